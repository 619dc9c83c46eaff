#include "markup/front_values.h"

#include <algorithm>
#include <cmath>

#include "base/nearest_name.h"
#include "markup/front_matter.h"

namespace vanthu::markup {
namespace {

std::optional<double> numberOf(const Value& value) {
  const std::optional<Decimal> number = asNumber(value);
  if (!number)
    return std::nullopt;
  return static_cast<double>(number->unscaled) / std::pow(10.0, number->scale);
}

bool within(double number, Range range) {
  return number >= range.least && number <= range.most;
}

std::string shown(double number) {
  return toString(Decimal{static_cast<int64_t>(std::llround(number)), 0});
}

Message between(std::string_view what, Range range) {
  const std::string from = shown(range.least), to = shown(range.most), name(what);
  return {"“" + name + "” phải là số từ " + from + " đến " + to + ".",
          "\"" + name + "\" must be a number from " + from + " to " + to + "."};
}

std::optional<drawing::Color> hexColor(std::string_view text) {
  if (text.size() != 7 || text[0] != '#')
    return std::nullopt;
  uint32_t bits = 0;
  for (const char c : text.substr(1)) {
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!((lower >= '0' && lower <= '9') || (lower >= 'a' && lower <= 'f')))
      return std::nullopt;
    bits = bits * 16 + static_cast<uint32_t>(lower <= '9' ? lower - '0' : lower - 'a' + 10);
  }
  return drawing::Color{static_cast<uint8_t>(bits >> 16),
                        static_cast<uint8_t>(bits >> 8 & 255),
                        static_cast<uint8_t>(bits & 255)};
}

}  // namespace

void FrontValues::error(const Value& value, Message message, Message hint) {
  reporter_.error(
      placeOf(value, file_), "template.front-matter", std::move(message), std::move(hint));
}

void FrontValues::missing(const Value& object, std::string_view key) {
  const std::string name(key);
  error(object, {"Ở đây thiếu “" + name + "”.", "\"" + name + "\" is missing here."});
}

bool FrontValues::requireObject(const Value& value) {
  if (value.isObject())
    return true;
  error(value, {"Ở đây cần các dòng “khóa: giá trị”.", "Lines \"key: value\" are due here."});
  return false;
}

bool FrontValues::requireList(const Value& value) {
  if (value.isList())
    return true;
  error(value, {"Ở đây cần một danh sách.", "A list is due here."});
  return false;
}

void FrontValues::refuseUnknown(const Value& object, const std::vector<std::string>& known) {
  refuseUnknownKeys(object, known, file_, reporter_);
}

double FrontValues::number(const Value& object, std::string_view key, Range range, double absent) {
  const Value* value = object.find(key);
  if (value == nullptr)
    return absent;
  const std::optional<double> number = numberOf(*value);
  if (number && within(*number, range))
    return *number;
  error(*value, between(key, range));
  return absent;
}

bool FrontValues::flag(const Value& object, std::string_view key, bool absent) {
  const Value* value = object.find(key);
  if (value == nullptr)
    return absent;
  if (value->kind() == Value::Kind::boolean)
    return value->boolean();
  const std::string name(key);
  error(*value,
        {"“" + name + "” chỉ nhận true hoặc false.", "\"" + name + "\" takes true or false."});
  return absent;
}

size_t FrontValues::choice(const Value& object,
                           std::string_view key,
                           const std::vector<std::string_view>& words) {
  const Value* value = object.find(key);
  if (value == nullptr)
    return 0;
  const auto found =
      value->isText() ? std::find(words.begin(), words.end(), value->text()) : words.end();
  if (found != words.end())
    return static_cast<size_t>(found - words.begin());
  std::string all;
  for (const std::string_view word : words)
    all += (all.empty() ? "" : ", ") + std::string(word);
  const std::string name(key);
  error(*value,
        {"“" + name + "” không nhận giá trị này.", "\"" + name + "\" does not take this value."},
        {"Dùng được: " + all + ".", "it takes: " + all});
  return 0;
}

std::vector<double> FrontValues::numbers(const Value& list, size_t count, Range range) {
  std::vector<double> out;
  if (list.isList()) {
    for (const Value& each : list.list()) {
      const std::optional<double> number = numberOf(each);
      if (number && within(*number, range))
        out.push_back(*number);
    }
  }
  if (list.isList() && list.list().size() == count && out.size() == count)
    return out;
  const std::string n = std::to_string(count), from = shown(range.least), to = shown(range.most);
  error(list,
        {"Ở đây cần " + n + " số, mỗi số từ " + from + " đến " + to + ".",
         n + " numbers are due here, each from " + from + " to " + to + "."});
  return {};
}

void FrontValues::readColors(const Value& colors) {
  if (!requireObject(colors))
    return;
  for (const auto& [name, value] : colors.object()) {
    const std::optional<drawing::Color> color =
        value.isText() ? hexColor(value.text()) : std::nullopt;
    if (color)
      colors_.emplace_back(name, *color);
    else
      error(value, {"Màu phải có dạng \"#C00000\".", "A colour must look like \"#C00000\"."});
  }
}

std::optional<drawing::Color> FrontValues::color(const Value& value) {
  const std::string_view word = value.isText() ? std::string_view(value.text()) : "";
  if (const std::optional<drawing::Color> color = hexColor(word))
    return color;
  std::vector<std::string> names;
  for (const auto& [name, color] : colors_) {
    if (name == word)
      return color;
    names.push_back(name);
  }
  error(value,
        {"Không có màu " + quoted(word) + ".", "There is no colour " + quoted(word) + "."},
        didYouMean(nearestName(word, names)));
  return std::nullopt;
}

}  // namespace vanthu::markup
