// Nơi nhận (the-thuc.md E24-E26): who gets the paper, who keeps it, who drafted it.
#ifndef VANTHU_FILL_RECIPIENTS_H_
#define VANTHU_FILL_RECIPIENTS_H_

#include <vector>

#include "document/document.h"
#include "fill/context.h"
#include "fill/elements.h"

namespace vanthu::fill {

/// The last line of the recipients, as given.
struct Archive {
  document::Inlines words;  ///< "VT, TCCB"; empty: no such line
  markup::Place place;
  Element copies;  ///< how many copies are kept: an integer or text
};

/// "Nơi nhận:", or nothing if nobody gets anything.
document::Inlines recipientsLabel(const std::vector<document::Inlines>& recipients,
                                  Context& context);

/// "- Sở Nội vụ (b/c);" for each name, "- Lưu: VT, TCCB, 02 bản." behind them.
std::vector<document::Inlines> writeRecipients(const std::vector<Entry>& names,
                                               const Archive& archive,
                                               Context& context);

/// "PL.(300)": the drafter's sign and how many copies go out; empty if the record says neither.
document::Inlines writeDrafter(Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_RECIPIENTS_H_
