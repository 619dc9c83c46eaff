// How errors in a record are said: the names of fields, types and values for people.
//
// Inside data/ only. Pure.
#ifndef VANTHU_DATA_WORDING_H_
#define VANTHU_DATA_WORDING_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "data/schema.h"

namespace vanthu::data {

/// One step on the way from the record to a value inside it; lives on the stack of the walk.
struct Path {
  const Path* parent = nullptr;      ///< null at the record itself
  const SchemaNode* node = nullptr;  ///< never null
  size_t depth = 0;                  ///< 0 at the record itself
  bool item = false;                 ///< an item of a list, not a member of an object
  std::string_view name;             ///< of a member
  size_t index = 0;                  ///< of an item, from 0

  Path toMember(const SchemaNode* member, std::string_view memberName) const {
    return {this, member, depth + 1, false, memberName, 0};
  }
  Path toItem(const SchemaNode* itemNode, size_t i) const {
    return {this, itemNode, depth + 1, true, {}, i};
  }
};

/// The JSON pointer of the path.
std::string pointerOf(const Path& path);

/// `trường "Họ và tên" (fullName)`, `mục thứ 3 của trường "Nơi nhận" (to)`, `dữ liệu`;
/// `field "fullName"`, `item 3 of field "to"`, `the data`.
Message nameOf(const Path& path);

/// `"Họ và tên" (fullName)`, or `"fullName"` without a title; English always the latter.
Message nameOf(std::string_view name, const SchemaNode* node);

/// "phải là số nguyên hoặc chuỗi ký tự" / "must be an integer or a text".
Message typesDue(const std::vector<Type>& types);

/// "số thập phân" / "a decimal number": what was found instead.
Message kindOf(const Value& value);

/// A hint that names the values welcome at `node`, the nearest to `value` if it looks like a slip.
Message allowedHint(const SchemaNode& node, const Value& value);

/// The field of `node` that was meant by the unknown `name`: the one whose title was typed, or the
/// nearest that `object` does not have yet; empty if none is near.
std::string meantField(const SchemaNode& node, const Value& object, std::string_view name);

/// A hint for a member that `node` does not know: the field that was meant, or, of a few, all.
Message unknownFieldHint(const SchemaNode& node, const std::string& meant);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_WORDING_H_
