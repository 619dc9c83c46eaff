#include "batch/rows.h"

#include <gtest/gtest.h>

#include <string>

#include "batch/list_splitter.h"
#include "data/json_reader.h"

namespace vanthu::batch {
namespace {

Value json(const std::string& text) {
  return data::readJson(text, "").value();
}

TEST(Rows, ReadsEachItemOfAJsonListAlone) {
  const Rows rows =
      Rows::fromJson("\xEF\xBB\xBF [ {\"a\": \"],{\\\"\"},\n {\"b\": [1, {\"c\": 2}]} ]\n", "l")
          .value();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows.number(1), 2u);
  EXPECT_EQ(rows.record(0)->find("a")->text(), "],{\"");
  EXPECT_EQ(rows.record(1)->find("b")->list().size(), 2u);
}

TEST(Rows, TellsAFaultAtItsLineInTheList) {
  const Rows rows = Rows::fromJson("[\n{},\n{\"a\":\n  tru}\n]", "list.json").value();
  const Result<Value> record = rows.record(1);
  ASSERT_FALSE(record);
  const Diagnostics placed = rows.placed(record.error(), 1);
  EXPECT_EQ(placed.front().where.file, "list.json");
  EXPECT_EQ(placed.front().where.line, 4u);
}

TEST(Rows, TellsAFaultAtItsRowInASpreadsheet) {
  Rows rows("list.xlsx");
  rows.add(17, json("{\"a\": 1}"));
  const Diagnostics placed = rows.placed(
      {{"x", {"list.xlsx", 1, 7, "/a"}, {}, {}}, {"y", {"common.json", 3, 1, ""}, {}, {}}}, 0);
  EXPECT_EQ(placed[0].where, (Where{"list.xlsx", 17, 0, "/a"}));
  EXPECT_EQ(placed[1].where, (Where{"common.json", 3, 1, ""}));
}

TEST(Rows, KeepWhyARowWasRefused) {
  Rows rows("list.xlsx");
  rows.addRefused(4, {"Lê An", {{"intake.empty", {}, {}, {}}}});
  EXPECT_EQ(rows.number(0), 4u);
  EXPECT_EQ(rows.notes(0).name, "Lê An");
  ASSERT_FALSE(rows.record(0));
  EXPECT_EQ(rows.record(0).error().front().code, "intake.empty");
}

TEST(Rows, CallTheFieldsOfASpreadsheetByTheirTitles) {
  Rows rows("list.xlsx", {{"/fullName", "Họ và tên"}});
  rows.add(17, json("{}"));
  const Diagnostics placed =
      rows.placed({{"x", {"list.xlsx", 1, 7, "/fullName/0"}, {"dài quá", "too long"}, {}},
                   {"y", {"list.xlsx", 1, 7, "/fullName"}, {"thiếu \"Họ và tên\"", ""}, {}},
                   {"z", {"list.xlsx", 1, 7, "/other"}, {"sai", "wrong"}, {}}},
                  0);
  EXPECT_EQ(placed[0].message.vi, "“Họ và tên”: dài quá");
  EXPECT_EQ(placed[0].where.pointer, "/fullName/0") << "programs read it";
  EXPECT_EQ(rows.forPeople(placed[0]).where.pointer, "");
  EXPECT_EQ(placed[1].message.vi, "thiếu \"Họ và tên\"") << "told once";
  EXPECT_EQ(rows.forPeople(placed[2]).where.pointer, "/other") << "has no title";
}

TEST(Rows, CountedThroughSeveralSheetsAreTheLinesOfNone) {
  Rows rows("list.xlsx", {}, true);
  rows.add(2, json("{}"));
  EXPECT_EQ(rows.placed({{"x", {"list.xlsx", 1, 7, "/a"}, {}, {}}}, 0)[0].where.line, 0u);
}

TEST(Rows, RefuseWhatIsNoList) {
  for (const char* text : {"", "{}", "[", "[{}", "[{},]", "[,{}]", "[{}] x", "[{}}]", "[\"a]"})
    EXPECT_FALSE(Rows::fromJson(text, "list.json")) << text;
  EXPECT_EQ(Rows::fromJson("{\"a\": 1}", "x").error().front().code, "batch.not-a-list");
  EXPECT_EQ(Rows::fromJson("[]", "x")->size(), 0u);
}

TEST(Rows, HaveAnotherDigestWhereAnythingDiffers) {
  const auto digest = [](const char* text) { return Rows::fromJson(text, "x")->digest(); };
  EXPECT_EQ(digest("[{}]"), digest("[{}]"));
  EXPECT_NE(digest("[{}]"), digest("[{ }]"));
  Rows first("x"), second("x");
  first.add(1, json("{}"));
  second.add(2, json("{}"));
  EXPECT_NE(first.digest(), second.digest());
  Rows plain("x"), doubtful("x");
  plain.add(1, json("{}"));
  doubtful.add(1, json("{}"), {"Lê An", {{"list.same-person", {}, {"trùng", "twice"}, {}}}});
  EXPECT_NE(plain.digest(), doubtful.digest());
}

TEST(Rows, AreLaidOverTheCommonData) {
  const Value merged =
      mergedUnder(json(R"({"name": "An", "signer": {"fullName": "Bình"}, "to": [1]})"),
                  json(R"({"place": "Huế", "signer": {"position": "Giám đốc",
                                            "fullName": "Cường"}, "to": [2, 3]})"));
  EXPECT_EQ(
      toJson(merged),
      R"({"place":"Huế","signer":{"position":"Giám đốc","fullName":"Bình"},"to":[1],"name":"An"})");
}

TEST(Rows, LeaveARowAsItIsWhereNothingIsCommon) {
  EXPECT_EQ(toJson(mergedUnder(json("{\"a\":1}"), Value())), "{\"a\":1}");
  EXPECT_EQ(toJson(mergedUnder(json("[1]"), json("{\"a\":1}"))), "[1]");
}

}  // namespace
}  // namespace vanthu::batch
