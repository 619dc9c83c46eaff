#include "fill/table.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/nearest_name.h"
#include "fill/align.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kInWords = "Bằng chữ: ";

struct Group {
  Value key;
  const markup::Inlines* title = nullptr;  ///< null: the key is the line
  std::vector<const Value*> items;
};

class TableWriter {
 public:
  TableWriter(const markup::TableShape& shape,
              const Value& list,
              const markup::Place& place,
              Context& context)
      : shape_(shape), list_(list), place_(place), context_(context) {}

  document::Table run() {
    out_.name = shape_.name;
    out_.source = context_.source(place_);
    context_.push("items", list_);
    writeColumns();
    if (shape_.groupBy) {
      for (const Group& group : groups())
        writeGroup(group);
    } else {
      std::vector<const Value*> items;
      for (const Value& item : list_.list())
        items.push_back(&item);
      writeRows(items);
    }
    if (shape_.total)
      writeTotal(*shape_.total);
    context_.pop();
    return std::move(out_);
  }

 private:
  void writeColumns() {
    for (const markup::TableColumn& column : shape_.columns) {
      document::Column out;
      out.header = writeText(column.title, context_);
      out.width = column.width;
      out.align = alignOf(column.align);
      out_.columns.push_back(std::move(out));
    }
  }

  // The key of an item: the value itself where groupBy is one expression.
  Operand keyOf(const Value& item) {
    context_.push("item", item);
    Operand key;
    if (const markup::Expression* only = markup::onlyExpression(*shape_.groupBy))
      key = evaluate(*only, context_);
    else
      key.value = Value(document::plainText(writeText(*shape_.groupBy, context_)));
    context_.pop();
    return key;
  }

  static std::string nameOf(const Value& key) { return key.isText() ? key.text() : toJson(key); }

  std::vector<Group> groups() {
    std::vector<Group> groups;
    std::unordered_map<std::string, size_t> known;
    std::vector<std::string> listed;
    for (const markup::TableGroup& group : shape_.groups) {
      known.emplace(group.key, groups.size());
      groups.push_back({Value(group.key), &group.title, {}});
      listed.push_back(group.key);
    }
    for (const Value& item : list_.list()) {
      if (!context_.step(place_))
        break;
      const Operand key = keyOf(item);
      if (key.failed)
        continue;
      if (!context_.read(place_, extentOf(key.value)))
        break;
      const std::string name = nameOf(key.value);
      const auto found = known.find(name);
      if (found != known.end()) {
        groups[found->second].items.push_back(&item);
      } else if (listed.empty()) {
        known.emplace(name, groups.size());
        groups.push_back({key.value, nullptr, {&item}});
      } else {
        reportGroup(name, key, item, listed);
      }
    }
    return groups;
  }

  void reportGroup(const std::string& name,
                   const Operand& key,
                   const Value& item,
                   const std::vector<std::string>& listed) {
    if (!context_.step(place_, listed.size()))
      return;
    const std::string& pointer = key.pointer().empty() ? item.where().pointer : key.pointer();
    context_.error("template.unknown-group",
                   shape_.place,
                   pointer,
                   {"Bảng không có nhóm " + quoted(name) + ".",
                    "The table has no group " + quoted(name) + "."},
                   didYouMean(nearestName(name, listed)));
  }

  document::Row wholeRow(document::Row::Kind kind, document::Inlines text) {
    document::Row row;
    row.kind = kind;
    row.source = context_.source(place_);
    document::Cell cell;
    cell.text = std::move(text);
    cell.span = static_cast<unsigned>(out_.columns.size());
    row.cells.push_back(std::move(cell));
    return row;
  }

  void writeGroup(const Group& group) {
    if (group.items.empty())
      return;
    context_.push("group", group.key);
    Operand key;
    key.value = group.key;
    out_.rows.push_back(wholeRow(document::Row::Kind::group,
                                 group.title != nullptr
                                     ? writeText(*group.title, context_)
                                     : toInlines(writeOperand(key, shape_.place, context_))));
    writeRows(group.items);
    context_.pop();
  }

  void writeRows(const std::vector<const Value*>& items) {
    for (size_t i = 0; i < items.size() && context_.step(place_); ++i) {
      context_.push("item", *items[i]);
      context_.push("loop", loopValue(i, items.size()));
      document::Row row;
      row.source = context_.source(place_, items[i]->where().pointer);
      for (const markup::TableColumn& column : shape_.columns) {
        row.cells.emplace_back();
        row.cells.back().text = writeText(column.value, context_);
      }
      out_.rows.push_back(std::move(row));
      context_.pop(2);
    }
  }

  void writeTotal(const markup::TableTotal& total) {
    const auto firstValue = std::find_if(total.values.begin(),
                                         total.values.end(),
                                         [](const auto& value) { return value.has_value(); });
    const auto labelSpan = static_cast<size_t>(firstValue - total.values.begin());
    document::Row row = wholeRow(document::Row::Kind::total, writeText(total.label, context_));
    row.cells.front().span = static_cast<unsigned>(labelSpan);
    for (size_t i = labelSpan; i < total.values.size(); ++i) {
      document::Cell cell;
      if (total.values[i])
        cell.text = writeText(*total.values[i], context_);
      row.cells.push_back(std::move(cell));
    }
    out_.rows.push_back(std::move(row));
    if (total.words)
      writeWords(*total.words);
  }

  void writeWords(const markup::Inlines& words) {
    document::Inlines text = writeText(words, context_);
    if (text.empty())
      return;
    document::Text label;
    label.text = kInWords;
    label.source = context_.source(shape_.place);
    text.insert(text.begin(), std::move(label));
    document::Text stop;
    stop.text = ".";
    stop.source = context_.source(shape_.place);
    text.push_back(std::move(stop));
    out_.rows.push_back(wholeRow(document::Row::Kind::total, std::move(text)));
  }

  const markup::TableShape& shape_;
  const Value& list_;
  const markup::Place& place_;
  Context& context_;
  document::Table out_;
};

}  // namespace

document::Table writeTable(size_t table,
                           const Value& list,
                           const markup::Place& place,
                           Context& context) {
  return TableWriter(context.tmpl().tables[table], list, place, context).run();
}

}  // namespace vanthu::fill
