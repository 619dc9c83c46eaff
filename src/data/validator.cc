#include "data/validator.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/json_pointer.h"
#include "base/utf8.h"
#include "data/findings.h"
#include "data/json_equal.h"
#include "data/json_reader.h"
#include "data/wording.h"
#include "text/regex.h"
#include "text/words.h"

namespace vanthu::data {
namespace {

Type typeOf(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return Type::null;
    case Value::Kind::boolean:
      return Type::boolean;
    case Value::Kind::integer:
      return Type::integer;
    case Value::Kind::decimal:
      return asInteger(value) ? Type::integer : Type::number;
    case Value::Kind::text:
      return Type::string;
    case Value::Kind::list:
      return Type::array;
    case Value::Kind::object:
      return Type::object;
  }
  return Type::null;
}

class Validator {
 public:
  explicit Validator(bool missingAllowed) : missingAllowed_(missingAllowed) {}

  void check(const Value& value, const Path& path);
  Diagnostics take() { return findings_.take(); }

 private:
  void report(const char* code,
              const Value& value,
              const Path& path,
              const Message& due,
              Message hint = {});
  bool checkType(const Value& value, const Path& path);
  void checkAllowed(const Value& value, const Path& path);
  void checkNumber(const Value& value, const Path& path);
  void checkText(const Value& value, const Path& path);
  void checkLength(const Value& value, const Path& path);
  void checkPattern(const Value& value, const Path& path);
  void checkDate(const Value& value, const Path& path);
  void checkList(const Value& value, const Path& path);
  void checkObject(const Value& value, const Path& path);
  void checkMissing(const Value& value, const Path& path, const std::vector<std::string>& misspelt);
  std::string reportUnknown(const Value& object, const Value& member, const Path& path);

