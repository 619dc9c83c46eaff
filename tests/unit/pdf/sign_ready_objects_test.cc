// Faults in what a file's objects say: each is planted alone into a sound file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pdf/gate_probe.h"

namespace vanthu::pdf {
namespace {

using ::testing::UnorderedElementsAreArray;

class SignReadyObjects : public ::testing::TestWithParam<Planted> {};

TEST_P(SignReadyObjects, BreakTheRulesOfTheirFaultAlone) {
  EXPECT_THAT(rulesBrokenBy(GetParam()), UnorderedElementsAreArray(GetParam().rules));
}

/// A spare that hangs on a key of ours or on one that nobody looks at.
std::function<void(Rebuild&)> spare(const char* before) {
  return [=](Rebuild& rebuild) {
    const int number = rebuild.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "BT ET");
    rebuild.replace(before, std::string(before) + "/Spare " + std::to_string(number) + " 0 R ");
  };
}

void addSecondIntent(Rebuild& rebuild) {
  const int profile = rebuild.addStream("/N 3 /Alternate /DeviceRGB ", "x");
  const int intent = rebuild.add(
      "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (x) /Info (x) "
      "/DestOutputProfile " +
      std::to_string(profile) + " 0 R>>");
  rebuild.replace("/OutputIntents [", "/OutputIntents [" + std::to_string(intent) + " 0 R ");
}

void shareContent(Rebuild& rebuild) {
  const std::string first = "/Contents " + std::to_string(rebuild.referenceBehind("/Contents "));
  rebuild.replace(first, "/Other");
  const std::string second = "/Contents " + std::to_string(rebuild.referenceBehind("/Contents "));
  rebuild.replace("/Other", second);
}

const Planted kPlanted[] = {
    {"UnreachableObject", {"unreachable-object"}, [](Rebuild& r) { r.add("<</Spare true>>"); }},
    {"SparePageViaFontKey",
     {"unknown-key", "unreachable-object"},
     spare("/Type /FontDescriptor\n")},
    {"SpareViaFont", {"unknown-key", "unreachable-object"}, spare("/Subtype /Type0\n")},
    {"SpareViaFontGlyphs",
     {"unknown-key", "unreachable-object"},
     spare("/CIDToGIDMap /Identity\n")},
    {"SpareViaStructElem", {"unknown-key", "unreachable-object"}, spare("/Type /StructElem\n")},
    {"SpareViaStructTreeRoot",
     {"unknown-key", "unreachable-object"},
     spare("/Type /StructTreeRoot\n")},
    {"SpareViaOutputIntent", {"unknown-key", "unreachable-object"}, spare("/S /GTS_PDFA1\n")},
    {"SpareViaStream", {"unknown-key", "unreachable-object"}, spare("/Subtype /XML\n")},
    {"SpareViaMarkInfo", {"unknown-key", "unreachable-object"}, spare("/MarkInfo <<")},
    {"SpareInAppearanceResources", {"unknown-key", "unreachable-object"}, spare("/Resources <<")},
    {"SpareBehindAKeyOfOurs",
     {"page-tree", "unreachable-object"},
     [](Rebuild& r) { r.replace("/Tabs /S", "/Tabs " + std::to_string(r.add("<<>>")) + " 0 R"); }},
    {"ScriptOnOpening",
     {"forbidden-name"},
     swap("/Lang ", "/OpenAction <</S /JavaScript /JS (x)>> /Lang ")},
    {"ActionOfAPage", {"forbidden-name"}, swap("/MediaBox", "/AA <<>> /MediaBox")},
    {"ActionOfAField", {"forbidden-name"}, swap("/FT /Sig", "/FT /Sig /A <</S /Launch>>")},
    {"ExternalUri", {"forbidden-name"}, swap("/Lang ", "/URI <<>> /Lang ")},
    {"OptionalContent", {"forbidden-name"}, swap("/S /H1\n", "/S /H1 /OC null\n")},
    {"ExternalStream", {"external-stream"}, swap("/N 3\n", "/N 3\n/F (other.icc)\n")},
    {"StrangeTrailerEntry",
     {"trailer"},
     [](Rebuild& r) { r.replaceInTrailer("/Root", "/X 1 /Root"); }},
    {"EarlierRevision",
     {"revisions"},
     [](Rebuild& r) { r.replaceInTrailer("/Root", "/Prev 9 /Root"); }},
    {"HybridTable",
     {"revisions"},
     [](Rebuild& r) { r.replaceInTrailer("/Root", "/XRefStm 9 /Root"); }},
    {"PdfVersion10", {"syntax"}, [](Rebuild& r) { r.replaceInHeader("%PDF-1.7", "%PDF-1.0"); }},
    {"StrangeCatalogEntry", {"unknown-key"}, swap("/Lang ", "/Extensions 1 /Lang ")},
    {"NoLanguage", {"catalog"}, [](Rebuild& r) { r.cut("/Lang ", "/MarkInfo"); }},
    {"StrangePageEntry", {"unknown-key"}, swap("/MediaBox", "/UserUnit 2 /MediaBox")},
    {"CropInPagesNode", {"unknown-key"}, swap("/Kids [", "/CropBox [0 400 595 841] /Kids [")},
    {"RotateInPagesNode", {"unknown-key"}, swap("/Kids [", "/Rotate 180 /Kids [")},
    {"ParentOfTheRoot", {"unknown-key"}, swap("/Kids [", "/Parent 2 0 R /Kids [")},
    {"WrongCount", {"page-tree"}, swap("/Count 2", "/Count 7")},
    {"WrongParent", {"page-tree"}, swap("/Parent 2 0 R", "/Parent 1 0 R")},
    {"PageWithoutPaper", {"page-tree"}, swap("/MediaBox [0 0 595.276", "/MediaBox [0 0 0")},
    {"PaperThatDoesNotBeginAtZero",
     {"page-tree"},
     swap("/MediaBox [0 0 595.276", "/MediaBox [0 -9 595.276")},
    {"PageTwice", {"page-tree"}, swap("/Kids [ 5 0 R", "/Kids [ 5 0 R 5 0 R")},
    {"ContentOfTwoPages", {"page-tree", "unreachable-object"}, shareContent},
    {"StrangeResource", {"unknown-key"}, swap("/Font <<", "/Pattern 1 /Font <<")},
    {"NotTagged", {"tagging"}, swap("/Marked true", "/Marked false")},
    {"NoOutputIntent",
     {"catalog", "unreachable-object"},
     [](Rebuild& r) { r.cut("/OutputIntents", "/AcroForm"); }},
    {"OutputIntentOfAnotherKind", {"output-intent"}, swap("/S /GTS_PDFA1", "/S /GTS_PDFX")},
    {"TwoOutputIntents", {"output-intent"}, addSecondIntent},
    {"StrangeFieldEntry", {"unknown-key"}, swap("/FT /Sig", "/FT /Sig /Lock null")},
    {"StrangeFormEntry", {"unknown-key"}, swap("/SigFlags 1", "/SigFlags 1 /DR 1")},
    {"TextField", {"form-field"}, swap("/FT /Sig", "/FT /Tx")},
    {"HiddenField", {"form-field"}, swap("/F 4\n", "/F 6\n")},
    {"FieldWithAPicture",
     {"form-field"},
     [](Rebuild& r) { r.setStream(r.referenceBehind("/AP <</N "), "BT ET"); }},
    {"SignedField", {"signed"}, swap("/FT /Sig", "/FT /Sig /V (x)")},
    {"NameWithAPeriod", {"field-name"}, swap("Sig1_Signer", "Sig1.Signer")},
    {"NameThatBeginsAnother",
     {"field-name"},
     [](Rebuild& r) {
       r.replace("(SigA_Agency)", "(Sig1_Signer2)");
       r.replace("/Rect [283.465 586.772 385.512 688.819]", "/Rect [20 20 50 50]");
     }},
    {"WidgetOutsideTheForm",
     {"annotation"},
     [](Rebuild& r) {
       r.cut("/Fields [", "]");
       r.replace("<<] /SigFlags", "<</Fields [] /SigFlags");
     }},
    {"FieldNamesAnotherPage", {"form-field"}, swap("/P 8 0 R\n/F 4", "/P 5 0 R\n/F 4")},
    {"TitleDiffers",
     {"metadata"},
     swap("</rdf:li></rdf:Alt></dc:title>", "!</rdf:li></rdf:Alt></dc:title>")},
    {"TitleTwice", {"metadata"}, swap("<dc:format>", "<dc:title>x</dc:title><dc:format>")},
    {"ProducerMissing", {"metadata"}, swap("/Producer (vanthu)\n", "")},
    {"DateDiffers", {"metadata"}, swap("(D:20261120", "(D:20261121")},
    {"StrangeInfoEntry",
     {"unknown-key"},
     swap("/Producer (vanthu)", "/Producer (vanthu) /Keywords (x)")},
    {"UnescapedXmp", {"metadata"}, swap("&lt;", "<")},
    {"DeclarationInXmp", {"metadata"}, swap("<x:xmpmeta", "<!DOCTYPE x><x:xmpmeta")},
    {"CommentInXmp", {"metadata"}, swap("</rdf:RDF>", "<!-- x --></rdf:RDF>")},
    {"XmpAttributeForm",
     {"metadata"},
     swap("</rdf:RDF>", "<rdf:Description rdf:about=\"\" pdf:Producer=\"Other\"/></rdf:RDF>")},
    {"XmpAttributeOfAnElement",
     {"metadata"},
     swap("<pdf:Producer>", "<pdf:Producer pdf:Producer=\"Other\">")},
    {"XmpSelfClosingElement", {"metadata"}, swap("</rdf:RDF>", "<pdf:Keywords/></rdf:RDF>")},
    {"XmpStrangeElement",
     {"metadata"},
     swap("</rdf:RDF>", "<pdf:Keywords>x</pdf:Keywords></rdf:RDF>")},
    {"XmpOtherMeaningOfAPrefix",
     {"metadata"},
     swap("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", "xmlns:dc=\"http://other/\"")},
    {"XmpOtherPrefix",
     {"metadata"},
     swap("xmlns:dc=", "xmlns:q=\"http://ns.adobe.com/pdf/1.3/\" xmlns:dc=")},
    {"XmpOtherLanguage",
     {"metadata"},
     swap("<dc:language><rdf:Bag><rdf:li>vi-VN", "<dc:language><rdf:Bag><rdf:li>en")},
    {"TextBehindXmp", {"metadata"}, swap("<?xpacket end=\"r\"?>", "<?xpacket end=\"r\"?>x")},
    {"NoPdfUaClaim", {"metadata"}, swap("<pdfuaid:part>1", "<pdfuaid:part>2")},
};

INSTANTIATE_TEST_SUITE_P(Faults,
                         SignReadyObjects,
                         ::testing::ValuesIn(kPlanted),
                         [](const auto& fault) { return std::string(fault.param.name); });

}  // namespace
}  // namespace vanthu::pdf
