#include "unit/pdf/sample_pages.h"

#include <memory>
#include <utility>

namespace vanthu::pdf {
namespace {

using fonts::Style;
using page::TagId;
using page::TagRole;

/// Words and single spaces, in their order.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const size_t length = text[0] == ' ' ? 1 : std::min(text.find(' '), text.size());
    parts.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return parts;
}

page::Rect millimetres(double left, double top, double width, double height) {
  return {Length::millimetres(left),
          Length::millimetres(top),
          Length::millimetres(width),
          Length::millimetres(height)};
}

void addTable(PagesBuilder& build) {
  const TagId table = build.tag(TagRole::table);
  const TagId head = build.tag(TagRole::tableHead, table);
  const TagId headRow = build.tag(TagRole::tableRow, head);
  const TagId body = build.tag(TagRole::tableBody, table);
  double left = 30;
  for (const char* title : {"STT", "Họ và tên", "Số tiền"}) {
    build.text(build.tag(TagRole::headerCell, headRow), left, 150, title, Style::bold);
    left += 50;
  }
  const TagId row = build.tag(TagRole::tableRow, body);
  left = 30;
  for (const char* cell : {"1", "Nguyễn Thị Ánh Tuyết", "1.205.000"}) {
    build.text(build.tag(TagRole::dataCell, row), left, 158, cell);
    left += 50;
  }
  const TagId total = build.tag(TagRole::tableRow, body);
  const TagId label = build.tag(TagRole::headerCell, total);
  build.pages.tags[static_cast<size_t>(label)].scopeRow = true;
  build.pages.tags[static_cast<size_t>(label)].columnSpan = 2;
  build.text(label, 30, 166, "Tổng cộng", Style::bold);
  build.text(build.tag(TagRole::dataCell, total), 130, 166, "1.205.000");
  for (const double top : {144.0, 152.0, 160.0, 168.0})
    build.rule(30, top, 150);
}

void addList(PagesBuilder& build) {
  const TagId list = build.tag(TagRole::list);
  double top = 120;
  for (const char* words : {"chấm điểm thi đua;", "họp Hội đồng xét chọn."}) {
    const TagId item = build.tag(TagRole::listItem, list);
    build.text(build.tag(TagRole::label, item), 40, top, "- ");
    build.text(build.tag(TagRole::listBody, item), 43, top, words);
    top += 8;
  }
}

void addSignatures(PagesBuilder& build) {
  build.centred(build.tag(TagRole::paragraph), 142.5, 60, "PHÓ GIÁM ĐỐC");
  const TagId signer = build.tag(TagRole::form);
  build.pages.tags[static_cast<size_t>(signer)].alternate = "Chữ ký của người ký";
  build.field(signer, "Sig1_Signer", millimetres(120, 64, 45, 15));
  const TagId agency = build.tag(TagRole::form);
  build.pages.tags[static_cast<size_t>(agency)].alternate = "Chữ ký của cơ quan";
  build.field(agency, "SigA_Agency", millimetres(100, 54, 36, 36));
  build.centred(build.tag(TagRole::paragraph), 142.5, 90, "Nguyễn Văn An");
}

}  // namespace

PagesBuilder::PagesBuilder(const fonts::FontBook& fonts) : fonts_(fonts) {
  pages.meta.title = "Kế hoạch tổ chức Hội thi (bản thử)";
  pages.meta.subject = "Trích yếu <một> & \"hai\"";
  pages.meta.author = "SỞ GIÁO DỤC VÀ ĐÀO TẠO";
  pages.meta.date = Date{2026, 11, 20};
  pages.tags.push_back({.role = TagRole::document, .alternate = {}});
  pages.files = {"templates/thu/template.md"};
  newPage();
}

PagesBuilder& PagesBuilder::newPage() {
  pages.pages.push_back({.width = Length::millimetres(210),
                         .height = Length::millimetres(297),
                         .ground = {},
                         .items = {},
                         .label = std::to_string(pages.pages.size() + 1)});
  return *this;
}

TagId PagesBuilder::tag(TagRole role, TagId parent) {
  pages.tags.push_back({.role = role, .parent = parent, .alternate = {}});
  return static_cast<TagId>(pages.tags.size() - 1);
}

