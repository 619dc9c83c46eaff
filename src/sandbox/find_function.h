// Inside sandbox/ only: a function by its name.
#ifndef VANTHU_SANDBOX_FIND_FUNCTION_H_
#define VANTHU_SANDBOX_FIND_FUNCTION_H_

#include <algorithm>
#include <cassert>

#include "sandbox/runner.h"

namespace vanthu::sandbox {

/// REQUIRES: there is one.
inline const Function& findFunction(const Functions& functions, std::string_view name) {
  const auto found = std::find_if(
      functions.begin(), functions.end(), [&](const Function& each) { return each.name == name; });
  assert(found != functions.end());
  return *found;
}

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_FIND_FUNCTION_H_
