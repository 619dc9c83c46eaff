// Faults in what pages show: each is planted alone into a sound file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/real_fonts.h"
#include "unit/pdf/gate_probe.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

class SignReadyContent : public ::testing::TestWithParam<Planted> {};

TEST_P(SignReadyContent, BreaksTheRuleOfItsFaultAlone) {
  EXPECT_THAT(rulesBrokenBy(GetParam()), ElementsAreArray(GetParam().rules));
}

/// Operators behind those of the first page.
std::function<void(Rebuild&)> append(const char* operators) {
  return [=](Rebuild& rebuild) { rebuild.appendContent(0, operators); };
}

/// The same on the second page, where the fields are.
std::function<void(Rebuild&)> appendBesideFields(const char* operators) {
  return [=](Rebuild& rebuild) { rebuild.appendContent(1, operators); };
}

std::function<void(Rebuild&)> prepend(const std::string& operators) {
  return [=](Rebuild& rebuild) { rebuild.setContent(0, operators + rebuild.content(0)); };
}

std::function<void(Rebuild&)> change(const char* from, const char* to) {
  return [=](Rebuild& rebuild) { rebuild.replaceInContent(0, from, to); };
}

std::function<void(Rebuild&)> toUnicode(const char* entries) {
  return [=](Rebuild& rebuild) {
    rebuild.setStream(rebuild.referenceBehind("/ToUnicode "),
                      "begincmap\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n" +
                          std::string(entries) + "endcmap\n");
  };
}

const std::string kFigure = "q\n1 0 0 rg\n1 1 m\n9 1 l\n9 9 l\nf\nQ\n";

/// A marked figure before the first page's text.
std::function<void(Rebuild&)> prependFigure(const std::string& colours, const std::string& steps) {
  return prepend("/Artifact BMC\nq\n" + colours + steps + "Q\nEMC\n");
}

/// Thin lines side by side, which together are a black page.
void hatch(Rebuild& rebuild) {
  std::string operators = "/Artifact BMC\nq\n0 G\n1 w\n";
  for (int y = 0; y < 842; ++y)
    operators += "0 " + std::to_string(y) + " m\n595 " + std::to_string(y) + " l\n";
  rebuild.setContent(0, operators + "S\nQ\nEMC\n" + rebuild.content(0));
}

void wrapALineInActualText(Rebuild& rebuild) {
  std::string operators = rebuild.content(0);
  const size_t start = operators.find("[<");
  const size_t end = operators.find("] TJ\n", start) + 5;
  operators.insert(end, "EMC\n");
  operators.insert(start, "/Span <</ActualText <FEFF00580058>>> BDC\n");
  rebuild.setContent(0, operators);
}

