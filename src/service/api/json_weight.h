// What a JSON text will take in memory once it is read, told before it is.
//
// Three megabytes of "[]," are a million values: what bodies take is not their bytes (robustness.md
// "Limits": JSON). Knows no limits and no faults; text that is no JSON gets some number, too. Pure,
// one pass, no memory of its own.
#ifndef VANTHU_SERVICE_API_JSON_WEIGHT_H_
#define VANTHU_SERVICE_API_JSON_WEIGHT_H_

#include <cstddef>
#include <string_view>

namespace vanthu::service {

/// Bytes, rather too many: the values with their places, as data::readJson makes them, and the
/// copies that a handler makes of them.
size_t jsonWeight(std::string_view json);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_JSON_WEIGHT_H_
