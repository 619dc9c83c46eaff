// The codes that faults are answered with, and the place on the page /docs/errors that explains
// each. Pure.
#ifndef VANTHU_SERVICE_API_ERROR_CODES_H_
#define VANTHU_SERVICE_API_ERROR_CODES_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace vanthu::service {

/// A code that the service itself gives (error_codes.inc).
struct KnownCode {
  std::string_view code;
  int status;
  Message message;
};
const std::vector<KnownCode>& knownCodes();

/// A diagnostic of one of those, with its words.
Diagnostic known(std::string_view code);

/// What a code's first word says (code_families.inc): "conflict".
struct CodeFamily {
  std::string_view name;
  int status;                ///< 0: 404 where the code ends with ".unknown", else 422
  std::string_view meaning;  ///< Vietnamese
};
const std::vector<CodeFamily>& codeFamilies();

/// By the code itself, else by its family; 404 or 422 (see above) for one of no family.
int statusOf(std::string_view code);

/// The id on the page: the code if it has words of its own there, else its family; empty if neither
/// is on the page.
std::string anchorOf(std::string_view code);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ERROR_CODES_H_
