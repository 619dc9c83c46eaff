#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "pdf/write.h"
#include "support/real_fonts.h"
#include "unit/pdf/gate_probe.h"
#include "unit/pdf/outside_tools.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

const fonts::FontBook& book() {
  return *vanthu::testing::realFonts();
}

const Writer& writer() {
  static const auto made = newWriter();
  return *made;
}

std::vector<std::string> codesOf(const Result<std::string>& result) {
  std::vector<std::string> codes;
  if (!result) {
    for (const Diagnostic& fault : result.error())
      codes.push_back(fault.code);
  }
  return codes;
}

class WriterPolicy : public ::testing::TestWithParam<FontPolicy> {};
INSTANTIATE_TEST_SUITE_P(Both,
                         WriterPolicy,
                         ::testing::Values(FontPolicy::tight, FontPolicy::shared),
                         [](const auto& policy) {
                           return policy.param == FontPolicy::tight ? "Tight" : "Shared";
                         });

TEST_P(WriterPolicy, SatisfiesQpdf) {
  const ToolRun check = runTool("qpdf --check {}", written(samplePages(book()), GetParam()));
  EXPECT_EQ(check.exitCode, 0) << check.output;
  EXPECT_THAT(check.output, Not(HasSubstr("WARNING")));
}

TEST_P(WriterPolicy, GivesPopplerTheTaggedTextInOrder) {
  const page::Pages pages = samplePages(book());
  const ToolRun text = runTool("pdfinfo -struct-text {}", written(pages, GetParam()));
  EXPECT_EQ(text.exitCode, 0);
  std::string read;
  for (size_t at = 0; (at = text.output.find('"', at)) != std::string::npos;) {
    const size_t end = text.output.find("\"\n", at + 1);
    read += text.output.substr(at + 1, end - at - 1) + "|";
    at = end + 2;
  }
  EXPECT_EQ(read,
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|KẾ HOẠCH|Quảng Ninh, ngày 20 tháng 11 năm 2026|"
            "I. MỤC ĐÍCH|Tổ chức Hội thi giáo viên dạy giỏi các cấp, bảo đảm khách quan: AVATAR, "
            "To, Tế.|Đoạn này chạy sang trang hai.|- |chấm điểm thi đua;|- |họp Hội đồng xét "
            "chọn.|STT|Họ và tên|Số tiền|1|Nguyễn Thị Ánh Tuyết|1.205.000|Tổng cộng|1.205.000|"
            "PHÓ GIÁM ĐỐC|Nguyễn Văn An|");
}

TEST_P(WriterPolicy, EmbedsASubsetOfEachFaceWithUnicode) {
  const ToolRun fonts = runTool("pdffonts {}", written(samplePages(book()), GetParam()));
  size_t good = 0;
  for (size_t at = 0;
       (at = fonts.output.find("Identity-H       yes yes yes", at)) != std::string::npos;
       ++at)
    ++good;
  EXPECT_EQ(good, 4U) << fonts.output;
}

TEST_P(WriterPolicy, DrawsWithoutAWarning) {
  const std::string pdf = written(samplePages(book()), GetParam());
  // -N: Debian's build has no colour management and would warn of that on every file.
  const ToolRun mupdf = runTool("mutool draw -N -q -r 72 -F png -o /dev/null {}", pdf);
  EXPECT_EQ(mupdf.exitCode, 0);
  EXPECT_EQ(mupdf.output, "");
  const ToolRun poppler = runTool("pdftoppm -r 72 {} >/dev/null", pdf);
  EXPECT_EQ(poppler.exitCode, 0);
  EXPECT_EQ(poppler.output, "");
}

TEST_P(WriterPolicy, MakesTheSameBytesAgainAndInAnotherWriter) {
  const page::Pages pages = samplePages(book());
  const std::string first = written(pages, GetParam());
  EXPECT_EQ(written(pages, GetParam()), first);
  EXPECT_EQ(*newWriter()->write(pages, GetParam()), first);
}

TEST_P(WriterPolicy, MakesTheSameBytesWhateverWasWrittenBefore) {
  const page::Pages pages = oneLine(book(), "Ủy ban nhân dân");
  const auto fresh = newWriter();
  for (const char* other : {"Ủy ban", "dân nhân ban Ủy", "Hội đồng", "Ủy ban nhân dân xã"})
    ASSERT_TRUE(fresh->write(oneLine(book(), other), GetParam()));
  EXPECT_EQ(*fresh->write(pages, GetParam()), *newWriter()->write(pages, GetParam()));
}

TEST_P(WriterPolicy, MakesTheSameBytesInEightThreads) {
  const page::Pages pages = samplePages(book());
  const auto fresh = newWriter();  // so that the threads also meet at the making of shared fonts
  std::vector<std::string> files(8);
  std::vector<std::thread> threads;
  for (std::string& file : files)
    threads.emplace_back([&] {
      for (int i = 0; i < 5; ++i)
        file = *fresh->write(pages, GetParam());
    });
  for (std::thread& thread : threads)
    thread.join();
  for (const std::string& file : files)
    EXPECT_EQ(file, written(pages, GetParam()));
}

