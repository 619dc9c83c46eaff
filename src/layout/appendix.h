// An appendix: a part with its own pages, page numbers and orientation (the-thuc.md §7).
#ifndef VANTHU_LAYOUT_APPENDIX_H_
#define VANTHU_LAYOUT_APPENDIX_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// The upright or turned page; margins are those of the turned page (P2).
Geometry geometryOf(const PageFormat& format, bool landscape);

/// Automatic: turned if a table has more columns than an upright page takes.
bool isLandscape(const document::Appendix& appendix, const TableFormat& format);

/// All strips of the appendix, header lines included.
Flow layOutAppendix(const document::Appendix& appendix, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_APPENDIX_H_
