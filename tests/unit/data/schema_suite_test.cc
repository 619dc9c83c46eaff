// Runs schema_suite/*.json: cases of the keywords we know, in the form of the official JSON Schema
// test suite: [{"description", "schema", "tests": [{"description", "data", "valid"}]}]. A record is
// tidied before it is checked (record.h), so that the keywords are asked for directly.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "data/json_equal.h"
#include "data/json_reader.h"
#include "data/record.h"
#include "data/schema.h"
#include "data/validator.h"
#include "unit/data/support.h"

namespace vanthu::data {
namespace {

const std::filesystem::path kFolder = VANTHU_SOURCE_DIR "/tests/unit/data/schema_suite";

std::vector<std::string> suiteFiles() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder))
    names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

class SchemaSuite : public testing::TestWithParam<std::string> {};

void runGroup(const Value& group) {
  SCOPED_TRACE(group.find("description")->text());
  const auto schema = readSchema(*group.find("schema"), "suite");
  ASSERT_TRUE(schema) << toJson(schema.error());
  for (const Value& test : group.find("tests")->list()) {
    const Value& data = *test.find("data");
    const bool valid = test.find("valid")->boolean();
    const Diagnostics wrong = validate(data, (*schema)->root(), false);
    EXPECT_EQ(wrong.empty(), valid) << test.find("description")->text() << "\n" << toJson(wrong);
    if (!valid)
      continue;
    const auto record = readRecord(data, **schema, {});
    ASSERT_TRUE(record) << toJson(record.error());
    EXPECT_TRUE(jsonEqual(*record, data)) << toJson(*record);
  }
}

TEST_P(SchemaSuite, Passes) {
  std::ifstream file(kFolder / (GetParam() + ".json"));
  std::stringstream text;
  text << file.rdbuf();
  const Value groups = json(text.str());
  ASSERT_TRUE(groups.isList());
  ASSERT_FALSE(groups.list().empty());
  for (const Value& group : groups.list())
    runGroup(group);
}

INSTANTIATE_TEST_SUITE_P(Files, SchemaSuite, testing::ValuesIn(suiteFiles()), [](const auto& info) {
  return info.param;
});

TEST(SchemaSuiteFolder, HasAFileForEveryGroupOfKeywords) {
  EXPECT_EQ(suiteFiles(),
            (std::vector<std::string>{"additional_properties",
                                      "boolean_schema",
                                      "bounds",
                                      "const",
                                      "enum",
                                      "format",
                                      "items",
                                      "lengths",
                                      "pattern",
                                      "properties",
                                      "ref",
                                      "required",
                                      "type"}));
}

}  // namespace
}  // namespace vanthu::data
