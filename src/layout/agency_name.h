// Box 2: the name of an agency set into its column (E3, E4).
//
// Lines of about equal length that do not part a compound word, a place's name or a person's name
// where the column is wide enough for them.
#ifndef VANTHU_LAYOUT_AGENCY_NAME_H_
#define VANTHU_LAYOUT_AGENCY_NAME_H_

#include "layout/text_block.h"

namespace vanthu::layout {

TextBlock setAgencyName(const Wording& wording,
                        const ElementStyle& style,
                        Length width,
                        Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_AGENCY_NAME_H_
