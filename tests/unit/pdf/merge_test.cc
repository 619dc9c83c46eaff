#include "pdf/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/utf8.h"
#include "pdf/gate_memory.h"
#include "pdf/print_ready.h"
#include "pdf/sign_ready.h"
#include "support/real_fonts.h"
#include "unit/pdf/gate_probe.h"
#include "unit/pdf/outside_tools.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct Row {
  const char* unit;
  const char* name;
};
constexpr Row kRows[] = {{"Trường THCS Trọng Điểm", "Nguyễn Thị Ánh Tuyết"},
                         {"Trường THCS Trọng Điểm", "Y Kương Êban"},
                         {"Trường Tiểu học Cao Xanh", "H'Hen Niê"},
                         {"Trường Tiểu học Cao Xanh", "Ksor Phước"},
                         {"Trường Tiểu học Cao Xanh", "Trần Lê Ỷ Vỹ"}};

MergeOptions options() {
  MergeOptions out;
  out.meta.title = "Giấy khen năm học 2025 - 2026";
  out.meta.author = "Sở Giáo dục và Đào tạo Quảng Ninh";
  return out;
}

std::string merged(const std::shared_ptr<const Writer>& writer,
                   const MergeOptions& mergeOptions = options()) {
  Merger merger(writer, mergeOptions);
  for (const Row& row : kRows)
    EXPECT_TRUE(merger.add(*writer->prepare(named(row.name)), {row.unit, row.name}).empty());
  EXPECT_EQ(merger.pageCount(), 5u);
  const auto file = merger.finish();
  EXPECT_TRUE(file);
  return file ? *file : std::string();
}

const std::string& goodMerged() {
  static const std::string file = merged(newWriter());
  return file;
}

std::vector<std::string> brokenPrintRules(std::string_view file, GateMemory* memory = nullptr) {
  constexpr std::string_view kCommon = "pdf.not-print-ready.";
  std::vector<std::string> rules;
  for (const Diagnostic& fault : checkPrintReady(file, memory)) {
    EXPECT_TRUE(fault.code.starts_with(kCommon)) << fault.code;
    EXPECT_FALSE(fault.message.vi.empty());
    rules.push_back(fault.code.substr(kCommon.size()));
  }
  return rules;
}

size_t countOf(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
    ++count;
  return count;
}

TEST(Merge, PassesItsOwnGateAndNotTheOther) {
  EXPECT_THAT(brokenPrintRules(goodMerged()), IsEmpty());
  EXPECT_FALSE(checkSignReady(goodMerged()).empty());
  EXPECT_FALSE(checkPrintReady(goodFile()).empty());
  GateMemory memory;
  EXPECT_THAT(brokenPrintRules(goodMerged(), &memory), IsEmpty());
  EXPECT_THAT(brokenPrintRules(goodMerged(), &memory), IsEmpty());
}

TEST(Merge, IsJudgedTheSameByAnyNumberOfThreads) {
  const auto writer = newWriter();
  Merger merger(writer, options());
  for (int i = 0; i < 200; ++i)
    EXPECT_TRUE(merger.add(*writer->prepare(named("Nguyễn An")), {"", std::to_string(i)}).empty());
  const std::string good = *merger.finish();
  std::string bad = good;  // the contents of the last page are damaged
  const size_t last = bad.rfind("stream\n", bad.rfind("/Type /Page\n"));
  bad[last + 40] = static_cast<char>(bad[last + 40] ^ 0x55);
  for (const size_t threads : std::initializer_list<size_t>{1, 2, 5}) {
    EXPECT_TRUE(checkPrintReady(good, nullptr, threads).empty()) << threads;
    const Diagnostics faults = checkPrintReady(bad, nullptr, threads);
    const Diagnostics alone = checkPrintReady(bad);
    ASSERT_FALSE(alone.empty());
    EXPECT_EQ(toJson(faults), toJson(alone)) << threads;
  }
}

TEST(Merge, SatisfiesOtherReaders) {
  expectOtherReadersAccept(goodMerged());
}

TEST(Merge, ShowsTheTextOfEachPage) {
  const ToolRun text = runTool("pdftotext -layout {} -", goodMerged());
  for (const Row& row : kRows)
    EXPECT_EQ(countOf(text.output, row.name), 1u) << row.name;
  EXPECT_EQ(countOf(text.output, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), 5u);
}

TEST(Merge, LooksLikeTheSeparateFiles) {
  const std::string picture = "pdftoppm -r 40 -f 2 -l 2 {} | sha256sum";
  const ToolRun inMerged = runTool(picture, goodMerged());
  const ToolRun alone =
      runTool("pdftoppm -r 40 -f 1 -l 1 {} | sha256sum", written(named("Y Kương Êban")));
  EXPECT_EQ(inMerged.output, alone.output);
}

