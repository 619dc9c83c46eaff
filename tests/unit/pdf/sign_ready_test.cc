#include "pdf/sign_ready.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/inflate.h"
#include "support/real_fonts.h"
#include "unit/pdf/gate_probe.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SignReady, AcceptsWhatTheWriterMakes) {
  for (const FontPolicy policy : {FontPolicy::tight, FontPolicy::shared}) {
    const page::Pages pages = samplePages(*vanthu::testing::realFonts());
    EXPECT_THAT(brokenRules(written(pages, policy)), IsEmpty());
  }
}

TEST(SignReady, AcceptsARebuiltFileWithoutFaults) {
  EXPECT_THAT(brokenRules(Rebuild(goodFile()).file()), IsEmpty());
}

TEST(SignReady, AcceptsADocumentWithoutFieldsAndDate) {
  page::Pages pages = oneLine(*vanthu::testing::realFonts());
  pages.meta.date.reset();
  pages.meta.author.clear();
  pages.meta.subject.clear();
  EXPECT_THAT(brokenRules(written(pages)), IsEmpty());
}

TEST(SignReady, AcceptsMarksOverTheirLetters) {
  for (const fonts::Style style : {fonts::Style::regular, fonts::Style::boldItalic}) {
    PagesBuilder build(*vanthu::testing::realFonts());
    build.text(build.tag(page::TagRole::paragraph), 30, 30, "Y Blô̆m Niê Kơ̆", style);
    EXPECT_THAT(brokenRules(written(build.pages)), IsEmpty());
  }
}

TEST(SignReady, AcceptsLettersThatShareAGlyph) {
  EXPECT_THAT(brokenRules(written(oneLine(*vanthu::testing::realFonts(), "Đắk Ðắk ba\u2010ba"))),
              IsEmpty());
}

TEST(SignReady, AcceptsAMarkInARedFrame) {
  PagesBuilder build(*vanthu::testing::realFonts());
  build.text(build.tag(page::TagRole::paragraph), 30, 30, "HỎA TỐC", fonts::Style::bold);
  auto& items = build.pages.pages[0].items;
  std::get<page::TextRun>(items[0]).color = page::kRed;
  const Length left = Length::points(80), right = Length::points(160);
  const Length top = Length::points(70), bottom = Length::points(92);
  const page::Point corners[] = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
  for (size_t i = 0; i < 4; ++i) {
    page::Rule rule;
    rule.from = corners[i];
    rule.to = corners[(i + 1) % 4];
    rule.thickness = Length::points(1.5);
    rule.color = page::kRed;
    items.emplace_back(rule);
  }
  EXPECT_THAT(brokenRules(written(build.pages)), IsEmpty());
}

TEST(SignReady, RefusesAnAppendedRevision) {
  const std::string update =
      "99 0 obj\n<</X 1>>\nendobj\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Size "
      "1>>\nstartxref\n" +
      std::to_string(goodFile().size() + 25) + "\n%%EOF\n";
  EXPECT_THAT(brokenRules(goodFile() + update), Not(IsEmpty()));
}

TEST(SignReady, RefusesAnythingBehindTheEnd) {
  EXPECT_THAT(brokenRules(goodFile() + "x"), ElementsAre("stray-bytes"));
  EXPECT_THAT(brokenRules(goodFile() + "\n"), ElementsAre("stray-bytes"));
}

TEST(SignReady, RefusesBytesBetweenObjects) {
  std::string file = goodFile();
  const size_t table = file.rfind("xref\n0 ");
  file.insert(table, "% spare\n");
  const size_t start = file.rfind("startxref\n") + 10;
  file.replace(start, file.find('\n', start) - start, std::to_string(table + 8));
  EXPECT_THAT(brokenRules(file), ElementsAre("stray-bytes"));
}

TEST(SignReady, RefusesACrossReferenceStream) {
  EXPECT_THAT(brokenRules("%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n"),
              ElementsAre("classic-table"));
}

