#include "markup/yaml.h"

#include <gtest/gtest.h>

#include "unit/markup/markup_probe.h"

namespace vanthu::markup {
namespace {

std::string read(std::string_view text) {
  const Result<Value> value = readYaml(text, "f.yaml");
  return value ? toJson(*value) : faultsOf(value.error());
}

TEST(Yaml, TypesPlainScalarsAndKeepsQuotedOnesAsText) {
  EXPECT_EQ(read("a: 12\nb: -3\nc: 0.50\nd: true\ne: ~\nf:\ng: null"),
            R"({"a":12,"b":-3,"c":0.50,"d":true,"e":null,"f":null,"g":null})");
  EXPECT_EQ(read("a: '12'\nb: \"true\"\nc: ''"), R"({"a":"12","b":"true","c":""})");
  EXPECT_EQ(read("a: 05\nb: 1.2.3\nc: 2026-11-21\nd: yes\ne: 0x1F"),
            R"({"a":"05","b":"1.2.3","c":"2026-11-21","d":"yes","e":"0x1F"})");
}

TEST(Yaml, ReadsListsMappingsAndBlockScalars) {
  EXPECT_EQ(read("a: [1, {b: c}]\nd:\n  - x\n  - y: z\n"),
            R"({"a":[1,{"b":"c"}],"d":["x",{"y":"z"}]})");
  EXPECT_EQ(read("a: |\n  12\n  b\n"), "{\"a\":\"12\\nb\\n\"}");
  EXPECT_EQ(read(""), "null");
}

TEST(Yaml, KnowsThePlaceOfEveryNodeInCodePoints) {
  const Result<Value> value = readYaml("đổi: {mới: \"sáng\", tạo: x}\n", "f.yaml", 5);
  ASSERT_TRUE(value.has_value());
  const Value* outer = value->find("đổi");
  ASSERT_NE(outer, nullptr);
  EXPECT_EQ(outer->find("mới")->where(), (Where{"f.yaml", 5, 13, ""}));
  EXPECT_EQ(outer->find("tạo")->where(), (Where{"f.yaml", 5, 25, ""}));
}

TEST(Yaml, RefusesDuplicateKeysAtEveryLevel) {
  EXPECT_EQ(read("a: 1\nb: {c: 1, c: 2}\na: 3"), "2:11 yaml.duplicate-key\n3:1 yaml.duplicate-key");
}

TEST(Yaml, RefusesAnchorsAliasesTagsAndSecondDocuments) {
  EXPECT_EQ(read("a: &x 1"), "1:4 yaml.not-supported");
  EXPECT_EQ(read("a: &x [1]\nb: *x"), "1:4 yaml.not-supported");
  EXPECT_EQ(read("a: !!int 1"), "1:4 yaml.not-supported");
  EXPECT_EQ(read("a: !x 1"), "1:4 yaml.not-supported");
  EXPECT_EQ(read("a: 1\n---\nb: 2"), "1:1 yaml.several-documents");
}

TEST(Yaml, HelpsWithATagThatLacksQuotes) {
  const Result<Value> value = readYaml("subject: {{ subject }}\n", "f.yaml");
  ASSERT_FALSE(value.has_value());
  EXPECT_EQ(value.error()[0].code, "yaml.bad-key");
  EXPECT_EQ(value.error()[0].hint.en, "a value that begins with \"{{\" needs quotes");
}

TEST(Yaml, ReportsMalformedTextWithItsPlace) {
  EXPECT_EQ(read("a: 1\nb: [1, 2"), "2:9 yaml.syntax");
  EXPECT_EQ(read("a: b: c"), "1:5 yaml.syntax");
  EXPECT_EQ(read("a: \"x"), "1:6 yaml.syntax");
}

TEST(Yaml, LimitsDepthAndSize) {
  EXPECT_EQ(read(std::string(kMaxYamlDepth, '[') + std::string(kMaxYamlDepth, ']')).size(),
            2 * kMaxYamlDepth);
  EXPECT_EQ(read(std::string(kMaxYamlDepth + 1, '[') + std::string(kMaxYamlDepth + 1, ']')),
            "1:17 yaml.too-deep");
  EXPECT_EQ(read(std::string(100'000, '[') + std::string(100'000, ']')), "1:17 yaml.too-deep");
  EXPECT_EQ(read(std::string(kMaxYamlBytes + 1, 'a')), "1:1 yaml.too-large");
}

}  // namespace
}  // namespace vanthu::markup
