// Collects the faults of one template, each with its place.
//
// Not thread-safe: one parse, one reporter.
#ifndef VANTHU_MARKUP_REPORTER_H_
#define VANTHU_MARKUP_REPORTER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "markup/expression.h"

namespace vanthu::markup {

class Reporter {
 public:
  /// `files` is what Place::file indexes; it may grow while the reporter lives.
  explicit Reporter(const std::vector<std::string>& files) : files_(files) {}

  /// The same one at the same place is kept once; beyond a hundred they are only counted.
  void error(const Place& place, std::string_view code, Message message, Message hint = {});
  void warning(const Place& place, std::string_view code, Message message, Message hint = {});
  /// Takes over what another reader found.
  void add(Diagnostics diagnostics);

  /// True if there was an error.
  bool failed() const;
  /// The faults; where some were only counted, a last one says how many:
  /// "template.too-many-errors".
  Diagnostics take();

 private:
  void report(Severity severity, const Place& place, std::string_view code, Message, Message hint);

  const std::vector<std::string>& files_;
  Diagnostics diagnostics_;
  size_t counted_ = 0;  ///< not kept
};

/// "Có phải “near” không?", or nothing if `near` is empty.
Message didYouMean(std::string_view near);

/// “word”, cut to a length that is readable in a message.
std::string quoted(std::string_view word);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_REPORTER_H_
