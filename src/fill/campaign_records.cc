#include "fill/campaign_records.h"

#include <iterator>
#include <optional>
#include <utility>

#include "base/json_pointer.h"
#include "data/placed.h"
#include "fill/context.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"

namespace vanthu::fill {
namespace {

using markup::Place;

/// The signs that a value may not bring into a markdown text: stars and escapes anywhere, and at
/// the beginning of a line whatever could make a label, a heading or a table.
std::string escaped(std::string_view value, bool beginsLine) {
  constexpr std::string_view kAnywhere = "*\\|";
  constexpr std::string_view kAtBeginning = "#-+.):";
  constexpr size_t kLongestLabel = 8;
  std::string out;
  for (size_t i = 0; i < value.size(); ++i) {
    const bool label = beginsLine && i < kLongestLabel;
    if (kAnywhere.find(value[i]) != std::string_view::npos ||
        (label && kAtBeginning.find(value[i]) != std::string_view::npos))
      out += '\\';
    out += value[i];
  }
  return out;
}

class RecordMaker {
 public:
  RecordMaker(const data::Schema& target, Context& context) : target_(target), context_(context) {}

  /// Nothing (null) leaves its place out.
  Value make(const markup::MapValue& value, const std::string& pointer) {
    if (!context_.step(value.place))
      return {};
    place_ = value.place;
    pointer_ = pointer;
    return std::visit([&](const auto& node) { return from(node); }, value.node);
  }

  /// Runs `body` with the names of `lets`, then takes them away.
  template <typename F>
  void with(const markup::MapLets& lets, F body) {
    const bool outer = std::exchange(inLet_, true);
    for (const auto& [name, value] : lets)
      context_.push(name, make(value, {}));
    inLet_ = outer;
    body();
    context_.pop(lets.size());
  }

  bool holdsOrNone(const std::optional<markup::Expression>& when) {
    return !when || holds(*when, context_);
  }

  std::string line(const markup::Inlines& inlines, bool markdown) {
    std::string out;
    for (const Run& run : writeInlines(inlines, context_)) {
      const document::Text* text = run.text();
      if (text == nullptr)
        continue;
      out += run.words || !markdown ? text->text : escaped(text->text, out.empty());
    }
    return out;
  }

 private:
  // What a `let` makes stays outside the record: the campaign's values keep their places, by which
  // expressions look up the campaign's schema, and what is new has none.
  Where where() const {
    if (inLet_)
      return {};
    return {context_.tmpl().files[place_.file], place_.line, place_.column, pointer_};
  }

  Value at(const Value& value, const std::string& pointer, const Where& otherwise) const {
    return inLet_ ? value : data::placed(value, pointer, otherwise);
  }

  template <typename Key>
  std::string child(const std::string& pointer, const Key& key) const {
    return inLet_ ? std::string() : childPointer(pointer, key);
  }

  bool isMarkdown() const {
    const data::SchemaNode* node = inLet_ ? nullptr : target_.find(pointer_);
    return node != nullptr && node->format == data::Format::markdown;
  }

  Value from(const markup::MapLiteral& literal) {
    return literal.value.isNull() ? Value() : Value(literal.value).setWhere(where());
  }

  Value from(const markup::MapText& text) {
    const Where here = where();
    if (text.lines.size() == 1) {
      if (const markup::Expression* only = markup::onlyExpression(text.lines.front())) {
        const Operand operand = evaluate(*only, context_);
        if (operand.failed || operand.isNothing())
          return {};
        return at(operand.value, pointer_, here);
      }
    }
    std::string out = linesOf(text);
    return out.empty() ? Value() : Value(std::move(out)).setWhere(here);
  }

  // A line that prints nothing because of its tags is left out.
  std::string linesOf(const markup::MapText& text) {
    const bool markdown = isMarkdown();
    std::string out;
    bool first = true;
    for (const markup::Inlines& inlines : text.lines) {
      const std::string words = line(inlines, markdown);
      if (words.empty() && !inlines.empty())
        continue;
      if (!std::exchange(first, false))
        out += '\n';
      out += words;
    }
    return out;
  }

  Value from(const markup::MapList& list) {
    const Where here = where();
    Value::List items;
    append(list.items, here.pointer, items);
    return Value(std::move(items)).setWhere(here);
  }

  Value from(const markup::MapParagraphs& paragraphs) {
    const Where here = where();
    Value::List items;
    // The entries are parts of the text that stands here.
    for (const markup::MapValue& each : paragraphs.items)
      appendAt(each, here.pointer, items, false);
    std::string out;
    for (const Value& item : items) {
      if (!item.isText()) {
        const Message kind = kindName(item);
        context_.error("template.wrong-type",
                       {0, here.line, here.column},
                       item.where().pointer,
                       {"“paragraphs” gồm các đoạn chữ, nhưng ở đây có " + kind.vi + ".",
                        "\"paragraphs\" takes texts, but this is " + kind.en + "."});
        continue;
      }
      out += (out.empty() ? "" : "\n\n") + item.text();
    }
    return out.empty() ? Value() : Value(std::move(out)).setWhere(here);
  }

