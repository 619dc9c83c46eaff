// Keys for finding the same words written differently (tieng-viet.md §2). Never printed.
//
// Take clean text; keys are clean text too and are compared as they are. Thread-safe.
#ifndef VANTHU_TEXT_FOLD_H_
#define VANTHU_TEXT_FOLD_H_

#include <string>
#include <string_view>

namespace vanthu::text {

/// Small letters, old tone placement (hoà → hòa, thuý → thúy; quý stays), single spaces, none at
/// the ends, one kind of apostrophe. "Nguyễn  Thị Hoà" and "nguyễn thị hòa" have one key: for
/// search and duplicates.
std::string foldKey(std::string_view text);

/// foldKey without tones, hats, breves and horns, and with d for đ: "nguyen thi hoa". For look-up
/// that forgives typing.
std::string looseKey(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_FOLD_H_
