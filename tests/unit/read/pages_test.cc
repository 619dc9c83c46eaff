// Sheets, the page tree, what a file says of itself, and the form.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;

const std::string kMark = "BT /F1 10 Tf 100 700 Td (a) Tj ET 1 w 100 690 m 150 690 l S";

TEST(Pages, AreAsLargeAsTheirCropBoxAndStartAtItsCorner) {
  const Pdf pdf = readWell(onePage(kMark, "", "/CropBox [50 100 550 760]").bytes());
  const Page& page = pdf.pages.at(0);
  EXPECT_EQ(page.width, 500_pt);
  EXPECT_EQ(page.height, 660_pt);
  EXPECT_THAT(linesOf(page), ElementsAre("a at 50,60"));
}

TEST(Pages, AreTurnedAsTheyAreShown) {
  // On its side the page is 800 wide and 600 high; turned back, text that was drawn turned stands
  // upright.
  const auto turned = [](const char* degrees, const char* matrix) {
    const std::string content = std::string("BT /F1 10 Tf ") + matrix + " 100 700 Tm (a) Tj ET";
    const Pdf pdf = readWell(onePage(content, "", std::string("/Rotate ") + degrees).bytes());
    const Page& page = pdf.pages.at(0);
    EXPECT_TRUE(page.lines.at(0).runs.at(0).upright) << degrees;
    return std::to_string(static_cast<int>(page.width.points())) + "x" +
           std::to_string(static_cast<int>(page.height.points())) + ": " + linesOf(page).at(0);
  };
  EXPECT_EQ(turned("0", "1 0 0 1"), "600x800: a at 100,100");
  EXPECT_EQ(turned("90", "0 1 -1 0"), "800x600: a at 700,100");
  EXPECT_EQ(turned("180", "-1 0 0 -1"), "600x800: a at 500,700");
  EXPECT_EQ(turned("270", "0 -1 1 0"), "800x600: a at 100,500");
  EXPECT_EQ(turned("-90", "0 -1 1 0"), "800x600: a at 100,500");
}

TEST(Pages, AreScaledByTheirUserUnit) {
  const Pdf pdf = readWell(onePage(kMark, "", "/UserUnit 2").bytes());
  const Page& page = pdf.pages.at(0);
  EXPECT_EQ(page.width, 1200_pt);
  EXPECT_THAT(linesOf(page), ElementsAre("a at 200,200"));
  EXPECT_EQ(page.lines[0].runs[0].size, 20_pt);
  EXPECT_THAT(rulesOf(page), ElementsAre("200,220-300,220 2"));
}

TEST(Pages, WithoutASensibleBoxAreLetterSized) {
  for (const char* box : {"/MediaBox [0 0 0 0]",
                          "/MediaBox [0 0 (x) 5]",
                          "/MediaBox 7",
                          "/MediaBox [0 0 9999999 800]"}) {
    TinyPdf file = onePage(kMark);
    file.object(3, std::string("<< /Type /Page /Parent 2 0 R /Contents 4 0 R ") + box + " >>");
    const Pdf pdf = readWell(file.bytes());
    EXPECT_EQ(pdf.pages.at(0).width, 612_pt) << box;
    EXPECT_EQ(pdf.pages.at(0).height, 792_pt) << box;
  }
}

TEST(Pages, InheritFromTheNodesAboveThem) {
  TinyPdf file = onePage(kMark);
  file.object(2,
              "<< /Type /Pages /Kids [6 0 R] /Count 2 /MediaBox [0 0 300 400] /Rotate 90 "
              "/Resources << /Font << /F1 5 0 R >> >> >>");
  file.object(6, "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R 7 0 R] /Count 2 /Rotate 0 >>");
  file.object(3, "<< /Type /Page /Parent 6 0 R /Contents 4 0 R /MediaBox [0 0 600 800] >>");
  file.object(7, "<< /Type /Page /Parent 6 0 R /Contents [4 0 R 4 0 R] >>");
  const Pdf pdf = readWell(file.bytes());
  ASSERT_EQ(pdf.pages.size(), 2u);
  EXPECT_THAT(linesOf(pdf.pages[0]), ElementsAre("a at 100,100"));
  EXPECT_EQ(pdf.pages[1].width, 300_pt);
  EXPECT_EQ(pdf.pages[1].height, 400_pt);
}

TEST(Pages, OfATreeThatGoesRoundAreReadOnce) {
  TinyPdf file = onePage(kMark);
  file.object(2, "<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 9 >>");
  file.object(6, "<< /Type /Pages /Kids [2 0 R 6 0 R] /Count 9 >>");
  EXPECT_EQ(readWell(file.bytes()).pages.size(), 1u);
}

