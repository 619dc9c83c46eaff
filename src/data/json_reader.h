// JSON text into Values: records, schemas, lists.
//
// Strict JSON in UTF-8, without comments. Texts and names come out as clean Vietnamese text
// (text/normalize.h), numbers exact, members in the order in which they were written, and every
// Value knows its file, line, column and JSON pointer. Knows nothing of schemas. Pure and
// thread-safe.
//
// Errors, as many at once as can be found (a fault of syntax or a limit ends the reading):
//   data.invalid-utf8  data.syntax  data.duplicate-key  data.bad-text  data.number-out-of-range
//   data.too-large  data.too-deep  data.too-many-members  data.too-many-values  data.name-too-long
#ifndef VANTHU_DATA_JSON_READER_H_
#define VANTHU_DATA_JSON_READER_H_

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace vanthu::data {

// The limits of robustness.md; each is the largest that is still allowed.
constexpr size_t kMaxJsonBytes = size_t{20} << 20;
constexpr size_t kMaxJsonDepth = 32;          ///< objects and lists inside each other
constexpr size_t kMaxJsonMembers = 1'000;     ///< of one object
constexpr size_t kMaxJsonValues = 1'000'000;  ///< in all, objects and lists counted too
constexpr size_t kMaxJsonNameBytes = 200;     ///< of one member's name
constexpr size_t kMaxJsonPointerBytes = size_t{64} << 20;  ///< of all JSON pointers together

/// "data.too-large": `file` has more than `maxBytes`.
Diagnostic tooLarge(std::string_view file, size_t maxBytes);

/// `bytes` as one Value. `file` is what errors call the text ("data.json"); it may be empty.
Result<Value> readJson(std::string_view bytes, std::string_view file);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_JSON_READER_H_
