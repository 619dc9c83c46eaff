#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "fill/evaluator.h"
#include "fill/filter_types.h"
#include "fill/filters.h"
#include "text/collation.h"

namespace vanthu::fill {
namespace {

using markup::Filter;
using markup::Place;

const Message kObjects = {"danh sách các nhóm trường", "a list of objects"};
constexpr const char* kNameField = "fullName";
constexpr size_t kSortKeyWork = 8;  // a sort key takes as long as going through the text so often

class ListFilter {
 public:
  ListFilter(Filter filter, const Operands& operands, const Place& place, Context& context)
      : filter_(filter), operands_(operands), place_(place), context_(context) {}

  Operand run() {
    const Operand& input = operands_[0];
    if (input.isNothing())
      return ofNothing(input);
    if (!input.value.isList())
      return refuseInput(filter_, input, {"danh sách", "a list"}, place_, context_);
    if (!context_.step(place_, input.value.list().size()))
      return Operand::failure();
    switch (filter_) {
      case Filter::dem:
        return integer(static_cast<int64_t>(items().size()));
      case Filter::tong:
        return sum();
      case Filter::loc:
        return select();
      case Filter::nhom:
        return group();
      case Filter::tim:
        return findOne();
      case Filter::dat:
        return selectByShare(true);
      case Filter::chuaDat:
        return selectByShare(false);
      default:
        return sortByName();
    }
  }

 private:
  const Value::List& items() const { return operands_[0].value.list(); }

  static Operand integer(int64_t number) {
    Operand out;
    out.value = Value(number);
    return out;
  }

  Operand ofNothing(const Operand& input) const {
    if (context_.isGap(input.pointer()))
      return input;
    return filter_ == Filter::dem || filter_ == Filter::tong ? integer(0) : input;
  }

  Operand listOf(Value::List list) const {
    Operand out;
    out.value = Value(std::move(list));
    if (!operands_[0].pointer().empty())
      out.value.setWhere(operands_[0].value.where());
    return out;
  }

  bool hasField() const { return operands_.size() > 1; }
  const std::string& field() const { return operands_[1].value.text(); }

  // The field of an item. An unknown one is reported once, at the filter.
  Operand fieldOf(const Value& item, const std::string& name) {
    Operand object;
    object.value = item;
    if (!item.isObject())
      return refuseInput(filter_, object, kObjects, place_, context_);
    Operand out = memberOf(object, name, context_);
    const bool known = item.find(name) != nullptr || !out.pointer().empty();
    if (known)
      return out;
    if (!fieldSeen_) {
      fieldSeen_ = std::any_of(items().begin(), items().end(), [&](const Value& other) {
        return other.find(name) != nullptr;
      });
    }
    if (*fieldSeen_)
      return out;
    context_.error(
        "template.unknown-field",
        place_,
        {},
        {"Không có trường " + quoted(name) + ".", "There is no field " + quoted(name) + "."});
    return Operand::failure();
  }

  Operand sum() {
    int64_t total = 0;
    for (const Value& item : items()) {
      Operand part;
      part.value = item;
      if (hasField())
        part = fieldOf(item, field());
      if (part.failed)
        return part;
      if (part.isNothing())
        continue;
      if (!part.value.isInteger())
        return refuseInput(filter_, part, {"các số nguyên", "integers"}, place_, context_);
      if (__builtin_add_overflow(total, part.value.integer(), &total)) {
        context_.error(
            "template.overflow",
            place_,
            operands_[0].pointer(),
            {"Tổng vượt quá giới hạn số nguyên 64 bit.", "The sum does not fit a 64-bit integer."});
        return Operand::failure();
      }
    }
    return integer(total);
  }

  bool isWanted(const Value& value) {
    if (operands_.size() == 2)
      return isYes(value);
    size_t extent = 0;
    for (auto wanted = operands_.begin() + 2; wanted != operands_.end(); ++wanted)
      extent += extentOfComparing(value, wanted->value);
    if (!context_.read(place_, extent))
      return false;
    return std::any_of(operands_.begin() + 2, operands_.end(), [&](const Operand& wanted) {
      return isSame(value, wanted.value);
    });
  }