const Planted kPlanted[] = {
    {"ClipEverything", {"content"}, prepend("0 0 1 1 re W n\n")},
    {"ScaledToNothing", {"content"}, prepend("0.001 0 0 0.001 0 0 cm\n")},
    {"TextTooSmallToRead", {"content"}, change(" 13 Tf\n", " 0.013 Tf\n")},
    {"WhiteText", {"content"}, change("BT\n", "BT\n1 g\n")},
    {"PaleText", {"content"}, change("BT\n", "BT\n0.9 g\n")},
    {"WhiteRule", {"content"}, append("1 G\n")},
    {"WhiteTextInColour", {"content"}, change("BT\n", "BT\n1 1 1 rg\n")},
    {"PaleTextInColour", {"content"}, change("BT\n", "BT\n1 0.9 0.8 rg\n")},
    {"BlackInThreeChannels", {"content"}, change("BT\n", "BT\n0 0 0 rg\n")},
    {"MoreThanFullColour", {"content"}, change("BT\n", "BT\n0 0 1.001 rg\n")},
    {"WhiteRuleInColour",
     {"content"},
     append("/Artifact BMC\n1 1 1 RG\n2 w\n80 500 m 480 500 l S\nEMC\n")},
    {"FigureOverText",
     {"content"},
     append("/Artifact BMC\nq\n1 0 0 rg\n80 500 m\n90 500 l\n90 510 l\nf\nQ\nEMC\n")},
    {"FigureThatIsNoArtifact", {"content"}, prepend("/P BMC\n" + kFigure + "EMC\n")},
    {"FigureWithoutAMark", {"content"}, prepend(kFigure)},
    {"FigureThatClips", {"content"}, prependFigure("0 g\n", "1 1 m\n9 1 l\n9 9 l\nW n\n")},
    {"FigureByTheEvenOddRule", {"content"}, prependFigure("0 g\n", "1 1 m\n9 1 l\n9 9 l\nf*\n")},
    {"FigureWithoutABeginning", {"content"}, prependFigure("0 g\n", "9 1 l\n9 9 l\nf\n")},
    {"FigureThatIsNotDrawn", {"content"}, prependFigure("0 g\n", "1 1 m\n9 1 l\nn\n")},
    {"FigureFilledWithoutAColour", {"content"}, prependFigure("", "1 1 m\n9 1 l\n9 9 l\nf\n")},
    {"FigureFilledInTheColourOfLines",
     {"content"},
     prependFigure("0 G\n1 w\n", "1 1 m\n9 1 l\n9 9 l\nf\n")},
    {"FigureWithALineOfNoThickness", {"content"}, prependFigure("0 G\n0 w\n", "1 1 m\n9 1 l\nS\n")},
    {"FigureWithAnImpossibleLine", {"content"}, prependFigure("0 G\n300 w\n", "1 1 m\n9 1 l\nS\n")},
    {"FigureOffThePaper", {"content"}, prependFigure("0 g\n", "1 1 m\n9 1 l\n9 -9 l\nf\n")},
    {"HandleOfACurveOffThePaper",
     {"content"},
     prependFigure("0 g\n", "1 1 m\n9 1 1000 9 9 9 c\nf\n")},
    {"FigureWithANumberThatIsNone", {"content"}, prependFigure("0 g\n", "1 nan m\n9 9 l\nf\n")},
    {"FigureOfHugeNumbers", {"content"}, prependFigure("0 g\n", "1 1 m\n99999999999 9 l\nf\n")},
    {"BlackUnderBlackText",
     {"content"},
     prependFigure("0 g\n", "0 0 m\n595 0 l\n595 841 l\n0 841 l\nh\nf\n")},
    {"BlackLinesUnderBlackText", {"content"}, hatch},
    {"WhiteBoxOverText", {"content"}, append("/Artifact BMC\n1 g\n80 500 480 100 re f\nEMC\n")},
    {"ThickRuleOverText", {"content"}, append("/Artifact BMC\n100 w\n80 500 m 480 500 l S\nEMC\n")},
    {"SlantedRule", {"content"}, append("/Artifact BMC\n80 500 m 480 501 l S\nEMC\n")},
    {"RuleOffPage", {"content"}, append("/Artifact BMC\n80 500 m 1480 500 l S\nEMC\n")},
    {"RuleOutsideOfMarks", {"content"}, append("80 500 m 480 500 l S\n")},
    {"TextOffPage", {"content"}, change(" Td\n", " Td\n-5000 -5000 Td\n")},
    {"TextPushedOffPage", {"content"}, change("] TJ\n", "-30000<0003>-30000<0024>] TJ\n")},
    {"TextLiftedOffItsLine", {"content"}, change("[<", "500 Ts\n[<")},
    {"UntaggedContent", {"content"}, append("BT\n/F0 14 Tf\n100 60 Td\n[<0003>] TJ\nET\n")},
    {"MarkInAMark", {"content"}, append("/Artifact BMC\n/Artifact BMC\nEMC\nEMC\n")},
    {"McidOutOfTree", {"content"}, change("/MCID 0>>", "/MCID 99>>")},
    {"McidTwice", {"content"}, change("/MCID 1>>", "/MCID 0>>")},
    {"MarkThatTheTreeLacks",
     {"tagging"},
     [](Rebuild& r) {
       const std::string operators = r.content(0);
       size_t marks = 0;
       for (size_t at = 0; (at = operators.find("/MCID", at)) != std::string::npos; ++at)
         ++marks;
       r.appendContent(0, "/P <</MCID " + std::to_string(marks) + ">> BDC\nEMC\n");
     }},
    {"MarkOfAnotherType", {"tagging"}, change("/H1 <</MCID", "/P <</MCID")},
    {"ContentThatIsNoArtifact", {"content"}, change("/Artifact BMC", "/P BMC")},
    {"ElementWithAnothersMark", {"tagging"}, swap("/K 0\n", "/K 1\n")},
    {"ElementWithoutItsMark", {"tagging"}, swap("/K 0\n", "")},
    {"StrangeStructureType", {"tagging"}, swap("/S /LBody\n", "/S /Hidden\n")},
    {"ParentTreeWithoutAField",
     {"tagging"},
     [](Rebuild& r) { r.replace("/StructParent 3", "/StructParent 4"); }},
    {"ParentTreeOfAnotherOrder", {"tagging"}, swap("/StructParents 1", "/StructParents 0")},
    {"InvisibleText", {"content"}, change("BT\n", "BT\n3 Tr\n")},
    {"InlineImage", {"content"}, append("/Artifact BMC\nBI /W 1 ID x EI\nEMC\n")},
    {"FormXObjectDrawn", {"content"}, append("/Artifact BMC\nq /X0 Do Q\nEMC\n")},
    {"FormXObjectInResources",
     {"unknown-key", "unreachable-object"},
     [](Rebuild& r) {
       const int form = r.addStream("/Type /XObject /Subtype /Form /BBox [0 0 600 850] ", "BT ET");
       r.replace("/Font <<", "/XObject <</X0 " + std::to_string(form) + " 0 R>> /Font <<");
     }},
    {"Shading", {"content"}, append("/Artifact BMC\n/S0 sh\nEMC\n")},
    {"UnclosedMark", {"content"}, append("/Artifact BMC\n")},
    {"MarkEndsTwice", {"content"}, append("EMC\n")},
    {"TextObjectInTextObject", {"content"}, change("BT\n", "BT\nBT\n")},
    {"CommentInContent", {"content"}, append("% Tj\n")},
    {"FigureWithoutSteps", {"content"}, append("q\nQ\n")},
    {"UnknownFont", {"content"}, change("/F0 ", "/F7 ")},
    {"TextWithoutAFont", {"content"}, change("/F1 13 Tf\n", "")},
    {"NumberWithoutEnd", {"content"}, append("9999999999999999999999 w\n")},
    {"LineOfAnotherActualText", {"content"}, wrapALineInActualText},
    {"LongActualText",
     {"content"},
     change("[<",
            "/Span <</ActualText "
            "<FEFF00580058005800580058005800580058005800580058005800580058005800580058>>> "
            "BDC\nEMC\n[<")},
    {"WidgetOverBody",
     {"widget-on-text"},
     swap("/Rect [340.157 617.953", "/Rect [100.157 617.953")},
    {"TextUnderASigner",
     {"widget-on-text"},
     appendBesideFields("/Artifact BMC\nBT\n/F0 14 Tf\n400 640 Td\n[<0044>] TJ\nET\nEMC\n")},
    {"RuleUnderASigner",
     {"widget-on-text"},
     appendBesideFields("/Artifact BMC\n0.5 w\n390 640 m 420 640 l S\nEMC\n")},
    {"TextOfAnotherPartUnderTheSeal",
     {"widget-on-text"},
     appendBesideFields("/Artifact BMC\nBT\n/F0 14 Tf\n290 640 Td\n[<0044>] TJ\nET\nEMC\n")},
    {"SealFarFromItsSigner",
     {"widget-place"},
     swap("/Rect [283.465 586.772 385.512 688.819]", "/Rect [83.465 586.772 185.512 688.819]")},
    {"FieldOffThePage", {"widget-place"}, swap("/Rect [340.157", "/Rect [-340.157")},
    {"FieldWithoutSize", {"widget-place"}, swap("/Rect [340.157", "/Rect [940.157")},
    {"TwoSignersOverlap",
     {"widget-overlap", "widget-on-text"},
     swap("(SigA_Agency)", "(Sig2_Signer)")},
    {"FontWithoutType",
     {"font"},
     swap("/Font <<", "/Font <</FX <</Subtype /Type1 /BaseFont /Helvetica>>")},
    {"FontNotASubset",
     {"font"},
     swap("+LiberationSerif\n/CIDSystemInfo", "LiberationSerif\n/CIDSystemInfo")},
    {"FontOfTwoNames", {"font"}, swap("+LiberationSerif\n/Flags", "+Other\n/Flags")},
    {"FontNotEmbedded",
     {"font", "unreachable-object"},
     [](Rebuild& r) { r.cut("/FontFile2", ">>"); }},
    {"SimpleFont", {"font"}, swap("/Subtype /Type0", "/Subtype /TrueType")},
    {"FontUnderTwoNames",
     {"font"},
     [](Rebuild& r) {
       const std::string font = std::to_string(r.referenceBehind("/F0 ")) + " 0 R ";
       r.replace("/F1 ", "/F9 " + font + "/F1 ");
     }},
    {"WidthsOfNothing",
     {"content"},
     [](Rebuild& r) {
       r.replace("/W [", "/W [] /Ascent [");
       r.cut("/Ascent [", ">>");
     }},
    {"NoToUnicode", {"font", "unreachable-object"}, [](Rebuild& r) { r.cut("/ToUnicode ", ">>"); }},
    {"EmptyToUnicode", {"content"}, toUnicode("")},
    {"ToUnicodeToGlyphs",
     {"to-unicode"},
     toUnicode("1 begincidrange\n<0001><0002> 3\nendcidrange\n")},
    {"ToUnicodeThatIsTooLarge",
     {"to-unicode"},
     [](Rebuild& r) {
       r.setStream(r.referenceBehind("/ToUnicode "), std::string(size_t{2} << 20, ' '));
     }},
};

