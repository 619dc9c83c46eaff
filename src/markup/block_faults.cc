#include "markup/block_faults.h"

#include <string>

namespace vanthu::markup {

void reportCells(size_t cells, size_t columns, const Place& place, Reporter& reporter) {
  const std::string found = std::to_string(cells);
  const std::string due = std::to_string(columns);
  reporter.error(place,
                 "template.table-cells",
                 {"Hàng này có " + found + " ô, tiêu đề bảng có " + due + " cột.",
                  "This row has " + found + " cells, the table's header has " + due + "."},
                 {"Dấu “|” trong ô phải viết “\\|”.", "a \"|\" inside a cell is written \"\\|\""});
}

void reportMissingHeader(const Place& place, Reporter& reporter) {
  reporter.error(place,
                 "template.table-without-header",
                 {"Bảng phải bắt đầu bằng hàng tiêu đề và một dòng “|---|”.",
                  "A table must begin with a header row and a line \"|---|\"."},
                 {"Nếu đây là chữ chứ không phải bảng, hãy viết “\\|”.",
                  "if these are words and no table, write \"\\|\""});
}

void reportNestedFence(const Place& place, Reporter& reporter) {
  reporter.error(
      place,
      "template.unexpected-block",
      {"Khối “:::” không chứa khối “:::” khác.", "A \":::\" block cannot hold another one."});
}

void reportStrayFence(bool inside, const Place& place, Reporter& reporter) {
  reporter.error(
      place,
      "template.unexpected-block",
      {"“:::” này không đóng khối nào.", "This \":::\" closes nothing."},
      inside ? Message{"Đóng thẻ bên trong khối trước.", "close the tag inside the block first"}
             : Message{});
}

void reportTagInFence(const Statement& statement, Reporter& reporter) {
  const std::string word(wordOf(statement.kind));
  reporter.error(statement.place,
                 "template.unexpected-tag",
                 {"Thẻ “" + word + "” không đặt trong khối “:::”.",
                  "The tag \"" + word + "\" cannot stand in a \":::\" block."});
}

void reportNestedAppendix(const Statement& statement, Reporter& reporter) {
  reporter.error(statement.place,
                 "template.unexpected-tag",
                 {"Phụ lục không đặt trong khối “:::” hay phụ lục khác.",
                  "An appendix cannot stand in a \":::\" block or in another appendix."});
}

void reportStrayTag(const Statement& statement, Reporter& reporter) {
  const std::string word(wordOf(statement.kind));
  reporter.error(statement.place,
                 "template.unexpected-tag",
                 {"Thẻ “" + word + "” không khớp với khối đang mở.",
                  "The tag \"" + word + "\" does not fit the block that is open."});
}

void reportUnclosed(const Statement* opening, const Place& place, Reporter& reporter) {
  const std::string word = opening == nullptr ? ":::" : std::string(wordOf(opening->kind));
  const std::string closing = opening == nullptr ? word : "end" + word;
  reporter.error(place,
                 "template.unclosed-block",
                 {"Khối “" + word + "” chưa đóng: thiếu “" + closing + "”.",
                  "The block \"" + word + "\" is not closed: \"" + closing + "\" is missing."});
}

}  // namespace vanthu::markup
