// Every sample as other people's programs see it: paper, margins, fonts, tags, warnings.
#include "support/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

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
  EXPECT_EQ(done.exitCode, 0);
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

/// Millimetres from the top left corner.
struct Word {
  double left, top, right, bottom;
  double pageWidth, pageHeight;
  std::string text;
};

/// What Poppler finds on the pages.
std::vector<Word> wordsOf(const std::string& file) {
  const Finished found = run({"pdftotext", "-bbox", file, "-"});
  EXPECT_EQ(found.exitCode, 0) << found.err;
  const std::regex size("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
  const std::regex box(
      "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)<");
  const auto millimetres = [](const std::string& points) {
    return std::stod(points) / kPointsPerMillimetre;
  };
  std::vector<Word> words;
  double width = 0, height = 0;
  std::istringstream lines(found.out);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, size)) {
      width = millimetres(match[1]);
      height = millimetres(match[2]);
    } else if (std::regex_search(line, match, box)) {
      words.push_back({millimetres(match[1]),
                       millimetres(match[2]),
                       millimetres(match[3]),
                       millimetres(match[4]),
                       width,
                       height,
                       match[5]});
    }
  }
  return words;
}

/// P8: centred at the head (ND30), at the right of the foot (TT01).
bool isPageNumber(const Word& word) {
  const bool centred = std::abs(word.left + word.right - word.pageWidth) < 20;
  const bool atHead = word.bottom < 20 && centred;
  const bool atFoot = word.top > word.pageHeight - 20 && word.right > word.pageWidth - 20;
  return word.text.find_first_not_of("0123456789") == std::string::npos && (atHead || atFoot);
}

/// Null: a form or a certificate.
const document::Letterhead* letterheadOf(const document::Document& document) {
  return document.blocks.empty() ? nullptr
                                 : std::get_if<document::Letterhead>(&document.blocks.front());
}

/// The marks that stand over the agency: circulation (M5) and draft.
bool isMark(const Word& word, const document::Document& document) {
  const document::Letterhead* head = letterheadOf(document);
  if (head == nullptr || word.bottom > 20)
    return false;
  const std::string marks =
      document::plainText(head->draftMark) + " " + document::plainText(head->circulation);
  return marks.find(word.text) != std::string::npos;
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
  EXPECT_EQ(fonts.exitCode, 0);
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

// The inset of the inner frame is a tenth of the width and 11.7 % of the height (the-thuc.md §12);
// narrower on a small certificate.
TEST_P(SamplePdf, KeepsTheWordsOfACertificateInsideItsFrame) {
  if (!rendered_.document.sheet)
    return;
  for (const Word& word : wordsOf(file_)) {
    const double narrow = word.pageWidth < 297 ? 0.08 : 0.1;
    EXPECT_GE(word.left, narrow * word.pageWidth) << word.text;
    EXPECT_LE(word.right, (1 - narrow) * word.pageWidth) << word.text;
    EXPECT_GE(word.top, 0.117 * word.pageHeight) << word.text;
    EXPECT_LE(word.bottom, (1 - 0.117) * word.pageHeight) << word.text;
  }
}

TEST_P(SamplePdf, IsA4WithTheMarginsOfTheDecree) {
  if (rendered_.document.sheet)
    return;  // a certificate's page is its template's own
  for (const page::Page& page : rendered_.pages.pages) {
    const bool landscape = page.width > page.height;
    EXPECT_NEAR(page.width.millimetres(), landscape ? 297 : 210, 0.01);
    EXPECT_NEAR(page.height.millimetres(), landscape ? 210 : 297, 0.01);
  }
  const std::vector<Word> words = wordsOf(file_);
  EXPECT_GT(words.size(), 20u);
  for (const Word& word : words) {
    EXPECT_GE(word.left, 29.5) << word.text;
    EXPECT_LE(word.right, word.pageWidth - 14.5) << word.text;
    const bool outside = isPageNumber(word) || isMark(word, rendered_.document);
    EXPECT_GE(word.top, outside ? 5 : 19.5) << word.text;
    EXPECT_LE(word.bottom, word.pageHeight - (outside ? 5 : 19.5)) << word.text;
  }
}

TEST_P(SamplePdf, KeepsNationAndMottoOnOneLineEach) {
  if (letterheadOf(rendered_.document) == nullptr)
    return;
  const Finished found = run({"pdftotext", "-layout", "-l", "1", file_, "-"});
  EXPECT_EQ(found.exitCode, 0);
  const std::string& text = found.out;
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