TEST(SignReady, RefusesEveryChangedByte) {
  const std::string good = written(oneLine(*vanthu::testing::realFonts()));
  ASSERT_THAT(brokenRules(good), IsEmpty());
  const size_t table = good.rfind("xref\n0 ");
  constexpr unsigned kMasks[] = {0x01, 0x40, 0x80};
  for (size_t i = 0; i < good.size(); i += i < table ? 5 : 1) {
    std::string changed = good;
    changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ kMasks[i % 3]);
    ASSERT_FALSE(checkSignReady(changed).empty()) << "byte " << i;
  }
}

TEST(SignReady, RefusesEveryTruncation) {
  const std::string good = written(oneLine(*vanthu::testing::realFonts()));
  for (size_t length = 0; length < good.size(); ++length)
    ASSERT_FALSE(checkSignReady(std::string_view(good).substr(0, length)).empty()) << length;
}

/// Mutations that keep the file's frame sound, so that they reach the rules behind the reader.
TEST(SignReady, SurvivesMutatedObjects) {
  const std::string good = goodFile();
  uint32_t state = 2026;
  const auto random = [&](size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<size_t>(state >> 8) % below;
  };
  constexpr std::string_view kBits[] = {"/",
                                        "<<",
                                        ">>",
                                        "[",
                                        "]",
                                        "(",
                                        ")",
                                        "1 0 R",
                                        "9999 0 R",
                                        "-",
                                        "\\",
                                        "4 0 R",
                                        "null",
                                        " ",
                                        "<",
                                        "/Kids",
                                        "/Type /Font",
                                        "\xff"};
  const size_t table = good.rfind("xref\n0 ");
  for (int round = 0; round < 3000; ++round) {
    std::string body = good.substr(0, table);
    const size_t at = 20 + random(table - 40);
    const std::string_view bit = kBits[random(std::size(kBits))];
    body.replace(at, bit.size(), bit);  // the same size: offsets stay true
    checkSignReady(body + good.substr(table));
  }
}

TEST(SignReady, SurvivesDeepNesting) {
  for (const char* open : {"[", "<</A "}) {
    Rebuild rebuild(goodFile());
    std::string deep;
    for (int i = 0; i < 100000; ++i)
      deep += open;
    rebuild.add(deep);
    EXPECT_THAT(brokenRules(rebuild.file()), ElementsAre("syntax"));
  }
}

TEST(SignReady, SurvivesElementsInOneAnother) {
  Rebuild rebuild(goodFile());
  int inner = rebuild.add("<</Type /StructElem /S /P /P 1 0 R>>");
  for (int i = 0; i < 100000; ++i)
    inner =
        rebuild.add("<</Type /StructElem /S /P /P 1 0 R /K " + std::to_string(inner) + " 0 R>>");
  rebuild.replace("/K 0\n", "/K " + std::to_string(inner) + " 0 R\n");
  EXPECT_THAT(brokenRules(rebuild.file()), Contains("tagging"));
}

TEST(Inflater, UnfoldsNoMoreThanAFixedMultipleOfTheFile) {
  Rebuild rebuild(goodFile());
  const int number = rebuild.referenceBehind("/Contents ");
  rebuild.setStream(number, std::string(size_t{20} << 20, ' '));
  const std::string bytes = rebuild.file();
  ReadFault fault;
  const auto file = StrictFile::read(bytes, fault);
  ASSERT_TRUE(file);
  const StrictFile::Object& stream = file->object(static_cast<size_t>(number));
  EXPECT_FALSE(Inflater(*file).read(stream, size_t{1} << 20));
  Inflater inflater(*file);
  int good = 0;
  while (good < 100 && inflater.read(stream, size_t{64} << 20))
    ++good;
  EXPECT_GT(good, 0);
  EXPECT_LT(good, 4);
}

}  // namespace
}  // namespace vanthu::pdf
