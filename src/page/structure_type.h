// The names that ISO 32000-1, 14.8.4 and 14.8.5 give to the roles of tags and the kinds of lists.
#ifndef VANTHU_PAGE_STRUCTURE_TYPE_H_
#define VANTHU_PAGE_STRUCTURE_TYPE_H_

#include <string_view>

#include "page/page.h"

namespace vanthu::page {

/// "H1", "LBody", "TD" …
std::string_view structureType(TagRole role);

/// "Decimal", "LowerAlpha" … (ISO 32000-1, table 347).
std::string_view listNumbering(Numbering numbering);

}  // namespace vanthu::page

#endif  // VANTHU_PAGE_STRUCTURE_TYPE_H_
