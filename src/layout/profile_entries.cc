#include "layout/profile_entries.h"

#include <algorithm>
#include <cstdio>

#include "base/nearest_name.h"

namespace vanthu::layout {
namespace {

double toDouble(const Value& value) {
  if (value.isInteger())
    return static_cast<double>(value.integer());
  double unscaled = static_cast<double>(value.decimal().unscaled);
  for (int i = 0; i < value.decimal().scale; ++i)
    unscaled /= 10;
  return unscaled;
}

// "12.7", "12": at most two decimals, without the locale.
std::string shortNumber(double x) {
  const auto hundredths = static_cast<long long>(x * 100 + 0.5);
  std::string out = std::to_string(hundredths / 100);
  if (const auto rest = hundredths % 100; rest != 0) {
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
      out += static_cast<char>('0' + rest % 10);
  }
  return out;
}

}  // namespace

ProfileEntries::ProfileEntries(const Value* object, std::string path, Diagnostics& faults)
    : object_(object), path_(std::move(path)), faults_(faults) {}

std::string ProfileEntries::pathOf(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

const Value* ProfileEntries::take(std::string_view key, bool required) {
  known_.emplace_back(key);
  if (object_ == nullptr)
    return nullptr;
  const Value* value = object_->find(key);
  if (value == nullptr && required)
    faults_.push_back({"profile.missing-entry",
                       object_->where(),
                       {"thể thức thiếu mục “" + pathOf(key) + "”",
                        "the profile lacks the entry \"" + pathOf(key) + "\""},
                       {}});
  return value;
}

void ProfileEntries::wrongType(const Value& value,
                               std::string_view key,
                               std::string_view vi,
                               std::string_view en) {
  faults_.push_back({"profile.wrong-type",
                     value.where(),
                     {"mục “" + pathOf(key) + "” phải là " + std::string(vi),
                      "the entry \"" + pathOf(key) + "\" must be " + std::string(en)},
                     {}});
}

std::optional<double> ProfileEntries::number(std::string_view key,
                                             Range range,
                                             std::optional<double> fallback) {
  const Value* value = take(key, !fallback);
  if (value == nullptr)
    return fallback;
  if (!value->isInteger() && value->kind() != Value::Kind::decimal) {
    wrongType(*value, key, "một số", "a number");
    return std::nullopt;
  }
  const double x = toDouble(*value);
  if (x >= range.least && x <= range.most)
    return x;
  const std::string least = shortNumber(range.least), most = shortNumber(range.most);
  faults_.push_back(
      {"profile.out-of-range",
       value->where(),
       {"mục “" + pathOf(key) + "” nằm ngoài khoảng cho phép",
        "the entry \"" + pathOf(key) + "\" is out of the permitted range"},
       {"cho phép từ " + least + " đến " + most, "permitted: " + least + " to " + most}});
  return std::nullopt;
}

Length ProfileEntries::millimetres(std::string_view key,
                                   Range range,
                                   std::optional<double> fallback) {
  return Length::millimetres(number(key, range, fallback).value_or(0));
}

Length ProfileEntries::points(std::string_view key, Range range, std::optional<double> fallback) {
  return Length::points(number(key, range, fallback).value_or(0));
}

int ProfileEntries::factor(std::string_view key, Range range, std::optional<double> fallback) {
  return static_cast<int>(number(key, range, fallback).value_or(0) * 1000 + 0.5);
}

int ProfileEntries::integer(std::string_view key, Range range) {
  return static_cast<int>(number(key, range, std::nullopt).value_or(0));
}

bool ProfileEntries::flag(std::string_view key, bool fallback) {
  const Value* value = take(key, false);
  if (value == nullptr)
    return fallback;
  if (value->kind() == Value::Kind::boolean)
    return value->boolean();
  wrongType(*value, key, "true hoặc false", "true or false");
  return fallback;
}

std::string ProfileEntries::text(std::string_view key) {
  const Value* value = take(key, true);
  if (value == nullptr)
    return {};
  if (value->isText() && !value->text().empty())
    return value->text();
  wrongType(*value, key, "một chuỗi ký tự", "text");
  return {};
}

std::optional<Date> ProfileEntries::date(std::string_view key) {
  const Value* value = take(key, false);
  if (value == nullptr)
    return std::nullopt;
  const std::optional<Date> day = value->isText() ? parseIsoDate(value->text()) : std::nullopt;
  if (!day)
    wrongType(*value, key, "một ngày dạng 2020-03-05", "a day like 2020-03-05");
  return day;
}

size_t ProfileEntries::choice(std::string_view key,
                              const std::vector<std::string_view>& words,
                              std::optional<size_t> fallback) {
  const Value* value = take(key, !fallback);
  if (value == nullptr)
    return fallback.value_or(0);
  const auto found =
      value->isText() ? std::find(words.begin(), words.end(), value->text()) : words.end();
  if (found != words.end())
    return static_cast<size_t>(found - words.begin());
  std::string list;
  for (const std::string_view word : words)
    list += (list.empty() ? "" : ", ") + std::string(word);
  wrongType(*value, key, "một trong các từ: " + list, "one of: " + list);
  return 0;
}

ProfileEntries ProfileEntries::object(std::string_view key) {
  const Value* value = take(key, true);
  if (value != nullptr && !value->isObject()) {
    wrongType(*value, key, "một nhóm mục", "a group of entries");
    value = nullptr;
  }
  return ProfileEntries(value, pathOf(key), faults_);
}

void ProfileEntries::finish() const {
  if (object_ == nullptr)
    return;
  for (const auto& [key, value] : object_->object()) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end())
      continue;
    const std::string near = nearestName(key, known_);
    faults_.push_back(
        {"profile.unknown-entry",
         value.where(),
         {"thể thức không có mục “" + pathOf(key) + "”",
          "a profile has no entry \"" + pathOf(key) + "\""},
         near.empty() ? Message{}
                      : Message{"có phải là “" + near + "”?", "did you mean \"" + near + "\"?"}});
  }
}

}  // namespace vanthu::layout
