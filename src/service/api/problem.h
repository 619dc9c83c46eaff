// Faults as answers: application/problem+json (RFC 9457) with errors[] of code, JSON pointer and
// message.
//
// The status goes by the code (docs/http-api.md lists them). What the machine did wrong is told in
// general words and the id of the request; the rest is for the log (robustness.md T30). Pure.
#ifndef VANTHU_SERVICE_API_PROBLEM_H_
#define VANTHU_SERVICE_API_PROBLEM_H_

#include <string_view>

#include "base/diagnostic.h"
#include "service/api/error_codes.h"
#include "service/http/message.h"

namespace vanthu::service {

inline constexpr std::string_view kProblemType = "application/problem+json";

// Where::file of a fault that is not in the body; Where::pointer is "/" and the name.
inline constexpr std::string_view kQueryPlace = "?";
inline constexpr std::string_view kHeaderPlace = ":";

/// The status of all of them together: the machine's faults count first, then the first error.
int statusOf(const Diagnostics& faults);

/// REQUIRES: `faults` is not empty. `status` 0: by the codes.
Response problem(const Diagnostics& faults,
                 Language language,
                 std::string_view requestId,
                 int status = 0);

/// What a status says, in both languages: "Không tìm thấy", "Not found".
Message titleOf(int status);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_PROBLEM_H_
