// Keeps a list of diagnostics to a length that a person can read. Pure and thread-safe.
#ifndef VANTHU_BASE_DIAGNOSTIC_LIMIT_H_
#define VANTHU_BASE_DIAGNOSTIC_LIMIT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace vanthu {

inline constexpr size_t kMostDiagnostics = 100;

/// Says that `count` more errors (at least one) were found in `file` than are listed.
Diagnostic moreNotListed(size_t count, std::string_view code, std::string file);

/// The first hundred of `all`; where there are more, a last one with that code says how many.
Diagnostics firstHundred(Diagnostics all, std::string_view code);

}  // namespace vanthu

#endif  // VANTHU_BASE_DIAGNOSTIC_LIMIT_H_