INSTANTIATE_TEST_SUITE_P(Faults,
                         SignReadyContent,
                         ::testing::ValuesIn(kPlanted),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(SignReadyFonts, AreAllShown) {
  PagesBuilder build(*vanthu::testing::realFonts());
  build.text(build.tag(page::TagRole::paragraph), 30, 30, "aa");
  build.text(build.tag(page::TagRole::paragraph), 30, 40, "aa", fonts::Style::bold);
  Rebuild rebuild(written(build.pages));
  ASSERT_THAT(brokenRules(rebuild.file()), IsEmpty());
  rebuild.replaceInContent(0, "/F1 ", "/F0 ");
  EXPECT_THAT(brokenRules(rebuild.file()), ElementsAre("unused-resource"));
}

TEST(SignReadyPlaces, AreNotTooManyOnAPage) {
  PagesBuilder build(*vanthu::testing::realFonts());
  build.text(build.tag(page::TagRole::paragraph), 30, 280, "a");
  for (int i = 0; i < 65; ++i) {
    const page::TagId form = build.tag(page::TagRole::form);
    build.field(form,
                "F" + std::to_string(100 + i),
                {Length::points(20.0 * (i % 10)),
                 Length::points(20.0 * (i / 10)),
                 Length::points(10),
                 Length::points(10)});
  }
  EXPECT_THAT(brokenRules(written(build.pages)), ElementsAre("widget-place"));
}

page::Rect millimetres(double left, double top, double width, double height) {
  return {Length::millimetres(left),
          Length::millimetres(top),
          Length::millimetres(width),
          Length::millimetres(height)};
}

/// Two lines of post and two of name with a seal, and the signer's field if there is one.
page::Pages sealed(bool signer, page::Rect seal) {
  PagesBuilder build(*vanthu::testing::realFonts());
  const page::TagId body = build.tag(page::TagRole::paragraph);
  build.text(body, 30, 30, "Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành,");
  for (const double top : {58.0, 66.0, 89.0, 94.0})
    build.centred(build.tag(page::TagRole::paragraph), 142.5, top, "KT. GIÁM ĐỐC");
  if (signer)
    build.field(build.tag(page::TagRole::form), "Sig1_Signer", millimetres(120, 69, 45, 15));
  build.field(build.tag(page::TagRole::form), "SigA_Agency", seal);
  return std::move(build.pages);
}

TEST(SignReadyPlaces, MayHoldASealOnTheLinesOfItsSignature) {
  const page::Rect place = millimetres(99, 58.5, 36, 36);
  EXPECT_THAT(brokenRules(written(sealed(true, place))), IsEmpty());
  EXPECT_THAT(brokenRules(written(sealed(false, place))), IsEmpty());
}

TEST(SignReadyPlaces, HoldNoSealOnTheBodyOfAPaperThatIsSignedByHand) {
  EXPECT_THAT(brokenRules(written(sealed(false, millimetres(60, 20, 36, 36)))),
              ElementsAre("widget-on-text"));
}

}  // namespace
}  // namespace vanthu::pdf
