// Equality as JSON Schema means it: 1 equals 1.0, objects do not care for order, 0 is not false.
//
// Inside data/ only. Pure.
#ifndef VANTHU_DATA_JSON_EQUAL_H_
#define VANTHU_DATA_JSON_EQUAL_H_

#include "base/value.h"

namespace vanthu::data {

/// REQUIRES: no object holds a name twice.
bool jsonEqual(const Value& a, const Value& b);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_JSON_EQUAL_H_
