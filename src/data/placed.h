// A value at another place of a record. Pure and thread-safe.
#ifndef VANTHU_DATA_PLACED_H_
#define VANTHU_DATA_PLACED_H_

#include <string>

#include "base/value.h"

namespace vanthu::data {

/// The same value with the JSON pointers that it and all within it have at `pointer`. File, line
/// and column stay those of where it was written; what was written nowhere gets those of
/// `otherwise`.
Value placed(const Value& value, const std::string& pointer, const Where& otherwise = {});

}  // namespace vanthu::data

#endif  // VANTHU_DATA_PLACED_H_