TEST(Writer, PutsWordsWhereLayoutPutThem) {
  PagesBuilder build(book());
  build.text(build.tag(page::TagRole::paragraph),
             30,
             100,
             "Căn cứ AVATAR Luật",
             fonts::Style::regular,
             Length::points(14),
             Length::points(5));
  const auto& run = std::get<page::TextRun>(build.pages.pages[0].items[0]);
  double x = run.origin.x.points();
  for (const page::Glyph& glyph : run.glyphs) {
    if (glyph.cluster == run.text.find("Luật"))
      break;
    x += glyph.advance.points();
  }
  const ToolRun boxes = runTool("pdftotext -bbox {} -", written(build.pages));
  const size_t word = boxes.output.find(">Luật<");
  ASSERT_NE(word, std::string::npos) << boxes.output;
  const size_t edge = boxes.output.rfind("xMin=\"", word) + 6;
  EXPECT_NEAR(std::stod(boxes.output.substr(edge)), x, 0.03);
}

TEST(Writer, SaysHowTheItemsOfAListAreLabelled) {
  PagesBuilder build(book());
  for (const page::Numbering kind : {page::Numbering::none, page::Numbering::upperRoman}) {
    const page::TagId list = build.tag(page::TagRole::list);
    build.pages.tags[static_cast<size_t>(list)].numbering = kind;
    build.text(build.tag(page::TagRole::listItem, list), 30, 30, "x");
  }
  const std::string pdf = written(build.pages);
  EXPECT_THAT(pdf, HasSubstr("/A <</O /List /ListNumbering /None>>\n"));
  EXPECT_THAT(pdf, HasSubstr("/A <</O /List /ListNumbering /UpperRoman>>\n"));
}

TEST(Writer, StatesThePaperExactly) {
  EXPECT_THAT(written(oneLine(book())), HasSubstr("/MediaBox [0 0 595.276 841.89]\n"));
}

TEST(Writer, NamesItselfAndNotItsLibrary) {
  const std::string pdf = written(samplePages(book()));
  EXPECT_THAT(pdf, StartsWith("%PDF-1.7\n"));
  EXPECT_THAT(pdf, HasSubstr("/Producer (vanthu)\n"));
  EXPECT_THAT(pdf, Not(HasSubstr("Haru")));
}

