// Every sample as other people's programs see it: paper, margins, fonts, tags, warnings.
#include "support/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>

#include "support/golden.h"
#include "support/process.h"

namespace vanthu::testing {
namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;

class SamplePdf : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const Result<engine::Rendered> rendered = renderSample(GetParam());
    ASSERT_TRUE(rendered) << toJson(rendered.error());
    rendered_ = *rendered;
    file_ = scratchFolder() + "/sample.pdf";
    writeFile(file_, rendered_.pdf);
  }

  engine::Rendered rendered_;
  std::string file_;
};

// What the structure tree says, as Poppler reads it from the file: the quoted texts, in order.
std::string structureText(const std::string& file) {
  const Finished done = run({"pdfinfo", "-struct-text", file});
  EXPECT_EQ(done.err, "");
  std::string text;
  std::istringstream lines(done.out);
  for (std::string line; std::getline(lines, line);) {
    const size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos && line[first] == '"')
      text +=
          line.substr(first + 1, line.rfind('"') - first - 1) + (line.back() == '"' ? "\n" : "");
  }
  return text;
}

TEST_P(SamplePdf, IsReadByQpdfPopplerAndMuPdfWithoutAWarning) {
  const Finished qpdf = run({"qpdf", "--check", file_});
  EXPECT_EQ(qpdf.exitCode, 0) << qpdf.out << qpdf.err;
  const Finished poppler = run({"pdftoppm", "-r", "40", "-png", file_, file_ + ".poppler"});
  EXPECT_EQ(poppler.exitCode, 0);
  EXPECT_EQ(poppler.err, "");
  // -N: Debian's mutool is built without ICC and warns of every file that has an output intent.
  const Finished mupdf =
      run({"mutool", "draw", "-q", "-N", "-r", "40", "-o", file_ + ".%d.png", file_});
  EXPECT_EQ(mupdf.exitCode, 0);
  EXPECT_EQ(mupdf.err, "");
}

TEST_P(SamplePdf, EmbedsSubsetsOfItsFontsWithUnicodeMaps) {
  const Finished fonts = run({"pdffonts", file_});
  EXPECT_EQ(fonts.err, "");
  std::istringstream lines(fonts.out);
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  int count = 0;
  while (std::getline(lines, line)) {
    EXPECT_TRUE(std::regex_search(
        line, std::regex("^[A-Z]{6}\\+\\S+ +CID TrueType +Identity-H +yes yes yes")))
        << line;
    ++count;
  }
  EXPECT_GE(count, 1);
}

TEST_P(SamplePdf, IsA4WithTheMarginsOfTheDecree) {
  for (const page::Page& page : rendered_.pages.pages) {
    const bool landscape = page.width > page.height;
    EXPECT_NEAR(page.width.millimetres(), landscape ? 297 : 210, 0.01);
    EXPECT_NEAR(page.height.millimetres(), landscape ? 210 : 297, 0.01);
  }
  // What Poppler finds on the pages: every word within 30/15/20/20 mm but for the page number.
  const std::string words = run({"pdftotext", "-bbox", file_, "-"}).out;
  const std::regex word(
      "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)<");
  const std::regex size("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
  double width = 0;
  double left = 1e9;
  double right = 0;
  std::istringstream lines(words);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, size))
      width = std::stod(match[1]);
    if (!std::regex_search(line, match, word))
      continue;
    left = std::min(left, std::stod(match[1]) / kPointsPerMillimetre);
    right = std::max(right, (std::stod(match[3]) - width) / kPointsPerMillimetre + 210);
  }
  EXPECT_GE(left, 29.5);
  EXPECT_LE(right, 195.5);
}

TEST_P(SamplePdf, KeepsNationAndMottoOnOneLineEach) {
  if (std::get_if<document::Letterhead>(&rendered_.document.blocks.front()) == nullptr)
    return;  // a form has no letterhead
  const std::string text = run({"pdftotext", "-layout", "-l", "1", file_, "-"}).out;
  EXPECT_THAT(text, ::testing::HasSubstr("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  EXPECT_THAT(text, ::testing::HasSubstr("Độc lập - Tự do - Hạnh phúc"));
}

TEST_P(SamplePdf, ReadsOutInStructureOrderWhatTheDocumentSays) {
  EXPECT_EQ(collapseSpace(structureText(file_)),
            collapseSpace(document::plainText(rendered_.document)));
}

TEST_P(SamplePdf, HasTheSameBytesAgain) {
  const Result<engine::Rendered> again = renderSample(GetParam());
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->pdf == rendered_.pdf);
}

TEST_P(SamplePdf, IsSignReadyWithSharedFontsToo) {
  engine::Options options;
  options.fonts = pdf::FontPolicy::shared;
  const Result<engine::Rendered> shared = renderSample(GetParam(), options);
  ASSERT_TRUE(shared) << toJson(shared.error());
  writeFile(file_, shared->pdf);
  EXPECT_EQ(run({"qpdf", "--check", file_}).exitCode, 0);
  EXPECT_EQ(collapseSpace(structureText(file_)),
            collapseSpace(document::plainText(rendered_.document)));
}

INSTANTIATE_TEST_SUITE_P(All, SamplePdf, ::testing::ValuesIn(sampleNames()), sampleTestName);

}  // namespace
}  // namespace vanthu::testing