TEST(Merge, HasAnOutlineOfUnitsAndRows) {
  const ToolRun outline = runTool("mutool show {} outline", goodMerged());
  EXPECT_THAT(outline.output, HasSubstr("\"Trường THCS Trọng Điểm\""));
  EXPECT_EQ(countOf(outline.output, "\"Trường Tiểu học Cao Xanh\""), 1u);
  for (const Row& row : kRows)
    EXPECT_EQ(countOf(outline.output, std::string("\"") + row.name + "\""), 1u);
  EXPECT_THAT(goodMerged(), HasSubstr("/PageMode /UseOutlines"));
}

TEST(Merge, NamesEachRowThatBeginsOnAPage) {
  const auto writer = newWriter();
  Merger merger(writer, options());
  MergeEntry sheet{"Lớp 1", "An", {{"Lớp 1", "Bình"}, {"Lớp 2", "Chi"}}};
  EXPECT_TRUE(merger.add(*writer->prepare(named("A")), sheet).empty());
  sheet = {"Lớp 2", "", {{"Lớp 2", "Dung"}}};
  EXPECT_TRUE(merger.add(*writer->prepare(named("B")), sheet).empty());
  const std::string file = *merger.finish();
  EXPECT_THAT(brokenPrintRules(file), IsEmpty());
  EXPECT_EQ(runTool("mutool show {} outline | sed 's/&view=Fit//'", file).output,
            "+\t\"Lớp 1\"\t#page=1\n"
            "|\t\t\"An\"\t#page=1\n"
            "|\t\t\"Bình\"\t#page=1\n"
            "+\t\"Lớp 2\"\t#page=1\n"
            "|\t\t\"Chi\"\t#page=1\n"
            "|\t\t\"Dung\"\t#page=2\n");
}

TEST(Merge, LabelsPagesByUnit) {
  EXPECT_THAT(goodMerged(), HasSubstr("/PageLabels <</Nums [\n0 <</S /D /P <FEFF"));
  EXPECT_THAT(goodMerged(), HasSubstr("\n2 <</S /D /P <FEFF"));
}

TEST(Merge, IsPrintedAtItsTrueSizeAndOnTwoSidesIfAsked) {
  EXPECT_THAT(goodMerged(), HasSubstr("/PrintScaling /None"));
  EXPECT_THAT(goodMerged(), Not(HasSubstr("/Duplex")));
  MergeOptions duplex = options();
  duplex.duplex = Duplex::flipLongEdge;
  const std::string file = merged(newWriter(), duplex);
  EXPECT_THAT(file, HasSubstr("/Duplex /DuplexFlipLongEdge"));
  EXPECT_THAT(brokenPrintRules(file), IsEmpty());
}

TEST(Merge, WritesGroundAndFontsOnce) {
  EXPECT_EQ(countOf(goodMerged(), "/FontFile2"), 4u);
  const size_t at = goodMerged().find("/Contents [") + 11;
  const std::string ground = goodMerged().substr(at, goodMerged().find(' ', at) - at);
  EXPECT_EQ(countOf(goodMerged(), "/Contents [" + ground + " 0 R "), 5u);
}

TEST(Merge, WritesAGroundOnceThoughEachDocumentBringsItsOwn) {
  const auto writer = newWriter();
  Merger merger(writer, options());
  for (const Row& row : kRows) {
    const auto twin = std::make_shared<const page::Ground>(*certificateGround());
    const page::Pages pages = certificate(*vanthu::testing::realFonts(), row.name, twin);
    EXPECT_TRUE(merger.add(*writer->prepare(pages), {row.unit, row.name}).empty());
  }
  EXPECT_EQ(*merger.finish(), goodMerged());
}

TEST(Merge, GivesTheSameBytesWhicheverThreadsPreparedThePages) {
  const auto writer = newWriter();
  std::vector<PreparedPages> prepared(std::size(kRows));
  {
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < prepared.size(); ++i)
      threads.emplace_back([&, i] { prepared[i] = *writer->prepare(named(kRows[i].name)); });
  }
  Merger merger(writer, options());
  for (size_t i = 0; i < prepared.size(); ++i)
    EXPECT_TRUE(merger.add(std::move(prepared[i]), {kRows[i].unit, kRows[i].name}).empty());
  EXPECT_EQ(*merger.finish(), goodMerged());
}

