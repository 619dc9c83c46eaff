#include "data/shared_definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "data/json_reader.h"
#include "data/record.h"
#include "data/schema.h"
#include "support.h"

namespace vanthu::data {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kShared = R"({"definitions": {
  "name": {"type": "string", "title": "Tên", "maxLength": 5},
  "person": {"type": "object", "properties": {"fullName": {"$ref": "#/definitions/name"}}},
  "spare": {"type": "null"}
}})";

std::string whole(std::string_view schema) {
  return toJson(withSharedDefinitions(json(schema), json(kShared)));
}

TEST(SharedDefinitions, AreTakenOverWhereASchemaLacksThemAlsoByWayOfOthers) {
  EXPECT_EQ(whole(R"({"properties": {"head": {"$ref": "#/definitions/person"}}})"),
            toJson(json(R"({"properties": {"head": {"$ref": "#/definitions/person"}},
                "definitions": {"name": {"type": "string", "title": "Tên", "maxLength": 5},
                "person": {"type": "object",
                           "properties": {"fullName": {"$ref": "#/definitions/name"}}}}})")));
}

TEST(SharedDefinitions, GiveWayToThoseOfTheSchemaItself) {
  const std::string schema = R"({"items": {"$ref": "#/definitions/person"},
      "definitions": {"name": {"type": "integer"}}})";
  const Value expanded = withSharedDefinitions(json(schema), json(kShared));
  EXPECT_EQ(toJson(*expanded.find("definitions")->find("name")), R"({"type":"integer"})");
  const auto read = readSchema(expanded, "schema.json");
  ASSERT_TRUE(read);
  EXPECT_TRUE(readRecord(json(R"([{"fullName": 7}])"), **read, {}));
  EXPECT_FALSE(readRecord(json(R"([{"fullName": "An"}])"), **read, {}));
}

TEST(SharedDefinitions, LeaveASchemaAloneThatNeedsNone) {
  for (const char* schema : {R"({"type":"object"})",
                             R"({"$ref":"#/definitions/a","definitions":{"a":{}}})",
                             R"({"$ref":"#/definitions/unheard-of"})",
                             R"({"$ref":"#/definitions/name","definitions":[]})",
                             "[]",
                             "true"}) {
    EXPECT_EQ(whole(schema), schema);
  }
  EXPECT_EQ(toJson(withSharedDefinitions(json(R"({"$ref":"#/definitions/name"})"), Value())),
            R"({"$ref":"#/definitions/name"})");
}

TEST(SharedDefinitions, TakeTheOwnTitleOfAField) {
  const Value expanded = withSharedDefinitions(
      json(R"({"properties": {"a": {"$ref": "#/definitions/name", "title": "Họ tên"}}})"),
      json(kShared));
  const auto read = readSchema(expanded, "schema.json");
  ASSERT_TRUE(read);
  EXPECT_EQ((*read)->find("/a")->title, "Họ tên");
  EXPECT_EQ((*read)->find("/a")->maxLength, 5);
}

TEST(SharedDefinitions, AreBlamedInTheirOwnFile) {
  const Value shared = readJson("{\"definitions\": {\n \"name\": {\"tpye\": \"string\"}}}",
                                "templates/_shared/definitions.json")
                           .value();
  const Value schema =
      readJson(R"({"properties": {"a": {"$ref": "#/definitions/name"}}})", "a/schema.json").value();
  const auto read = readSchema(withSharedDefinitions(schema, shared), "a/schema.json");
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 1u);
  EXPECT_EQ(read.error()[0].code, "data.schema-unknown-keyword");
  EXPECT_EQ(read.error()[0].where.file, "templates/_shared/definitions.json");
  EXPECT_EQ(read.error()[0].where.line, 2u);
}

TEST(SharedDefinitions, DoNotHideAReferenceToNothing) {
  const Value schema = json(R"({"properties": {"a": {"$ref": "#/definitions/nmae"}}})");
  EXPECT_THAT(faults(readSchema(withSharedDefinitions(schema, json(kShared)), "schema.json")),
              ElementsAre("/properties/a/$ref data.schema-bad-ref"));
}

}  // namespace
}  // namespace vanthu::data
