// The calibration sheet as a stranger reads it: what stands where in the PDF.
#include "batch/calibration.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "batch_probe.h"
#include "read/read_pdf.h"

namespace vanthu::batch::testing {
namespace {

constexpr double kTolerance = 0.05;  // mm

const read::Pdf& sheet() {
  static const read::Pdf pdf = [] {
    const auto bytes = calibrationSheet(engine());
    EXPECT_TRUE(bytes) << vanthu::toJson(bytes.error());
    return read::readPdf(*bytes).value();
  }();
  return pdf;
}

bool near(Length a, double millimetres) {
  return std::abs(a.millimetres() - millimetres) <= kTolerance;
}

bool hasLevel(const read::Page& page, double left, double right, double y) {
  return std::any_of(page.rules.begin(), page.rules.end(), [&](const read::Rule& rule) {
    return near(rule.x1, left) && near(rule.x2, right) && near(rule.y1, y) && near(rule.y2, y);
  });
}

bool hasUpright(const read::Page& page, double x, double top, double bottom) {
  return std::any_of(page.rules.begin(), page.rules.end(), [&](const read::Rule& rule) {
    return near(rule.x1, x) && near(rule.x2, x) && near(rule.y1, top) && near(rule.y2, bottom);
  });
}

TEST(Calibration, HasASheetForEachPaper) {
  ASSERT_EQ(sheet().pages.size(), 3u);
  const double sizes[][2] = {{210, 297}, {297, 210}, {420, 297}};
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_TRUE(near(sheet().pages[i].width, sizes[i][0])) << i;
    EXPECT_TRUE(near(sheet().pages[i].height, sizes[i][1])) << i;
  }
}

TEST(Calibration, HasCrossesTwentyMillimetresFromTheEdges) {
  for (const read::Page& page : sheet().pages) {
    for (const double x : {20.0, page.width.millimetres() - 20}) {
      for (const double y : {20.0, page.height.millimetres() - 20}) {
        EXPECT_TRUE(hasLevel(page, x - 5, x + 5, y)) << x << ' ' << y;
        EXPECT_TRUE(hasUpright(page, x, y - 5, y + 5)) << x << ' ' << y;
      }
    }
  }
}

TEST(Calibration, HasStairsOfATenthOfAMillimetre) {
  for (const read::Page& page : sheet().pages) {
    for (int step = -20; step <= 20; ++step) {
      const double across = 20 + step / 10.0;
      const double along = 60 + 2.0 * (step + 20);
      EXPECT_TRUE(hasUpright(page, across, along, along + 1.6)) << step;
      EXPECT_TRUE(hasLevel(page, along, along + 1.6, across)) << step;
    }
  }
}

TEST(Calibration, NumbersTheStairsWithWhatHasToBeTyped) {
  const auto says = [](const char* number) {
    const auto& lines = sheet().pages[0].lines;
    return std::count_if(lines.begin(), lines.end(), [&](const read::TextLine& line) {
      return line.text() == number;
    });
  };
  for (const char* number : {"-2.0", "-1.5", "-0.5", "0.5", "2.0"})
    EXPECT_EQ(says(number), 2) << number;
}

TEST(Calibration, SaysHowToMeasure) {
  std::string text;
  for (const read::TextLine& line : sheet().pages[1].lines)
    text += line.text() + "\n";
  for (const char* words : {"A4 ngang", "100 mm", "vanthu printer set", "mép trái", "mép trên"})
    EXPECT_NE(text.find(words), text.npos) << words;
}

TEST(Calibration, HasALineOfExactlyTenCentimetres) {
  for (const read::Page& page : sheet().pages) {
    EXPECT_TRUE(std::any_of(page.rules.begin(), page.rules.end(), [](const read::Rule& rule) {
      return near(rule.x1, 75) && near(rule.x2, 175) && rule.y1 == rule.y2;
    }));
  }
}

TEST(Calibration, MovesAsTheTextsOfThePrinterDo) {
  const auto bytes = calibrationSheet(engine(), {15, -3});
  ASSERT_TRUE(bytes);
  const auto pdf = read::readPdf(*bytes);
  EXPECT_TRUE(hasLevel(pdf->pages[0], 16.5, 26.5, 19.7));
  EXPECT_TRUE(hasUpright(pdf->pages[0], 21.5, 14.7, 24.7));
}

// Everything fits on the paper, so that nothing is cut off where people look for it.
TEST(Calibration, StaysOnThePaper) {
  for (const read::Page& page : sheet().pages) {
    for (const read::TextLine& line : page.lines) {
      EXPECT_LT(line.right, page.width - 8_mm) << line.text();
      EXPECT_LT(line.bottom, page.height - 8_mm) << line.text();
    }
  }
}

}  // namespace
}  // namespace vanthu::batch::testing
