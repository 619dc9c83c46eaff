// What is known of a value before any record comes.
#ifndef VANTHU_FILL_STATIC_TYPE_H_
#define VANTHU_FILL_STATIC_TYPE_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "data/schema.h"

namespace vanthu::fill {

/// The kinds that a value can have, as a set of bits. Nothing (null) is always possible.
using Kinds = unsigned;
constexpr Kinds kBoolean = 1;
constexpr Kinds kInteger = 2;
constexpr Kinds kDecimal = 4;
constexpr Kinds kText = 8;
constexpr Kinds kList = 16;
constexpr Kinds kObject = 32;
constexpr Kinds kNumbers = kInteger | kDecimal;
constexpr Kinds kPrintable = kNumbers | kText;
constexpr Kinds kAnything = kBoolean | kPrintable | kList | kObject;

struct StaticType {
  Kinds kinds = kAnything;
  const data::SchemaNode* node = nullptr;  ///< the part of the record it is, if it is one
  bool markdown = false;
  /// Of objects that the template makes (`loop`, the groups of `nhom`).
  std::vector<std::pair<std::string, StaticType>> members;
  std::shared_ptr<const StaticType> item;  ///< of lists that the template makes

  static StaticType of(Kinds kinds) {
    StaticType type;
    type.kinds = kinds;
    return type;
  }
  bool can(Kinds wanted) const { return (kinds & wanted) != 0; }
};

/// What the schema says of a value; null says nothing.
StaticType typeOf(const data::SchemaNode* node);

/// What an item of the list is.
StaticType itemOf(const StaticType& list);

/// A list of that item.
StaticType listOf(StaticType item);

/// The variable `loop`.
StaticType loopType();

/// The members that are known; empty if any may be there.
std::vector<std::string> memberNames(const StaticType& object);

/// "số nguyên", "chữ hoặc danh sách" …
Message kindNames(Kinds kinds);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_STATIC_TYPE_H_