  Findings findings_;
  bool missingAllowed_;
};

Where whereOf(const Value& value, const Path& path) {
  Where where = value.where();
  where.pointer = pointerOf(path);
  return where;
}

// `due` goes on after the name of the field: "trường "Số" (codeNumber) phải là số nguyên".
void Validator::report(
    const char* code, const Value& value, const Path& path, const Message& due, Message hint) {
  const Message name = nameOf(path);
  findings_.add(code,
                whereOf(value, path),
                {name.vi + " " + due.vi, name.en + " " + due.en},
                std::move(hint));
}

void Validator::check(const Value& value, const Path& path) {
  if (path.depth > kMaxJsonDepth)
    return report("data.too-deep",
                  value,
                  path,
                  {"lồng nhau quá 32 tầng", "is nested more than 32 levels deep"});
  if (path.node->nothing)
    return report(
        "data.value-not-allowed", value, path, {"không được có giá trị nào", "may have no value"});
  if (!checkType(value, path))
    return;
  checkAllowed(value, path);
  switch (value.kind()) {
    case Value::Kind::integer:
    case Value::Kind::decimal:
      return checkNumber(value, path);
    case Value::Kind::text:
      return checkText(value, path);
    case Value::Kind::list:
      return checkList(value, path);
    case Value::Kind::object:
      return checkObject(value, path);
    case Value::Kind::null:
    case Value::Kind::boolean:
      return;
  }
}

bool Validator::checkType(const Value& value, const Path& path) {
  if (path.node->takes(typeOf(value)))
    return true;
  Message due = typesDue(path.node->types);
  const Message found = kindOf(value);
  due.vi += ", không phải " + found.vi;
  due.en += ", not " + found.en;
  Message hint;
  if (value.isNull())
    hint = {"không có giá trị thì bỏ hẳn trường này đi",
            "leave the field out if there is no value"};
  report("data.wrong-type", value, path, due, std::move(hint));
  return false;
}

void Validator::checkAllowed(const Value& value, const Path& path) {
  const SchemaNode& node = *path.node;
  const bool listed = node.allowed.empty() ||
                      std::any_of(node.allowed.begin(),
                                  node.allowed.end(),
                                  [&](const Value& allowed) { return jsonEqual(value, allowed); });
  if (listed && (!node.constant || jsonEqual(value, *node.constant)))
    return;
  report("data.value-not-allowed",
         value,
         path,
         {"không nhận giá trị này", "does not take this value"},
         findings_.full() ? Message{} : allowedHint(node, value));
}

void Validator::checkNumber(const Value& value, const Path& path) {
  const SchemaNode& node = *path.node;
  const Decimal number = *asNumber(value);
  if (node.minimum && compare(number, *node.minimum) < 0) {
    const std::string bound = toString(*node.minimum);
    report("data.too-small",
           value,
           path,
           {"không được nhỏ hơn " + bound, "must not be less than " + bound});
  }
  if (node.maximum && compare(number, *node.maximum) > 0) {
    const std::string bound = toString(*node.maximum);
    report("data.too-big",
           value,
           path,
           {"không được lớn hơn " + bound, "must not be more than " + bound});
  }
}

void Validator::checkText(const Value& value, const Path& path) {
  checkLength(value, path);
  if (path.node->pattern)
    checkPattern(value, path);
  if (path.node->format == Format::date)
    checkDate(value, path);
}

void Validator::checkLength(const Value& value, const Path& path) {
  const SchemaNode& node = *path.node;
  if (!node.minLength && !node.maxLength)
    return;
  const std::string_view inner = text::withoutOuterSpaces(value.text());  // markdown has its own
  const auto length = static_cast<int64_t>(countCodePoints(inner));
  if (node.minLength && length < *node.minLength) {
    const std::string bound = std::to_string(*node.minLength);
    report("data.too-short",
           value,
           path,
           length == 0 ? Message{"không được để trống", "must not be empty"}
                       : Message{"phải có ít nhất " + bound + " ký tự",
                                 "must have at least " + bound + " characters"});
  }
  if (node.maxLength && length > *node.maxLength) {
    const std::string bound = std::to_string(*node.maxLength);
    report(
        "data.too-long",
        value,
        path,
        {"không được dài quá " + bound + " ký tự", "must have at most " + bound + " characters"});
  }
}

void Validator::checkPattern(const Value& value, const Path& path) {
  const Message description{path.node->description, {}};  // in the language of its schema
  switch (path.node->pattern->search(value.text())) {
    case text::Pattern::Match::yes:
      return;
    case text::Pattern::Match::no:
      return report("data.pattern",
                    value,
                    path,
                    {"không đúng dạng quy định", "does not have the form that is asked for"},
                    description);
    case text::Pattern::Match::timedOut:
      return report("data.pattern-gave-up",
                    value,
                    path,
                    {"quá dài hoặc quá rối để kiểm tra dạng",
                     "is too long or too intricate for its form to be checked"});
  }
}

void Validator::checkDate(const Value& value, const Path& path) {
  if (parseIsoDate(value.text()))
    return;
  const std::string& text = value.text();
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                      text.find_first_not_of("0123456789-") == std::string::npos;
  if (shaped)
    return report("data.bad-date",
                  value,
                  path,
                  {"là một ngày không có trong lịch", "is a day that does not exist"});
  report("data.bad-date",
         value,
         path,
         {"phải là ngày viết theo dạng năm-tháng-ngày", "must be a date written year-month-day"},
         {"ví dụ: \"2026-11-20\" là ngày 20 tháng 11 năm 2026",
          "for example \"2026-11-20\" is 20 November 2026"});
}

void Validator::checkList(const Value& value, const Path& path) {
  const SchemaNode& node = *path.node;
  const auto size = static_cast<int64_t>(value.list().size());
  if (node.minItems && size < *node.minItems) {
    const std::string bound = std::to_string(*node.minItems);
    report("data.too-few-items",
           value,
           path,
           {"phải có ít nhất " + bound + " mục", "must have at least " + bound + " items"});
  }
  if (node.maxItems && size > *node.maxItems) {
    const std::string bound = std::to_string(*node.maxItems);
    report("data.too-many-items",
           value,
           path,
           {"chỉ được có tối đa " + bound + " mục", "must have at most " + bound + " items"});
  }
  if (node.items == nullptr)
    return;
  for (size_t i = 0; i < value.list().size(); ++i)
    check(value.list()[i], path.toItem(node.items, i));
}

void Validator::checkObject(const Value& value, const Path& path) {
  static const SchemaNode kFree;
  std::vector<std::string> misspelt;  // said already, at the name that was typed in their place
  for (const auto& [name, member] : value.object()) {
    const SchemaNode* node = path.node->member(name);
    const bool closed = path.node->additional != nullptr && path.node->additional->nothing;
    if (node != nullptr)
      check(member, path.toMember(node, name));
    else if (closed)
      misspelt.push_back(reportUnknown(value, member, path.toMember(&kFree, name)));
  }
  if (!missingAllowed_)
    checkMissing(value, path, misspelt);
}

// The field that was meant, if one is near.
std::string Validator::reportUnknown(const Value& object, const Value& member, const Path& path) {
  const Message name = nameOf(path.name, nullptr);
  const SchemaNode& node = *path.parent->node;
  const bool hinted = !findings_.full();
  const std::string meant = hinted ? meantField(node, object, path.name) : std::string();
  findings_.add("data.unknown-field",
                whereOf(member, path),
                {"không có trường nào tên là " + name.vi, "there is no field " + name.en},
                hinted ? unknownFieldHint(node, meant) : Message{});
  return meant;
}

void Validator::checkMissing(const Value& value,
                             const Path& path,
                             const std::vector<std::string>& misspelt) {
  for (const std::string& name : path.node->required) {
    if (value.find(name) != nullptr ||
        std::find(misspelt.begin(), misspelt.end(), name) != misspelt.end())
      continue;
    Where where = whereOf(value, path);
    where.pointer = childPointer(where.pointer, name);
    const Message field = nameOf(name, path.node->member(name));
    findings_.add(
        "data.missing-field",
        where,
        {"thiếu trường bắt buộc " + field.vi, "the required field " + field.en + " is missing"});
  }
}

}  // namespace

Diagnostics validate(const Value& value, const SchemaNode& root, bool missingAllowed) {
  Validator validator(missingAllowed);
  Path path;
  path.node = &root;
  validator.check(value, path);
  return validator.take();
}

}  // namespace vanthu::data
