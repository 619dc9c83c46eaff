#include "data/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/data/support.h"

namespace vanthu::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kSchema = R"({
  "type": "object",
  "additionalProperties": false,
  "required": ["organName", "subject", "signer"],
  "properties": {
    "organName": {"type": "string", "title": "Cơ quan ban hành", "minLength": 1},
    "subject": {"type": "string", "title": "Trích yếu", "maxLength": 20},
    "codeNumber": {"type": ["integer", "string"], "title": "Số"},
    "codeNotation": {"type": "string", "title": "Ký hiệu", "pattern": "^[A-ZĐ]+-[A-ZĐ]+$", "description": "ví dụ KH-SGDĐT"},
    "issuedDate": {"type": "string", "format": "date", "title": "Ngày ban hành"},
    "copies": {"type": "integer", "minimum": 1, "maximum": 99, "title": "Số bản"},
    "to": {"type": "array", "title": "Nơi nhận", "minItems": 1, "maxItems": 2, "items": {"type": "string"}},
    "awardForm": {"enum": ["Giấy khen", "Bằng khen", "Cờ thi đua"], "title": "Hình thức"},
    "signer": {"type": "object", "title": "Người ký", "additionalProperties": false, "required": ["fullName"],
               "properties": {"fullName": {"type": "string", "title": "Họ và tên"},
                              "position": {"type": "string", "title": "Chức vụ"}}},
    "sections": {"type": "array", "items": {"type": "object", "properties": {
      "heading": {"type": "string"}, "body": {"type": "string", "format": "markdown"}}}}
  }
})";

constexpr std::string_view kGood =
    R"({"organName": "SỞ", "subject": "Kế hoạch", "signer": {"fullName": "An"}, "to": ["UBND"]})";

// `kGood` with `member` put in front.
std::string with(std::string_view member) {
  return "{" + std::string(member) + "," + std::string(kGood.substr(1));
}

Result<Value> read(std::string_view text, bool draft = false) {
  return readRecord(json(text), *schema(kSchema), {draft});
}

std::vector<std::string> faultsWith(std::string_view member) {
  return faults(read(with(member)));
}

// The first error, with hint.
std::string vi(std::string_view text) {
  const auto result = read(text);
  return result ? "" : format(result.error().front(), Language::vietnamese);
}
std::string en(std::string_view text) {
  const auto result = read(text);
  return result ? "" : format(result.error().front(), Language::english);
}

TEST(Record, OfTheRightShapeIsTakenAsItIs) {
  const auto record = read(kGood);
  ASSERT_TRUE(record);
  EXPECT_EQ(*record, json(kGood));
  EXPECT_EQ(record->find("signer")->find("fullName")->where().pointer, "/signer/fullName");
}

TEST(Record, NamesAMissingFieldByItsTitle) {
  constexpr std::string_view text = R"({"organName": "SỞ", "subject": "Kế hoạch", "signer": {}})";
  EXPECT_EQ(vi(text),
            "data.json:1:54: /signer/fullName: lỗi: thiếu trường bắt buộc \"Họ và tên\" (fullName) "
            "[data.missing-field]");
  EXPECT_EQ(en(text),
            "data.json:1:54: /signer/fullName: error: the required field \"fullName\" is missing "
            "[data.missing-field]");
}

TEST(Record, HintsAtTheFieldThatWasMeant) {
  EXPECT_EQ(vi(with(R"("isuedDate": "2026-11-20")")),
            "data.json:1:15: /isuedDate: lỗi: không có trường nào tên là \"isuedDate\" "
            "[data.unknown-field]\n"
            "  gợi ý: có phải \"issuedDate\" (Ngày ban hành) không?");
  EXPECT_THAT(en(with(R"("isuedDate": "2026-11-20")")),
              HasSubstr("hint: did you mean \"issuedDate\"?"));
}

TEST(Record, HintsAtTheFieldWhoseTitleWasTyped) {
  EXPECT_THAT(vi(with(R"("Ky hieu": "KH-SGDĐT")")),
              HasSubstr("có phải \"codeNotation\" (Ký hiệu) không?"));
}

