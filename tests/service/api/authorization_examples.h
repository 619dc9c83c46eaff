// A call of each operation for the walk over the authorization matrix (authorization_test.cc).
//
// A new operation needs a line here if it has a body or a parameter that must be given, and an
// object in prepareObjects() if its path names one that is not there yet.
#ifndef VANTHU_TESTS_SERVICE_API_AUTHORIZATION_EXAMPLES_H_
#define VANTHU_TESTS_SERVICE_API_AUTHORIZATION_EXAMPLES_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "service/api/route.h"
#include "support/api_bench.h"

namespace vanthu::testing {

/// The office whose objects are called for, and another one.
inline constexpr std::string_view kOwnOffice = "sgddt-quang-ninh";
inline constexpr std::string_view kOtherOffice = "sgddt-phu-tho";

/// Ids of objects of kOwnOffice by the word before them in a path: {"campaigns": "01j…"}.
using Objects = std::map<std::string, std::string, std::less<>>;

/// Makes one of each with the local key.
Objects prepareObjects(ApiBench& bench);

/// What is sent along with an operation. `$own`, `$n` (a new number each time) and `$WORD` (an
/// object's id) stand for values.
struct Example {
  std::string body;
  std::string query;
};
/// Nothing if there is none in the table.
std::optional<Example> exampleOf(std::string_view operation);

struct ReadyCall {
  std::string target;
  std::string body;
};
/// Why there is no example, in `fault`.
std::optional<ReadyCall> readyCall(const service::Route& route,
                                   const Objects& objects,
                                   std::string& fault);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SERVICE_API_AUTHORIZATION_EXAMPLES_H_
