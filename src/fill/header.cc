#include "fill/header.h"

#include <iterator>
#include <utility>

#include "base/date.h"
#include "base/digits.h"
#include "fill/elements.h"
#include "fill/end_marks.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"
#include "fill/paragraph_writer.h"
#include "text/dates.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kNation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr std::string_view kMotto = "Độc lập - Tự do - Hạnh phúc";
constexpr std::string_view kDraftMark = "DỰ THẢO";
constexpr std::string_view kAbout = "V/v ";
constexpr size_t kNumberBlanks = 8;

document::Inlines constant(std::string_view words) {
  document::Text text;
  text.text = words;
  document::Inlines out;
  out.push_back(std::move(text));
  return out;
}

void append(document::Inlines& out, document::Inlines more) {
  std::move(more.begin(), more.end(), std::back_inserter(out));
}

document::Inlines upper(document::Inlines inlines) {
  makeUpper(inlines);
  return inlines;
}

document::Inlines valueText(std::string words, const Element& element, const Context& context) {
  document::Text text;
  text.text = std::move(words);
  text.source = context.source(element.place, element.value.pointer());
  document::Inlines out;
  out.push_back(std::move(text));
  return out;
}

document::Inlines readNumber(const Element& number, Context& context) {
  const Value& value = number.value.value;
  if (isBlank(value))
    return {};
  if (value.isInteger())
    return valueText(text::zeroPadded(value.integer()), number, context);
  if (value.isText() && value.text().size() == 1 && isDigits(value.text()))
    return valueText("0" + value.text(), number, context);
  return printed(number, context);
}

void readDate(const Element& date, Header& header, Context& context) {
  const Value& value = date.value.value;
  if (isBlank(value) || date.value.failed) {
    header.date = valueText(context.blankDate(), date, context);
    return;
  }
  header.issuedDate = value.isText() ? parseIsoDate(value.text()) : std::nullopt;
  if (header.issuedDate) {
    header.date = valueText(text::officialDate(*header.issuedDate), date, context);
    return;
  }
  context.error(
      "template.wrong-type",
      date.place,
      date.value.pointer(),
      {"Ngày ban hành phải có dạng 2026-11-21.", "The date of issue must look like 2026-11-21."});
}

// "HOẢ TỐC": the Decree spells it both ways, its own marks in the old one (the-thuc.md §4).
document::Inlines urgencyText(document::Inlines urgency) {
  urgency = upper(std::move(urgency));
  for (document::Inline& each : urgency) {
    auto* text = std::get_if<document::Text>(&each);
    if (text != nullptr && text->text == "HOẢ TỐC")
      text->text = "HỎA TỐC";
  }
  return urgency;
}

// "V/v hướng dẫn …" of a letter (E9); whoever types "V/v" or "Về việc" does not get it twice.
document::Inlines aboutLine(document::Inlines subject) {
  auto* first = subject.empty() ? nullptr : std::get_if<document::Text>(&subject.front());
  if (subject.empty() || (first != nullptr && first->text.starts_with(kAbout)))
    return subject;
  for (const std::string_view typed : {"Về việc ", "về việc "}) {
    if (first != nullptr && first->text.starts_with(typed))
      first->text.erase(0, typed.size());
  }
  document::Inlines out = constant(kAbout);
  append(out, std::move(subject));
  return out;
}

void addBasis(std::vector<document::Block>& out, Context& context) {
  const Operand record = recordField("basis", context);
  std::vector<document::Inlines> lines;
  for (const Entry& entry : entries(context.tmpl().element("basis"), record, context)) {
    document::Inlines line = printed(entry.value, context);
    if (hasWords(line))
      lines.push_back(std::move(line));
  }
  const char last = context.options().lastBasisMark;
  for (size_t i = 0; i < lines.size(); ++i) {
    endItem(lines[i], i + 1 < lines.size() ? std::string_view(";") : std::string_view(&last, 1));
    out.push_back(plainParagraph(document::Role::basis, std::move(lines[i])));
  }
}

void addLine(std::string_view name,
             document::Role role,
             std::vector<document::Block>& out,
             Context& context) {
  if (context.tmpl().element(name) == nullptr)
    return;
  document::Inlines line = upper(elementText(name, context));
  if (!line.empty())
    out.push_back(plainParagraph(role, std::move(line)));
}

}  // namespace

Header readHeader(Context& context) {
  Header header;
  header.typeName = printed(evaluateText(context.tmpl().type, context), context);
  header.subject = elementText("subject", context);
  header.parentOrgan = elementText("parentOrganName", context);
  header.organ = elementText("organName", context);
  header.place = elementText("place", context);
  header.number = readNumber(element("codeNumber", context), context);
  header.notation = elementText("codeNotation", context);
  readDate(element("issuedDate", context), header, context);
  if (context.tmpl().letterhead) {
    header.urgency = elementText("priority", context);
    header.circulation = elementText("circulation", context);
  }
  return header;
}

Header readHeader(const Operand& object, Context& context) {
  const auto member = [&](std::string_view name) {
    return Element{memberOf(object, name, context), {}};
  };
  Header header;
  header.parentOrgan = printed(member("parentOrganName"), context);
  header.organ = printed(member("organName"), context);
  header.place = printed(member("place"), context);
  header.number = readNumber(member("codeNumber"), context);
  header.notation = printed(member("codeNotation"), context);
  readDate(member("issuedDate"), header, context);
  return header;
}

document::Meta metaOf(const Header& header, const Context& context) {
  document::Meta meta;
  meta.typeName = document::plainText(header.typeName);
  meta.subject = document::plainText(header.subject);
  meta.organName = document::plainText(header.organ);
  meta.parentOrganName = document::plainText(header.parentOrgan);
  meta.codeNumber = document::plainText(header.number);
  meta.codeNotation = document::plainText(header.notation);
  meta.issuedDate = header.issuedDate;
  meta.profile = context.tmpl().profile;
  meta.draft = context.options().draft;
  return meta;
}

document::Inlines numberOf(const Header& header) {
  if (header.number.empty() && header.notation.empty())
    return {};
  document::Inlines out = header.number;
  if (out.empty()) {
    std::string blanks;
    for (size_t i = 0; i < kNumberBlanks; ++i)
      blanks += "\u00A0";
    out = constant(blanks);
  }
  if (!header.notation.empty()) {
    append(out, constant("/"));
    append(out, header.notation);
  }
  return out;
}

document::Letterhead letterheadOf(const Header& header, const Context& context) {
  document::Letterhead out;
  out.parentOrgan = upper(header.parentOrgan);
  out.organ = upper(header.organ);
  out.nation = constant(kNation);
  out.motto = constant(kMotto);
  document::Inlines number = numberOf(header);
  if (!number.empty()) {
    out.number = constant(header.number.empty() ? "Số:" : "Số: ");
    append(out.number, std::move(number));
  }
  out.placeDate = header.place;
  if (!header.place.empty())
    append(out.placeDate, constant(", "));
  append(out.placeDate, header.date);
  if (context.tmpl().title == markup::TitleKind::letter)
    out.subject = aboutLine(header.subject);
  out.urgency = urgencyText(header.urgency);
  out.circulation = upper(header.circulation);
  if (context.options().draft)
    out.draftMark = constant(kDraftMark);
  return out;
}

document::Title titleOf(const Header& header) {
  return {upper(header.typeName), header.subject};
}

std::vector<document::Block> openingBlocks(Context& context) {
  std::vector<document::Block> out;
  addLine("authority", document::Role::authority, out, context);
  addBasis(out, context);
  addLine("operative", document::Role::operative, out, context);
  return out;
}

}  // namespace vanthu::fill
