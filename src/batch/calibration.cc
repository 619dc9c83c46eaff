#include "batch/calibration.h"

#include <string_view>
#include <utility>
#include <vector>

#include "page/impose.h"
#include "pdf/merge.h"

namespace vanthu::batch {
namespace {

constexpr Length kLine = Length::points(0.35);
constexpr Length kArm = 5_mm;        // of a cross, from its middle
constexpr int kSteps = 20;           // of the stairs, on each side of the middle
constexpr Length kStepPitch = 2_mm;  // from one line of the stairs to the next
constexpr Length kStepLength = 1.6_mm;
constexpr Length kScale = 100_mm;
constexpr Length kTitleSize = 14_pt;
constexpr Length kTextSize = 11_pt;
constexpr Length kTextPitch = 16_pt;
constexpr Length kLabelSize = 7_pt;
constexpr Length kTextLeft = 75_mm;
constexpr Length kTextTop = 65_mm;

struct Paper {
  const char* title;
  Length width, height;
};

constexpr Paper kPapers[] = {
    {"TỜ CĂN CHỈNH MÁY IN: A4 đứng", 210_mm, 297_mm},
    {"TỜ CĂN CHỈNH MÁY IN: A4 ngang", 297_mm, 210_mm},
    {"TỜ CĂN CHỈNH MÁY IN: A3 ngang", 420_mm, 297_mm},
};

constexpr const char* kInstructions[] = {
    "1. In tờ này đúng khổ giấy, không thu phóng (100 %, Actual size),",
    "    lấy giấy từ khay để phôi.",
    "2. Đo đoạn thẳng bên dưới: phải dài đúng 100 mm;",
    "    nếu không, máy đang thu phóng.",
    "3. Đặt số 0 của thước vào mép trái tờ giấy, thước nằm ngang qua dãy vạch đứng.",
    "    Vạch trùng với 20 mm trên thước mang số X.",
    "4. Đặt số 0 của thước vào mép trên tờ giấy, thước nằm dọc qua dãy vạch ngang.",
    "    Vạch trùng với 20 mm trên thước mang số Y.",
    "5. Lưu lại: vanthu printer set TÊN --offset X,Y (các vạch cách nhau 0.1 mm).",
    "6. Kiểm tra: vanthu printer sheet --printer TÊN -o tệp.pdf, in và đo lại:",
    "    bốn dấu chữ thập phải cách các mép giấy đúng 20 mm.",
};

class Drawer {
 public:
  Drawer(const fonts::Measure& measure, page::Page& page) : measure_(measure), page_(page) {}

  void level(Length left, Length y, Length length) {
    page_.items.push_back(page::Rule{{left, y}, {left + length, y}, kLine, page::kBlack, tag_});
  }

  void upright(Length x, Length top, Length length) {
    page_.items.push_back(page::Rule{{x, top}, {x, top + length}, kLine, page::kBlack, tag_});
  }

  void cross(Length x, Length y) {
    level(x - kArm, y, kArm * 2);
    upright(x, y - kArm, kArm * 2);
  }

  void text(fonts::Style style, Length size, page::Point at, std::string_view words) {
    page::TextRun run;
    run.style = style;
    run.size = size;
    run.origin = at;
    run.text = words;
    run.tag = tag_;
    const int32_t em = measure_.metrics(style).unitsPerEm;
    size_t begin = 0;
    while (begin < words.size()) {
      // A space is a word of its own.
      const size_t space = words.find(' ', begin);
      const size_t end = space == begin ? begin + 1 : std::min(space, words.size());
      for (const auto& glyph : measure_.shape(style, words.substr(begin, end - begin))->glyphs) {
        const auto cluster = static_cast<uint32_t>(begin + glyph.cluster);
        run.glyphs.push_back({glyph.id, cluster, scale(size, glyph.advance, em), {}});
      }
      begin = end;
    }
    page_.items.emplace_back(std::move(run));
  }

