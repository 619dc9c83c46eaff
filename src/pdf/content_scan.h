// Reads a page's content as our writer writes it, without drawing it.
//
// Of two ways to write a thing it knows one: figures, then text and rules, each inside a mark, each
// on the paper, nothing clipped, scaled, painted over, hidden or drawn from elsewhere. Text must
// differ in colour from what is painted under it. Lengths are 1/1000 pt from the lower left corner.
// Pure; linear in the content.
#ifndef VANTHU_PDF_CONTENT_SCAN_H_
#define VANTHU_PDF_CONTENT_SCAN_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "pdf/cmap_check.h"
#include "pdf/paint_map.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

/// What a font of the file says of its codes.
struct FontCodes {
  NodeId font = 0;
  std::shared_ptr<const ToUnicode> map;
  std::vector<int32_t> widths;  ///< by code, 1/1000 em; negative where it says none
};

/// A font under the name by which a page calls it.
struct NamedFont {
  std::string_view name;
  const FontCodes* codes = nullptr;
  bool isUsed = false;
};

/// What a page shows and where.
struct PageInk {
  struct Line {
    Box box;
    int64_t baseline;
  };
  std::vector<Line> lines;  ///< of text, as far as letters reach; spaces at their ends do not count
  std::vector<Box> rules;
  std::vector<std::string_view> roles;  ///< by MCID: the structure type that the content names
};

enum class Marks {
  all,  ///< everything is a mark of the structure tree or an artifact
  none,
};

/// What is wrong, in English; null if nothing is. `ground` is what was painted before; it may be
/// null. Notes in `fonts` which are used, and fills `ink`, whose views are of `operators`.
const char* scanContent(std::string_view operators,
                        const Box& paper,
                        Marks marks,
                        const PaintMap* ground,
                        std::vector<NamedFont>& fonts,
                        PageInk& ink);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CONTENT_SCAN_H_
