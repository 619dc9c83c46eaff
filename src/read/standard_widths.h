// Widths of the fonts that a PDF may use without saying how wide their letters are.
#ifndef VANTHU_READ_STANDARD_WIDTHS_H_
#define VANTHU_READ_STANDARD_WIDTHS_H_

#include <string_view>

namespace vanthu::read {

/// In 1/1000 of the size. The face is guessed from `fontName`: Courier, Times and other serifs,
/// Helvetica for all others. A letter outside Latin-1 is as wide as a typical one.
double standardWidth(std::string_view fontName, bool bold, bool italic, char32_t letter);

}  // namespace vanthu::read

#endif  // VANTHU_READ_STANDARD_WIDTHS_H_
