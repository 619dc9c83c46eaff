// Value: the plain data of a record or of a YAML file, each node with the place it came from.
//
// Immutable once built and cheap to copy: texts, lists and objects are shared. Objects keep the
// order in which they were written. Safe to read from several threads.
#ifndef VANTHU_BASE_VALUE_H_
#define VANTHU_BASE_VALUE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"

namespace vanthu {

class Value {
 public:
  enum class Kind { null, boolean, integer, decimal, text, list, object };
  using List = std::vector<Value>;
  using Member = std::pair<std::string, Value>;
  using Object = std::vector<Member>;

  Value() = default;
  explicit Value(bool x) : data_(x) {}
  explicit Value(int64_t x) : data_(x) {}
  explicit Value(Decimal x) : data_(x) {}
  explicit Value(std::string x) : data_(std::make_shared<const std::string>(std::move(x))) {}
  explicit Value(std::string_view x) : Value(std::string(x)) {}
  explicit Value(const char* x) : Value(std::string(x)) {}
  explicit Value(List x) : data_(std::make_shared<const List>(std::move(x))) {}
  explicit Value(Object x) : data_(std::make_shared<const Object>(std::move(x))) {}

  Kind kind() const { return static_cast<Kind>(data_.index()); }
  bool isNull() const { return kind() == Kind::null; }
  bool isText() const { return kind() == Kind::text; }
  bool isInteger() const { return kind() == Kind::integer; }
  bool isList() const { return kind() == Kind::list; }
  bool isObject() const { return kind() == Kind::object; }

  // REQUIRES: the kind is the one asked for.
  bool boolean() const { return std::get<bool>(data_); }
  int64_t integer() const { return std::get<int64_t>(data_); }
  const Decimal& decimal() const { return std::get<Decimal>(data_); }
  const std::string& text() const { return *std::get<SharedText>(data_); }
  const List& list() const { return *std::get<SharedList>(data_); }
  const Object& object() const { return *std::get<SharedObject>(data_); }

  /// The member of that name, or null if there is none or this is no object.
  const Value* find(std::string_view name) const;

  /// Where this value was written; an empty place for computed values.
  const Where& where() const;
  Value& setWhere(Where where);

  /// True for text whose schema says `"format": "markdown"`: it becomes blocks when filled.
  bool isMarkdown() const { return markdown_; }
  Value& setMarkdown(bool on) {
    markdown_ = on;
    return *this;
  }

  /// Same content; places and the markdown mark are not compared.
  bool operator==(const Value& other) const;

 private:
  using SharedText = std::shared_ptr<const std::string>;
  using SharedList = std::shared_ptr<const List>;
  using SharedObject = std::shared_ptr<const Object>;

  std::variant<std::monostate, bool, int64_t, Decimal, SharedText, SharedList, SharedObject> data_;
  std::shared_ptr<const Where> where_;
  bool markdown_ = false;
};

/// The number, if `value` is one.
std::optional<Decimal> asNumber(const Value& value);

/// The number without fraction, if `value` is one: 1.0 is 1.
std::optional<int64_t> asInteger(const Value& value);

/// JSON text; `pretty` as in JsonWriter.
std::string toJson(const Value& value, bool pretty = false);

}  // namespace vanthu

#endif  // VANTHU_BASE_VALUE_H_
