#include "fill/table.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

std::string tableOf(const std::string& lines) {
  return "---\ntype: x\nletterhead: none\nclosing: none\ntables:\n  t:\n    columns:\n"
         "      - {title: TT, value: '{{ loop.index }}/{{ loop.count }}', width: 12, align: "
         "centre}\n"
         "      - {title: Tên, value: '{{ item.name }}'}\n"
         "      - {title: Tiền, value: '{{ item.money | so }}', align: right}\n" +
         lines + "---\n{% table t over xs %}\n";
}

constexpr const char* kData =
    R"({"xs": [{"name": "a", "money": 1000, "kind": "p"}, {"name": "b", "money": 2000, "kind": "q"},
                                        {"name": "c", "money": null, "kind": "p"}]})";

document::Table filled(const std::string& lines, const char* json = kData) {
  const auto document = testing::fillExample({.tmpl = tableOf(lines), .json = json});
  if (!document) {
    ADD_FAILURE() << testing::formatAll(document.error());
    return {};
  }
  return std::get<document::Table>(document->blocks.at(0));
}

std::string show(const document::Table& table) {
  static const char* const kKinds[] = {"", "group ", "total "};
  std::string out;
  for (const document::Row& row : table.rows) {
    out += kKinds[static_cast<int>(row.kind)];
    for (const document::Cell& cell : row.cells)
      out += "[" + document::plainText(cell.text) +
             (cell.span > 1 ? "]" + std::to_string(cell.span) : "]");
    out += "\n";
  }
  return out;
}

TEST(Table, WritesARowForEachItem) {
  const document::Table table = filled("");
  EXPECT_EQ(show(table), "[1/3][a][1.000]\n[2/3][b][2.000]\n[3/3][c][]\n");
  EXPECT_EQ(table.name, "t");
  EXPECT_EQ(table.columns.at(0).width, Length::millimetres(12));
  EXPECT_FALSE(table.columns.at(1).width.has_value());
  EXPECT_EQ(table.columns.at(2).align, document::Align::right);
  EXPECT_EQ(table.rows.at(1).source.pointer, "/xs/1");
}

TEST(Table, GroupsRowsInTheOrderOfTheTemplate) {
  EXPECT_EQ(show(filled("    groupBy: '{{ item.kind }}'\n    groups: {z: 'Z.', q: 'Q. {{ items | "
                        "dem }}', p: 'P.'}\n")),
            "group [Q. 3]3\n[1/1][b][2.000]\ngroup [P.]3\n[1/2][a][1.000]\n[2/2][c][]\n");
}

TEST(Table, GroupsByTheValueItselfWhereNoGroupsAreNamed) {
  EXPECT_EQ(show(filled("    groupBy: '{{ item.kind }}'\n")),
            "group [p]3\n[1/2][a][1.000]\n[2/2][c][]\ngroup [q]3\n[1/1][b][2.000]\n");
}

TEST(Table, RefusesAValueThatIsNoGroup) {
  EXPECT_EQ(
      testing::textOf({.tmpl = tableOf("    groupBy: '{{ item.kind }}'\n    groups: {p: 'P.'}\n"),
                       .json = kData}),
      "templates/vi-du/template.md:7:5: /xs/1/kind: lỗi: Bảng không có nhóm “q”. "
      "[template.unknown-group]\n  gợi ý: Có "
      "phải “p” không?\n");
}

TEST(Table, TotalsInFiguresAndWords) {
  EXPECT_EQ(
      show(filled("    total: {label: Cộng, values: {Tiền: \"{{ items | tong('money') | so }}\"}, "
                  "words: \"{{ items | tong('money') | bang_chu }}\"}\n")),
      "[1/3][a][1.000]\n[2/3][b][2.000]\n[3/3][c][]\ntotal [Cộng]2[3.000]\n"
      "total [Bằng chữ: Ba nghìn đồng.]3\n");
  EXPECT_EQ(show(filled("    total: {label: Hết}\n", R"({"xs": []})")), "total [Hết]3\n");
}

}  // namespace
}  // namespace vanthu::fill
