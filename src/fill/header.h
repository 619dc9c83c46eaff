// What stands over the body: letterhead, title, căn cứ (the-thuc.md E1-E10, M2-M5), and the file's
// meta.
#ifndef VANTHU_FILL_HEADER_H_
#define VANTHU_FILL_HEADER_H_

#include <optional>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "fill/context.h"

namespace vanthu::fill {

/// The elements of the header, evaluated once: they also stand under the titles of appendices.
struct Header {
  document::Inlines typeName;  ///< as written, "Kế hoạch"
  document::Inlines subject;
  document::Inlines parentOrgan;  ///< as written
  document::Inlines organ;
  document::Inlines place;
  document::Inlines number;    ///< "05"; empty: not given yet
  document::Inlines notation;  ///< "KH-SGDĐT"; empty: this kind of paper has none
  document::Inlines date;      ///< official form, or its blanks
  document::Inlines urgency;   ///< as written; empty: none
  document::Inlines circulation;
  std::optional<Date> issuedDate;
};

Header readHeader(Context& context);

/// The header fields that an object has of its own: agencies, number, place and date of a copy.
Header readHeader(const Operand& object, Context& context);

document::Meta metaOf(const Header& header, const Context& context);

document::Letterhead letterheadOf(const Header& header, const Context& context);

/// "793/KH-SGDĐT", or the blanks to write a number in; empty if the paper has no number.
document::Inlines numberOf(const Header& header);

document::Title titleOf(const Header& header);

/// The authority's line, the căn cứ and the line behind them, as far as the template has them.
std::vector<document::Block> openingBlocks(Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_HEADER_H_
