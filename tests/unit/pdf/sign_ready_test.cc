#include "pdf/sign_ready.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "pdf/write.h"
#include "support/real_fonts.h"
#include "unit/pdf/rebuild.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Writer& writer() {
  static const auto made =
      *Writer::make(vanthu::testing::realFonts(), vanthu::testing::readAll(kColorProfile));
  return *made;
}

const std::string& goodFile() {
  static const std::string file =
      *writer().write(samplePages(*vanthu::testing::realFonts()), FontPolicy::tight);
  return file;
}

/// The broken rules, without what their codes have in common.
std::vector<std::string> brokenRules(std::string_view file) {
  constexpr std::string_view kCommon = "pdf.not-sign-ready.";
  std::vector<std::string> rules;
  for (const Diagnostic& fault : checkSignReady(file)) {
    EXPECT_TRUE(fault.code.starts_with(kCommon)) << fault.code;
    EXPECT_FALSE(fault.message.vi.empty());
    rules.push_back(fault.code.substr(kCommon.size()));
  }
  return rules;
}

TEST(SignReady, AcceptsWhatTheWriterMakes) {
  for (const FontPolicy policy : {FontPolicy::tight, FontPolicy::shared}) {
    const page::Pages pages = samplePages(*vanthu::testing::realFonts());
    EXPECT_THAT(brokenRules(*writer().write(pages, policy)), IsEmpty());
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
  EXPECT_THAT(brokenRules(*writer().write(pages, FontPolicy::tight)), IsEmpty());
}

/// A fault planted into a sound file, and the one rule that it breaks.
struct Planted {
  const char* name;
  const char* rule;
  std::function<void(Rebuild&)> plant;
};

void PrintTo(const Planted& planted, std::ostream* out) {
  *out << planted.name;
}

class SignReadyRule : public ::testing::TestWithParam<Planted> {};

TEST_P(SignReadyRule, IsBrokenByItsFaultAlone) {
  Rebuild rebuild(goodFile());
  GetParam().plant(rebuild);
  EXPECT_THAT(brokenRules(rebuild.file()), ElementsAre(GetParam().rule));
}

std::function<void(Rebuild&)> swap(const char* from, const char* to) {
  return [=](Rebuild& rebuild) { rebuild.replace(from, to); };
}

std::function<void(Rebuild&)> content(const char* operators) {
  return [=](Rebuild& rebuild) {
    // Keeps each face in use, so that only the operators are at fault.
    rebuild.replaceStream("/FlateDecode",
                          "/F0 9 Tf /F1 9 Tf /F2 9 Tf /F3 9 Tf\n" + std::string(operators));
  };
}

const Planted kPlanted[] = {
    {"UnreachableObject", "unreachable-object", [](Rebuild& r) { r.add("<</Spare true>>"); }},
    {"ScriptInStructure", "forbidden-name", swap("/S /H1\n", "/S /H1 /X /JavaScript\n")},
    {"UriAction", "forbidden-name", swap("/S /H1\n", "/S /H1 /X <</URI (http://x)>>\n")},
    {"Launch", "forbidden-name", swap("/S /H1\n", "/S /H1 /X <</S /Launch>>\n")},
    {"OptionalContent", "forbidden-name", swap("/S /H1\n", "/S /H1 /OC null\n")},
    {"ExternalStream", "external-stream", swap("/N 3\n", "/N 3\n/F (other.icc)\n")},
    {"StrangeTrailerEntry",
     "trailer",
     [](Rebuild& r) { r.replaceInTrailer("/Root", "/X 1 /Root"); }},
    {"EarlierRevision",
     "revisions",
     [](Rebuild& r) { r.replaceInTrailer("/Root", "/Prev 9 /Root"); }},
    {"HybridTable",
     "revisions",
     [](Rebuild& r) { r.replaceInTrailer("/Root", "/XRefStm 9 /Root"); }},
    {"StrangeCatalogEntry", "unknown-key", swap("/Lang ", "/Extensions 1 /Lang ")},
    {"StrangePageEntry", "unknown-key", swap("/MediaBox", "/UserUnit 2 /MediaBox")},
    {"StrangeFieldEntry", "unknown-key", swap("/FT /Sig", "/FT /Sig /Lock null")},
    {"StrangeFormEntry", "unknown-key", swap("/SigFlags 1", "/SigFlags 1 /DR 1")},
    {"StrangeResource", "unknown-key", swap("/Font <<", "/Pattern 1 /Font <<")},
    {"NotTagged", "tagging", swap("/Marked true", "/Marked false")},
    {"TextField", "form-field", swap("/FT /Sig", "/FT /Tx")},
    {"HiddenField", "form-field", swap("/F 4\n", "/F 6\n")},
    {"FieldWithAPicture",
     "form-field",
     [](Rebuild& r) {
       // An appearance that draws something: the page's own content will do.
       r.replace("/AP <</N ", "/AP <</N 6 0 R /R ");
     }},
    {"SignedField", "signed", swap("/FT /Sig", "/FT /Sig /V (x)")},
    {"NameWithAPeriod", "field-name", swap("Sig1_Signer", "Sig1.Signer")},
    {"NameThatBeginsAnother",
     "field-name",
     [](Rebuild& r) {
       r.replace("(Sig1_Signer)", "(SigA_Agency2)");
       r.replace("/Rect [283.465 586.772 385.512 688.819]", "/Rect [20 20 50 50]");
     }},
    {"FieldOffThePage", "widget-place", swap("/Rect [340.157", "/Rect [-340.157")},
    {"FieldWithoutSize", "widget-place", swap("/Rect [340.157", "/Rect [940.157")},
    {"TwoSignersOverlap", "widget-overlap", swap("(SigA_Agency)", "(Sig2_Signer)")},
    {"WidgetOutsideTheForm",
     "annotation",
     [](Rebuild& r) { r.replace("/Fields [", "/Fields []/SigFlags 1>> /PageLabels <</Nums ["); }},
    {"FieldNamesAnotherPage", "annotation", swap("/P 8 0 R\n/F 4", "/P 5 0 R\n/F 4")},
    {"PageWithoutPaper", "page-tree", swap("/MediaBox [0 0 595.276", "/MediaBox [0 0 0")},
    {"PageTwice", "page-tree", swap("/Kids [ 5 0 R", "/Kids [ 5 0 R 5 0 R")},
    {"FontNotASubset",
     "font",
     swap("+LiberationSerif\n/CIDSystemInfo", "LiberationSerif\n/CIDSystemInfo")},
    {"FontNotEmbedded", "font", swap("/FontFile2", "/Font_ile2")},
    {"SimpleFont", "font", swap("/Subtype /Type0", "/Subtype /TrueType")},
    {"NoToUnicode", "to-unicode", swap("/ToUnicode ", "/X ")},
    {"UnusedFont", "unused-resource", swap("/Font <<", "/Font << /F9 23 0 R")},
    {"InvisibleText", "content", content("BT 3 Tr ET")},
    {"InlineImage", "content", content("BI /W 1 ID x EI")},
    {"Shading", "content", content("/S0 sh")},
    {"UnclosedMark", "content", content("/P <</MCID 0>> BDC")},
    {"MarkEndsTwice", "content", content("/P <</MCID 0>> BDC EMC EMC")},
    {"TextObjectInTextObject", "content", content("BT BT ET ET")},
    {"CommentInContent", "content", content("% Tj")},
    {"UnknownFont", "content", content("BT /F7 9 Tf ET")},
    {"TitleDiffers",
     "metadata",
     swap("</rdf:li></rdf:Alt></dc:title>", "!</rdf:li></rdf:Alt></dc:title>")},
    {"TitleTwice", "metadata", swap("<dc:format>", "<dc:title>x</dc:title><dc:format>")},
    {"ProducerMissing", "metadata", swap("/Producer (vanthu)\n", "")},
    {"DateDiffers", "metadata", swap("(D:20261120", "(D:20261121")},
    {"StrangeInfoEntry",
     "metadata",
     swap("/Producer (vanthu)", "/Producer (vanthu) /Keywords (x)")},
    {"UnescapedXmp", "metadata", swap("&lt;", "<")},
    {"DeclarationInXmp", "metadata", swap("<x:xmpmeta", "<!DOCTYPE x><x:xmpmeta")},
    {"NoPdfUaClaim", "metadata", swap("<pdfuaid:part>1", "<pdfuaid:part>2")},
};

INSTANTIATE_TEST_SUITE_P(Faults,
                         SignReadyRule,
                         ::testing::ValuesIn(kPlanted),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(SignReady, RefusesAToUnicodeThatMapsToGlyphs) {
  const std::string map =
      "begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange "
      "1 begincidrange <0001><0002> 3 endcidrange endcmap";
  Rebuild rebuild(goodFile());
  const int number = rebuild.add("<</Length " + std::to_string(map.size()) + ">>\nstream\r\n" +
                                 map + "\nendstream");
  // The map that was there stays reachable: only what the font makes of it is at fault.
  rebuild.replace("/ToUnicode ", "/ToUnicode " + std::to_string(number) + " 0 R /Spare ");
  EXPECT_THAT(brokenRules(rebuild.file()), ElementsAre("to-unicode"));
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
  const std::string good =
      *writer().write(oneLine(*vanthu::testing::realFonts()), FontPolicy::tight);
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
  const std::string good =
      *writer().write(oneLine(*vanthu::testing::realFonts()), FontPolicy::tight);
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

}  // namespace
}  // namespace vanthu::pdf
