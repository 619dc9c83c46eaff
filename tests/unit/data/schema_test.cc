#include "data/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "text/regex.h"
#include "unit/data/support.h"

namespace vanthu::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kPlan = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Kế hoạch",
  "type": "object",
  "additionalProperties": false,
  "required": ["subject", "signers"],
  "properties": {
    "subject": {"type": "string", "title": "Trích yếu", "minLength": 1, "maxLength": 200},
    "codeNumber": {"type": ["integer", "string"], "title": "Số"},
    "body": {"type": "string", "format": "markdown", "description": "Nội dung"},
    "signers": {"type": "array", "title": "Người ký", "items": {"$ref": "#/definitions/signer"}, "minItems": 1},
    "deputy": {"$ref": "#/definitions/signer", "title": "Người ký thay"},
    "extra": {"type": "object", "additionalProperties": {"type": "integer", "title": "Số khác"}}
  },
  "definitions": {
    "signer": {"type": "object", "title": "Người ký", "required": ["fullName"],
               "properties": {"fullName": {"type": "string", "title": "Họ và tên"},
                              "signer": {"$ref": "#/definitions/signer"}}}
  }
})";

std::vector<std::string> faultsOf(std::string_view text) {
  return faults(readSchema(json(text), "schema.json"));
}

TEST(Schema, KeepsPropertiesInOrderWithTitlesAndTypes) {
  const auto plan = schema(kPlan);
  std::vector<std::string> shown;
  for (const auto& property : plan->root().properties)
    shown.push_back(property.name + "=" + property.node->title + (property.required ? "!" : ""));
  EXPECT_THAT(shown,
              ElementsAre("subject=Trích yếu!",
                          "codeNumber=Số",
                          "body=",
                          "signers=Người ký!",
                          "deputy=Người ký thay",
                          "extra="));
  EXPECT_EQ(plan->root().title, "Kế hoạch");
  EXPECT_THAT(plan->find("/codeNumber")->types, ElementsAre(Type::integer, Type::string));
  EXPECT_EQ(plan->find("/subject")->maxLength, 200);
}

TEST(Schema, FindsNodesByThePointerOfTheData) {
  const auto plan = schema(kPlan);
  EXPECT_EQ(plan->find(""), &plan->root());
  EXPECT_EQ(plan->find("/signers/7/fullName")->title, "Họ và tên");
  EXPECT_EQ(plan->find("/deputy/signer/signer/fullName")->title, "Họ và tên");
  EXPECT_EQ(plan->find("/extra/whatever~1it~0is")->title, "Số khác");
  EXPECT_EQ(plan->find("/body")->format, Format::markdown);
  EXPECT_EQ(plan->find("/body")->description, "Nội dung");
  EXPECT_EQ(plan->find("/unknown"), nullptr);
  EXPECT_EQ(plan->find("/signers/fullName"), nullptr);
  EXPECT_EQ(plan->find("/subject/0"), nullptr);
  EXPECT_EQ(plan->find("subject"), nullptr);
}

TEST(Schema, KeepsTheTitleWrittenBesideAReference) {
  const auto plan = schema(kPlan);
  EXPECT_EQ(plan->find("/deputy")->title, "Người ký thay");
  EXPECT_EQ(plan->find("/signers/0")->title, "Người ký");
  EXPECT_THAT(plan->find("/deputy")->required, ElementsAre("fullName"));
}

TEST(Schema, TakesWholeNumbersWhereNumbersAreWelcome) {
  const auto number = schema(R"({"type": "number"})");
  EXPECT_TRUE(number->root().takes(Type::integer));
  EXPECT_FALSE(schema(R"({"type": "integer"})")->root().takes(Type::number));
  EXPECT_TRUE(schema("{}")->root().takes(Type::null));
}

TEST(Schema, RefusesEveryKeywordOutsideTheSubset) {
  for (const char* keyword : {"patternProperties",
                              "dependencies",
                              "propertyNames",
                              "if",
                              "then",
                              "else",
                              "allOf",
                              "anyOf",
                              "oneOf",
                              "not",
                              "contains",
                              "additionalItems",
                              "uniqueItems",
                              "multipleOf",
                              "exclusiveMinimum",
                              "exclusiveMaximum",
                              "minProperties",
                              "maxProperties",
                              "$id",
                              "$comment",
                              "readOnly",
                              "writeOnly",
                              "contentEncoding",
                              "$defs"}) {
    const std::string text = std::string("{\"properties\": {\"a\": {\"") + keyword + "\": {}}}}";
    EXPECT_THAT(
        faultsOf(text),
        ElementsAre("/properties/a/" + std::string(keyword) + " data.schema-unknown-keyword"));
  }
}