TEST(Record, ListsTheFieldsWhenNoneIsNear) {
  EXPECT_THAT(en(R"({"organName": "SỞ", "subject": "K", "signer": {"fullName": "An", "xyz": 1}})"),
              HasSubstr("hint: the fields here are: fullName, position"));
}

TEST(Record, DoesNotHintAtAFieldThatIsThere) {
  EXPECT_THAT(en(with(R"("organname": "x")")), testing::Not(HasSubstr("did you mean")));
}

TEST(Record, NamesTheTypeThatIsDueAndTheOneFound) {
  EXPECT_EQ(vi(with(R"("copies": "3")")),
            "data.json:1:12: /copies: lỗi: trường \"Số bản\" (copies) phải là số nguyên, không "
            "phải chuỗi trong dấu ngoặc kép "
            "[data.wrong-type]");
  EXPECT_EQ(en(with(R"("codeNumber": 1.5)")),
            "data.json:1:16: /codeNumber: error: field \"codeNumber\" must be a whole number or a "
            "text in quotes, not a "
            "decimal number [data.wrong-type]");
  EXPECT_THAT(en(with(R"("issuedDate": null)")),
              HasSubstr("hint: leave the field out if there is no value"));
}

TEST(Record, CountsItemsFromOneForPeople) {
  EXPECT_THAT(
      en(R"({"organName": "SỞ", "subject": "K", "signer": {"fullName": "An"}, "to": ["a", 2]})"),
      HasSubstr(
          "/to/1: error: item 2 of field \"to\" must be a text in quotes, not a whole number"));
  EXPECT_THAT(
      vi(R"({"organName": "SỞ", "subject": "K", "signer": {"fullName": "An"}, "to": ["a", 2]})"),
      HasSubstr("mục thứ 2 của trường \"Nơi nhận\" (to) phải là chuỗi"));
}

TEST(Record, HintsAtTheNearestAllowedValueOrAll) {
  EXPECT_THAT(vi(with(R"("awardForm": "Giay khen")")),
              HasSubstr("gợi ý: có phải \"Giấy khen\" không?"));
  EXPECT_THAT(en(with(R"("awardForm": "Huân chương")")),
              HasSubstr("allowed: \"Giấy khen\", \"Bằng khen\", \"Cờ thi đua\""));
}

TEST(Record, SaysHowADateIsWritten) {
  EXPECT_THAT(faultsWith(R"("issuedDate": "20/11/2026")"),
              ElementsAre("/issuedDate data.bad-date"));
  EXPECT_THAT(vi(with(R"("issuedDate": "20/11/2026")")),
              HasSubstr("phải là ngày viết theo dạng năm-tháng-ngày"));
  EXPECT_THAT(vi(with(R"("issuedDate": "2026-02-30")")),
              HasSubstr("là một ngày không có trong lịch"));
}

TEST(Record, ChecksBoundsAndLengths) {
  EXPECT_THAT(faultsWith(R"("copies": 0)"), ElementsAre("/copies data.too-small"));
  EXPECT_THAT(faultsWith(R"("copies": 100)"), ElementsAre("/copies data.too-big"));
  EXPECT_THAT(faultsWith(R"("codeNotation": "kh")"), ElementsAre("/codeNotation data.pattern"));
  EXPECT_THAT(vi(with(R"("codeNotation": "kh")")), HasSubstr("gợi ý: ví dụ KH-SGDĐT"));
  EXPECT_THAT(
      faults(read(
          R"({"organName": "", "subject": "một trích yếu dài hơn", "signer": {"fullName": "An"}, "to": []})")),
      ElementsAre("/organName data.too-short", "/subject data.too-long", "/to data.too-few-items"));
  EXPECT_THAT(
      faults(read(
          R"({"organName": "a", "subject": "hai mươi ký tự đúng.", "signer": {"fullName": "An"}, "to": ["a", "b", "c"]})")),
      ElementsAre("/to data.too-many-items"));
}

