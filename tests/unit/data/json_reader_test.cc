#include "data/json_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <limits>
#include <string>

#include "support/comma_locale.h"
#include "unit/data/support.h"

namespace vanthu::data {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string repeated(std::string_view part, size_t n) {
  std::string out;
  out.reserve(part.size() * n);
  for (size_t i = 0; i < n; ++i)
    out += part;
  return out;
}

std::vector<std::string> faultsOf(std::string_view text) {
  return faults(readJson(text, "data.json"));
}

TEST(JsonReader, KeepsEveryKindOfValue) {
  const Value value =
      json(R"({"a": null, "b": true, "c": -12, "d": 9.750, "e": "ế", "f": [1, []], "g": {}})");
  EXPECT_TRUE(value.find("a")->isNull());
  EXPECT_TRUE(value.find("b")->boolean());
  EXPECT_EQ(value.find("c")->integer(), -12);
  EXPECT_EQ(value.find("d")->decimal(), (Decimal{9750, 3}));
  EXPECT_EQ(value.find("e")->text(), "ế");
  EXPECT_EQ(value.find("f")->list().size(), 2u);
  EXPECT_TRUE(value.find("g")->object().empty());
}

TEST(JsonReader, KeepsTheOrderOfMembers) {
  EXPECT_EQ(toJson(json(R"({"z": 1, "a": 2, "m": {"y": 3, "b": 4}})")),
            R"({"z":1,"a":2,"m":{"y":3,"b":4}})");
}

TEST(JsonReader, TellsEveryPlace) {
  const Value value = json("{\n  \"tên\": \"Ấ\",\n  \"to\": [12, {\"a/b~\": true},\n null]}");
  const auto place = [](const Value& v) {
    const Where& w = v.where();
    return w.file + " " + std::to_string(w.line) + ":" + std::to_string(w.column) + " " + w.pointer;
  };
  EXPECT_EQ(place(value), "data.json 1:1 ");
  EXPECT_EQ(place(*value.find("tên")), "data.json 2:10 /tên");
  EXPECT_EQ(place(*value.find("to")), "data.json 3:9 /to");
  EXPECT_EQ(place(value.find("to")->list()[0]), "data.json 3:10 /to/0");
  EXPECT_EQ(place(value.find("to")->list()[1]), "data.json 3:14 /to/1");
  EXPECT_EQ(place(*value.find("to")->list()[1].find("a/b~")), "data.json 3:23 /to/1/a~1b~0");
  EXPECT_EQ(place(value.find("to")->list()[2]), "data.json 4:2 /to/2");
}

TEST(JsonReader, SkipsAByteOrderMark) {
  const Value value = json("\xEF\xBB\xBF[1]");
  EXPECT_EQ(value.list()[0].where().column, 2u);
}

TEST(JsonReader, MakesTextsAndNamesClean) {
  const Value value = json("{\"te\u0302n\": \"Nguye\u0302\u0303n\\r\\nAn\"}");
  EXPECT_EQ(value.find("tên")->text(), "Nguyễn\nAn");
}

TEST(JsonReader, RefusesControlsNamingPlaceAndCharacter) {
  const auto result = readJson(
      "{\n\"signer\": {\"fullName\": \"Ng\xE1\xBB\x8D"
      "c \xE2\x80\xAE"
      "An\"}}",
      "data.json");
  ASSERT_FALSE(result);
  ASSERT_EQ(result.error().size(), 1u);
  const Diagnostic& fault = result.error()[0];
  EXPECT_EQ(fault.code, "data.bad-text");
  EXPECT_EQ(fault.where.pointer, "/signer/fullName");
  EXPECT_EQ(fault.where.line, 2u);
  EXPECT_EQ(fault.where.column, 30u);
  EXPECT_THAT(fault.message.vi, HasSubstr("U+202E"));
  EXPECT_THAT(fault.message.en, HasSubstr("U+202E"));
}

TEST(JsonReader, RefusesZeroWidthAndNulAndEmojiInTexts) {
  EXPECT_THAT(faultsOf(R"(["a\u200Bb", "\u0000", "\uD83D\uDE00", "ok"])"),
              ElementsAre("/0 data.bad-text", "/1 data.bad-text", "/2 data.bad-text"));
}

TEST(JsonReader, RefusesControlsInNames) {
  const auto result =
      readJson(R"({"a": {"x\u202E": {"inner\u200B": 1}, "y": "\u0007"}})", "data.json");
  EXPECT_THAT(faults(result),
              ElementsAre("/a data.bad-text", "/a/? data.bad-text", "/a/y data.bad-text"));
}

TEST(JsonReader, RefusesALongRunOfCombiningMarksAtOnce) {
  const std::string text = "\"a" + repeated("\u0301\u0323", 100'000) + "\"";
  EXPECT_THAT(faultsOf(text), ElementsAre(" data.bad-text"));
}

TEST(JsonReader, ReportsAllDuplicateNamesAndFaultsInOrder) {
  const auto result =
      readJson("{\"a\": 1, \"b\": \"\\u200B\",\n\"a\": {\"c\": 1, \"c\": 2}, \"a\": 3}", "d.json");
  ASSERT_FALSE(result);
  EXPECT_THAT(
      inEnglish(result.error()),
      ElementsAre(
          HasSubstr("d.json:1:15: /b: error: "),
          HasSubstr("d.json:2:1: /a: error: the field \"a\" is given twice [data.duplicate-key]"),
          HasSubstr("d.json:2:15: /a/c: error: the field \"c\" is given twice"),
          HasSubstr("d.json:2:24: /a: error: the field \"a\" is given twice")));
}

TEST(JsonReader, TakesNamesThatDifferOnlyInNormalFormAsOne) {
  EXPECT_THAT(faultsOf("{\"tên\": 1, \"te\u0302n\": 2}"), ElementsAre("/tên data.duplicate-key"));
}

TEST(JsonReader, ReadsNumbersExactly) {
  EXPECT_EQ(json("9223372036854775807").integer(), 9223372036854775807);
  EXPECT_EQ(json("-9223372036854775808").integer(), std::numeric_limits<int64_t>::min());
  EXPECT_EQ(json("0.100000000000000005").decimal(), (Decimal{100000000000000005, 18}));
  EXPECT_EQ(json("1.5e2").decimal(), (Decimal{150, 0}));
  EXPECT_EQ(json("1.0").decimal(), (Decimal{10, 1}));
}

TEST(JsonReader, RefusesNumbersOutOfRangeNamingTheField) {
  EXPECT_THAT(
      faultsOf(
          R"({"a": 9223372036854775808, "b": [-9223372036854775809], "c": 1.0000000000000000001, "d": 1})"),
      ElementsAre("/a data.number-out-of-range",
                  "/b/0 data.number-out-of-range",
                  "/c data.number-out-of-range"));
  EXPECT_THAT(faultsOf(R"({"a": 1e400, "b": 2})"), ElementsAre("/a data.number-out-of-range"));
}

TEST(JsonReader, ReadsDecimalsTheSameInALocaleWithACommaForThePoint) {
  ::setenv("LOCPATH", vanthu::testing::commaLocaleFolder().c_str(), 1);
  ASSERT_NE(std::setlocale(LC_ALL, vanthu::testing::kCommaLocale), nullptr);
  EXPECT_STREQ(std::localeconv()->decimal_point, ",");
  EXPECT_EQ(json("9.75").decimal(), (Decimal{975, 2}));
  EXPECT_EQ(toJson(json("[9.75, 1e3, -0.5]")), "[9.75,1000,-0.5]");
  std::setlocale(LC_ALL, "C");
}

TEST(JsonReader, NamesThePlaceOfBrokenUtf8) {
  const auto result = readJson("{\n \"tên\": \"\xFF\"}", "data.json");
  ASSERT_FALSE(result);
  EXPECT_THAT(inEnglish(result.error()),
              ElementsAre("data.json:2:10: error: the data is not valid UTF-8 [data.invalid-utf8]\n"
                          "  hint: save the file as UTF-8"));
}

TEST(JsonReader, RefusesUtf16AndCutOffLetters) {
  EXPECT_THAT(faultsOf(std::string_view("\xFF\xFE{\0}\0", 6)), ElementsAre(" data.invalid-utf8"));
  EXPECT_THAT(faultsOf("\"\xE1\xBA"), ElementsAre(" data.invalid-utf8"));
  EXPECT_THAT(faultsOf("\"\xED\xA0\x80\""), ElementsAre(" data.invalid-utf8"));
}

TEST(JsonReader, AllowsThirtyTwoLevelsAndNoMore) {
  const auto nested = [](size_t n) { return repeated("[", n) + repeated("]", n); };
  EXPECT_TRUE(readJson(nested(kMaxJsonDepth), ""));
  EXPECT_THAT(faultsOf(nested(kMaxJsonDepth + 1)), ElementsAre(" data.too-deep"));
  EXPECT_THAT(faultsOf(nested(10 * kMaxJsonDepth)), ElementsAre(" data.too-deep"));
  EXPECT_THAT(faultsOf(nested(10'000)), ElementsAre(" data.too-deep"));
  EXPECT_THAT(faultsOf(repeated("{\"a\":", 10'000)), ElementsAre(" data.too-deep"));
}

TEST(JsonReader, AllowsAThousandMembersAndNoMore) {
  const auto members = [](size_t n) {
    std::string out = "{";
    for (size_t i = 0; i < n; ++i)
      out += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":0";
    return out + "}";
  };
  EXPECT_TRUE(readJson(members(kMaxJsonMembers), ""));
  EXPECT_THAT(faultsOf(members(kMaxJsonMembers + 1)), ElementsAre(" data.too-many-members"));
  EXPECT_THAT(faultsOf(members(10 * kMaxJsonMembers)), ElementsAre(" data.too-many-members"));
}

TEST(JsonReader, AllowsAMillionValuesAndNoMore) {
  const auto list = [](size_t values) { return "[" + repeated("0,", values - 2) + "0]"; };
  EXPECT_TRUE(readJson(list(kMaxJsonValues), ""));
  EXPECT_THAT(faultsOf(list(kMaxJsonValues + 1)), ElementsAre(" data.too-many-values"));
  EXPECT_THAT(faultsOf(list(10 * kMaxJsonValues)), ElementsAre(" data.too-many-values"));
}

TEST(JsonReader, AllowsTwentyMebibytesAndNoMore) {
  const auto padded = [](size_t bytes) { return "[1" + std::string(bytes - 3, ' ') + "]"; };
  EXPECT_TRUE(readJson(padded(kMaxJsonBytes), ""));
  EXPECT_THAT(faultsOf(padded(kMaxJsonBytes + 1)), ElementsAre(" data.too-large"));
}

TEST(JsonReader, AllowsNamesOfTwoHundredBytesAndNoMore) {
  const auto named = [](size_t bytes) { return "{\"" + std::string(bytes, 'n') + "\": 1}"; };
  EXPECT_TRUE(readJson(named(kMaxJsonNameBytes), ""));
  EXPECT_THAT(faultsOf(named(kMaxJsonNameBytes + 1)), ElementsAre(" data.name-too-long"));
  EXPECT_THAT(faultsOf(named(10 * kMaxJsonNameBytes)), ElementsAre(" data.name-too-long"));
}

TEST(JsonReader, StopsBeforeLongNamesFillTheMemory) {
  const std::string name(kMaxJsonNameBytes, 'n');
  const std::string text =
      repeated("{\"" + name + "\":", 31) + "[" + repeated("0,", 900'000) + "0]" + repeated("}", 31);
  EXPECT_THAT(faultsOf(text), ElementsAre(" data.name-too-long"));
}

TEST(JsonReader, ListsAHundredFaultsAndCountsTheRest) {
  const auto result = readJson("[" + repeated("\"\\u200B\",", 250) + "1]", "data.json");
  ASSERT_FALSE(result);
  ASSERT_EQ(result.error().size(), 101u);
  EXPECT_EQ(result.error().back().code, "data.too-many-errors");
  EXPECT_THAT(result.error().back().message.en, HasSubstr("150 more"));
}

}  // namespace
}  // namespace vanthu::data