  Value from(const markup::MapObject& object) {
    const Where here = where();
    Value::Object members;
    for (const auto& [name, member] : object.members) {
      Value value = make(member, child(here.pointer, name));
      if (!value.isNull())
        members.emplace_back(name, std::move(value));
    }
    return Value(std::move(members)).setWhere(here);
  }

  // Alone, a loop is a list; without `over`, the one item or nothing.
  Value from(const markup::MapLoop& loop) {
    const Where here = where();
    Value::List items;
    run(loop, here.pointer, items, loop.over.has_value());
    if (!loop.over)
      return items.empty() ? Value() : items.front();
    return Value(std::move(items)).setWhere(here);
  }

  void append(const std::vector<markup::MapValue>& values,
              const std::string& pointer,
              Value::List& items) {
    for (const markup::MapValue& each : values)
      appendAt(each, pointer, items, true);
  }

  void appendAt(const markup::MapValue& each,
                const std::string& pointer,
                Value::List& items,
                bool indexed) {
    if (const auto* loop = std::get_if<markup::MapLoop>(&each.node)) {
      run(*loop, pointer, items, indexed);
      return;
    }
    const Value value = make(each, indexed ? child(pointer, items.size()) : pointer);
    if (!value.isList() || std::holds_alternative<markup::MapList>(each.node)) {
      if (!value.isNull())
        items.push_back(value);
      return;
    }
    for (const Value& item : value.list())
      items.push_back(at(item, indexed ? child(pointer, items.size()) : pointer, {}));
  }

  void run(const markup::MapLoop& loop,
           const std::string& pointer,
           Value::List& items,
           bool indexed) {
    const auto one = [&] {
      with(loop.lets, [&] {
        if (holdsOrNone(loop.when))
          appendAt(loop.item.front(), pointer, items, indexed);
      });
    };
    if (!loop.over)
      return one();
    const Operand list = evaluateList(*loop.over, context_);
    if (list.failed || !list.value.isList())
      return;
    const size_t count = list.value.list().size();
    for (size_t i = 0; i < count && context_.step(loop.over->place); ++i) {
      context_.push(loop.variable, list.value.list()[i]);
      context_.push("loop", loopValue(i, count));
      one();
      context_.pop(2);
    }
  }

  const data::Schema& target_;
  Context& context_;
  Place place_;
  std::string pointer_;
  bool inLet_ = false;
};

class CampaignEvaluation {
 public:
  CampaignEvaluation(const markup::CampaignMap& map,
                     const data::Schema& schema,
                     const Value& campaign,
                     const data::Schema& target)
      : map_(map), schema_(schema), campaign_(campaign), target_(target) {}

  Result<std::vector<CampaignRecord>> run() {
    for (const markup::MapDocument& document : map_.documents) {
      if (!document.each) {
        make(document, nullptr, 0, 0);
        continue;
      }
      Context context(map_.source, schema_, campaign_, {});
      const Operand list = evaluateList(*document.each, context);
      takeFaults(context);
      if (list.failed || !list.value.isList())
        continue;
      const Value::List& items = list.value.list();
      for (size_t i = 0; i < items.size(); ++i)
        make(document, &items[i], i, items.size());
    }
    if (!faults_.empty())
      return fail(std::move(faults_));
    return std::move(records_);
  }

 private:
  void takeFaults(Context& context) {
    Diagnostics more = context.takeFaults();
    std::move(more.begin(), more.end(), std::back_inserter(faults_));
  }

  void make(const markup::MapDocument& document, const Value* item, size_t index, size_t count) {
    Context context(map_.source, schema_, campaign_, {});
    RecordMaker maker(target_, context);
    if (item != nullptr) {
      context.push(document.variable, *item);
      context.push("loop", loopValue(index, count));
    }
    maker.with(document.lets, [&] {
      if (context.failed() || !maker.holdsOrNone(document.when))
        return;
      CampaignRecord out;
      if (document.name)
        out.name = maker.line(*document.name, false);
      out.data = maker.make(document.record, {});
      out.document = static_cast<size_t>(&document - map_.documents.data());
      records_.push_back(std::move(out));
    });
    takeFaults(context);
  }

  const markup::CampaignMap& map_;
  const data::Schema& schema_;
  const Value& campaign_;
  const data::Schema& target_;
  std::vector<CampaignRecord> records_;
  Diagnostics faults_;
};

}  // namespace

Result<std::vector<CampaignRecord>> campaignRecords(const markup::CampaignMap& map,
                                                    const data::Schema& schema,
                                                    const Value& campaign,
                                                    const data::Schema& target) {
  return CampaignEvaluation(map, schema, campaign, target).run();
}

}  // namespace vanthu::fill