TEST(Record, ReportsEverythingThatIsWrongInOrder) {
  EXPECT_THAT(faults(read(R"({
    "organname": "SỞ",
    "subject": 12,
    "copies": 1000,
    "signer": {"fulName": "An", "position": false}
  })")),
              ElementsAre("/organname data.unknown-field",
                          "/subject data.wrong-type",
                          "/copies data.too-big",
                          "/signer/fulName data.unknown-field",
                          "/signer/position data.wrong-type"));
}

TEST(Record, InADraftMayMissFieldsButNothingElse) {
  EXPECT_TRUE(read("{}", true));
  EXPECT_TRUE(read(R"({"signer": {}})", true));
  EXPECT_THAT(
      faults(read(R"({"subject": 12, "signer": {"x": 1}, "to": []})", true)),
      ElementsAre(
          "/subject data.wrong-type", "/signer/x data.unknown-field", "/to data.too-few-items"));
}

TEST(Record, TellsOfAMisspeltRequiredFieldOnce) {
  EXPECT_THAT(faults(read(R"({"organName": "SỞ", "subjct": "Kế hoạch", "signer": {}})")),
              ElementsAre("/subjct data.unknown-field", "/signer/fullName data.missing-field"));
  EXPECT_THAT(
      faults(read(R"({"organName": "SỞ", "Trich yeu": "K", "signer": {"fullName": "An"}})")),
      ElementsAre("/Trich yeu data.unknown-field"));
  EXPECT_THAT(faults(read(R"({"organName": "SỞ", "xyz": "K", "signer": {"fullName": "An"}})")),
              ElementsAre("/subject data.missing-field", "/xyz data.unknown-field"));
}

TEST(Record, TakesAWholeNumberWrittenAsADecimalForAnInteger) {
  const auto record = read(with(R"("codeNumber": 5.0, "copies": 1e1, "sections": [{"x": 2.0}])"));
  ASSERT_TRUE(record) << toJson(record.error());
  EXPECT_EQ(*record->find("codeNumber"), Value(int64_t{5}));
  EXPECT_EQ(*record->find("copies"), Value(int64_t{10}));
  EXPECT_EQ(record->find("copies")->where().pointer, "/copies");
  EXPECT_EQ(*record->find("sections")->list()[0].find("x"), Value(Decimal{20, 1}));
  EXPECT_THAT(faultsWith(R"("copies": 1.5)"), ElementsAre("/copies data.wrong-type"));
}

TEST(Record, KeepsTheDecimalsOfANumberThatMayHaveThem) {
  const auto scores = schema(R"({"properties": {"score": {"type": "number"}}})");
  EXPECT_EQ(*readRecord(json(R"({"score": 9.0})"), *scores, {})->find("score"),
            Value(Decimal{90, 1}));
}

TEST(Record, CutsSpacesOffTheEndsOfTexts) {
  const auto record = read(
      "{\"organName\": \" SỞ\u00A0\", \"subject\": \"\\n\\tKế  hoạch \", "
      "\"to\": [\" UBND\"], \"signer\": {\"fullName\": \"An\"}, "
      "\"sections\": [{\"body\": \" một\\n\"}]}");
  ASSERT_TRUE(record) << toJson(record.error());
  EXPECT_EQ(record->find("organName")->text(), "SỞ");
  EXPECT_EQ(record->find("subject")->text(), "Kế  hoạch");
  EXPECT_EQ(record->find("to")->list()[0].text(), "UBND");
  EXPECT_EQ(record->find("to")->list()[0].where().pointer, "/to/0");
  EXPECT_EQ(record->find("sections")->list()[0].find("body")->text(), " một\n");
}

TEST(Record, TakesATextOfSpacesForAnEmptyOne) {
  for (const char* blank : {" ", "\u00A0 ", "\\n", "\\t\\t", "\u2003"}) {
    const std::string text = "{\"organName\": \"" + std::string(blank) +
                             R"(", "subject": "K", "signer": {"fullName": "An"}})";
    EXPECT_THAT(faults(read(text)), ElementsAre("/organName data.too-short")) << text;
  }
  const auto body = schema(R"({"properties": {"b": {"format": "markdown", "minLength": 1}}})");
  EXPECT_THAT(faults(readRecord(json(R"({"b": " \n "})"), *body, {})),
              ElementsAre("/b data.too-short"));
}

