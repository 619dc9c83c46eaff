// What single cells become.
#include <gtest/gtest.h>

#include "data/json_reader.h"
#include "intake/numbers.h"
#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

// A person of whom one field is read from `cell`.
Result<Intake> readOne(const std::string& header, const std::string& cell) {
  return read(book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức", header},
                    {"Lê An", "A", "CN", "Giấy khen", cell}}));
}

// The value as JSON, or the code of the error.
std::string value(const std::string& header, const std::string& field, const std::string& cell) {
  const auto intake = readOne(header, cell);
  const ListRow& row = intake->rows.at(0);
  if (row.state == ListRow::State::refused) {
    EXPECT_EQ(row.notes.size(), 1u) << cell;
    EXPECT_EQ(row.notes.front().column, 4u);
    return row.notes.front().code;
  }
  const Value* found = row.record.find(field);
  return found == nullptr ? "nothing" : toJson(*found);
}

std::string amount(const std::string& cell) {
  return value("Số tiền", "amount", cell);
}
std::string birthDate(const std::string& cell) {
  return value("Ngày sinh", "birthDate", cell);
}

TEST(Cells, HoldMoneyAsPeopleTypeIt) {
  for (const char* text : {"1.205.000",
                           "1,205,000 đ",
                           "1205000",
                           "=1205000",
                           "=1205000.0",
                           "1 205 000",
                           "1.205.000 đồng",
                           "1.205.000 VNĐ",
                           "1.205.000đ",
                           "1.205.000,00",
                           "1,205,000.00",
                           "1205000.0",
                           "=1.205E6"})
    EXPECT_EQ(amount(text), "1205000") << text;
  EXPECT_EQ(amount("0"), "0");
  EXPECT_EQ(amount("-"), "nothing");
  EXPECT_EQ(amount("12.05"), "list.bad-number");
  EXPECT_EQ(amount("1.2050.00"), "list.bad-number");
  EXPECT_EQ(amount("một triệu"), "list.bad-number");
  EXPECT_EQ(amount("=0.5"), "data.wrong-type");
  EXPECT_EQ(amount("=-5"), "data.too-small");
  EXPECT_EQ(amount("99999999999999999999"), "list.bad-number");
}

TEST(Cells, HoldFractionsWithEitherSign) {
  const auto read = [](const char* text) {
    Decimal number;
    switch (parseFraction(text, number)) {
      case Reading::none:
        return std::string("none");
      case Reading::ambiguous:
        return std::string("ambiguous");
      case Reading::number:
        return toString(number);
    }
    return std::string();
  };
  EXPECT_EQ(read("9,75"), "9.75");
  EXPECT_EQ(read("9.75"), "9.75");
  EXPECT_EQ(read("0,205"), "0.205");
  EXPECT_EQ(read("1.205"), "ambiguous");
  EXPECT_EQ(read("1.205,5"), "1205.5");
  EXPECT_EQ(read("1.205.000"), "1205000");
  EXPECT_EQ(read("-0,5"), "-0.5");
  EXPECT_EQ(read("chín"), "none");
  EXPECT_EQ(read("9,"), "none");
}

TEST(Cells, HoldDaysWithTheDayFirst) {
  for (const char* text : {"9/4/2019",
                           "09/04/2019",
                           "09-4-2019",
                           "9.4.2019",
                           "2019-04-09",
                           "ngày 9 tháng 4 năm 2019",
                           "@2019-04-09",
                           "=43564",
                           "43564",
                           "2019-04-09 00:00:00",
                           " 9/4/2019 "})
    EXPECT_EQ(birthDate(text), "\"2019-04-09\"") << text;
  EXPECT_EQ(birthDate("4/13/2019"), "list.bad-date");
  EXPECT_EQ(birthDate("31/4/2019"), "list.bad-date");
  EXPECT_EQ(birthDate("2019"), "list.year-alone");
  EXPECT_EQ(birthDate("=2019"), "list.year-alone");
  EXPECT_EQ(birthDate("4/2019"), "list.bad-date");
}

TEST(Cells, HoldChoicesAndAnswersInWords) {
  EXPECT_EQ(value("Danh xưng", "honorific", "bà"), "\"Bà\"");
  EXPECT_EQ(value("Danh xưng", "honorific", "BÀ "), "\"Bà\"");
  EXPECT_EQ(value("Danh xưng", "honorific", "Cô"), "list.unknown-word");
  for (const char* yes : {"x", "X", "Có", "?true", "đúng"})
    EXPECT_EQ(value("Có mặt", "present", yes), "true") << yes;
  for (const char* no : {"không", "?false", "0"})
    EXPECT_EQ(value("Có mặt", "present", no), "false") << no;
  EXPECT_EQ(value("Có mặt", "present", "hình như"), "list.bad-flag");
}

