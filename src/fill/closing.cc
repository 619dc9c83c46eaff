#include "fill/closing.h"

#include "fill/copy_certificate.h"
#include "fill/elements.h"
#include "fill/evaluator.h"
#include "fill/recipients.h"
#include "fill/signatures.h"

namespace vanthu::fill {
namespace {

Archive archiveOf(Context& context) {
  return {elementText("archive", context),
          element("archive", context).place,
          element("copies", context)};
}

void markSigned(std::vector<document::Signature>& signatures) {
  for (document::Signature& signature : signatures) {
    signature.signedMark = true;
    signature.fieldDescription.clear();
    signature.agencyFieldDescription.clear();
  }
}

}  // namespace

std::optional<document::Closing> writeClosing(const Header& header, Context& context) {
  const markup::ClosingKind kind = context.tmpl().closing;
  if (kind == markup::ClosingKind::none)
    return std::nullopt;
  document::Closing out;
  out.recipients = writeRecipients(
      entries(context.tmpl().element("recipients"), recordField("to", context), context),
      archiveOf(context),
      context);
  out.recipientsLabel = recipientsLabel(out.recipients, context);
  out.drafter = writeDrafter(context);
  out.signatures = writeSignatures(signerEntries(context), kind, context);
  if (isCopy(context))
    markSigned(out.signatures);
  else
    addFields(out.signatures, kind, header.organ, context);
  if (out.recipients.empty() && out.drafter.empty() && out.signatures.empty())
    return std::nullopt;
  return out;
}

}  // namespace vanthu::fill
