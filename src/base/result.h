// Result<T>: a T, or a non-empty list of diagnostics.
//
// Wrong templates and wrong data are expected, so they are values: collected, returned, shown all
// at once. Exceptions of outside libraries become a Result at their door.
#ifndef VANTHU_BASE_RESULT_H_
#define VANTHU_BASE_RESULT_H_

#include <tl/expected.hpp>
#include <utility>

#include "base/diagnostic.h"

namespace vanthu {

template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Diagnostics> {
 public:
  using tl::expected<T, Diagnostics>::expected;
};

using Failure = tl::unexpected<Diagnostics>;

/// A failed Result of any type. REQUIRES: `diagnostics` is not empty.
inline Failure fail(Diagnostics diagnostics) {
  return Failure(std::move(diagnostics));
}
inline Failure fail(Diagnostic diagnostic) {
  Diagnostics one;
  one.push_back(std::move(diagnostic));
  return Failure(std::move(one));
}

}  // namespace vanthu

#endif  // VANTHU_BASE_RESULT_H_
