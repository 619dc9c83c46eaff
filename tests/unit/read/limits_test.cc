// What a file may cost, and what becomes of one that is broken.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kTwoLetters = "BT /F1 10 Tf 100 700 Td (ab) Tj ET";

TEST(Limits, OfTheFileAreKept) {
  const std::string file = onePage(kTwoLetters).bytes();
  ReadLimits limits;
  limits.fileBytes = file.size();
  EXPECT_EQ(faultOf(file, limits), "none");
  limits.fileBytes = file.size() - 1;
  EXPECT_EQ(faultOf(file, limits), "read.too-large");
}

TEST(Limits, OfPagesAreKept) {
  TinyPdf file = onePage(kTwoLetters);
  file.object(2, "<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 >>");
  ReadLimits limits;
  limits.pages = 3;
  EXPECT_EQ(faultOf(file.bytes(), limits), "none");
  limits.pages = 2;
  EXPECT_EQ(faultOf(file.bytes(), limits), "read.too-large");
}

TEST(Limits, OfLettersOnAPageAreKeptAndNamed) {
  const std::string file = onePage(kTwoLetters).bytes();
  ReadLimits limits;
  limits.glyphs = 2;
  EXPECT_EQ(faultOf(file, limits), "none");
  limits.glyphs = 1;
  const Result<Pdf> pdf = readPdf(file, limits);
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error()[0].code, "read.too-large");
  EXPECT_THAT(pdf.error()[0].message.vi, HasSubstr("1 chữ trên một trang (trang 1)"));
}

TEST(Limits, OfShapesAreKept) {
  const std::string file = onePage("1 w 0 100 m 50 100 l S 0 200 9 9 re S").bytes();
  ReadLimits limits;
  limits.shapes = 2;
  EXPECT_EQ(faultOf(file, limits), "none");
  limits.shapes = 1;
  EXPECT_EQ(faultOf(file, limits), "read.too-large");
}

TEST(Limits, OfContentAreKeptForOnePageAndForAll) {
  TinyPdf file = onePage(kTwoLetters);
  file.object(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>");
  ReadLimits limits;
  limits.contentBytes = kTwoLetters.size();
  EXPECT_EQ(faultOf(file.bytes(), limits), "none");
  limits.contentBytes = kTwoLetters.size() - 1;
  EXPECT_EQ(faultOf(file.bytes(), limits), "read.too-large");
  limits.contentBytes = kTwoLetters.size();
  limits.allContentBytes = 2 * kTwoLetters.size() - 1;
  EXPECT_EQ(faultOf(file.bytes(), limits), "read.too-large");
}

TEST(Limits, OfTheResultAreKept) {
  ReadLimits limits;
  limits.resultBytes = 1'000;
  EXPECT_EQ(faultOf(onePage(kTwoLetters).bytes(), limits), "none");
  std::string many;
  for (int i = 0; i < 20; ++i)
    many += "BT /F1 10 Tf 100 " + std::to_string(700 - 20 * i) + " Td (ab) Tj ET ";
  EXPECT_EQ(faultOf(onePage(many).bytes(), limits), "read.too-large");
}

TEST(Limits, HoldForContentThatInflatesWithoutEnd) {
  // In ASCII85 'z' stands for four bytes.
  TinyPdf file = onePage("");
  file.stream(4, "/Filter /ASCII85Decode", std::string(1'000'000, 'z') + "~>");
  ReadLimits limits;
  limits.contentBytes = 3'999'999;
  EXPECT_EQ(faultOf(file.bytes(), limits), "read.too-large");
  limits.contentBytes = 4'000'000;
  EXPECT_EQ(faultOf(file.bytes(), limits), "none");
}

TEST(Limits, HoldForFormsThatCallEachOtherManyTimes) {
  std::string calls;
  for (int i = 0; i < 20; ++i)
    calls += "/X Do ";
  TinyPdf file = onePage(calls, "/XObject << /X 10 0 R >>");
  for (int i = 10; i < 20; ++i) {
    const std::string next = std::to_string(i == 19 ? 10 : i + 1);
    file.stream(
        i,
        "/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X " + next + " 0 R >> >>",
        calls);
  }
  ReadLimits limits;
  limits.contentBytes = 4 << 20;
  EXPECT_EQ(faultOf(file.bytes(), limits), "read.too-large");
}

TEST(Limits, HoldForFontsMadeOfNothingButTables) {
  std::string fonts;
  std::string content = "BT 100 700 Td ";
  for (int i = 0; i < 200; ++i) {
    const std::string name = "/G" + std::to_string(i);
    fonts += name +
             " << /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [0 "
             "65535 500] >>] >> ";
    content += name + " 10 Tf (ab) Tj ";
  }
  TinyPdf file = onePage(content + "ET");
  file.object(3,
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
              "/Font << " +
                  fonts + " >> >> >>");
  EXPECT_EQ(faultOf(file.bytes()), "read.too-large");
}

TEST(Limits, OfNestingAreKeptSilently) {
  const std::string deep(100'000, '[');
  std::string saved;
  for (int i = 0; i < 100'000; ++i)
    saved += "q ";
  const Pdf pdf = readWell(onePage(saved + deep + " Tj " + kTwoLetters).bytes());
  EXPECT_THAT(textsOf(pdf.pages.at(0)), ElementsAre("ab"));
}

TEST(Broken, FilesAreToldApart) {
  EXPECT_EQ(faultOf(""), "read.not-a-pdf");
  EXPECT_EQ(faultOf("hello"), "read.not-a-pdf");
  EXPECT_EQ(faultOf("PK\x03\x04 a document of Word"), "read.not-a-pdf");
  EXPECT_EQ(faultOf("%PDF-1.7\n"), "read.damaged");
  EXPECT_EQ(faultOf("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>"),
            "read.damaged");
}

TEST(Broken, FileWithoutItsTableIsReadAndMarked) {
  std::string file = onePage(kTwoLetters).bytes();
  file.resize(file.find("xref"));
  file += "trailer << /Root 1 0 R >>";
  const Result<Pdf> pdf = readPdf(file);
  ASSERT_TRUE(pdf) << toJson(pdf.error());
  EXPECT_TRUE(pdf->damaged);
  EXPECT_THAT(textsOf(pdf->pages.at(0)), ElementsAre("ab"));
}

TEST(Broken, PageLeavesTheOthersReadable) {
  TinyPdf file = onePage(kTwoLetters);
  file.object(2, "<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 2 >>");
  file.object(6, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 7 0 R >>");
  file.stream(7, "/Filter /FlateDecode", "this was never deflated");
  const Result<Pdf> pdf = readPdf(file.bytes());
  ASSERT_TRUE(pdf) << toJson(pdf.error());
  EXPECT_TRUE(pdf->damaged);
  ASSERT_EQ(pdf->pages.size(), 2u);
  EXPECT_TRUE(pdf->pages[0].lines.empty());
  EXPECT_THAT(textsOf(pdf->pages[1]), ElementsAre("ab"));
}

TEST(Broken, NumbersBeyondAllMeasureDoNoHarm) {
  const Pdf pdf = readWell(
      onePage("999999999 0 0 999999999 999999999 999999999 cm BT /F1 999999999 Tf 999999999 Tc "
              "999999999 Tz 9 9 Td (ab) Tj ET 0 0 1 1 re f 999999999 w 0 0 m 1 0 l S")
          .bytes());
  EXPECT_TRUE(pdf.pages.at(0).lines.empty());
  EXPECT_TRUE(pdf.pages[0].rules.empty());
}

}  // namespace
}  // namespace vanthu::read
