// Thousands of broken files: each is read or refused, none does harm, none costs more than it may.
#include <gtest/gtest.h>

#include <random>

#include "read/clean_text.h"
#include "support/samples.h"
#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

/// Everything that readers of a Pdf rely on.
void expectSound(const Pdf& pdf, const ReadLimits& limits) {
  EXPECT_LE(pdf.pages.size(), limits.pages);
  for (const Page& page : pdf.pages) {
    EXPECT_GT(page.width, Length());
    EXPECT_LE(page.rules.size() + page.boxes.size(), limits.shapes);
    size_t runs = 0;
    for (const TextLine& line : page.lines) {
      ASSERT_FALSE(line.runs.empty());
      EXPECT_LE(line.left, line.right);
      EXPECT_LE(line.top, line.bottom);
      for (const TextRun& run : line.runs) {
        ASSERT_LT(run.font, pdf.fonts.size());
        ASSERT_FALSE(run.text.empty());
        ASSERT_EQ(cleanUtf8(run.text), run.text);
        ++runs;
      }
    }
    EXPECT_LE(runs, limits.glyphs);
    for (const Rule& rule : page.rules)
      EXPECT_TRUE(rule.x1 <= rule.x2 && rule.y1 <= rule.y2 && rule.thickness >= Length());
  }
  for (const Field& field : pdf.fields)
    EXPECT_LE(field.page, pdf.pages.size());
}

class Mutator {
 public:
  explicit Mutator(std::string original) : original_(std::move(original)) {}

  std::string next() {
    std::string bytes = original_;
    const size_t changes = 1 + random_() % 8;
    for (size_t i = 0; i < changes; ++i)
      change(bytes);
    return bytes;
  }

 private:
  void change(std::string& bytes) {
    const size_t at = random_() % bytes.size();
    switch (random_() % 6) {
      case 0:
        bytes[at] = static_cast<char>(random_());
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random_() % 8)));
        break;
      case 2:
        bytes.erase(at, 1 + random_() % 40);
        break;
      case 3:
        bytes.insert(at, bytes.substr(random_() % bytes.size(), 1 + random_() % 40));
        break;
      case 4: {  // numbers are what offsets, lengths and places are made of
        const size_t digit = bytes.find_first_of("0123456789", at);
        if (digit != std::string::npos)
          bytes[digit] = static_cast<char>('0' + random_() % 10);
        break;
      }
      default:
        bytes.insert(at, kWords[random_() % std::size(kWords)]);
    }
    if (bytes.empty())
      bytes = original_;
  }

  static constexpr const char* kWords[] = {" 99999999999 ",
                                           " -1 ",
                                           "<<",
                                           ">>",
                                           "[",
                                           "]",
                                           "(",
                                           ")",
                                           "<",
                                           " 1 0 R ",
                                           " 3 0 R ",
                                           " endobj ",
                                           " stream\n",
                                           " endstream ",
                                           "/Kids",
                                           "/Filter /FlateDecode ",
                                           "/Length 0 ",
                                           " Do ",
                                           " Tf ",
                                           " q ",
                                           " BT ",
                                           " BI ID ",
                                           "/Parent 2 0 R ",
                                           "%",
                                           " 1e99 ",
                                           " 0.0000001 ",
                                           " 65535 "};

  const std::string original_;
  std::mt19937 random_{20'260'101};
};

struct Count {
  int read = 0;
  int refused = 0;
};

Count readMutants(const std::string& original, int number) {
  ReadLimits limits;
  limits.pages = 20;
  limits.contentBytes = 1 << 20;
  limits.glyphs = 20'000;
  limits.shapes = 2'000;
  limits.resultBytes = 4 << 20;
  Mutator mutator(original);
  Count count;
  for (int i = 0; i < number; ++i) {
    const Result<Pdf> pdf = readPdf(mutator.next(), limits);
    ++(pdf ? count.read : count.refused);
    if (pdf)
      expectSound(*pdf, limits);
    if (::testing::Test::HasFailure()) {
      ADD_FAILURE() << "mutant " << i;
      break;
    }
  }
  return count;
}

/// All of reading in a few kilobytes, nothing deflated, so that every change tells.
std::string smallButRich() {
  const std::string content =
      "q 0.5 0 0 0.5 10 10 cm /X1 Do Q /Span << /ActualText <FEFF1EC7> >> BDC BT /F1 12 Tf 2 Tc "
      "100 700 Td [(Th\\351) -250 (b)] TJ EMC /F2 14 Tf 0 -20 TD <00040005> Tj T* (c) ' ET "
      "BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI /I cs 0.2 0.3 0.4 sc 1 w 10 10 m 90 10 l S 5 5 80 2 re "
      "f "
      "20 20 m 30 30 40 40 50 20 c b* 1 0 0 RG 60 60 40 40 re B";
  TinyPdf pdf = onePage(content,
                        "/XObject << /X1 10 0 R >> /ColorSpace << /I [/ICCBased 12 0 R] >>",
                        "/Annots [11 0 R] /Rotate 90 /CropBox [0 0 590 790] /UserUnit 1.5");
  pdf.object(1,
             "<< /Type /Catalog /Pages 2 0 R /Lang (vi) /AcroForm << /Fields [11 0 R] >> /MarkInfo "
             "<< /Marked true >> >>");
  pdf.object(5,
             "<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Arial-BoldMT /FirstChar 65 "
             "/Widths [500 600 700] /Encoding << /Differences [98 /ohornacute /uni1EA5] >> "
             "/FontDescriptor << /Flags 32 /Ascent 900 /Descent -200 /MissingWidth 400 >> >>");
  pdf.stream(
      10,
      "/Subtype /Form /BBox [0 0 9 9] /Matrix [1 0 0 1 5 5] /Resources << /Font << /F1 5 0 R "
      "/F2 13 0 R >> /XObject << /X1 10 0 R >> >>",
      "BT /F2 9 Tf 0 1 -1 0 50 50 Tm <0006000700> Tj ET /X1 Do q q");
  pdf.object(11, "<< /FT /Sig /T (Sig1_Signer) /Subtype /Widget /Rect [10 10 90 50] /P 3 0 R >>");
  pdf.stream(12, "/N 3", "");
  pdf.object(13,
             "<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H "
             "/DescendantFonts [<< /DW 500 /W [4 [600 700] 6 9 800] >>] /ToUnicode 14 0 R >>");
  pdf.stream(14,
             "",
             "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0004> <0005> "
             "<0041> <0006> <0007> [<1EA4> <00660069>] endbfrange");
  return pdf.bytes();
}

TEST(Mutation, OfASmallRichFileDoesNoHarm) {
  const std::string original = smallButRich();
  ASSERT_TRUE(readPdf(original)) << toJson(readPdf(original).error());
  const Count count = readMutants(original, 1'500);
  EXPECT_GT(count.read, 500);
  EXPECT_GT(count.refused, 5);
}

TEST(Mutation, OfASampleDoesNoHarm) {
  const Result<engine::Rendered> sample = testing::renderSample("quyet-dinh-mot-trang");
  ASSERT_TRUE(sample);
  const Count count = readMutants(sample->pdf, 500);
  EXPECT_GT(count.read, 200);
}

}  // namespace
}  // namespace vanthu::read