TEST(Pages, OfAVeryDeepTreeAreFound) {
  TinyPdf file = onePage(kMark);
  constexpr int kDeep = 20'000;
  file.object(2, "<< /Type /Pages /Kids [10 0 R] /Count 1 >>");
  for (int i = 10; i < kDeep; ++i)
    file.object(i, "<< /Type /Pages /Kids [" + std::to_string(i + 1) + " 0 R] /Count 1 >>");
  file.object(kDeep, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  EXPECT_THAT(linesOf(readWell(file.bytes()).pages.at(0)), ElementsAre("a at 100,100"));
}

TEST(Pages, MayHaveNoContents) {
  TinyPdf file = onePage("");
  file.object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
  EXPECT_TRUE(readWell(file.bytes()).pages.at(0).lines.empty());
}

TEST(File, SaysItsVersionTitleLanguageAndTags) {
  TinyPdf file = onePage(kMark);
  file.object(
      1,
      "<< /Type /Catalog /Pages 2 0 R /Version /2.0 /Lang (vi-VN) /MarkInfo << /Marked true "
      ">> /StructTreeRoot << /Type /StructTreeRoot >> >>");
  file.object(8, "<< /Title <FEFF004B1EBF20680061> >>");
  const Pdf pdf = readWell(file.bytes("/Info 8 0 R"));
  EXPECT_EQ(pdf.version, "2.0");
  EXPECT_EQ(pdf.language, "vi-VN");
  EXPECT_EQ(pdf.title, "Kế\u2068a");
  EXPECT_TRUE(pdf.tagged);
  EXPECT_FALSE(pdf.encrypted);
  const Pdf plain = readWell(onePage(kMark).bytes());
  EXPECT_EQ(plain.version, "1.7");
  EXPECT_FALSE(plain.tagged);
}

TEST(File, WithStringsThatAreNoTextGivesValidUtf8) {
  TinyPdf file = onePage(kMark);
  file.object(8, "<< /Title <EFBBBF41FFC0AF0942> >>");
  EXPECT_EQ(readWell(file.bytes("/Info 8 0 R")).title, "A\uFFFD\uFFFD\uFFFD B");
}

TinyPdf withForm(const std::string& fields, const std::string& pageEntries) {
  TinyPdf file = onePage(kMark, "", pageEntries);
  file.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields " + fields + " >> >>");
  return file;
}

TEST(Fields, AreFoundWithNameTypeAndPlace) {
  TinyPdf file = withForm("[6 0 R 7 0 R]", "/Annots [6 0 R 7 0 R]");
  file.object(6,
              "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig1_Signer) /Rect [300 100 500 180] "
              ">>");
  file.object(7,
              "<< /Type /Annot /Subtype /Widget /FT /Tx /T <FEFF0110> /V (x) /Rect [200 90 100 50] "
              ">>");
  const Pdf pdf = readWell(file.bytes());
  ASSERT_EQ(pdf.fields.size(), 2u);
  EXPECT_EQ(pdf.fields[0].name, "Sig1_Signer");
  EXPECT_EQ(pdf.fields[0].type, "Sig");
  EXPECT_EQ(pdf.fields[0].page, 1u);
  EXPECT_EQ(pdf.fields[0].left, 300_pt);
  EXPECT_EQ(pdf.fields[0].top, 620_pt);
  EXPECT_EQ(pdf.fields[0].width, 200_pt);
  EXPECT_EQ(pdf.fields[0].height, 80_pt);
  EXPECT_FALSE(pdf.fields[0].hasValue);
  EXPECT_EQ(pdf.fields[1].name, "Đ");
  EXPECT_EQ(pdf.fields[1].left, 100_pt);
  EXPECT_EQ(pdf.fields[1].width, 100_pt);
  EXPECT_TRUE(pdf.fields[1].hasValue);
}

TEST(Fields, TakeNameTypeAndValueFromTheNodesAboveThem) {
  TinyPdf file = withForm("[6 0 R]", "/Annots [8 0 R 9 0 R] /Rotate 90");
  file.object(6, "<< /FT /Tx /T (Don) /Kids [7 0 R] >>");
  file.object(7, "<< /Parent 6 0 R /T (Ngay) /V (1) /Kids [8 0 R 9 0 R] >>");
  file.object(8, "<< /Parent 7 0 R /Subtype /Widget /Rect [0 0 100 20] >>");
  file.object(9, "<< /Parent 7 0 R /Subtype /Widget /Rect [0 780 100 800] >>");
  const Pdf pdf = readWell(file.bytes());
  ASSERT_EQ(pdf.fields.size(), 2u);
  EXPECT_EQ(pdf.fields[0].name, "Don.Ngay");
  EXPECT_EQ(pdf.fields[1].name, "Don.Ngay");
  EXPECT_EQ(pdf.fields[1].type, "Tx");
  EXPECT_TRUE(pdf.fields[1].hasValue);
  EXPECT_EQ(pdf.fields[1].left, 780_pt);
  EXPECT_EQ(pdf.fields[1].height, 100_pt);
}

TEST(Fields, OnNoPageAndInTreesThatGoRoundDoNoHarm) {
  TinyPdf file = withForm("[6 0 R 7 0 R 6 0 R 99 0 R (x)]", "");
  file.object(6, "<< /T (a) /FT /Sig >>");
  file.object(7, "<< /T (b) /Kids [7 0 R 6 0 R] >>");
  const Pdf pdf = readWell(file.bytes());
  ASSERT_EQ(pdf.fields.size(), 1u);
  EXPECT_EQ(pdf.fields[0].page, 0u);
}

}  // namespace
}  // namespace vanthu::read