TEST(Record, MarksMarkdownTextsAndNoOthers) {
  const auto record =
      read(with(R"("sections": [{"heading": "**I**", "body": "**đậm**"}, {"body": ""}])"));
  ASSERT_TRUE(record);
  const Value::List& sections = record->find("sections")->list();
  EXPECT_FALSE(sections[0].find("heading")->isMarkdown());
  EXPECT_TRUE(sections[0].find("body")->isMarkdown());
  EXPECT_TRUE(sections[1].find("body")->isMarkdown());
  EXPECT_EQ(sections[1].find("body")->where().pointer, "/sections/1/body");
  EXPECT_FALSE(record->find("subject")->isMarkdown());
}

TEST(Record, TakesNamesOfPeopleAsTheyAre) {
  const auto record = read(
      R"({"organName": "SỞ", "subject": "K", "signer": {"fullName": "Nguyễn *Văn* {{ 7*7 }} | # <b>An</b>"}})");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->find("signer")->find("fullName")->text(),
            "Nguyễn *Văn* {{ 7*7 }} | # <b>An</b>");
}

TEST(Record, GivesUpOnAPatternThatBacktracksWithoutEnd) {
  const auto slow = schema(R"({"properties": {"a": {"pattern": "^(a+)+$"}}})");
  const auto result = readRecord(json("{\"a\": \"" + std::string(60, 'a') + "!\"}"), *slow, {});
  EXPECT_THAT(faults(result), ElementsAre("/a data.pattern-gave-up"));
}

TEST(Record, SurvivesAPatternOverAVeryLongText) {
  const auto wide = schema(R"({"properties": {"a": {"pattern": "^(a|b)*$"}}})");
  const auto result =
      readRecord(json("{\"a\": \"" + std::string(2'000'000, 'a') + "\"}"), *wide, {});
  EXPECT_THAT(faults(result), ElementsAre("/a data.pattern-gave-up"));
}

TEST(Record, FollowsRecursiveDefinitionsOnlyAsDeepAsTheData) {
  const auto tree = schema(
      R"({"$ref": "#/definitions/t", "definitions": {"t": {"type": "object", "properties": {"t": {"$ref": "#/definitions/t"}}}}})");
  Value value((Value::Object()));
  for (int i = 0; i < 32; ++i)
    value = Value(Value::Object{{"t", value}});
  EXPECT_THAT(faults(readRecord(value, *tree, {})), IsEmpty());
  value = Value(Value::Object{{"t", value}});
  ASSERT_THAT(faults(readRecord(value, *tree, {})), testing::SizeIs(1));
  EXPECT_THAT(faults(readRecord(value, *tree, {}))[0], HasSubstr("/t/t/t"));
}

TEST(Record, GivesPointersAlsoForValuesThatWereNotReadFromText) {
  const Value record(Value::Object{{"organName", Value("SỞ")},
                                   {"subject", Value(int64_t{1})},
                                   {"signer", Value(Value::Object{})}});
  EXPECT_THAT(faults(readRecord(record, *schema(kSchema), {})),
              ElementsAre("/subject data.wrong-type", "/signer/fullName data.missing-field"));
}

TEST(Record, ListsAHundredFaultsOfALongList) {
  std::string text =
      R"({"organName": "SỞ", "subject": "K", "signer": {"fullName": "An"}, "sections": [0)";
  for (int i = 0; i < 5000; ++i)
    text += ",0";
  const auto result = read(text + "]}");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().size(), 101u);
  EXPECT_THAT(result.error().back().message.en, HasSubstr("4901 more"));
}

TEST(Record, MustBeAnObjectIfTheSchemaSaysSo) {
  EXPECT_EQ(vi("[]"),
            "data.json:1:1: lỗi: dữ liệu phải là đối tượng {…}, không phải danh sách […] "
            "[data.wrong-type]");
}

}  // namespace
}  // namespace vanthu::data
