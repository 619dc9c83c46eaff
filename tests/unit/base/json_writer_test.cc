#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace vanthu {
namespace {

TEST(JsonWriter, WritesInTheOrderOfTheCalls) {
  JsonWriter json;
  json.beginObject()
      .member("b", int64_t{-1})
      .key("a")
      .beginArray()
      .value(true)
      .null()
      .value("x")
      .raw("1.50")
      .endArray();
  json.key("e").beginObject().endObject().key("l").beginArray().endArray().endObject();
  EXPECT_EQ(json.take(), R"({"b":-1,"a":[true,null,"x",1.50],"e":{},"l":[]})");
}

TEST(JsonWriter, WritesPrettyTextWithALineForEachValue) {
  JsonWriter json(true);
  json.beginObject()
      .member("a", int64_t{1})
      .key("b")
      .beginArray()
      .value("x")
      .beginObject()
      .endObject()
      .endArray();
  json.endObject();
  EXPECT_EQ(json.take(), "{\n  \"a\": 1,\n  \"b\": [\n    \"x\",\n    {}\n  ]\n}\n");
}

TEST(JsonWriter, WritesASingleValue) {
  JsonWriter json;
  json.value(std::numeric_limits<int64_t>::min());
  EXPECT_EQ(json.take(), "-9223372036854775808");
}

TEST(JsonWriter, EscapesWhatMustNotStandInAText) {
  EXPECT_EQ(jsonQuote("\"\\\n\r\t"), R"("\"\\\n\r\t")");
  EXPECT_EQ(jsonQuote(std::string_view("\0\x1F", 2)), R"("\u0000\u001f")");
  EXPECT_EQ(jsonQuote("Nguyễn/Ấn"), "\"Nguyễn/Ấn\"");
}

TEST(JsonWriter, EscapesKeysToo) {
  JsonWriter json;
  json.beginObject().member("a\"b", false).endObject();
  EXPECT_EQ(json.take(), R"({"a\"b":false})");
}

}  // namespace
}  // namespace vanthu
