// Where rules put what they find: severity by the rule table, place and quote by the passage, order
// by reading order.
//
// Messages are given as phrases ("thiếu số và ký hiệu") and told as sentences. For this folder. One
// per check.
#ifndef VANTHU_CHECK_REPORTER_H_
#define VANTHU_CHECK_REPORTER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/passages.h"

namespace vanthu::check {

class Reporter {
 public:
  /// `passages` must outlive the reporter. `profile` is "ND30" or "TT01".
  Reporter(const Passages& passages, std::string_view profile)
      : passages_(passages), tt01_(profile == "TT01") {}

  /// The words at `span` are at fault. Nothing is told if the profile has no such rule. REQUIRES:
  /// the rule is in the rule table.
  void at(std::string_view rule,
          const Passage& passage,
          Span span,
          const Message& message,
          const Message& fix = {});

  /// The whole passage is at fault, its label included.
  void whole(std::string_view rule,
             const Passage& passage,
             const Message& message,
             const Message& fix = {});

  /// Something is not there; it would stand at `passage`, and `pointer` would hold it.
  void missing(std::string_view rule,
               const Passage* passage,
               const std::string& pointer,
               const Message& message,
               const Message& fix = {});

  /// In reading order.
  Findings take();

 private:
  struct Placed {
    size_t passage, offset;
    Finding finding;
  };
  void add(std::string_view rule, size_t passage, size_t offset, Finding finding);

  const Passages& passages_;
  bool tt01_;
  std::vector<Placed> found_;
};

/// “text”, in Vietnamese quotation marks, cut to 80 letters.
std::string quoted(std::string_view text);

/// Cut to `letters`, the last of them "…", if longer.
std::string cut(std::string_view text, size_t letters = 80);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_REPORTER_H_