TEST(Merge, HoldsBlankVersosAndRowsWithoutAUnit) {
  const auto writer = newWriter();
  Merger merger(writer, options());
  page::Pages pages = named("Nguyễn Văn An");
  pages.pages.push_back({.width = pages.pages[0].width,
                         .height = pages.pages[0].height,
                         .ground = {},
                         .items = {},
                         .label = "2"});
  EXPECT_TRUE(merger.add(*writer->prepare(pages), {"", "Nguyễn Văn An"}).empty());
  EXPECT_TRUE(merger.add(*writer->prepare(pages), {"", ""}).empty());
  const std::string file = *merger.finish();
  EXPECT_THAT(brokenPrintRules(file), IsEmpty());
  EXPECT_EQ(countOf(file, "/Type /Page\n"), 4u);
  EXPECT_EQ(countOf(file, "/Fit]"), 1u);
}

TEST(Merge, GivesAGlyphBeyondTheListAFontOfItsOwn) {
  const auto narrow = newWriter()->withGlyphs({});
  const std::string file = merged(narrow);
  EXPECT_THAT(brokenPrintRules(file), IsEmpty());
  const ToolRun text = runTool("pdftotext -layout {} -", file);
  EXPECT_EQ(countOf(text.output, "H'Hen Niê"), 1u);
}

TEST(Merge, ReadsLettersThatShareAGlyph) {
  const auto writer = newWriter();
  Merger merger(writer, options());
  const page::Pages pages = oneLine(*vanthu::testing::realFonts(), "Đắk Ðắk Kơ̆ ba\u2010ba");
  EXPECT_TRUE(merger.add(*writer->prepare(pages), {}).empty());
  const std::string file = *merger.finish();
  EXPECT_THAT(brokenPrintRules(file), IsEmpty());
  const ToolRun text = runTool("pdftotext -layout {} -", file);
  EXPECT_THAT(text.output, HasSubstr("Đắk Ðắk Kơ̆ ba\u2010ba"));
}

TEST(Merge, RefusesFilesWithoutPagesOrTitle) {
  EXPECT_EQ(Merger(newWriter(), options()).finish().error()[0].code, "pdf.bad-pages");
  const auto writer = newWriter();
  Merger merger(writer, {});
  EXPECT_TRUE(merger.add(*writer->prepare(named("A")), {}).empty());
  EXPECT_EQ(merger.finish().error()[0].code, "pdf.no-title");
}

TEST(Merge, EndsAtTenThousandPages) {
  const auto writer = newWriter();
  Merger merger(writer, options());
  page::Pages pages = oneLine(*vanthu::testing::realFonts());
  const page::Page page = pages.pages.front();
  pages.pages.assign(5'000, page);
  for (int i = 0; i < 2; ++i)
    EXPECT_TRUE(merger.add(*writer->prepare(pages), {"Trường", "A"}).empty());
  const Diagnostics faults =
      merger.add(*writer->prepare(oneLine(*vanthu::testing::realFonts())), {"Trường", "B"});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults.front().code, "pdf.too-many-pages");
  const std::string file = *merger.finish();
  EXPECT_THAT(brokenPrintRules(file), IsEmpty());
  EXPECT_EQ(runTool("qpdf --check {}", file).exitCode, 0);
}

class PrintFault : public ::testing::TestWithParam<Planted> {};

TEST_P(PrintFault, BreaksTheRuleOfItsFaultAlone) {
  Rebuild rebuild(goodMerged());
  GetParam().plant(rebuild);
  EXPECT_THAT(brokenPrintRules(rebuild.file()), ElementsAreArray(GetParam().rules));
}

/// The content of the first page.
std::function<void(Rebuild&)> content(const char* from, const char* to) {
  return [=](Rebuild& rebuild) {
    const std::string ground = std::to_string(rebuild.referenceBehind("/Contents ["));
    const int number = rebuild.referenceBehind("[" + ground + " 0 R ");
    std::string operators = rebuild.streamOf(number);
    const size_t at = operators.find(from);
    ASSERT_NE(at, std::string::npos);
    rebuild.setStream(number, operators.replace(at, std::string_view(from).size(), to));
  };
}

