#include "check/format_rules.h"

#include <array>

namespace vanthu::check {
namespace {

using enum Weight;
using enum Slant;
using Case = Letters;

constexpr Range pt(double least, double most) {
  return {Length::points(least), Length::points(most)};
}

constexpr Range mm(double least, double most) {
  return {Length::millimetres(least), Length::millimetres(most)};
}

using Elements = std::array<ElementRules, kElements>;

// the-thuc.md §3, in the order of PdfElement.
constexpr Elements kDecree = {{
    {"E1", "Quốc hiệu", "the national name", pt(12, 13), bold, upright, Case::capitals},
    {"E2", "Tiêu ngữ", "the motto", pt(13, 14), bold, upright, Case::sentence},
    {"E3",
     "tên cơ quan chủ quản",
     "the parent agency",
     pt(12, 13),
     regular,
     upright,
     Case::capitals},
    {"E4", "tên cơ quan ban hành", "the issuing agency", pt(12, 13), bold, upright, Case::capitals},
    {"E5", "số, ký hiệu", "number and symbol", pt(13, 13), regular, upright, Case::any},
    {"E6", "địa danh và thời gian", "place and date", pt(13, 14), regular, italic, Case::sentence},
    {"E7", "tên loại văn bản", "the type of document", pt(13, 14), bold, upright, Case::capitals},
    {"E8", "trích yếu", "the subject", pt(13, 14), bold, upright, Case::sentence},
    {"E9",
     "trích yếu công văn",
     "the letter's subject",
     pt(12, 13),
     regular,
     upright,
     Case::sentence},
    {"E10", "căn cứ", "the legal basis", pt(13, 14), Weight::any, italic, Case::sentence},
    {"E11", "nội dung", "the body", pt(13, 14), Weight::any, upright, Case::any},
    {"E12", "“Phần”, “Chương”", "\"Phần\", \"Chương\"", pt(13, 14), bold, upright, Case::sentence},
    {"E13",
     "tiêu đề của phần, chương",
     "a chapter's title",
     pt(13, 14),
     bold,
     upright,
     Case::capitals},
    {"E14",
     "“Mục”, “Tiểu mục”",
     "\"Mục\", \"Tiểu mục\"",
     pt(13, 14),
     bold,
     upright,
     Case::sentence},
    {"E14", "tiêu đề của mục", "a section's title", pt(13, 14), bold, upright, Case::capitals},
    {"E15", "“Điều”", "\"Điều\"", pt(13, 14), bold, upright, Case::any},
    {"E18", "tiêu đề mục “I.”", "a heading \"I.\"", pt(13, 14), bold, upright, Case::capitals},
    {"E19", "“Kính gửi”", "\"Kính gửi\"", pt(13, 14), regular, upright, Case::sentence},
    {"E20", "quyền hạn, chức vụ", "the signer's post", pt(13, 14), bold, upright, Case::capitals},
    {"E22", "chức vụ khác", "the other post", pt(13, 14), Weight::any, upright, Case::sentence},
    {"E23", "họ và tên người ký", "the signer's name", pt(13, 14), bold, upright, Case::sentence},
    {"E24", "“Nơi nhận”", "\"Nơi nhận\"", pt(12, 12), bold, italic, Case::sentence},
    {"E25", "tên nơi nhận", "a recipient", pt(11, 11), regular, upright, Case::any},
    {"E26",
     "ký hiệu người soạn thảo",
     "the drafter's sign",
     pt(11, 11),
     regular,
     upright,
     Case::any},
    {"E27", "địa chỉ cơ quan", "the address line", pt(11, 12), regular, upright, Case::any},
    {"M2", "dấu chỉ mức độ khẩn", "the urgency mark", pt(13, 14), bold, upright, Case::capitals},
    {"M5", "chỉ dẫn lưu hành", "the circulation mark", pt(13, 14), bold, upright, Case::capitals},
    {"A2", "“Phụ lục”", "\"Phụ lục\"", pt(14, 14), bold, upright, Case::sentence},
    {"A3", "tên phụ lục", "the appendix's title", pt(13, 14), bold, upright, Case::capitals},
    {"A4", "“(Kèm theo …)”", "\"(Kèm theo …)\"", pt(13, 14), regular, italic, Case::sentence},
}};

// §11: number and date may be larger, the title is 14 pt, the legal basis is upright.
constexpr Elements circular() {
  Elements out = kDecree;
  const auto at = [&](PdfElement element) -> ElementRules& {
    return out[static_cast<size_t>(element)];
  };
  at(PdfElement::number).size = pt(13, 14);
  at(PdfElement::typeName).size = pt(14, 14);
  at(PdfElement::subject).size = pt(14, 14);
  at(PdfElement::basis).slant = upright;
  return out;
}
constexpr Elements kCircular = circular();

constexpr Range kMargin = mm(20, 25);

constexpr BodyRules kBody = {
    {Length::millimetres(10), Length::millimetres(12.7)},
    Length::millimetres(12.5),
    Length::points(6),
    1000,
    1500,
    '.',
    italic,
};

constexpr BodyRules circularBody() {
  BodyRules out = kBody;
  out.lastBasisMark = ',';
  out.basisSlant = upright;
  return out;
}

constexpr FormatRules kNd30 = {
    "ND30",
    {kMargin, kMargin, mm(30, 35), mm(15, 20), pt(13, 14), true},
    kBody,
    kDecree.data(),
};
constexpr FormatRules kTt01 = {
    "TT01",
    {kMargin, kMargin, mm(30, 35), mm(15, 20), pt(13, 14), false},
    circularBody(),
    kCircular.data(),
};

}  // namespace

const FormatRules& formatRules(std::string_view profile) {
  return profile == kTt01.id ? kTt01 : kNd30;
}

}  // namespace vanthu::check