TEST(Cells, OfTextTakeNumbersAndDaysAsTheyArePrinted) {
  EXPECT_EQ(value("Thành tích", "achievement", "=793"), "\"793\"");
  EXPECT_EQ(value("Thành tích", "achievement", "=793.50"), "\"793,50\"");
  EXPECT_EQ(value("Thành tích", "achievement", "@2019-04-09"), "\"09/4/2019\"");
  EXPECT_EQ(value("Thành tích", "achievement", "0912"), "\"0912\"");
  EXPECT_EQ(value("Thành tích", "achievement", std::string(61, 'a')), "data.too-long");
}

TEST(Cells, OfTextTakeNumbersAsTheirFormatShowsThem) {
  const auto shown = [](const std::string& number, const sheet::NumberLook& look) {
    sheet::Workbook workbook = book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức", "Thành tích"},
                                     {"Lê An", "A", "CN", "Giấy khen", "=" + number}});
    workbook.tables[0].rows[1].cells[4].look = look;
    return read(workbook)->rows.at(0).record.find("achievement")->text();
  };
  EXPECT_EQ(shown("45", {6, 0, false}), "000045");
  EXPECT_EQ(shown("0.95", {1, 0, true}), "95%");
  EXPECT_EQ(shown("9.5", {1, 2, false}), "9,50");
}

TEST(Cells, ThatShowZerosBeforeANumberAreTextWhereTheSchemaTakesBoth) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "codeNumber": {"title": "Số", "type": ["integer", "string"]},
    "unit": {"title": "Đơn vị", "type": "string"}}})");
  const auto number = [&](const sheet::NumberLook& look) {
    sheet::Workbook workbook = book({{"Số", "Đơn vị"}, {"=12", "A"}});
    workbook.tables[0].rows[1].cells[0].look = look;
    return toJson(*read(workbook, {}, schema->root())->rows.at(0).record.find("codeNumber"));
  };
  EXPECT_EQ(number({}), "12");
  EXPECT_EQ(number({1, 2, false}), "12");
  EXPECT_EQ(number({5, 0, false}), "\"00012\"");
}

TEST(Cells, WithRightTextAreNotMended) {
  EXPECT_EQ(readOne("Thành tích", "Dạy giỏi")->totals.accepted, 1u);
  EXPECT_EQ(readOne("Số tiền", "1.205.000 đ")->totals.accepted, 1u) << "read, not changed";
}

TEST(Cells, AreComposedAndSpacedWithAReport) {
  EXPECT_EQ(
      dump(readOne("Thành tích", "  Dạy\u00A0 giỏi\n")),
      "2 mended {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"unit\":\"A\",\"achievement\":"
      "\"Dạy giỏi\",\"awardForm\":\"Giấy khen\"}\n"
      "  E2 list.spaces “  Dạy\u00A0 giỏi\n” → “Dạy giỏi”\n");
  const auto nfd = readOne("Thành tích", "Da\u0323y gio\u0309i");
  EXPECT_EQ(nfd->rows[0].record.find("achievement")->text(), "Dạy giỏi");
  EXPECT_EQ(nfd->rows[0].notes.at(0).code, "list.unicode");
  EXPECT_EQ(readOne("Thành tích", "D\u200Bạy giỏi")->rows[0].notes.at(0).code, "list.invisible");
}

TEST(Cells, WithForbiddenCharactersAreRefused) {
  EXPECT_EQ(value("Thành tích", "achievement", "abc\u202Edef"), "list.bad-text");
  EXPECT_EQ(value(
                "Thành tích",
                "achievement",
                "e" +
                    [] {
                      std::string marks;
                      for (int i = 0; i < 9; ++i)
                        marks += "\u0301";
                      return marks;
                    }()),
            "list.bad-text");
}

TEST(Cells, InOldEncodingsAreDecodedByTheirFont) {
  const auto intake = readOne("Thành tích", "[.VnTime]D¹y giái");
  EXPECT_EQ(
      dump(intake),
      "2 mended {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"unit\":\"A\",\"achievement\":"
      "\"Dạy giỏi\",\"awardForm\":\"Giấy khen\"}\n"
      "  E2 list.encoding “D¹y giái” → “Dạy giỏi”\n");
}

TEST(Cells, InOldEncodingsAreDecodedAlsoInTheHeader) {
  const auto intake = read(book({{"[.VnTime]Hä vµ tªn", "[.VnTime]§¬n vÞ", "Loại", "Hình thức"},
                                 {"[.VnTime]NguyÔn V¨n An", "A", "CN", "Giấy khen"}}));
  EXPECT_EQ(intake->rows.at(0).record.find("fullName")->text(), "Nguyễn Văn An");
  EXPECT_EQ(intake->rows.at(0).name, "Nguyễn Văn An");
}

TEST(Cells, OfNamesAreMendedForPersonsOnly) {
  const auto name = [](const std::string& kind, const std::string& cell, bool mend = true) {
    Options options;
    options.mendNames = mend;
    const auto intake =
        read(book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức"}, {cell, "A", kind, "Giấy khen"}}),
             options);
    return intake->rows.at(0).record.find("fullName")->text();
  };
  EXPECT_EQ(name("Cá nhân", "NGUYỄN  VĂN AN"), "Nguyễn Văn An");
  EXPECT_EQ(name("Cá nhân", "NGUYỄN  VĂN AN", false), "NGUYỄN VĂN AN");
  EXPECT_EQ(name("Cá nhân", "Y Kương Êban"), "Y Kương Êban");
  EXPECT_EQ(name("Cá nhân", "H'Hen Niê"), "H'Hen Niê");
  EXPECT_EQ(name("Tập thể", "TRƯỜNG THPT HÒN GAI"), "TRƯỜNG THPT HÒN GAI");
}

