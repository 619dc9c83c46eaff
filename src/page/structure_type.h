// The names that ISO 32000-1, 14.8.4 gives to the roles of tags.
#ifndef VANTHU_PAGE_STRUCTURE_TYPE_H_
#define VANTHU_PAGE_STRUCTURE_TYPE_H_

#include <string_view>

#include "page/page.h"

namespace vanthu::page {

/// "H1", "LBody", "TD" …
std::string_view structureType(TagRole role);

}  // namespace vanthu::page

#endif  // VANTHU_PAGE_STRUCTURE_TYPE_H_
