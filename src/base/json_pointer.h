// JSON pointers (RFC 6901) into Values, written and read: "/signers/0/fullName".
//
// Pure and thread-safe.
#ifndef VANTHU_BASE_JSON_POINTER_H_
#define VANTHU_BASE_JSON_POINTER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace vanthu {

/// `pointer` + "/" + `key`, escaped.
std::string childPointer(std::string_view pointer, std::string_view key);
std::string childPointer(std::string_view pointer, size_t index);

/// "a~1b~0c" is "a/b~c": one token, without its "/".
std::string unescapedToken(std::string_view token);

/// "/a~1b/0" is {"a/b", "0"}. REQUIRES: `pointer` is empty or begins with "/".
std::vector<std::string> pointerTokens(std::string_view pointer);

/// The place in a list that a token names; nothing if it is no index.
std::optional<size_t> asIndex(std::string_view token);

/// The member or item that an unescaped token names, or null.
const Value* childAt(const Value& value, std::string_view token);

}  // namespace vanthu

#endif  // VANTHU_BASE_JSON_POINTER_H_
