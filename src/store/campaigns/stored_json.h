// JSON columns as Values, and small changes to a Value. Inside store/ only. Pure.
#ifndef VANTHU_STORE_CAMPAIGNS_STORED_JSON_H_
#define VANTHU_STORE_CAMPAIGNS_STORED_JSON_H_

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/value.h"

namespace vanthu::store {

/// What was stored by toJson. Ends the transaction if it is no JSON any more.
Value storedJson(const std::string& text);

/// The object with that member, in the place of an older one of that name or at the end; null: the
/// object without it.
Value with(const Value& object, std::string_view name, Value member);
Value without(const Value& object, std::initializer_list<std::string_view> names);

/// The member if it is text; empty for all else.
std::string textOf(const Value& object, std::string_view name);

/// The items of a list member; none for all else.
const Value::List& itemsOf(const Value& object, std::string_view name);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_STORED_JSON_H_
