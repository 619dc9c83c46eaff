// Page numbers (P8): on every page of a part but its first.
#ifndef VANTHU_LAYOUT_PAGE_NUMBERS_H_
#define VANTHU_LAYOUT_PAGE_NUMBERS_H_

#include <span>

#include "fonts/measure.h"
#include "layout/flow.h"
#include "layout/profile.h"
#include "page/page.h"

namespace vanthu::layout {

/// Adds its label to each of `pages` but a part's first, as a pagination artifact.
void numberPages(std::span<page::Page> pages,
                 const Geometry& geometry,
                 const Profile& profile,
                 const fonts::Measure& measure);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_PAGE_NUMBERS_H_
