// Names that people give: to themselves and to keys.
#ifndef VANTHU_STORE_PEOPLE_NAMES_H_
#define VANTHU_STORE_PEOPLE_NAMES_H_

#include <string>
#include <string_view>

#include "base/result.h"

namespace vanthu::store {

/// As clean text on one line, 1-100 letters, without spaces at its ends. Errors: "data.bad-name" at
/// `pointer`.
Result<std::string> cleanName(std::string_view raw, std::string_view pointer);

/// What makes two login names the same; empty if it is no name.
std::string nameKey(std::string_view raw);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_NAMES_H_
