#include <gtest/gtest.h>

#include <string>

#include "support/legacy_text.h"
#include "text/legacy.h"

namespace vanthu::text {
namespace {

std::string warningsOf(const Decoded& decoded) {
  std::string out;
  for (const Message& warning : decoded.warnings)
    out += warning.vi + "\n" + warning.en + "\n";
  return out;
}

TEST(LegacyWarnings, AreSilentWhereNothingIsLost) {
  EXPECT_EQ(warningsOf(decodeLegacy("Tr\u00ADêng Tiểu học")), "");
  EXPECT_EQ(warningsOf(decodeLegacy("Céng hßa x· héi chñ nghÜa ViÖt Nam")), "");
  EXPECT_EQ(warningsOf(decodeLegacy("Vieät Nam", "VNI-Times")), "");
}

TEST(LegacyWarnings, NameWordsThatMayHaveLostTheirU) {
  // An editor dropped the soft hyphens: "Trường" and "dương" of TCVN3.
  const Decoded out = decodeLegacy("Trêng TiÓu häc Thîng L¬ng", ".VnTime");
  EXPECT_EQ(out.text, "Trờng Tiểu học Thợng Lơng");
  EXPECT_EQ(out.warnings.size(), 3u);
  EXPECT_NE(warningsOf(out).find("“Trờng”"), std::string::npos);
  EXPECT_NE(warningsOf(out).find("“Thượng”"), std::string::npos);
}

TEST(LegacyWarnings, FillALostByteWhereOnlyOneLetterIsPossible) {
  // "Đức" whose 90 is lost, "Hà Nội" whose A0 became a space.
  const Decoded name = decodeLegacy("Äá»©c");
  EXPECT_EQ(name.text, "Đức");
  EXPECT_EQ(name.warnings.size(), 1u);
  EXPECT_EQ(decodeLegacy("HÃ  Ná»™i").text, "Hà Nội");
  EXPECT_EQ(decodeLegacy("Nguyá»…n Thá»‹ Nháº­t, Nguyá»…n Thá»‹ Nháºt").text,
            "Nguyễn Thị Nhật, Nguyễn Thị Nhật");
}

TEST(LegacyWarnings, GuessNoLetterThatCouldBeAnother) {
  // "ề", "ọ", "ỏ", "ờ" all lose their last byte: "Há»" may be any of them.
  const Decoded out = decodeLegacy("Nguyá»…n Há»");
  EXPECT_EQ(out.text, "Nguyễn H\uFFFD");
  EXPECT_EQ(out.warnings.size(), 1u);
}

TEST(LegacyWarnings, KeepTheBytesWithoutASignThatAreStillThere) {
  const Decoded out = decodeLegacy(testing::asUtf8ReadAsLatin("Đề nghị họp, tờ trình, Ống"));
  EXPECT_EQ(out.text, "Đề nghị họp, tờ trình, Ống");
  EXPECT_EQ(warningsOf(out), "");
}

TEST(LegacyWarnings, SayWhichSignsAreNotInTheEncoding) {
  const Decoded out = decodeLegacy("DiÖn tÝch 30 m²", ".VnTime");
  EXPECT_EQ(out.text, "Diện tích 30 m²");
  EXPECT_NE(warningsOf(out).find("TCVN3"), std::string::npos);
}

TEST(LegacyWarnings, SayThatAWordFitsItsFontBadly) {
  // Typed as Unicode: by its font it would be "Bỡnh".
  const Decoded kept = decodeLegacy("Bình", ".VnTime");
  EXPECT_EQ(kept.text, "Bình");
  EXPECT_EQ(kept.from, LegacyEncoding::none);
  EXPECT_EQ(kept.warnings.size(), 1u);
  // No word of ours either way: what the font shows is what was seen.
  const Decoded shown = decodeLegacy("Pôloong", "VNI-Times");
  EXPECT_EQ(shown.text, "Pơloong");
  EXPECT_EQ(shown.warnings.size(), 1u);
}

}  // namespace
}  // namespace vanthu::text