 private:
  static constexpr page::TagId tag_ = page::kLayoutArtifact;
  const fonts::Measure& measure_;
  page::Page& page_;
};

// Where a step stands when its number is what has to be typed: a printer that prints d too far to
// the right brings step -d under the mark.
Length stepAt(int step) {
  return kCalibrationEdge + Length::millimetres(step / 10.0);
}

std::string numberOf(int step) {
  const std::string both = toText(Offset{step, 0});
  return both.substr(0, both.find(','));
}

bool hasNumber(int step) {
  return step % 5 == 0;
}

void drawStairs(Drawer& draw) {
  const Length start = 60_mm;
  for (int step = -kSteps; step <= kSteps; ++step) {
    const Length along = start + kStepPitch * (step + kSteps);
    draw.upright(stepAt(step), along, kStepLength);
    draw.level(along, stepAt(step), kStepLength);
    if (!hasNumber(step))
      continue;
    const std::string number = numberOf(step);
    draw.text(fonts::Style::regular, kLabelSize, {stepAt(kSteps) + 2_mm, along + 1.7_mm}, number);
    draw.text(fonts::Style::regular, kLabelSize, {along - 1_mm, stepAt(kSteps) + 4_mm}, number);
  }
  draw.text(fonts::Style::bold, kTextSize, {stepAt(kSteps) + 2_mm, start - 3_mm}, "X");
  draw.text(fonts::Style::bold, kTextSize, {start - 6_mm, stepAt(kSteps) + 3_mm}, "Y");
}

void drawCrosses(Drawer& draw, const Paper& paper) {
  for (const Length x : {kCalibrationEdge, paper.width - kCalibrationEdge}) {
    for (const Length y : {kCalibrationEdge, paper.height - kCalibrationEdge})
      draw.cross(x, y);
  }
}

void drawScale(Drawer& draw, Length top) {
  draw.level(kTextLeft, top, kScale);
  for (const Length x : {kTextLeft, kTextLeft + kScale})
    draw.upright(x, top - 2_mm, 4_mm);
  draw.text(fonts::Style::regular, kTextSize, {kTextLeft + kScale + 2_mm, top + 1.4_mm}, "100 mm");
}

page::Page drawPage(const fonts::Measure& measure, const Paper& paper, std::string label) {
  page::Page page;
  page.width = paper.width;
  page.height = paper.height;
  page.label = std::move(label);
  Drawer draw(measure, page);
  drawCrosses(draw, paper);
  drawStairs(draw);
  Length y = kTextTop;
  draw.text(fonts::Style::bold, kTitleSize, {kTextLeft, y}, paper.title);
  y += kTextPitch * 2;
  for (const char* line : kInstructions) {
    draw.text(fonts::Style::regular, kTextSize, {kTextLeft, y}, line);
    y += kTextPitch;
  }
  drawScale(draw, y + kTextPitch);
  return page;
}

}  // namespace

page::Pages calibrationPages(const fonts::Measure& measure) {
  page::Pages pages;
  pages.meta.title = "Tờ căn chỉnh máy in";
  pages.tags.emplace_back().role = page::TagRole::document;
  for (const Paper& paper : kPapers)
    pages.pages.push_back(drawPage(measure, paper, std::to_string(pages.pages.size() + 1)));
  return pages;
}

Result<std::string> calibrationSheet(const engine::Engine& engine, const Offset& offset) {
  const auto fonts = engine.fonts();
  if (!fonts)
    return fail(fonts.error());
  const auto writer = engine.writer();
  if (!writer)
    return fail(writer.error());
  page::Pages pages = calibrationPages(**fonts);
  page::shift(pages, onPaper(offset));
  auto prepared = (*writer)->prepare(pages);
  if (!prepared)
    return fail(std::move(prepared.error()));
  pdf::MergeOptions options;
  options.meta.title = pages.meta.title;
  pdf::Merger merger(*writer, std::move(options));
  if (Diagnostics faults = merger.add(std::move(*prepared), {}); !faults.empty())
    return fail(std::move(faults));
  return engine::writePrintReady(merger);
}

}  // namespace vanthu::batch
