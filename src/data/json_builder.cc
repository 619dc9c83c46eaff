#include "data/json_builder.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/decimal.h"
#include "base/json_pointer.h"
#include "base/utf8.h"
#include "data/json_reader.h"

namespace vanthu::data {

Result<Value> JsonBuilder::take() {
  if (!findings_.empty())
    return fail(findings_.take());
  return std::move(root_);
}

JsonBuilder::Token JsonBuilder::nextToken() {
  Token token;
  token.begin = skipSeparators(text_, end_);
  token.end = endOfToken(text_, token.begin);
  token.place = lines_.at(token.begin);
  end_ = token.end;
  return token;
}

Where JsonBuilder::whereOf(LineColumn place, std::string pointer) const {
  return {std::string(file_), place.line, place.column, std::move(pointer)};
}

// The pointer of the value that comes next.
std::string JsonBuilder::duePointer() const {
  if (open_.empty())
    return {};
  const Open& parent = open_.back();
  return parent.object ? childPointer(parent.where.pointer, parent.name)
                       : childPointer(parent.where.pointer, parent.count);
}

bool JsonBuilder::stop(const char* code, const Where& where, Message message) {
  findings_.add(code, where, std::move(message));
  return false;
}

// Counts the value and fills in its place; false if that is one too many.
bool JsonBuilder::admit(const Token& token, std::string pointer, Where& where) {
  pointerBytes_ += pointer.size();
  where = whereOf(token.place, std::move(pointer));
  if (++values_ > kMaxJsonValues)
    return stop("data.too-many-values",
                whereOf(token.place, {}),
                {"dữ liệu có hơn 1.000.000 giá trị", "the data holds more than 1,000,000 values"});
  if (pointerBytes_ > kMaxJsonPointerBytes)
    return stop("data.name-too-long",
                whereOf(token.place, {}),
                {"tên các trường quá dài so với số giá trị",
                 "the names of the fields are too long for so many values"});
  return true;
}

bool JsonBuilder::add(Value value, Where where) {
  value.setWhere(std::move(where));
  last_ = ParserState::Last::value;
  if (open_.empty()) {
    root_ = std::move(value);
    return true;
  }
  Open& parent = open_.back();
  if (!parent.object) {
    parent.items.push_back(std::move(value));
    ++parent.count;
  } else if (!parent.nameIsBad) {
    parent.members.emplace_back(std::move(parent.name), std::move(value));
    parent.names.push_back(parent.namePlace);
  }
  return true;
}

bool JsonBuilder::put(const Token& token, Value value) {
  Where where;
  return admit(token, duePointer(), where) && add(std::move(value), std::move(where));
}

bool JsonBuilder::scalar(Value value) {
  return put(nextToken(), std::move(value));
}

bool JsonBuilder::numberOutOfRange(const Token& token) {
  findings_.add("data.number-out-of-range",
                whereOf(token.place, duePointer()),
                {"số này quá lớn hoặc có quá nhiều chữ số",
                 "this number is too large or has too many digits"},
                {"số nguyên đến khoảng 9 tỷ tỷ; số thập phân tối đa 18 chữ số",
                 "whole numbers up to 9.2e18; decimals of at most 18 digits"});
  return put(token, Value());
}

bool JsonBuilder::number() {
  const Token token = nextToken();
  const auto decimal = parseDecimal(text_.substr(token.begin, token.end - token.begin));
  return decimal ? put(token, Value(*decimal)) : numberOutOfRange(token);
}

void JsonBuilder::numberTooLarge() {
  numberOutOfRange(nextToken());
}

// A text without escapes lets the column of the letter itself be named.
void JsonBuilder::reportText(const Token& token,
                             std::string_view raw,
                             const text::TextFault& fault,
                             bool isName) {
  LineColumn place = token.place;
  if (token.end - token.begin == raw.size() + 2)
    place.column += 1 + static_cast<uint32_t>(countCodePoints(raw.substr(0, fault.offset)));
  Message message = text::describe(fault);
  if (isName)
    message = {"trong tên trường: " + message.vi, "in the name of a field: " + message.en};
  findings_.add("data.bad-text",
                whereOf(place, isName ? open_.back().where.pointer : duePointer()),
                std::move(message));
}

bool JsonBuilder::string(std::string_view decoded) {
  const Token token = nextToken();
  auto clean = text::normalize(decoded);
  if (clean)
    return put(token, Value(std::move(*clean)));
  reportText(token, decoded, clean.error(), false);
  return put(token, Value());
}

bool JsonBuilder::name(std::string_view decoded) {
  const Token token = nextToken();
  last_ = ParserState::Last::key;
  Open& parent = open_.back();
  if (++parent.count > kMaxJsonMembers)
    return stop("data.too-many-members",
                whereOf(token.place, parent.where.pointer),
                {"đối tượng này có hơn 1.000 trường", "this object has more than 1,000 members"});
  parent.namePlace = token.place;
  parent.nameIsBad = true;
  parent.name = "?";
  auto clean = text::normalize(decoded);
  if (!clean) {
    reportText(token, decoded, clean.error(), true);
  } else if (clean->size() > kMaxJsonNameBytes) {
    findings_.add("data.name-too-long",
                  whereOf(token.place, parent.where.pointer),
                  {"tên trường dài quá 200 byte", "the name of a field is longer than 200 bytes"});
  } else {
    parent.nameIsBad = false;
    parent.name = std::move(*clean);
  }
  return true;
}

bool JsonBuilder::open(bool object) {
  const Token token = nextToken();
  Open fresh;
  fresh.object = object;
  if (!admit(token, duePointer(), fresh.where))
    return false;
  if (open_.size() >= kMaxJsonDepth)
    return stop("data.too-deep",
                whereOf(token.place, {}),
                {"dữ liệu lồng nhau quá 32 tầng", "the data is nested more than 32 levels deep"});
  open_.push_back(std::move(fresh));
  last_ = ParserState::Last::open;
  return true;
}

bool JsonBuilder::close() {
  nextToken();
  Open done = std::move(open_.back());
  open_.pop_back();
  if (!done.object)
    return add(Value(std::move(done.items)), std::move(done.where));
  reportDuplicates(done);
  return add(Value(std::move(done.members)), std::move(done.where));
}

void JsonBuilder::reportDuplicates(const Open& object) {
  std::vector<size_t> order(object.members.size());
  std::iota(order.begin(), order.end(), size_t{0});
  const auto name = [&](size_t i) -> const std::string& { return object.members[i].first; };
  std::stable_sort(
      order.begin(), order.end(), [&](size_t a, size_t b) { return name(a) < name(b); });
  for (size_t i = 1; i < order.size(); ++i) {
    if (name(order[i - 1]) != name(order[i]))
      continue;
    const std::string& twice = name(order[i]);
    findings_.add(
        "data.duplicate-key",
        whereOf(object.names[order[i]], childPointer(object.where.pointer, twice)),
        {"trường \"" + twice + "\" được ghi hai lần", "the field \"" + twice + "\" is given twice"},
        {"chỉ giữ lại một", "keep one of them"});
  }
}

void JsonBuilder::syntaxError() {
  ParserState state{last_, end_, !open_.empty(), false, {}};
  if (state.inside) {
    const Open& innermost = open_.back();
    state.object = innermost.object;
    state.opened = {innermost.where.line, innermost.where.column};
  }
  SyntaxFault fault = explainSyntax(text_, state);
  findings_.add("data.syntax",
                whereOf(lines_.at(fault.offset), {}),
                std::move(fault.message),
                std::move(fault.hint));
}

}  // namespace vanthu::data
