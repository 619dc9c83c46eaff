// Text that is to stand in XML or HTML. Pure.
#ifndef VANTHU_BASE_MARKUP_TEXT_H_
#define VANTHU_BASE_MARKUP_TEXT_H_

#include <string>
#include <string_view>

namespace vanthu {

enum class MarkupPlace {
  element,    ///< between tags: & < > become references
  attribute,  ///< between double quotes as well: " too
};

/// `text` with its signs as references. What XML does not allow at all stays: no control character
/// but tab and line feed shall be in it.
std::string escapedMarkup(std::string_view text, MarkupPlace place = MarkupPlace::attribute);

}  // namespace vanthu

#endif  // VANTHU_BASE_MARKUP_TEXT_H_
