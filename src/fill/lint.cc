#include "fill/lint.h"

#include <iterator>
#include <set>
#include <utility>

#include "base/nearest_name.h"
#include "fill/fill.h"
#include "fill/label_order.h"
#include "fill/lint_elements.h"
#include "fill/static_type.h"
#include "fill/type_check.h"
#include "fill/unused_fields.h"

namespace vanthu::fill {
namespace {

using markup::Place;

class Linter {
 public:
  Linter(const markup::Template& tmpl, const data::Schema& schema)
      : tmpl_(tmpl), schema_(schema), checker_(tmpl, schema) {}

  Diagnostics run() {
    const Diagnostics inSchema = lintElements(
        tmpl_, schema_, checker_, [this](const markup::Inlines& words) { lint(words); });
    for (const markup::TableShape& shape : tmpl_.tables)
      tableCalled_.push_back(shape.columns.empty());  // a broken table says enough
    lint(tmpl_.body);
    lintBoxes();
    findUnusedTables();
    checkListField();
    Diagnostics out = checker_.reporter().take();
    for (Diagnostics more : {inSchema, unusedFields(schema_, checker_), checkLabelOrder(tmpl_)})
      std::move(more.begin(), more.end(), std::back_inserter(out));
    return out;
  }

  // Blocks. The parser's limits bound the recursion, a budget the walks through shared partials.

  void operator()(const markup::TextLines& lines) {
    for (const markup::TextLines::Line& line : lines.lines) {
      if (const markup::Expression* only = markup::onlyExpression(line.content))
        printable(checker_.check(*only), only->place);
      else
        lint(line.content);
    }
  }
  void operator()(const markup::Heading& heading) { lint(heading.content); }
  void operator()(const markup::TableRow& row) {
    for (const markup::Inlines& cell : row.cells)
      lint(cell);
  }
  void operator()(const markup::LineBlock& block) { lintLines(block.body); }
  void operator()(const markup::If& branches) {
    for (const markup::If::Branch& branch : branches.branches) {
      if (branch.condition)
        checker_.check(*branch.condition);
      lint(branch.body);
    }
  }
  void operator()(const markup::For& loop) {
    inLoop(loop.variable, loop.list, [&] { lint(loop.body); });
  }
  void operator()(const markup::Include& include) {
    std::vector<StaticType> types;
    for (const markup::Include::Parameter& parameter : include.parameters)
      types.push_back(checker_.check(parameter.value));
    for (size_t i = 0; i < types.size(); ++i)
      checker_.push(include.parameters[i].name, std::move(types[i]));
    lint(*include.body);
    for (size_t i = types.size(); i-- > 0;) {
      if (!checker_.pop())
        unusedParameter(include.parameters[i]);
    }
  }
  void operator()(const markup::TableCall& call) {
    const StaticType list = checker_.check(call.list);
    checker_.require(list, kList, call.list.place, {"Bảng", "A table"});
    lint(tmpl_.tables[call.table], list);
    tableCalled_[call.table] = true;
  }
  void operator()(const markup::Appendix& appendix) {
    lint(appendix.title);
    for (const std::optional<markup::Inlines>* text :
         {&appendix.type, &appendix.reference, &appendix.note}) {
      if (*text)
        lint(**text);
    }
    if (!appendix.note && tmpl_.letterhead)
      useField("authorityTitle");
    lint(appendix.body);
  }

  // Inlines.

  void operator()(const markup::Words&) {}
  void operator()(const markup::Output& output) {
    const StaticType type = checker_.check(output.expression);
    if (type.markdown) {
      checker_.reporter().error(output.expression.place,
                                "template.markdown-inline",
                                {"Trường soạn thảo nhiều đoạn phải đứng một mình trên dòng.",
                                 "A markdown field must stand alone on its line."});
    }
    printable(type, output.expression.place);
  }
  void operator()(const markup::InlineIf& branches) {
    for (const markup::InlineIf::Branch& branch : branches.branches) {
      if (branch.condition)
        checker_.check(*branch.condition);
      lint(branch.body);
    }
  }
  void operator()(const markup::InlineFor& loop) {
    inLoop(loop.variable, loop.list, [&] { lint(loop.body); });
  }

 private:
  void lint(const markup::Blocks& blocks) {
    for (const markup::Block& block : blocks) {
      if (!step(block.place))
        return;
      std::visit(*this, block.node);
    }
  }

  void lint(const markup::Inlines& inlines) {
    for (const markup::Inline& each : inlines) {
      if (!step(each.place))
        return;
      std::visit(*this, each.node);
    }
  }

  void lintBoxes() {
    if (!tmpl_.sheet)
      return;
    for (const markup::BoxShape& box : tmpl_.sheet->boxes) {
      for (const markup::Inlines& line : box.lines)
        lint(line);
    }
  }

  // Lines that stay lines hold no blocks, not even from a field.
  void lintLines(const markup::Blocks& blocks) {
    for (const markup::Block& block : blocks) {
      if (const auto* text = std::get_if<markup::TextLines>(&block.node)) {
        for (const markup::TextLines::Line& line : text->lines)
          lint(line.content);
      } else if (const auto* loop = std::get_if<markup::For>(&block.node)) {
        inLoop(loop->variable, loop->list, [&] { lintLines(loop->body); });
      } else if (const auto* branches = std::get_if<markup::If>(&block.node)) {
        for (const markup::If::Branch& branch : branches->branches) {
          if (branch.condition)
            checker_.check(*branch.condition);
          lintLines(branch.body);
        }
      }
    }
  }

