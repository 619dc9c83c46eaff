#include "fill/closing.h"

#include <string>
#include <utility>

#include "fill/elements.h"
#include "fill/end_marks.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"
#include "text/case.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kRecipientsLabel = "Nơi nhận:";
constexpr int64_t kMinSeal = 20;  // millimetres; anything else is no seal
constexpr int64_t kMaxSeal = 60;

document::Text words(std::string text, const markup::Place& place, const Context& context) {
  document::Text out;
  out.text = std::move(text);
  out.source = context.source(place);
  return out;
}

// Recipients.

document::Inlines writeRecipient(const Entry& entry, Context& context) {
  const markup::Place place = entry.value.place;
  document::Inlines name = entry.isObject() ? printed(entry.member("name", context), context)
                                            : printed(entry.value, context);
  if (name.empty())
    return name;
  name.insert(name.begin(), words("- ", place, context));
  if (!entry.isObject())
    return name;
  const Element purpose = entry.member("purpose", context);
  document::Inlines why = printed(purpose, context);
  if (why.empty())
    return name;
  const std::string typed = document::plainText(why);
  const bool bracketed = typed.starts_with('(') && typed.ends_with(')');
  name.push_back(words(bracketed ? " " : " (", place, context));
  name.insert(name.end(), why.begin(), why.end());
  if (!bracketed)
    name.push_back(words(")", place, context));
  return name;
}

/// "- Lưu: VT, TCCB": whoever types the word "Lưu:" or a dash does not get it twice.
document::Inlines writeArchive(Context& context) {
  const Element archive = element("archive", context);
  document::Inlines kept = elementText("archive", context);
  if (kept.empty())
    return kept;
  const std::string typed = text::toLower(document::plainText(kept));
  if (typed.starts_with("lưu"))
    kept.insert(kept.begin(), words("- ", archive.place, context));
  else if (!typed.starts_with("- lưu"))
    kept.insert(kept.begin(), words("- Lưu: ", archive.place, context));
  const Element copies = element("copies", context);
  if (copies.value.value.isInteger()) {
    kept.push_back(words(", ", copies.place, context));
    document::Text count =
        words(text::zeroPadded(copies.value.value.integer()) + " bản", copies.place, context);
    count.source.pointer = copies.value.pointer();
    kept.push_back(std::move(count));
  } else if (document::Inlines text = printed(copies, context); !text.empty()) {
    kept.push_back(words(", ", copies.place, context));
    kept.insert(kept.end(), text.begin(), text.end());
  }
  return kept;
}

std::vector<document::Inlines> writeRecipients(Context& context) {
  std::vector<document::Inlines> out;
  for (const Entry& entry :
       entries(context.tmpl().element("recipients"), recordField("to", context), context)) {
    document::Inlines line = writeRecipient(entry, context);
    if (!line.empty())
      out.push_back(std::move(line));
  }
  if (document::Inlines archive = writeArchive(context); !archive.empty())
    out.push_back(std::move(archive));
  for (size_t i = 0; i < out.size(); ++i)
    endItem(out[i], i + 1 < out.size() ? ";" : ".");
  return out;
}

// Signatures.

std::vector<Entry> signerEntries(Context& context) {
  const markup::FrontValue* front = context.tmpl().element("signatures");
  Operand record = recordField("signers", context);
  if (isBlank(record.value) || (record.value.isList() && record.value.list().empty()))
    record = recordField("signer", context);
  return entries(front, record, context);
}

void addAuthority(const Entry& signer, std::vector<document::Inlines>& lines, Context& context) {
  const markup::FrontValue* front =
      signer.written == nullptr ? nullptr : signer.written->find("authority");
  const Operand record =
      signer.written == nullptr ? signer.member("authority", context).value : Operand();
  for (const Entry& entry : entries(front, record, context)) {
    Element line = entry.value;
    if (front == nullptr)
      line.place = signer.value.place;
    if (document::Inlines text = printed(line, context); !text.empty())
      lines.push_back(std::move(text));
  }
}

