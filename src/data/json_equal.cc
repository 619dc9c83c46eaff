#include "data/json_equal.h"

#include <algorithm>

namespace vanthu::data {
namespace {

bool equalObjects(const Value& a, const Value& b) {
  return a.object().size() == b.object().size() &&
         std::all_of(a.object().begin(), a.object().end(), [&](const Value::Member& member) {
           const Value* other = b.find(member.first);
           return other != nullptr && jsonEqual(member.second, *other);
         });
}

}  // namespace

bool jsonEqual(const Value& a, const Value& b) {
  const auto x = asNumber(a);
  const auto y = asNumber(b);
  if (x && y)
    return compare(*x, *y) == 0;
  if (a.kind() != b.kind())
    return false;
  if (a.isObject())
    return equalObjects(a, b);
  if (a.isList())
    return std::equal(
        a.list().begin(), a.list().end(), b.list().begin(), b.list().end(), jsonEqual);
  return a == b;
}

}  // namespace vanthu::data
