// Imposition: pages moved, turned into sheets, or followed by blanks, after they were laid out.
//
// Pages in, pages out; what stands on them is not looked at. Several pages on a sheet have no tags
// any more, so they are for printing only. Pure, but for Imposer, which is used by one thread.
#ifndef VANTHU_PAGE_IMPOSE_H_
#define VANTHU_PAGE_IMPOSE_H_

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "page/page.h"

namespace vanthu::page {

/// Everything on the pages but their ground, moved by `offset`.
void shift(Pages& pages, Point offset);

/// A blank page behind an odd number of pages, so that the next begins on a sheet of its own.
void addBlankVerso(Pages& pages);

/// How many pages stand on a sheet, and what is drawn around them.
struct Imposition {
  unsigned columns = 1, rows = 1;
  Length width, height;    ///< of the sheet, turned if the pages need it; zero: that of the page
  bool cropMarks = false;  ///< at the corners of each page, outside of it

  size_t count() const { return size_t{columns} * rows; }
  bool isNone() const { return count() == 1 && !cropMarks; }
  bool operator==(const Imposition&) const = default;
};

/// Fills sheets with pages, row by row from the top left. The pages stand together in the middle of
/// the sheet; with crop marks there is a gap between them.
class Imposer {
 public:
  explicit Imposer(const Imposition& imposition) : imposition_(imposition) {}

  /// Whether pages of that size have their places on the sheet.
  bool fits(Length width, Length height) const;

  /// The sheet of these pages, at most count() of them and all of one size that fits; missing ones
  /// leave their places empty. The drawing of a sheet is shared by all sheets of the same grounds.
  Page sheet(const std::vector<const Page*>& pages);

  /// Length of a crop mark and of the gap between it and the page.
  static constexpr Length kMark = Length::millimetres(5);
  static constexpr Length kMarkGap = Length::millimetres(2);

 private:
  using Grounds = std::vector<std::shared_ptr<const Ground>>;

  Length gap() const;  ///< between pages
  // What a page of that size needs of a sheet: all pages, gaps and marks.
  Point used(Length width, Length height) const;
  Point sheetSize(Length width, Length height) const;
  Point placeOf(size_t index, Length width, Length height) const;
  std::shared_ptr<const Ground> groundOf(const Grounds& grounds, Length width, Length height);

  Imposition imposition_;
  std::map<std::pair<Grounds, std::pair<Length, Length>>, std::shared_ptr<const Ground>> made_;
};

}  // namespace vanthu::page

#endif  // VANTHU_PAGE_IMPOSE_H_