  template <typename Body>
  void inLoop(const std::string& variable, const markup::Expression& list, Body body) {
    const StaticType type = checker_.check(list);
    checker_.require(type, kList, list.place, {"“for”", "\"for\""});
    checker_.push(variable, itemOf(type));
    checker_.push("loop", loopType());
    body();
    checker_.pop(2);
  }

  void lint(const markup::TableShape& shape, const StaticType& list) {
    checker_.push("items", list);
    for (const markup::TableColumn& column : shape.columns)
      lint(column.title);
    checker_.push("item", itemOf(list));
    if (shape.groupBy) {
      lint(*shape.groupBy);
      checkGroups(shape);
      checker_.push("group", StaticType::of(kAnything));
    }
    checker_.push("loop", loopType());
    for (const markup::TableColumn& column : shape.columns)
      lint(column.value);
    checker_.pop(shape.groupBy ? 3 : 2);
    for (const markup::TableGroup& group : shape.groups)
      lint(group.title);
    if (shape.total)
      lintTotal(*shape.total);
    checker_.pop();
  }

  // Rows of spreadsheets become items of a list that the schema describes.
  void checkListField() {
    if (tmpl_.list.empty())
      return;
    const data::SchemaNode* node = schema_.root().member(tmpl_.list);
    if (node == nullptr) {
      std::vector<std::string> known;
      for (const data::SchemaNode::Property& property : schema_.root().properties)
        known.push_back(property.name);
      const std::string near = nearestName(tmpl_.list, known);
      checker_.reporter().error(
          tmpl_.listPlace,
          "template.unknown-field",
          {"Không có trường “" + tmpl_.list + "”.", "There is no field \"" + tmpl_.list + "\"."},
          near.empty()
              ? Message{}
              : Message{"Có phải “" + near + "” không?", "did you mean \"" + near + "\"?"});
    } else if (!node->takes(data::Type::array) || node->items == nullptr) {
      checker_.reporter().error(tmpl_.listPlace,
                                "template.wrong-type",
                                {"Trường “" + tmpl_.list + "” không phải là một danh sách.",
                                 "Field \"" + tmpl_.list + "\" is no list."});
    }
  }

  // Groups that are listed and values that the field can have should be the same ones.
  void checkGroups(const markup::TableShape& shape) {
    const markup::Expression* by = markup::onlyExpression(*shape.groupBy);
    const StaticType type = by == nullptr ? StaticType() : checker_.check(*by);
    if (shape.groups.empty() || type.node == nullptr || type.node->allowed.empty())
      return;
    std::set<std::string> listed;
    for (const markup::TableGroup& group : shape.groups) {
      listed.insert(group.key);
      checker_.checkValue(type, Value(group.key), shape.place);
    }
    for (const Value& value : type.node->allowed) {
      if (!value.isText() || listed.contains(value.text()))
        continue;
      const std::string key = markup::quoted(value.text());
      checker_.reporter().warning(shape.place,
                                  "lint.missing-group",
                                  {"“groups” thiếu giá trị " + key + " của trường nhóm.",
                                   "\"groups\" lacks the value " + key + " of the field."});
    }
  }

  void lintTotal(const markup::TableTotal& total) {
    lint(total.label);
    for (const std::optional<markup::Inlines>& value : total.values) {
      if (value)
        lint(*value);
    }
    if (total.words)
      lint(*total.words);
  }

  void printable(const StaticType& type, const Place& place) {
    checker_.require(type, kPrintable, place, {"Thẻ in giá trị", "An output tag"});
  }

  void useField(std::string_view name) { checker_.use(schema_.root().member(name)); }

  void unusedParameter(const markup::Include::Parameter& parameter) {
    const std::string name = markup::quoted(parameter.name);
    checker_.reporter().warning(parameter.place,
                                "lint.unused-parameter",
                                {"Phần mẫu không dùng tham số " + name + ".",
                                 "The partial does not use the parameter " + name + "."});
  }

  bool step(const Place& place) {
    if (++steps_ <= kMaxSteps)
      return true;
    if (steps_ == kMaxSteps + 1) {
      checker_.reporter().error(
          place,
          "template.step-limit",
          {"Mẫu quá lớn: các phần mẫu gọi nhau quá nhiều lần.",
           "The template is too large: its partials include each other too often."});
    }
    return false;
  }

  void findUnusedTables() {
    for (size_t i = 0; i < tmpl_.tables.size(); ++i) {
      if (tableCalled_[i])
        continue;
      const std::string name = markup::quoted(tmpl_.tables[i].name);
      checker_.reporter().warning(
          tmpl_.tables[i].place,
          "lint.unused-table",
          {"Bảng " + name + " không được dùng.", "The table " + name + " is not used."});
    }
  }

  const markup::Template& tmpl_;
  const data::Schema& schema_;
  TypeChecker checker_;
  std::vector<bool> tableCalled_;
  uint64_t steps_ = 0;
};

}  // namespace

Diagnostics lint(const markup::Template& tmpl, const data::Schema& schema) {
  return Linter(tmpl, schema).run();
}

}  // namespace vanthu::fill
