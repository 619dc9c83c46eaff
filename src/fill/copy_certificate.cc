#include "fill/copy_certificate.h"

#include <string>
#include <string_view>
#include <utility>

#include "fill/elements.h"
#include "fill/evaluator.h"
#include "fill/header.h"
#include "fill/recipients.h"
#include "fill/runs.h"
#include "fill/signatures.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kField = "copy";

struct Form {
  std::string_view name;
  std::string_view letters;  ///< before the agency in the sign of the copy
};
constexpr Form kForms[] = {{"SAO Y", "SY-"}, {"SAO LỤC", "SL-"}, {"TRÍCH SAO", "TrS-"}};

class CopyWriter {
 public:
  CopyWriter(Operand copy, Context& context) : copy_(std::move(copy)), context_(context) {}

  document::CopyCertificate write() {
    document::CopyCertificate out;
    out.form = printed(member("form"), context_);
    makeUpper(out.form);
    Header header = readHeader(copy_, context_);
    if (const Form* form = formOf(out.form))
      completeNotation(*form, header.notation);
    document::Letterhead head = letterheadOf(header, context_);
    out.parentOrgan = std::move(head.parentOrgan);
    out.organ = std::move(head.organ);
    out.number = std::move(head.number);
    out.placeDate = std::move(head.placeDate);
    out.closing = closing(header);
    return out;
  }

 private:
  Element member(std::string_view name) { return {memberOf(copy_, name, context_), {}}; }

  const Form* formOf(const document::Inlines& typed) {
    const std::string name = document::plainText(typed);
    for (const Form& form : kForms) {
      if (form.name == name)
        return &form;
    }
    const Element form = member("form");
    if (!context_.isGap(form.value.pointer())) {
      context_.error("template.copy-form",
                     {},
                     form.value.pointer(),
                     {"Hình thức sao phải là SAO Y, SAO LỤC hoặc TRÍCH SAO.",
                      "The form of copy must be SAO Y, SAO LỤC or TRÍCH SAO."});
    }
    return nullptr;
  }

  // "UBND" → "SY-UBND".
  void completeNotation(const Form& form, document::Inlines& notation) {
    const std::string typed = document::plainText(notation);
    if (typed.empty() || typed.starts_with(form.letters))
      return;
    for (const Form& other : kForms) {
      if (!typed.starts_with(other.letters))
        continue;
      const std::string due(form.letters);
      context_.error(
          "template.copy-notation",
          {},
          member("codeNotation").value.pointer(),
          {"Ký hiệu của bản " + std::string(form.name) + " phải bắt đầu bằng " + due + ".",
           "The sign of a copy of this form must begin with " + due + "."});
      return;
    }
    document::Text letters;
    letters.text = form.letters;
    notation.insert(notation.begin(), std::move(letters));
  }

  document::Closing closing(const Header& header) {
    document::Closing out;
    out.recipients = writeRecipients(entries(nullptr, member("to").value, context_),
                                     {printed(member("archive"), context_), {}, {}},
                                     context_);
    out.recipientsLabel = recipientsLabel(out.recipients, context_);
    out.signatures = writeSignatures(entries(nullptr, member("signer").value, context_),
                                     markup::ClosingKind::standard,
                                     context_);
    addFields(out.signatures, markup::ClosingKind::standard, header.organ, context_);
    return out;
  }

  Operand copy_;
  Context& context_;
};

}  // namespace

bool isCopy(Context& context) {
  return recordField(kField, context).value.isObject();
}

std::optional<document::CopyCertificate> writeCopyCertificate(Context& context) {
  Operand copy = recordField(kField, context);
  if (!copy.value.isObject())
    return std::nullopt;
  return CopyWriter(std::move(copy), context).write();
}

}  // namespace vanthu::fill
