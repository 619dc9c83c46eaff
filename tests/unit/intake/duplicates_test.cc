#include <gtest/gtest.h>

#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

// Rows of name, unit and award form.
Result<Intake> people(const Grid& rows) {
  Grid grid = {{"Họ và tên", "Đơn vị", "Hình thức"}};
  grid.insert(grid.end(), rows.begin(), rows.end());
  Options options;
  options.defaults = {{"kind", "individual"}};
  return read(book(grid), options);
}

std::string codes(const Result<Intake>& intake) {
  std::string out;
  for (const ListRow& row : intake->rows) {
    out += std::to_string(row.row + 1);
    for (const Note& note : row.notes)
      out += " " + note.code;
    out += row.state == ListRow::State::refused ? " refused\n" : "\n";
  }
  return out;
}

TEST(Duplicates, OfAWholeRowAreRefusedWithAPointerToTheFirst) {
  const auto intake = people({{"Lê An", "A", "Giấy khen"},
                              {"Vũ Bình", "A", "Giấy khen"},
                              {"Lê An", "A", "Giấy khen"},
                              {"LÊ AN", "A", "Giấy khen"}});
  EXPECT_EQ(codes(intake), "2\n3\n4 list.duplicate refused\n5 list.name list.duplicate refused\n");
  EXPECT_EQ(intake->rows[2].notes[0].message.vi, "trùng hoàn toàn với dòng Danh sách!2");
}

TEST(Duplicates, OfAPersonInTwoAwardFormsAreAWarning) {
  EXPECT_EQ(codes(people({{"Lê An", "A", "Giấy khen"}, {"Lê An", "A", "Bằng khen"}})),
            "2\n3 list.two-awards\n");
}

TEST(Duplicates, AreSeenThroughCaseSpacesAndThePlaceOfTheTone) {
  EXPECT_EQ(codes(people({{"Lê Hoà", "Trường A", "Giấy khen"},
                          {"Lê Hòa", "Trường A", "Giấy khen"},
                          {"Lê Hòa", "TRƯỜNG A", "Giấy khen"}})),
            "2\n3 list.same-person\n4 list.same-person\n");
}

TEST(Duplicates, AreNotNamesakesInOtherUnits) {
  EXPECT_EQ(codes(people({{"Lê An", "A", "Giấy khen"}, {"Lê An", "B", "Giấy khen"}})), "2\n3\n");
  EXPECT_EQ(codes(people({{"Lê Hoa", "A", "Giấy khen"}, {"Lê Hòa", "A", "Giấy khen"}})), "2\n3\n");
}

TEST(Duplicates, AreNotCountedAgainstARefusedRow) {
  EXPECT_EQ(codes(people({{"Lê An", "A", ""}, {"Lê An", "A", "Giấy khen"}})),
            "2 data.missing-field refused\n3\n");
}

}  // namespace
}  // namespace vanthu::intake
