// Findings read back from their JSON: what a checker in a child process answers.
//
// The inverse of toJson() but for places, which come back to a hundredth of a millimetre. Pure.
#ifndef VANTHU_CHECK_READ_FINDINGS_H_
#define VANTHU_CHECK_READ_FINDINGS_H_

#include "base/result.h"
#include "base/value.h"
#include "check/finding.h"

namespace vanthu::check {

/// Errors: "check.bad-answer" for anything that toJson() does not write.
Result<Findings> readFindings(const Value& json);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_READ_FINDINGS_H_