  Operand select() {
    Value::List list;
    for (const Value& item : items()) {
      const Operand value = fieldOf(item, field());
      if (value.failed)
        return value;
      if (isWanted(value.value))
        list.push_back(item);
    }
    return listOf(std::move(list));
  }

  // Nothing is looked for in vain; what is not there is a fault of whoever names it.
  Operand findOne() {
    const Operand& wanted = operands_[2];
    if (wanted.isNothing())
      return wanted;
    for (const Value& item : items()) {
      const Operand value = fieldOf(item, field());
      if (value.failed)
        return value;
      if (!isWanted(value.value))
        continue;
      Operand out;
      out.value = item;
      return out;
    }
    context_.error("template.not-found",
                   place_,
                   wanted.pointer(),
                   {"Danh sách không có mục nào có " + quoted(field()) + " như thế này.",
                    "No entry of the list has this " + quoted(field()) + "."});
    return Operand::failure();
  }

  // An argument of a share: percent or whole.
  bool isInRange(size_t index) {
    const Value& value = operands_[index].value;
    const Range* range = rangeOf(filter_, index);
    if (value.isInteger() && range->holds(value.integer()))
      return true;
    refuseInput(filter_, operands_[index], range->wanted, place_, context_);
    return false;
  }

  // Those whose field is (is not) at least so many per cent of the whole; an absent one is 0.
  Operand selectByShare(bool reached) {
    if (!isInRange(2) || !isInRange(3))
      return Operand::failure();
    const __int128 due =
        static_cast<__int128>(operands_[2].value.integer()) * operands_[3].value.integer();
    Value::List list;
    for (const Value& item : items()) {
      const Operand value = fieldOf(item, field());
      if (value.failed)
        return value;
      if (!value.isNothing() && !value.value.isInteger())
        return refuseInput(filter_, value, {"các số nguyên", "integers"}, place_, context_);
      const int64_t number = value.isNothing() ? 0 : value.value.integer();
      if ((static_cast<__int128>(number) * 100 >= due) == reached)
        list.push_back(item);
    }
    return listOf(std::move(list));
  }

  Operand group() {
    std::vector<std::pair<Value, Value::List>> groups;
    std::unordered_map<std::string, size_t> known;
    for (const Value& item : items()) {
      const Operand key = fieldOf(item, field());
      if (key.failed)
        return key;
      if (!context_.read(place_, extentOf(key.value)))
        return Operand::failure();
      const auto [found, isNew] = known.try_emplace(toJson(key.value), groups.size());
      if (isNew)
        groups.emplace_back(key.value, Value::List{});
      groups[found->second].second.push_back(item);
    }
    Value::List list;
    for (auto& [key, members] : groups) {
      Value::Object each;
      each.reserve(2);
      each.emplace_back("key", std::move(key));
      each.emplace_back("items", Value(std::move(members)));
      list.push_back(Value(std::move(each)));
    }
    Operand out;
    out.value = Value(std::move(list));
    return out;
  }

  Operand sortByName() {
    const std::string name = hasField() ? field() : kNameField;
    std::vector<std::pair<std::string, const Value*>> keyed;
    for (const Value& item : items()) {
      Operand text;
      text.value = item;
      if (!item.isText())
        text = fieldOf(item, name);
      if (text.failed)
        return text;
      if (!text.isNothing() && !text.value.isText())
        return refuseInput(
            filter_, text, {"họ tên là chữ", "names that are text"}, place_, context_);
      if (!context_.read(place_, extentOf(text.value) * kSortKeyWork))
        return Operand::failure();
      keyed.emplace_back(text.isNothing() ? std::string() : text::nameSortKey(text.value.text()),
                         &item);
    }
    std::stable_sort(
        keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Value::List list;
    for (const auto& [key, item] : keyed)
      list.push_back(*item);
    return listOf(std::move(list));
  }

  Filter filter_;
  const Operands& operands_;
  const Place& place_;
  Context& context_;
  std::optional<bool> fieldSeen_;  ///< some item has the field, though the schema does not know it
};

}  // namespace

Operand applyListFilter(Filter filter,
                        const Operands& operands,
                        const Place& place,
                        Context& context) {
  return ListFilter(filter, operands, place, context).run();
}

}  // namespace vanthu::fill