/// "GIÁM ĐỐC" → "Giám đốc"; what has small letters stays as typed.
std::string spoken(const std::string& post) {
  return text::toUpper(post) == post ? text::capitalizeFirst(text::toLower(post)) : post;
}

std::string describe(const document::Signature& signature, const std::string& post) {
  const std::string name = document::plainText(signature.fullName);
  if (name.empty())
    return post.empty() ? "Chữ ký số" : "Chữ ký số của " + spoken(post);
  return "Chữ ký số của " + name + (post.empty() ? "" : ", " + spoken(post));
}

std::optional<document::Signature> writeSignature(const Entry& entry, Context& context) {
  if (!entry.isObject() && !context.isGap(entry.value.value.pointer())) {
    const Message kind = kindName(entry.value.value.value);
    context.error(
        "template.wrong-type",
        entry.value.place,
        entry.value.value.pointer(),
        {"Người ký phải là nhóm trường (position, fullName…), nhưng ở đây là " + kind.vi + ".",
         "A signer must be an object (position, fullName…), but this is " + kind.en + "."});
    return std::nullopt;
  }
  document::Signature out;
  addAuthority(entry, out.authority, context);
  document::Inlines position = printed(entry.member("position", context), context);
  const std::string post = document::plainText(position);
  if (!position.empty())
    out.authority.push_back(std::move(position));
  for (document::Inlines& line : out.authority)
    makeUpper(line);
  out.note = printed(entry.member("note", context), context);
  out.otherPost = printed(entry.member("otherPost", context), context);
  out.fullName = printed(entry.member("fullName", context), context);
  out.fieldDescription = describe(out, post);
  return out;
}

Length sealDiameter(Context& context) {
  const Operand given = recordField("sealDiameter", context);
  const Length standard = document::Signature().sealDiameter;
  if (given.isNothing())
    return standard;
  if (given.value.isInteger() && given.value.integer() >= kMinSeal &&
      given.value.integer() <= kMaxSeal)
    return Length::millimetres(static_cast<double>(given.value.integer()));
  context.error("template.wrong-type",
                {},
                given.pointer(),
                {"Đường kính con dấu phải là số nguyên từ 20 đến 60 (mm).",
                 "The seal's diameter must be an integer from 20 to 60 (mm)."});
  return standard;
}

void addFields(std::vector<document::Signature>& signatures,
               const Header& header,
               Context& context) {
  const bool fields = context.tmpl().signatureFields && !context.options().draft;
  const bool seal = context.tmpl().seal && !context.options().draft;
  const std::string organ = document::plainText(header.organ);
  for (size_t i = 0; i < signatures.size(); ++i) {
    document::Signature& signature = signatures[i];
    if (fields)
      signature.fieldName = "Sig" + std::to_string(i + 1) + "_Signer";
    else
      signature.fieldDescription.clear();
    if (seal && i == 0) {
      signature.agencyFieldName = "SigA_Agency";
      signature.agencyFieldDescription =
          "Chữ ký số của cơ quan" + (organ.empty() ? "" : ": " + organ);
      signature.sealDiameter = sealDiameter(context);
    }
  }
}

}  // namespace

std::optional<document::Closing> writeClosing(const Header& header, Context& context) {
  if (!context.tmpl().closing)
    return std::nullopt;
  document::Closing out;
  out.recipients = writeRecipients(context);
  if (!out.recipients.empty())
    out.recipientsLabel.push_back(words(std::string(kRecipientsLabel), {}, context));
  for (const Entry& entry : signerEntries(context)) {
    if (std::optional<document::Signature> signature = writeSignature(entry, context))
      out.signatures.push_back(std::move(*signature));
  }
  addFields(out.signatures, header, context);
  if (out.recipients.empty() && out.signatures.empty())
    return std::nullopt;
  return out;
}

}  // namespace vanthu::fill
