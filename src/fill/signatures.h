// Who signs, with which powers and fields (the-thuc.md E20-E23, §5).
#ifndef VANTHU_FILL_SIGNATURES_H_
#define VANTHU_FILL_SIGNATURES_H_

#include <vector>

#include "document/document.h"
#include "fill/context.h"
#include "fill/elements.h"
#include "markup/template.h"

namespace vanthu::fill {

/// The front matter's `signatures`, else the record's `signers`, else its `signer`.
std::vector<Entry> signerEntries(Context& context);

/// One signature for each, without fields. Minutes want a secretary and a chairman, joint papers
/// two signers at least, a council with the agency's seal the signer's post in the agency
/// ("template.signers", "template.council-post"); posts that such papers imply are put in.
std::vector<document::Signature> writeSignatures(const std::vector<Entry>& signers,
                                                 markup::ClosingKind kind,
                                                 Context& context);

/// Names the fields, unless the template or a draft has none: Sig1_Signer … for the persons,
/// SigA_Agency beside the one who has the agency's seal: the chairman of minutes, else the first.
/// Each agency of a joint paper has its own: SigA_Agency, SigB_Agency …
void addFields(std::vector<document::Signature>& signatures,
               markup::ClosingKind kind,
               const document::Inlines& organ,
               Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_SIGNATURES_H_
