// Makes the record of one document of a campaign.
#ifndef VANTHU_FILL_RECORD_MAKER_H_
#define VANTHU_FILL_RECORD_MAKER_H_

#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "data/schema.h"
#include "fill/context.h"
#include "markup/campaign_map.h"

namespace vanthu::fill {

/// An entry of a list that is left, with what its `let` gave.
struct ChosenEntry {
  const Value* item;
  Value::List lets;
};

/// Faults and the budget are the context's. Not thread-safe: one document, one maker.
class RecordMaker {
 public:
  /// `target` is the schema of the document's template. Both outlive the maker.
  RecordMaker(const data::Schema& target, Context& context) : target_(target), context_(context) {}

  /// What `value` gives at `pointer`; nothing (null) leaves its place out.
  Value make(const markup::MapValue& value, const std::string& pointer);

  /// The values of `lets` where `when` holds with them; nothing where it does not, or where one of
  /// them is the first fault.
  std::optional<Value::List> chosen(const markup::MapLets& lets,
                                    const std::optional<markup::Expression>& when);

  /// Names the values of `lets` until they are popped off the context.
  void push(const markup::MapLets& lets, const Value::List& values);

  /// One line of words and tags; in markdown the values keep their letters.
  std::string line(const markup::Inlines& inlines, bool markdown);

 private:
  Where where() const;
  Value at(const Value& value, const std::string& pointer, const Where& otherwise) const;
  template <typename Key>
  std::string child(const std::string& pointer, const Key& key) const;
  bool isMarkdown() const;

  Value from(const markup::MapLiteral& literal);
  Value from(const markup::MapText& text);
  Value from(const markup::MapList& list);
  Value from(const markup::MapParagraphs& paragraphs);
  Value from(const markup::MapObject& object);
  Value from(const markup::MapLoop& loop);
  std::string linesOf(const markup::MapText& text);
  void append(const std::vector<markup::MapValue>& values,
              const std::string& pointer,
              Value::List& items);
  void appendAt(const markup::MapValue& each,
                const std::string& pointer,
                Value::List& items,
                bool indexed);
  void appendEntry(const markup::MapLoop& loop,
                   const Value::List& lets,
                   const std::string& pointer,
                   Value::List& items,
                   bool indexed);
  void run(const markup::MapLoop& loop,
           const std::string& pointer,
           Value::List& items,
           bool indexed);
  std::vector<ChosenEntry> entriesOf(const markup::MapLoop& loop, const Value::List& list);

  const data::Schema& target_;
  Context& context_;
  markup::Place place_;
  std::string pointer_;
  bool inLet_ = false;
};

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_RECORD_MAKER_H_