PagesBuilder& PagesBuilder::text(TagId tag,
                                 double leftMm,
                                 double topMm,
                                 std::string_view words,
                                 Style style,
                                 Length size,
                                 Length stretch) {
  page::TextRun run;
  run.style = style;
  run.size = size;
  run.origin = {Length::millimetres(leftMm), Length::millimetres(topMm)};
  run.tag = tag;
  run.text = words;
  run.source = {.file = 0, .line = 3, .column = 1, .pointer = "/signer/fullName"};
  uint32_t offset = 0;
  for (const std::string_view part : split(words)) {
    for (const fonts::ShapedGlyph& glyph : fonts_.shape(style, part)->glyphs) {
      const Length advance = scale(size, glyph.advance, fonts_.facts(style).unitsPerEm) +
                             (part == " " ? stretch : Length());
      const int32_t em = fonts_.facts(style).unitsPerEm;
      run.glyphs.push_back({glyph.id,
                            offset + glyph.cluster,
                            advance,
                            {scale(size, glyph.xOffset, em), scale(size, -glyph.yOffset, em)}});
    }
    offset += static_cast<uint32_t>(part.size());
  }
  pages.pages.back().items.emplace_back(std::move(run));
  return *this;
}

PagesBuilder& PagesBuilder::centred(TagId tag,
                                    double middleMm,
                                    double topMm,
                                    std::string_view words) {
  text(tag, middleMm, topMm, words, Style::bold);
  auto& run = std::get<page::TextRun>(pages.pages.back().items.back());
  run.origin.x -= page::widthOf(run) / 2;
  return *this;
}

PagesBuilder& PagesBuilder::rule(double leftMm, double topMm, double widthMm) {
  page::Rule rule;
  rule.from = {Length::millimetres(leftMm), Length::millimetres(topMm)};
  rule.to = {Length::millimetres(leftMm + widthMm), Length::millimetres(topMm)};
  rule.thickness = Length::points(0.5);
  pages.pages.back().items.emplace_back(rule);
  return *this;
}

PagesBuilder& PagesBuilder::field(TagId form, std::string name, page::Rect place) {
  pages.pages.back().items.emplace_back(page::SignatureField{
      .name = std::move(name), .place = place, .description = "Ô chữ ký", .tag = form});
  return *this;
}

page::Pages samplePages(const fonts::FontBook& fonts) {
  PagesBuilder build(fonts);
  const TagId motto = build.tag(TagRole::paragraph);
  build.text(motto, 90, 20, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style::bold, Length::points(13));
  build.rule(100, 28, 60);
  build.text(build.tag(TagRole::heading1), 85, 40, "KẾ HOẠCH", Style::bold);
  const TagId place = build.tag(TagRole::paragraph);
  build.text(place, 100, 48, "Quảng Ninh, ngày 20 tháng 11 năm 2026", Style::italic);
  build.text(build.tag(TagRole::heading2), 42, 60, "I. MỤC ĐÍCH", Style::boldItalic);
  const TagId body = build.tag(TagRole::paragraph);
  build.text(body,
             42,
             70,
             "Tổ chức Hội thi giáo viên dạy giỏi các cấp, ",
             Style::regular,
             Length::points(14),
             Length::milliPoints(2345));
  build.text(body, 30, 78, "bảo đảm khách quan: AVATAR, To, Tế.");
  addList(build);
  addTable(build);
  build.newPage();
  build.text(page::kPaginationArtifact, 110, 15, "2");
  build.text(body, 30, 30, "Đoạn này chạy sang trang hai.");
  addSignatures(build);
  return std::move(build.pages);
}

page::Pages oneLine(const fonts::FontBook& fonts, std::string_view words) {
  PagesBuilder build(fonts);
  build.text(build.tag(TagRole::paragraph), 30, 30, words);
  return std::move(build.pages);
}

page::Path rectangle(double left, double top, double width, double height, page::Color fill) {
  using Kind = page::PathStep::Kind;
  const page::Rect r = millimetres(left, top, width, height);
  page::Path path;
  path.steps = {{Kind::move, {{r.left, r.top}}},
                {Kind::line, {{r.right(), r.top}}},
                {Kind::line, {{r.right(), r.bottom()}}},
                {Kind::line, {{r.left, r.bottom()}}},
                {Kind::close, {}}};
  path.fill = fill;
  return path;
}