TEST(Writer, GivesEachDocumentItsOwnId) {
  const auto idOf = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID ["), 80); };
  const std::string one = idOf(written(oneLine(book(), "một")));
  EXPECT_THAT(one, MatchesRegex("/ID \\[<[0-9a-f]{32}><[0-9a-f]{32}>\\]\n.*"));
  EXPECT_EQ(one, idOf(written(oneLine(book(), "một"))));
  EXPECT_NE(one, idOf(written(oneLine(book(), "mốt"))));
}

TEST(Writer, KeepsSmallDocumentsSmall) {
  EXPECT_LT(written(oneLine(book())).size(), 12'000U);
  EXPECT_LT(written(fullPage(book())).size(), 32'000U);
}

TEST(Writer, MakesAnOwnSubsetWhereSharedLettersDoNotDo) {
  constexpr char32_t kRare = U'Ж';
  ASSERT_NE(book().glyphOf(fonts::Style::regular, kRare), 0);
  PagesBuilder build(book());
  build.text(build.tag(page::TagRole::paragraph), 30, 30, "Ж và ă");
  build.text(build.tag(page::TagRole::paragraph), 30, 40, "đậm", fonts::Style::bold);
  const std::string pdf = written(build.pages, FontPolicy::shared);
  EXPECT_THAT(runTool("pdftotext {} -", pdf).output, HasSubstr("Ж và ă"));
  const std::string allShared = written(oneLine(book(), "ă"), FontPolicy::shared);
  const auto nameOf = [](const std::string& file, const std::string& face) {
    const size_t at = file.find("+" + face + "\n");
    return file.substr(at - 6, 6);
  };
  EXPECT_NE(nameOf(pdf, "LiberationSerif"), nameOf(allShared, "LiberationSerif"));
}

TEST(Writer, KeepsLettersApartThatLookAlike) {
  for (const FontPolicy policy : {FontPolicy::tight, FontPolicy::shared}) {
    const std::string pdf =
        written(oneLine(book(), "Đắk Ðắk đường ðường ba-ba ba\u2010ba"), policy);
    EXPECT_THAT(runTool("pdftotext {} -", pdf).output,
                HasSubstr("Đắk Ðắk đường ðường ba-ba ba\u2010ba"));
  }
}

TEST(Writer, RefusesAMissingGlyphAndNamesItsField) {
  page::Pages pages = oneLine(book(), "ab");
  std::get<page::TextRun>(pages.pages[0].items[0]).glyphs[1].id = 0;
  const auto result = writer().write(pages, FontPolicy::tight);
  ASSERT_THAT(codesOf(result), ElementsAre("pdf.missing-glyph"));
  EXPECT_EQ(result.error()[0].where.pointer, "/signer/fullName");
  EXPECT_EQ(result.error()[0].where.file, "templates/thu/template.md");
  EXPECT_THAT(result.error()[0].message.vi, HasSubstr("U+0062"));
}

TEST(Writer, RefusesADocumentWithoutATitle) {
  page::Pages pages = oneLine(book());
  pages.meta.title.clear();
  EXPECT_THAT(codesOf(writer().write(pages, FontPolicy::tight)), ElementsAre("pdf.no-title"));
}

TEST(Writer, AsksThePrinterForTheTrueSizeOfAPaperThatHasOne) {
  page::Pages pages = oneLine(book());
  EXPECT_THAT(written(pages), Not(HasSubstr("/PrintScaling")));
  pages.meta.trueSize = true;
  const std::string pdf = written(pages);
  EXPECT_THAT(pdf, HasSubstr("/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>>"));
  EXPECT_THAT(brokenRules(pdf), IsEmpty());
  Rebuild rebuild(pdf);
  rebuild.replace("/PrintScaling /None", "/PrintScaling /AppDefault");
  EXPECT_THAT(brokenRules(rebuild.file()), ElementsAre("catalog"));
}

TEST(Writer, RefusesMorePagesThanAFileMayHave) {
  page::Pages pages = oneLine(book());
  pages.pages.resize(10'001, pages.pages[0]);
  EXPECT_THAT(codesOf(writer().write(pages, FontPolicy::tight)), ElementsAre("pdf.too-many-pages"));
}

TEST(Writer, WritesAThousandPages) {
  page::Pages pages = oneLine(book());
  pages.pages.resize(1'000, pages.pages[0]);
  const ToolRun info = runTool("qpdf --show-npages {}", written(pages));
  EXPECT_EQ(info.output, "1000\n");
}

TEST(Writer, ReportsAllBrokenPromisesOfItsInput) {
  page::Pages pages = oneLine(book());
  auto& run = std::get<page::TextRun>(pages.pages[0].items[0]);
  run.tag = 77;
  run.size = Length();
  pages.meta.title.clear();
  EXPECT_THAT(codesOf(writer().write(pages, FontPolicy::tight)),
              ElementsAre("pdf.no-title", "pdf.bad-pages", "pdf.bad-pages"));
}

TEST(Writer, ListsAHundredFaultsAndCountsTheRest) {
  page::Pages pages = oneLine(book(), "ab");
  std::get<page::TextRun>(pages.pages[0].items[0]).glyphs[1].id = 0;
  pages.pages.resize(150, pages.pages[0]);
  const auto result = writer().write(pages, FontPolicy::tight);
  const std::vector<std::string> codes = codesOf(result);
  ASSERT_EQ(codes.size(), 101u);
  EXPECT_EQ(codes[99], "pdf.missing-glyph");
  EXPECT_EQ(codes[100], "pdf.too-many-errors");
  EXPECT_THAT(result.error()[100].message.vi, HasSubstr("50"));
}

TEST(Writer, RefusesGlyphsThatDoNotFollowTheirText) {
  for (const uint32_t cluster : {1U, 9U}) {
    page::Pages pages = oneLine(book(), "ab");
    std::get<page::TextRun>(pages.pages[0].items[0]).glyphs[0].cluster = cluster + 1;
    EXPECT_THAT(codesOf(writer().write(pages, FontPolicy::tight)), ElementsAre("pdf.bad-pages"));
  }
}

TEST(Writer, RefusesTwoFieldsOfOneName) {
  page::Pages pages = samplePages(book());
  for (page::Item& item : pages.pages[1].items) {
    if (auto* field = std::get_if<page::SignatureField>(&item))
      field->name = "Sig1_Signer";
  }
  EXPECT_THAT(codesOf(writer().write(pages, FontPolicy::tight)), ElementsAre("pdf.bad-pages"));
}

TEST(Writer, RefusesATagThatIsBothParentAndLeaf) {
  PagesBuilder build(book());
  const page::TagId parent = build.tag(page::TagRole::part);
  build.text(build.tag(page::TagRole::paragraph, parent), 30, 30, "a").text(parent, 30, 40, "b");
  EXPECT_THAT(codesOf(writer().write(build.pages, FontPolicy::tight)),
              ElementsAre("pdf.bad-pages"));
}

TEST(Writer, RefusesAColourProfileThatIsNone) {
  const auto result = Writer::make(vanthu::testing::realFonts(), "no profile");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error()[0].code, "machine.bad-color-profile");
}

}  // namespace
}  // namespace vanthu::pdf
