// Pagination: the strips of one part, cut into pages.
//
// Fills each page as far as it goes and steps back to the last place where a page may end. Where
// keeping together would need more than a page, the page ends where it is full. Linear in the
// number of strips.
#ifndef VANTHU_LAYOUT_PAGINATION_H_
#define VANTHU_LAYOUT_PAGINATION_H_

#include <cstddef>
#include <vector>

#include "layout/faults.h"
#include "layout/flow.h"
#include "page/page.h"

namespace vanthu::layout {

/// A record's document may have so many pages, appendices included.
inline constexpr size_t kMaxPages = 500;

/// Appends the pages of `flow` to `pages`; each is labelled with its number within the part, of
/// which `before` pages are there already. A strip taller than a page and more than kMaxPages pages
/// in all are faults. Moves the items out of `flow`.
void paginate(Flow& flow, std::vector<page::Page>& pages, Faults& faults, size_t before = 0);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_PAGINATION_H_
