#include "service/api/json_weight.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu::service {
namespace {

constexpr size_t kValue = 384;

/// The values that a text without long names was counted to have.
size_t valuesOf(const std::string& json) {
  return jsonWeight(json) / kValue;
}

std::string repeated(const std::string& part, size_t count) {
  std::string all;
  for (size_t i = 0; i < count; ++i)
    all += part;
  return all;
}

TEST(JsonWeight, CountsValuesAndNotNames) {
  EXPECT_EQ(valuesOf(""), 0u);
  EXPECT_EQ(valuesOf(" 7 "), 1u);
  EXPECT_EQ(valuesOf("[]"), 1u);
  EXPECT_EQ(valuesOf(R"({"a":1})"), 2u);
  EXPECT_EQ(valuesOf(R"({"a":"b","c":[true,null]})"), 5u);
  EXPECT_EQ(valuesOf(R"({ "a" : [ [] , [] ] })"), 4u);
}

TEST(JsonWeight, SeesNoStructureInsideTexts) {
  EXPECT_EQ(valuesOf(R"(["[[[[,,,,{{{{::::"])"), 2u);
  EXPECT_EQ(valuesOf(R"(["a\"[,[,[,\\"])"), 2u);
  EXPECT_EQ(valuesOf(R"(["\\",1])"), 3u);
}

TEST(JsonWeight, OfAMillionEmptyListsIsFarMoreThanTheirBytes) {
  const std::string bomb = "{\"x\":[" + repeated("[],", 999'000) + "[]]}";
  EXPECT_GT(jsonWeight(bomb), size_t{380} << 20);
  EXPECT_LT(bomb.size(), size_t{3} << 20);
}

TEST(JsonWeight, CountsThePointersOfDeepPlaces) {
  const std::string name(200, 'n');
  const std::string opened = repeated("{\"" + name + "\":", 30);
  const std::string deep = opened + "[" + repeated("0,", 9'999) + "0]" + repeated("}", 30);
  EXPECT_GT(jsonWeight(deep), 10'000 * 30 * size_t{200}) << "each value has its whole pointer";
  const std::string text = "\"" + repeated("x", deep.size() - 2) + "\"";
  EXPECT_LT(jsonWeight(text), deep.size() * 4);
}

TEST(JsonWeight, ComesToAnEndWithTextThatIsNoJson) {
  for (const char* text : {"]]]]", "}{", ":::", "\"", "\"\\", "[[[[[[", ",,,,"})
    EXPECT_LT(jsonWeight(text), size_t{100'000}) << text;
  EXPECT_GT(jsonWeight(std::string(100'000, '[')), size_t{100'000});
}

}  // namespace
}  // namespace vanthu::service