const Planted kPlanted[] = {
    {"TagsInAPage", {"content"}, content("BT\n", "/P <</MCID 0>> BDC\nBT\n")},
    {"Artifact", {"content"}, content("BT\n", "/Artifact BMC\nEMC\nBT\n")},
    {"InvisibleText", {"content"}, content("BT\n", "BT\n3 Tr\n")},
    {"TextInTheColourOfPaper", {"content"}, content("BT\n", "BT\n1 0.98 0.922 rg\n")},
    {"FigureOverText", {"content"}, content("ET\n", "ET\nq\n0 g\n1 1 m\n9 9 l\nf\nQ\n")},
    {"Annotations",
     {"unknown-key"},
     swap("/Type /Page\n", "/Type /Page\n/Annots [<</Subtype /Link>>]\n")},
    {"Script",
     {"forbidden-name"},
     swap("/PageMode", "/OpenAction <</S /JavaScript /JS (1)>> /PageMode")},
    {"ScaledOnPaper", {"catalog"}, swap("/PrintScaling /None", "/PrintScaling /AppDefault")},
    {"ScalingUnsaid", {"catalog"}, swap(" /PrintScaling /None", "")},
    {"StructureTree", {"unknown-key"}, swap("/PageMode", "/StructTreeRoot 1 0 R /PageMode")},
    {"ClaimOfLevelA", {"metadata"}, swap("<pdfaid:conformance>B", "<pdfaid:conformance>A")},
    {"OutlineToNoPage",
     {"outline"},
     [](Rebuild& r) {
       const std::string fonts = std::to_string(r.referenceBehind("/Resources "));
       const std::string page = std::to_string(r.referenceBehind("/Dest ["));
       r.replace("/Dest [" + page + " 0 R", "/Dest [" + fonts + " 0 R");
     }},
    {"OutlineToAPlaceOnAPage", {"outline"}, swap(" /Fit]", " /XYZ 0 0 0]")},
    {"OutlineWithAnAction", {"forbidden-name"}, swap("/Dest [", "/A <</S /URI>> /Dest [")},
    {"OutlineThatTurnsBack",
     {"outline"},
     [](Rebuild& r) {
       const std::string next = std::to_string(r.referenceBehind("/Next "));
       const std::string before = std::to_string(r.referenceBehind("/Prev "));
       r.replace("/Prev " + before + " 0 R", "/Prev " + next + " 0 R");
     }},
};

INSTANTIATE_TEST_SUITE_P(Faults, PrintFault, ::testing::ValuesIn(kPlanted), [](const auto& fault) {
  return std::string(fault.param.name);
});

GlyphSets glyphsOf(const std::vector<page::Pages>& list) {
  GlyphSets sets;
  for (const page::Pages& pages : list) {
    for (const page::Page& page : pages.pages) {
      for (const page::Item& item : page.items) {
        if (const auto* run = std::get_if<page::TextRun>(&item))
          for (const page::Glyph& glyph : run->glyphs)
            sets[static_cast<size_t>(run->style)].insert(glyph.id);
      }
    }
  }
  return sets;
}

TEST(WriterWithGlyphs, HoldsTheGlyphsOfItsListOnly) {
  std::vector<page::Pages> list;
  for (const Row& row : kRows)
    list.push_back(named(row.name));
  const auto wide = newWriter();
  const auto narrow = wide->withGlyphs(glyphsOf(list));
  const std::string all = *wide->write(list[1], FontPolicy::shared);
  const std::string few = *narrow->write(list[1], FontPolicy::shared);
  EXPECT_LT(few.size(), all.size() / 2);
  EXPECT_THAT(brokenRules(few), IsEmpty());
  EXPECT_EQ(few, *newWriter()->withGlyphs(glyphsOf(list))->write(list[1], FontPolicy::shared));
}

TEST(WriterWithGlyphs, GivesAGlyphBeyondTheListAFontOfItsOwn) {
  const auto narrow = newWriter()->withGlyphs(glyphsOf({named("An")}));
  const std::string file = *narrow->write(named("Nguyễn Thị Ỷ"), FontPolicy::shared);
  EXPECT_THAT(brokenRules(file), IsEmpty());
  EXPECT_THAT(runTool("pdftotext {} -", file).output, HasSubstr("Nguyễn Thị Ỷ"));
}

/// All Vietnamese letters in the name, as a list of ten thousand names has nearly all.
TEST(WriterWithGlyphs, KeepsACertificateOfALongListSmall) {
  std::string letters;
  for (const char32_t letter : fonts::FontBook::repertoire()) {
    if ((letter >= U'A' && letter <= U'z') || letter >= 0xC0)
      appendUtf8(letters, letter < 0x2000 ? letter : U'-');
  }
  page::Pages every = named("An");
  PagesBuilder build(*vanthu::testing::realFonts());
  for (size_t at = 0; at < letters.size();) {
    std::string part;
    while (at < letters.size() && part.size() < 60) {
      const size_t start = at;
      nextCodePoint(letters, at);
      part += letters.substr(start, at - start);
    }
    build.text(build.tag(page::TagRole::paragraph), 20, 20, part, fonts::Style::decorative);
    build.text(build.tag(page::TagRole::paragraph), 20, 30, part, fonts::Style::regular);
  }
  const auto narrow = newWriter()->withGlyphs(glyphsOf({every, build.pages}));
  const std::string file = *narrow->write(named("Nguyễn Thị Ánh Tuyết"), FontPolicy::shared);
  EXPECT_THAT(brokenRules(file), IsEmpty());
  EXPECT_LE(file.size(), 45'000u);
}

}  // namespace
}  // namespace vanthu::pdf