TEST(Cells, OfNamesAreAPersonsWhereAnHonorificSaysSo) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "kind": {"enum": ["collective", "individual"]}, "honorific": {"title": "Ông/bà", "enum": ["Ông", "Bà"]},
    "fullName": {"title": "Tên", "type": "string"}}})");
  EXPECT_EQ(
      dump(read(book({{"Ông/bà", "Tên"}, {"Bà", "LÊ AN"}, {"", "LÊ AN"}}), {}, schema->root())),
      "2 mended {\"honorific\":\"Bà\",\"fullName\":\"Lê An\"}\n"
      "  B2 list.name “LÊ AN” → “Lê An”\n"
      "3 accepted {\"fullName\":\"LÊ AN\"}\n  B3 list.doubtful-name\n  3 list.same-person\n");
}

TEST(Cells, OfNamesAreAPersonsWhereAPostSaysSo) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "kind": {"enum": ["collective", "individual"]}, "position": {"title": "Chức vụ", "type": "string"},
    "fullName": {"title": "Tên", "type": "string"}}})");
  EXPECT_EQ(
      dump(read(
          book({{"Chức vụ", "Tên"}, {"Giáo viên", "LÊ AN"}, {"", "TỔ TOÁN"}}), {}, schema->root())),
      "2 mended {\"position\":\"Giáo viên\",\"fullName\":\"Lê An\"}\n"
      "  B2 list.name “LÊ AN” → “Lê An”\n"
      "3 accepted {\"fullName\":\"TỔ TOÁN\"}\n  B3 list.doubtful-name\n");
}

TEST(Cells, OfNamesAreAPersonsWhereTheCommonDataSaySo) {
  const auto name = [](const char* common) {
    const auto schema = schemaOf(R"({"type": "object", "properties": {
      "kind": {"enum": ["collective", "individual"]}, "honorific": {"enum": ["Ông", "Bà"]},
      "position": {"type": "string"}, "fullName": {"title": "Tên", "type": "string"}}})");
    Options options;
    options.common = data::readJson(common, "common.json").value();
    const ListRow row = read(book({{"Tên"}, {"trần thị bình"}}), options, schema->root())->rows[0];
    return row.record.find("fullName")->text() + (row.notes.empty() ? "" : " ") +
           (row.notes.empty() ? "" : row.notes.front().code);
  };
  EXPECT_EQ(name(R"({"kind": "individual"})"), "Trần Thị Bình list.name");
  EXPECT_EQ(name(R"({"honorific": "Bà"})"), "Trần Thị Bình list.name");
  EXPECT_EQ(name(R"({"position": "Giáo viên"})"), "Trần Thị Bình list.name");
  EXPECT_EQ(name(R"({"kind": "collective"})"), "trần thị bình");
  EXPECT_EQ(name("{}"), "trần thị bình list.doubtful-name");
}

TEST(Cells, OfNamesInDoubtfulCapitalsAreNamedWhereNobodySaysWhoseTheyAre) {
  const auto notes = [](const std::string& cell, bool mend = true) {
    Options options;
    options.mendNames = mend;
    options.defaults = {{"unit", "A"}, {"awardForm", "Giấy khen"}};
    options.partial = true;
    std::string out;
    const auto intake = read(book({{"Họ và tên"}, {cell}}), options);
    for (const Note& note : intake->rows.at(0).notes)
      out += note.code + " ";
    return out;
  };
  EXPECT_EQ(notes("TRẦN THỊ BÌNH"), "list.doubtful-name ");
  EXPECT_EQ(notes("trần thị bình"), "list.doubtful-name ");
  EXPECT_EQ(notes("Trần Thị Bình"), "");
  EXPECT_EQ(notes("Tổ Toán - Tin"), "");
  EXPECT_EQ(notes("TRẦN THỊ BÌNH", false), "") << "as written is as wanted";
}

TEST(Cells, OfNamesGiveUpTheirHonorific) {
  const auto intake = read(book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"Bà Nguyễn Thị Hoa", "A", "Cá nhân", "Giấy khen"},
                                 {"Nguyễn Văn 4n", "A", "Cá nhân", "Giấy khen"}}));
  EXPECT_EQ(dump(intake),
            "2 mended {\"kind\":\"individual\",\"honorific\":\"Bà\",\"fullName\":\"Nguyễn Thị "
            "Hoa\",\"unit\":\"A\",\"awardForm\":\"Giấy khen\"}\n"
            "  A2 list.name “Bà Nguyễn Thị Hoa” → “Nguyễn Thị Hoa”\n"
            "3 refused\n  A3 list.bad-name\n");
}

}  // namespace
}  // namespace vanthu::intake