TEST(Schema, HintsAtTheKeywordThatWasMeant) {
  const auto result =
      readSchema(json("{\"type\": \"object\",\n \"require\": [\"a\"]}"), "schema.json");
  ASSERT_FALSE(result);
  EXPECT_THAT(
      inEnglish(result.error()),
      ElementsAre(
          "data.json:2:13: /require: error: the schema keyword \"require\" is not understood "
          "[data.schema-unknown-keyword]\n  hint: did you mean \"required\"?"));
}

TEST(Schema, NamesUnknownKeywordsBesideAReferenceToo) {
  EXPECT_THAT(faultsOf(R"({"$ref": "#/definitions/a", "allOf": [], "definitions": {"a": {}}})"),
              ElementsAre("/allOf data.schema-unknown-keyword"));
}

TEST(Schema, RefusesWrongValuesOfKeywords) {
  EXPECT_THAT(faultsOf(R"({
    "$schema": "http://json-schema.org/draft-04/schema#",
    "title": 1,
    "type": "text",
    "required": ["a", "a"],
    "enum": [],
    "minLength": -1,
    "maxLength": 1.5,
    "minItems": "1",
    "minimum": "0",
    "format": "email",
    "pattern": "(",
    "properties": [],
    "items": [{}, {}],
    "additionalProperties": null
  })"),
              ElementsAre("/$schema data.schema-bad-keyword",
                          "/title data.schema-bad-keyword",
                          "/type data.schema-bad-keyword",
                          "/required data.schema-bad-keyword",
                          "/enum data.schema-bad-keyword",
                          "/minLength data.schema-bad-keyword",
                          "/maxLength data.schema-bad-keyword",
                          "/minItems data.schema-bad-keyword",
                          "/minimum data.schema-bad-keyword",
                          "/format data.schema-bad-keyword",
                          "/pattern data.schema-bad-keyword",
                          "/properties data.schema-bad-keyword",
                          "/items data.schema-bad-keyword",
                          "/additionalProperties data.schema-bad-keyword"));
}

TEST(Schema, RefusesTypesThatAreNone) {
  EXPECT_THAT(faultsOf(R"({"type": []})"), ElementsAre("/type data.schema-bad-keyword"));
  EXPECT_THAT(faultsOf(R"({"type": ["string", "text"]})"),
              ElementsAre("/type data.schema-bad-keyword"));
  EXPECT_THAT(faultsOf("12"), ElementsAre(" data.schema-bad-keyword"));
}

TEST(Schema, RefusesReferencesThatLeadNowhere) {
  EXPECT_THAT(faultsOf(R"({"$ref": "#/definitions/a"})"), ElementsAre("/$ref data.schema-bad-ref"));
  EXPECT_THAT(faultsOf(R"({"$ref": "#"})"), ElementsAre("/$ref data.schema-bad-ref"));
  EXPECT_THAT(faultsOf(R"({"$ref": "other.json#/definitions/a"})"),
              ElementsAre("/$ref data.schema-bad-ref"));
  EXPECT_THAT(faultsOf(R"({"$ref": 1})"), ElementsAre("/$ref data.schema-bad-ref"));
}

TEST(Schema, RefusesReferencesInACircle) {
  EXPECT_THAT(faultsOf(R"({"definitions": {"a": {"$ref": "#/definitions/a"}}})"),
              ElementsAre("/definitions/a/$ref data.schema-bad-ref"));
  const auto circle = faultsOf(
      R"({"definitions": {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/c"}, "c": {"$ref": "#/definitions/a"}}})");
  ASSERT_FALSE(circle.empty());
  EXPECT_THAT(circle.front(), HasSubstr("data.schema-bad-ref"));
}

TEST(Schema, RefusesDefinitionsThatNoReferenceCanReach) {
  EXPECT_THAT(faultsOf(R"({"properties": {"a": {"definitions": {}}}})"),
              ElementsAre("/properties/a/definitions data.schema-bad-keyword"));
}

TEST(Schema, RefusesRequiredNamesThatMayNotBeThere) {
  const auto result = readSchema(
      json(
          R"({"required": ["fullname"], "properties": {"fullName": {}}, "additionalProperties": false})"),
      "s");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error()[0].message.en,
            "the required field \"fullname\" is not among the \"properties\"");
  EXPECT_THAT(faultsOf(R"({"required": ["fullname"], "properties": {"fullName": {}}})"),
              ElementsAre());
}

TEST(Schema, BoundsTheSizeOfPatterns) {
  const std::string tooLong(text::Pattern::kMaxBytes + 1, 'a');
  EXPECT_THAT(faultsOf("{\"pattern\": \"" + tooLong + "\"}"),
              ElementsAre("/pattern data.schema-bad-keyword"));
}

TEST(Schema, OutlivesTheJsonItWasReadFrom) {
  std::shared_ptr<const Schema> kept;
  {
    const Value text = json(R"({"properties": {"a": {"enum": ["một", "hai"]}}})");
    kept = *readSchema(text, "schema.json");
  }
  EXPECT_EQ(kept->find("/a")->allowed[1].text(), "hai");
}

}  // namespace
}  // namespace vanthu::data
