// Finding: one place where a paper departs from a rule of format or of writing.
//
// Plain data. What could not be looked at is a finding too (Severity::notEvaluated): silence means
// "looked at and right", never "not looked at".
#ifndef VANTHU_CHECK_FINDING_H_
#define VANTHU_CHECK_FINDING_H_

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"

namespace vanthu::check {

enum class Severity {
  error,         ///< breaks a rule that was read in the Decree or another named text
  warning,       ///< breaks a rule that is unverified, custom, or advice
  notEvaluated,  ///< could not be looked at
};

/// Where on paper, where in the data; an unknown part is empty.
struct Place {
  unsigned page = 0;  ///< from 1; 0: no page
  Length x, y;        ///< from the top left corner of the page
  std::string pointer;
  std::string quote;  ///< the words at fault, cut to 80 letters

  bool operator==(const Place&) const = default;
};

struct Finding {
  std::string rule;  ///< "E2.size": element or section of the-thuc.md, or "text.…", then what
  Severity severity = Severity::error;
  Place place;
  Message message;
  Message fix;  ///< what to do; may be empty

  bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

/// `/pointer: mức: message [rule]` or `trang 2 (30,0; 45,2 mm): mức: message [rule]`, and a second
/// line with the fix.
std::string format(const Finding& finding, Language language);

/// `[{"rule","severity","page","x","y","pointer","quote","message":{"vi","en"},"fix":{…}}]`, x and
/// y in millimetres.
std::string toJson(const Findings& findings);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_FINDING_H_
