// One token of a JSON pointer (RFC 6901) read back; writing them is base's childPointer.
//
// Inside data/ only. Pure.
#ifndef VANTHU_DATA_JSON_POINTER_H_
#define VANTHU_DATA_JSON_POINTER_H_

#include <string>
#include <string_view>

namespace vanthu::data {

/// "a~1b~0c" is "a/b~c".
std::string unescapePointerToken(std::string_view token);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_JSON_POINTER_H_
