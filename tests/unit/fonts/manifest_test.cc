#include "fonts/manifest.h"

#include <gtest/gtest.h>

#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

using Object = Value::Object;

Value entry(const std::string& file, const std::string& sha256 = std::string(64, 'a')) {
  return Value(Object{{"file", Value(file)},
                      {"sha256", Value(sha256)},
                      {"postScriptName", Value("Name")},
                      {"licence", Value("OFL-1.1")}});
}

Value manifest(const Value& boldItalic) {
  return Value(Object{{"faces",
                       Value(Object{{"regular", entry("r.ttf")},
                                    {"bold", entry("b.ttf")},
                                    {"italic", entry("i.ttf")},
                                    {"boldItalic", boldItalic}})}});
}

std::string englishOf(const Result<Manifest>& result) {
  std::string all;
  if (!result) {
    for (const Diagnostic& fault : result.error())
      all += fault.code + ": " + fault.message.en + "\n";
  }
  return all;
}

TEST(FontManifest, ReadsTheFourFacesInTheOrderOfTheStyles) {
  const auto read = readManifest(manifest(entry("bi.ttf")));
  ASSERT_TRUE(read) << englishOf(read);
  EXPECT_EQ((*read)[static_cast<size_t>(Style::bold)].file, "b.ttf");
  EXPECT_EQ((*read)[static_cast<size_t>(Style::boldItalic)].file, "bi.ttf");
  EXPECT_EQ((*read)[0].sha256, std::string(64, 'a'));
  EXPECT_EQ((*read)[0].postScriptName, "Name");
  EXPECT_EQ((*read)[0].licence, "OFL-1.1");
}

TEST(FontManifest, NamesEveryFaceThatIsMissing) {
  const auto read = readManifest(Value(Object{{"faces", Value(Object{{"bold", entry("b.ttf")}})}}));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().size(), 3u);
  EXPECT_NE(englishOf(read).find("\"faces.boldItalic\" is missing"), std::string::npos);
}

TEST(FontManifest, RefusesAnythingThatIsNoManifest) {
  EXPECT_EQ(readManifest(Value()).error().size(), 4u);
  EXPECT_EQ(readManifest(Value(Value::List{})).error().size(), 4u);
  EXPECT_FALSE(readManifest(manifest(Value("bi.ttf"))));
}

TEST(FontManifest, RefusesAPathInPlaceOfAFileName) {
  for (const char* file : {"../times.ttf", "/etc/passwd", "a/b.ttf", ".hidden"})
    EXPECT_NE(englishOf(readManifest(manifest(entry(file)))).find("without a path"),
              std::string::npos)
        << file;
}

TEST(FontManifest, RefusesASumThatIsNoSha256) {
  for (const std::string& sum : {std::string(63, 'a'), std::string(64, 'A'), std::string(64, 'g')})
    EXPECT_NE(englishOf(readManifest(manifest(entry("bi.ttf", sum)))).find("64 lower-case"),
              std::string::npos)
        << sum;
}

TEST(FontManifest, HintsTheNearestNameForAMisspeltMember) {
  Object members = entry("bi.ttf").object();
  members[2].first = "postscriptName";
  const auto read = readManifest(manifest(Value(members)));
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 2u);
  EXPECT_EQ(read.error()[0].hint.en, "did you mean \"postScriptName\"?");
  EXPECT_NE(read.error()[1].message.en.find("\"faces.boldItalic.postScriptName\" is missing"),
            std::string::npos);
}

TEST(FontManifest, OfTheProductPinsTheInstalledFiles) {
  const std::string text = testing::readAll(VANTHU_SOURCE_DIR "/fonts/manifest.yaml");
  for (int i = 0; i < kStyles; ++i) {
    const auto style = static_cast<Style>(i);
    const testing::RealFace& face = style == Style::decorative
                                        ? testing::kDecorativeFace
                                        : testing::kRealFaces[static_cast<size_t>(i)];
    const std::string sum = toHex(sha256(testing::realFontBytes(style)));
    const std::string lines = "  " + std::string(face.style) + ":\n    file: " + face.file +
                              "\n    sha256: \"" + sum +
                              "\"\n    postScriptName: " + face.postScriptName + "\n";
    EXPECT_NE(text.find(lines), std::string::npos) << lines;
  }
}

}  // namespace
}  // namespace vanthu::fonts
