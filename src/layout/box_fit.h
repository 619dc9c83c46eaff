// Fits words into a rectangle: how large the letters are, and how many lines they take.
//
// Letters shrink in steps of half a point to the least size, then the words take one line more and
// begin at full size again; `wrapFirst` takes all lines before it shrinks. A box that words cannot
// fit is a fault, "layout.box-overflow", at the field that is too long.
#ifndef VANTHU_LAYOUT_BOX_FIT_H_
#define VANTHU_LAYOUT_BOX_FIT_H_

#include <span>
#include <vector>

#include "base/length.h"
#include "document/document.h"
#include "layout/context.h"
#include "layout/text_block.h"
#include "page/page.h"

namespace vanthu::layout {

/// Of a face, in 1/1000 of the letter size: what layout needs to centre words by eye and to keep
/// capitals with two marks (Ẵ) and letters below the line (g) inside their box.
struct FaceBody {
  int64_t capital;  ///< height of H
  int64_t highest;  ///< of Ẵ
  int64_t deepest;  ///< of g
  int64_t line;     ///< baseline to baseline, so that lines do not touch
};

/// What is to be fitted. `place` may be a part of the box's own.
struct FitRequest {
  const document::Box& box;
  std::span<const document::Inlines> lines;
  std::span<const page::TagId> tags;  ///< one for each line
  Length width, height;
  unsigned maxLines = 1;
  bool post = false;  ///< lines are parted as the posts over a signature are
};

/// Words with their letters' size chosen. All blocks are of one size.
class FittedText {
 public:
  FittedText(std::vector<TextBlock> blocks, FaceBody body, Length size, Length tracking)
      : blocks_(std::move(blocks)), body_(body), size_(size), tracking_(tracking) {}

  bool empty() const { return blocks_.empty(); }
  Length size() const { return size_; }
  Length longestLine() const;
  /// From the top of the highest capital to the bottom of the deepest letter.
  Length height() const;
  /// Where the baseline of the first line is if the words stand in `room`, by `vertical`. Centred
  /// words are centred by what the eye sees: from the top of the capitals to the last baseline.
  Length firstBaseline(const page::Rect& room, document::Box::Vertical vertical) const;
  Length lastBaseline(Length first) const;
  /// Bottom of the deepest letters.
  Length bottom(Length firstBaseline) const;

  /// Appends the lines; `left` is the left edge of their room.
  void place(Length left,
             Length firstBaseline,
             const Context& context,
             std::vector<page::Item>& items) const;

 private:
  Length part(int64_t thousandths) const { return scale(size_, thousandths, 1000); }
  int64_t lineCount() const;

  std::vector<TextBlock> blocks_;
  FaceBody body_;
  Length size_;
  Length tracking_;
};

/// Empty after a fault.
FittedText fitText(const FitRequest& request, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BOX_FIT_H_