std::shared_ptr<const page::Ground> certificateGround() {
  using Kind = page::PathStep::Kind;
  static constexpr page::Color kDarkRed{150, 20, 20}, kGold{200, 160, 40}, kCream{255, 250, 235};
  static const auto ground = [] {
    auto made = std::make_shared<page::Ground>();
    made->paths = {rectangle(8, 8, 281, 194, kDarkRed), rectangle(14, 14, 269, 182, kCream)};
    page::Path line = rectangle(17, 17, 263, 176, kCream);
    line.fill.reset();
    line.stroke = kGold;
    line.thickness = Length::points(1.5);
    made->paths.push_back(line);
    for (const double left : {14.0, 263.0}) {
      const page::Rect r = millimetres(left, 14, 20, 20);
      page::Path bend;
      bend.steps = {
          {Kind::move, {{r.left, r.top}}},
          {Kind::curve, {{r.right(), r.top}, {r.right(), r.bottom()}, {r.left, r.bottom()}}},
          {Kind::close, {}}};
      bend.fill = kGold;
      bend.stroke = kDarkRed;
      bend.thickness = Length::points(0.5);
      made->paths.push_back(bend);
    }
    return made;
  }();
  return ground;
}

page::Pages certificate(const fonts::FontBook& fonts,
                        std::string_view name,
                        std::shared_ptr<const page::Ground> ground) {
  constexpr page::Color kDarkRed{180, 20, 20};
  PagesBuilder build(fonts);
  page::Page& page = build.pages.pages.front();
  std::swap(page.width, page.height);
  page.ground = std::move(ground);
  const auto line =
      [&](TagRole role, double left, double top, std::string_view words, Style style, double size)
      -> page::TextRun& {
    build.text(build.tag(role), left, top, words, style, Length::points(size));
    return std::get<page::TextRun>(page.items.back());
  };
  line(TagRole::paragraph, 40, 30, "SỞ GIÁO DỤC VÀ ĐÀO TẠO QUẢNG NINH", Style::bold, 13);
  line(TagRole::paragraph, 165, 30, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style::bold, 13);
  line(TagRole::paragraph, 185, 36, "Độc lập - Tự do - Hạnh phúc", Style::bold, 14);
  line(TagRole::heading1, 115, 70, "GIẤY KHEN", Style::bold, 40).color = kDarkRed;
  line(TagRole::paragraph, 100, 84, "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO TẶNG", Style::bold, 14);
  line(TagRole::paragraph, 100, 102, name, Style::decorative, 34).color = kDarkRed;
  line(TagRole::paragraph,
       60,
       116,
       "Giáo viên Trường THPT Chuyên Hạ Long, tỉnh Quảng Ninh",
       Style::regular,
       16);
  line(TagRole::paragraph,
       60,
       126,
       "Đã có thành tích xuất sắc trong phong trào thi đua năm học 2025 - 2026",
       Style::regular,
       16);
  line(TagRole::paragraph, 40, 150, "Quyết định số: 123/QĐ-SGDĐT", Style::regular, 12);
  line(TagRole::paragraph, 40, 156, "Vào sổ số: 45", Style::regular, 12);
  line(TagRole::paragraph, 180, 140, "Quảng Ninh, ngày 20 tháng 11 năm 2026", Style::italic, 14);
  line(TagRole::paragraph, 200, 147, "GIÁM ĐỐC", Style::bold, 14);
  build.field(build.tag(TagRole::form), "Sig1_Signer", millimetres(190, 152, 45, 20));
  line(TagRole::paragraph, 193, 182, "Nguyễn Văn An", Style::bold, 14);
  return std::move(build.pages);
}

page::Pages fullPage(const fonts::FontBook& fonts) {
  PagesBuilder build(fonts);
  constexpr std::string_view kLine =
      "Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành, Sở xây dựng";
  for (int i = 0; i < 20; ++i) {
    const auto style = static_cast<Style>(i % 4);
    const TagId paragraph = build.tag(i % 4 == 1 ? TagRole::heading1 : TagRole::paragraph);
    build.text(
        paragraph, 30, 100 + 8.5 * i, kLine, style, Length::points(13), Length::milliPoints(731));
  }
  addSignatures(build);
  return std::move(build.pages);
}

}  // namespace vanthu::pdf
