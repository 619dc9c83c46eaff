#include <algorithm>

#include "base/date.h"
#include "intake/columns.h"
#include "intake/fields.h"
#include "intake/records.h"

namespace vanthu::intake {
namespace {

constexpr int64_t kLargestExact = 999'999'999'999'999;  // fifteen figures: what a sheet keeps

Diagnostic notAList(const Value& list) {
  return {"list.not-a-list", list.where(), {"đây không phải là danh sách", "this is no list"}, {}};
}

const Value* valueAt(const Value& item, const Field& field) {
  const Value* at = &item;
  for (const std::string& step : field.path)
    at = at != nullptr && at->isObject() ? at->find(step) : nullptr;
  return at;
}

class SheetWriter {
 public:
  SheetWriter(const Value& list, const data::SchemaNode& item, const ListWords& words)
      : list_(list), fields_(fieldsOf(item)), words_(words), used_(fields_.size()) {}

  Result<sheet::Workbook> run(const std::string& name) {
    for (const Value& item : list_.list())
      look(item, {});
    if (!faults_.empty())
      return fail(std::move(faults_));
    table_.name = name;
    addHeader();
    for (const Value& item : list_.list())
      addItem(item);
    sheet::Workbook out;
    out.tables.push_back(std::move(table_));
    return out;
  }

 private:
  // Which fields have values, and which values have no field.
  void look(const Value& value, std::vector<std::string> path) {
    const auto own = std::find_if(
        fields_.begin(), fields_.end(), [&](const Field& field) { return field.path == path; });
    if (own != fields_.end()) {
      used_[static_cast<size_t>(own - fields_.begin())] = true;
      return;
    }
    if (!value.isObject()) {
      refuse(path, value);
      return;
    }
    for (const auto& [name, member] : value.object()) {
      path.push_back(name);
      look(member, path);
      path.pop_back();
    }
  }

  void refuse(const std::vector<std::string>& path, const Value& value) {
    std::string name;
    for (const std::string& step : path)
      name += (name.empty() ? "" : ".") + step;
    if (std::find(refused_.begin(), refused_.end(), name) != refused_.end())
      return;
    refused_.push_back(name);
    faults_.push_back({"list.not-flat",
                       value.where(),
                       {"trường \"" + name + "\" không ghi được vào một ô của bảng tính",
                        "field \"" + name + "\" does not fit into a cell"},
                       {}});
  }

  // Titles, unless two fields share one or another field's name is nearer to it.
  std::string headerOf(size_t field, const ColumnMatcher& matcher) const {
    const std::string title = fields_[field].title();
    const Columns columns = matcher.match({{0, title, {title}, 0}}, {});
    const ColumnMatch* match = columns.at(0);
    const bool found = match != nullptr && match->use.use == ColumnUse::Use::field &&
                       match->field == field && columns.faults.empty();
    return found ? title : fields_[field].dottedName();
  }

  void addHeader() {
    const ColumnMatcher::Assigned none;
    const ColumnMatcher matcher(fields_, words_, none);
    sheet::Row row;
    uint32_t column = 0;
    for (size_t i = 0; i < fields_.size(); ++i) {
      if (!used_[i])
        continue;
      sheet::Cell cell;
      cell.column = column++;
      cell.text = headerOf(i, matcher);
      row.cells.push_back(std::move(cell));
    }
    table_.rows.push_back(std::move(row));
  }

  void addItem(const Value& item) {
    sheet::Row row;
    row.index = static_cast<uint32_t>(table_.rows.size());
    uint32_t column = 0;
    for (size_t i = 0; i < fields_.size(); ++i) {
      if (!used_[i])
        continue;
      const Value* value = valueAt(item, fields_[i]);
      if (value != nullptr && !value->isNull())
        row.cells.push_back(cellOf(*value, fields_[i], column));
      ++column;
    }
    table_.rows.push_back(std::move(row));
  }

  sheet::Cell cellOf(const Value& value, const Field& field, uint32_t column) const {
    using Kind = sheet::Cell::Kind;
    sheet::Cell cell;
    cell.column = column;
    if (value.kind() == Value::Kind::boolean) {
      cell.kind = Kind::boolean;
      cell.text = value.boolean() ? "true" : "false";
    } else if (value.isList()) {
      cell.text = joined(value.list());
    } else if (!value.isText()) {
      const bool exact = !value.isInteger() ||
                         (value.integer() <= kLargestExact && value.integer() >= -kLargestExact);
      cell.kind = exact ? Kind::number : Kind::text;
      cell.text = toJson(value);
    } else if (field.node->format == data::Format::date && parseIsoDate(value.text())) {
      cell.kind = Kind::date;
      cell.text = value.text();
    } else {
      const std::vector<std::string>& words = words_.valueWords(field.name(), value.text());
      const bool choice = !field.node->allowed.empty() && !words.empty();
      cell.text = choice ? words.front() : value.text();
    }
    return cell;
  }

  // One a line; a line end behind a single one keeps its semicolons together.
  static std::string joined(const Value::List& items) {
    std::string out;
    for (const Value& item : items)
      out += (out.empty() ? "" : "\n") + (item.isText() ? item.text() : toJson(item));
    if (items.size() == 1 && out.find(';') != std::string::npos)
      out += "\n";
    return out;
  }

  const Value& list_;
  const std::vector<Field> fields_;
  const ListWords& words_;
  std::vector<bool> used_;
  std::vector<std::string> refused_;
  sheet::Table table_;
  Diagnostics faults_;
};

}  // namespace

Result<sheet::Workbook> toSheet(const Value& list,
                                const data::SchemaNode& item,
                                const ListWords& words,
                                const std::string& name) {
  if (!list.isList())
    return fail(notAList(list));
  return SheetWriter(list, item, words).run(name);
}

}  // namespace vanthu::intake
