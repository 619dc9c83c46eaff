#include <algorithm>
#include <optional>
#include <utility>

#include "base/nearest_name.h"
#include "markup/front_matter.h"

namespace vanthu::markup {
namespace {

constexpr size_t kMaxColumns = 40;
constexpr int64_t kMaxWidth = 400;  // millimetres; wider than any paper

class TableReader {
 public:
  TableReader(const Value& yaml, uint32_t file, Reporter& reporter)
      : yaml_(yaml), file_(file), reporter_(reporter) {}

  TableShape run(const std::string& name) {
    TableShape shape;
    shape.name = name;
    shape.place = placeOf(yaml_, file_);
    if (!requireObject(yaml_))
      return shape;
    refuseUnknownKeys(yaml_, {"columns", "groupBy", "groups", "total"}, file_, reporter_);
    readColumns(shape);
    if (const Value* groupBy = yaml_.find("groupBy"))
      shape.groupBy = text(*groupBy);
    if (const Value* groups = yaml_.find("groups"))
      readGroups(*groups, shape);
    if (const Value* total = yaml_.find("total"))
      shape.total = readTotal(*total, shape.columns);
    return shape;
  }

 private:
  Inlines text(const Value& value) {
    if (!value.isList() && !value.isObject())
      return readFrontText(value, file_, reporter_);
    error(value, {"Ở đây cần một đoạn chữ.", "A text is due here."});
    return {};
  }

  void error(const Value& value, Message message) {
    reporter_.error(placeOf(value, file_), "template.front-matter", std::move(message));
  }

  bool requireObject(const Value& value) {
    if (value.isObject())
      return true;
    error(value, {"Ở đây cần các dòng “khóa: giá trị”.", "Lines \"key: value\" are due here."});
    return false;
  }

  void readColumns(TableShape& shape) {
    const Value* columns = yaml_.find("columns");
    if (columns == nullptr || !columns->isList() || columns->list().empty() ||
        columns->list().size() > kMaxColumns) {
      error(columns == nullptr ? yaml_ : *columns,
            {"Bảng phải có “columns” gồm 1 đến 40 cột.",
             "A table needs \"columns\", 1 to 40 of them."});
      return;
    }
    for (const Value& column : columns->list()) {
      if (requireObject(column))
        shape.columns.push_back(readColumn(column));
    }
  }

  TableColumn readColumn(const Value& yaml) {
    refuseUnknownKeys(yaml, {"title", "value", "width", "align"}, file_, reporter_);
    TableColumn column;
    column.place = placeOf(yaml, file_);
    const Value* title = yaml.find("title");
    const Value* value = yaml.find("value");
    if (title == nullptr || value == nullptr) {
      error(yaml, {"Cột phải có “title” và “value”.", "A column needs \"title\" and \"value\"."});
      return column;
    }
    column.key = title->isText() ? title->text() : toJson(*title);
    column.title = text(*title);
    column.value = text(*value);
    if (const Value* width = yaml.find("width"))
      column.width = readWidth(*width);
    if (const Value* align = yaml.find("align"))
      column.align = readAlign(*align);
    return column;
  }

  std::optional<Length> readWidth(const Value& value) {
    const std::optional<Decimal> millimetres = asNumber(value);
    if (!millimetres || compare(*millimetres, {0, 0}) <= 0 ||
        compare(*millimetres, {kMaxWidth, 0}) > 0) {
      error(value,
            {"“width” phải là số milimét, lớn hơn 0.", "\"width\" must be millimetres, above 0."});
      return std::nullopt;
    }
    double divisor = 1;
    for (int i = 0; i < millimetres->scale; ++i)
      divisor *= 10;
    return Length::millimetres(static_cast<double>(millimetres->unscaled) / divisor);
  }

  Align readAlign(const Value& value) {
    const std::string_view word = value.isText() ? std::string_view(value.text()) : "";
    if (word == "centre")
      return Align::centre;
    if (word == "right")
      return Align::right;
    if (word != "left")
      error(
          value,
          {"“align” chỉ nhận left, centre hoặc right.", "\"align\" takes left, centre or right."});
    return Align::left;
  }

  void readGroups(const Value& groups, TableShape& shape) {
    if (!requireObject(groups))
      return;
    if (!shape.groupBy)
      error(groups, {"“groups” cần có “groupBy”.", "\"groups\" needs \"groupBy\"."});
    for (const auto& [key, title] : groups.object())
      shape.groups.push_back({key, text(title)});
  }

  TableTotal readTotal(const Value& yaml, const std::vector<TableColumn>& columns) {
    TableTotal total;
    total.values.resize(columns.size());
    if (!requireObject(yaml))
      return total;
    refuseUnknownKeys(yaml, {"label", "values", "words"}, file_, reporter_);
    const Value* label = yaml.find("label");
    if (label == nullptr)
      error(yaml, {"“total” phải có “label”.", "\"total\" needs a \"label\"."});
    else
      total.label = text(*label);
    if (const Value* words = yaml.find("words"))
      total.words = text(*words);
    if (const Value* values = yaml.find("values"); values != nullptr && requireObject(*values))
      readTotalValues(*values, columns, total);
    return total;
  }

  void readTotalValues(const Value& values,
                       const std::vector<TableColumn>& columns,
                       TableTotal& total) {
    std::vector<std::string> titles;
    for (const TableColumn& column : columns)
      titles.push_back(column.key);
    for (const auto& [title, value] : values.object()) {
      const auto found = std::find(titles.begin(), titles.end(), title);
      if (found == titles.end()) {
        reporter_.error(placeOf(value, file_),
                        "template.unknown-column",
                        {"Bảng không có cột " + quoted(title) + ".",
                         "The table has no column " + quoted(title) + "."},
                        didYouMean(nearestName(title, titles)));
      } else if (std::find(found + 1, titles.end(), title) != titles.end()) {
        error(value,
              {"Bảng có nhiều cột tên " + quoted(title) + ": không rõ là cột nào.",
               "The table has several columns " + quoted(title) + ": it is not clear which."});
      } else if (found == titles.begin()) {
        error(value,
              {"Cột đầu dành cho “label” của dòng tổng.",
               "The first column belongs to the total's \"label\"."});
      } else {
        total.values[static_cast<size_t>(found - titles.begin())] = text(value);
      }
    }
  }

  const Value& yaml_;
  uint32_t file_;
  Reporter& reporter_;
};

}  // namespace

std::vector<TableShape> readTables(const Value& yaml, uint32_t file, Reporter& reporter) {
  std::vector<TableShape> tables;
  if (!yaml.isObject()) {
    reporter.error(placeOf(yaml, file),
                   "template.front-matter",
                   {"“tables” phải gồm các dòng “tên bảng: …”.",
                    "\"tables\" must consist of lines \"name: …\"."});
    return tables;
  }
  for (const auto& [name, shape] : yaml.object())
    tables.push_back(TableReader(shape, file, reporter).run(name));
  return tables;
}

}  // namespace vanthu::markup
