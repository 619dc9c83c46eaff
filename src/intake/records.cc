#include "intake/records.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/collation.h"
#include "text/fold.h"

namespace vanthu::intake {
namespace {

constexpr size_t kMostDepth = 4;

// The first text of that name in the record, outer fields first.
const std::string* textOf(const Value& record, std::string_view name, size_t depth = 0) {
  if (!record.isObject() || depth > kMostDepth)
    return nullptr;
  if (const Value* own = record.find(name); own != nullptr && own->isText())
    return &own->text();
  for (const auto& [key, member] : record.object()) {
    if (const std::string* inner = textOf(member, name, depth + 1))
      return inner;
  }
  return nullptr;
}

struct SortKey {
  size_t unit = 0;
  bool nameless = false;
  std::string name;
  size_t row = 0;

  auto tied() const { return std::tie(unit, nameless, name, row); }
};

class UnitOrder {
 public:
  explicit UnitOrder(const std::vector<std::string>& units) {
    for (const std::string& unit : units)
      place(unit);
  }

  size_t place(const std::string& unit) {
    return places_.try_emplace(text::foldKey(unit), places_.size()).first->second;
  }
  static constexpr size_t kNone = static_cast<size_t>(-1);

 private:
  std::map<std::string, size_t> places_;
};

}  // namespace

std::vector<size_t> orderOf(const std::vector<ListRow>& rows,
                            Order order,
                            const std::vector<std::string>& units) {
  UnitOrder places(units);
  std::vector<SortKey> keys;
  for (size_t i = 0; i < rows.size(); ++i) {
    const Value& record = rows[i].record;
    if (rows[i].state == ListRow::State::refused)
      continue;
    SortKey key;
    key.row = i;
    if (order != Order::sheet) {
      const std::string* name = textOf(record, "fullName");
      key.nameless = name == nullptr;
      if (name != nullptr)
        key.name = text::nameSortKey(*name);
    }
    if (order == Order::unit) {
      const std::string* unit = textOf(record, "unit");
      key.unit = unit == nullptr ? UnitOrder::kNone : places.place(*unit);
    }
    keys.push_back(std::move(key));
  }
  std::sort(keys.begin(), keys.end(), [](const SortKey& a, const SortKey& b) {
    return a.tied() < b.tied();
  });
  std::vector<size_t> out;
  out.reserve(keys.size());
  for (const SortKey& key : keys)
    out.push_back(key.row);
  return out;
}

Value recordsOf(const std::vector<ListRow>& rows, const std::vector<size_t>& order) {
  Value::List list;
  list.reserve(order.size());
  for (const size_t i : order)
    list.push_back(rows[i].record);
  return Value(std::move(list));
}

}  // namespace vanthu::intake
