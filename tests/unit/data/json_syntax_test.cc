#include "data/json_syntax.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "data/json_reader.h"
#include "unit/data/support.h"

namespace vanthu::data {
namespace {

// "line:column message" of the one fault of syntax.
std::string fault(std::string_view text) {
  const auto result = readJson(text, "");
  if (result)
    return "no fault";
  const Diagnostic& first = result.error().front();
  EXPECT_EQ(first.code, "data.syntax");
  EXPECT_EQ(result.error().size(), 1u);
  EXPECT_FALSE(first.message.vi.empty());
  EXPECT_EQ(first.hint.vi.empty(), first.hint.en.empty());
  return std::to_string(first.where.line) + ":" + std::to_string(first.where.column) + " " +
         first.message.en;
}

TEST(JsonSyntax, NamesMissingCommas) {
  EXPECT_EQ(fault("{\"a\": 1\n \"b\": 2}"), "2:2 a comma or \"}\" is missing");
  EXPECT_EQ(fault("[1 2]"), "1:4 a comma or \"]\" is missing");
  EXPECT_EQ(fault("[\"ế\" \"b\"]"), "1:6 a comma or \"]\" is missing");
  EXPECT_EQ(fault("[1}"), "1:3 a comma or \"]\" is missing");
  EXPECT_EQ(fault("{\"a\": [1, 2}"), "1:12 a comma or \"]\" is missing");
}

TEST(JsonSyntax, NamesNeedlessCommas) {
  EXPECT_EQ(fault("[1, 2, ]"), "1:6 there is a comma too many before \"]\"");
  EXPECT_EQ(fault("{\"a\": 1,\n}"), "1:8 there is a comma too many before \"}\"");
  EXPECT_EQ(fault("[1,,2]"), "1:4 a value is missing before \",\"");
  EXPECT_EQ(fault("[,1]"), "1:2 a value is missing before \",\"");
}

TEST(JsonSyntax, NamesMissingColonsAndValues) {
  EXPECT_EQ(fault("{\"a\" 1}"), "1:6 a colon is missing behind the name of the field");
  EXPECT_EQ(fault("{\"a\"}"), "1:5 a colon is missing behind the name of the field");
  EXPECT_EQ(fault("{\"a\": }"), "1:7 a value is missing before \"}\"");
  EXPECT_EQ(fault("{\"a\": , \"b\": 1}"), "1:7 a value is missing before \",\"");
}

TEST(JsonSyntax, NamesFieldNamesWithoutQuotes) {
  EXPECT_EQ(fault("{a: 1}"), "1:2 the name of a field in quotes is due here");
  EXPECT_EQ(fault("{\"a\": 1, 2: 3}"), "1:10 the name of a field in quotes is due here");
  EXPECT_EQ(fault("{,}"), "1:2 the name of a field in quotes is due here");
}

TEST(JsonSyntax, NamesQuotesThatAreNone) {
  EXPECT_EQ(fault("{'a': 1}"), "1:2 U+0027 is not the quotation mark of JSON");
  EXPECT_EQ(fault("{\"a\": “An”}"), "1:7 U+201C is not the quotation mark of JSON");
  EXPECT_EQ(fault("[‘An’]"), "1:2 U+2018 is not the quotation mark of JSON");
}

TEST(JsonSyntax, NamesTextsThatDoNotEnd) {
  EXPECT_EQ(fault("{\"a\": \"An"), "1:7 the text is not closed by a quotation mark");
  EXPECT_EQ(fault("{\"a\": \"An\n\"}"), "1:10 the line ends inside a text in quotes");
  EXPECT_EQ(fault("{\"a"), "1:2 the text is not closed by a quotation mark");
  EXPECT_EQ(fault("[\"a\\"), "1:4 a \\ in a text must be followed by one of \" \\ / b f n r t u");
}

TEST(JsonSyntax, NamesBadEscapesAndControls) {
  EXPECT_EQ(fault("[\"C:\\data\"]"),
            "1:5 a \\ in a text must be followed by one of \" \\ / b f n r t u");
  EXPECT_EQ(fault("[\"\\u12G4\"]"), "1:3 \\u must be followed by four hexadecimal digits");
  EXPECT_EQ(fault("[\"\\uD83Dx\"]"), "1:3 \\uD83D is only half of a character");
  EXPECT_EQ(fault("[\"\\uDE00\"]"), "1:3 \\uDE00 is only half of a character");
  EXPECT_EQ(fault("[\"a\tb\"]"),
            "1:4 the control character U+0009 must not stand in a text as it is");
  EXPECT_EQ(fault(std::string_view("[\"a\0b\"]", 7)),
            "1:4 the control character U+0000 must not stand in a text as it is");
}

TEST(JsonSyntax, NamesNumbersWrittenWrongly) {
  for (const char* text :
       {"[01]", "[-]", "[+1]", "[.5]", "[1.]", "[1e]", "[1.2.3]", "[-01]", "[0x10]", "[12abc]"})
    EXPECT_THAT(fault(text), testing::EndsWith("this is not how a number is written")) << text;
  EXPECT_EQ(fault("{\"codeNumber\": 007}"), "1:17 this is not how a number is written");
}

TEST(JsonSyntax, NamesWordsThatAreNoJson) {
  for (const char* text : {"[True]", "[NULL]", "[None]", "[nan]", "[tru]", "[Nguyễn]", "[đúng]"})
    EXPECT_EQ(fault(text), "1:2 this word is not JSON") << text;
}

TEST(JsonSyntax, NamesComments) {
  EXPECT_EQ(fault("// data\n{}"), "1:1 JSON has no comments");
  EXPECT_EQ(fault("{\"a\": 1 // one\n}"), "1:9 JSON has no comments");
  EXPECT_EQ(fault("{# a\n}"), "1:2 JSON has no comments");
  EXPECT_EQ(fault("{\"a\": 1, /* b */ \"b\": 2}"), "1:10 JSON has no comments");
}

TEST(JsonSyntax, NamesTheBracketLeftOpenAtTheEnd) {
  EXPECT_EQ(fault("{\n  \"a\": [1, 2\n"),
            "3:1 the data ends before the \"[\" opened at line 2, column 8 is closed");
  EXPECT_EQ(fault("{\n  \"a\": [1, 2]\n"),
            "3:1 the data ends before the \"{\" opened at line 1, column 1 is closed");
  EXPECT_EQ(fault("{\"a\""),
            "1:5 the data ends before the \"{\" opened at line 1, column 1 is closed");
  EXPECT_EQ(fault("{\"a\":"),
            "1:6 the data ends before the \"{\" opened at line 1, column 1 is closed");
  EXPECT_EQ(fault("{\"a\":1,"),
            "1:8 the data ends before the \"{\" opened at line 1, column 1 is closed");
}

TEST(JsonSyntax, NamesNothingAndTooMuch) {
  EXPECT_EQ(fault(""), "1:1 there is no data");
  EXPECT_EQ(fault(" \n "), "2:2 there is no data");
  EXPECT_EQ(fault("{} {}"), "1:4 there is more text behind the end of the data");
  EXPECT_EQ(fault("[1]]"), "1:4 there is more text behind the end of the data");
  EXPECT_EQ(fault("1 2"), "1:3 there is more text behind the end of the data");
  EXPECT_EQ(fault("}"), "1:1 a value is missing before \"}\"");
}

TEST(JsonSyntax, NamesStrayCharacters) {
  EXPECT_EQ(fault("[@]"), "1:2 the character U+0040 must not stand here");
  EXPECT_EQ(fault("[\xC2\xA0"
                  "1]"),
            "1:2 the character U+00A0 must not stand here");
}

TEST(JsonSyntax, SpeaksVietnamese) {
  const auto result = readJson("{\"a\": 1,\n}", "data.json");
  ASSERT_FALSE(result);
  EXPECT_THAT(
      inVietnamese(result.error()),
      testing::ElementsAre("data.json:1:8: lỗi: thừa dấu phẩy trước dấu \"}\" [data.syntax]"));
}

}  // namespace
}  // namespace vanthu::data
