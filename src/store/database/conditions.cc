#include "store/database/conditions.h"

#include <algorithm>
#include <sstream>

#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr int kMostWords = 8;

// For LIKE … ESCAPE '\'.
std::string anywhere(std::string_view word) {
  std::string out = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + '%';
}

}  // namespace

Conditions& Conditions::add(std::string_view condition, Params values) {
  sql_.append(sql_.empty() ? " WHERE " : " AND ").append(condition);
  for (Param& value : values)
    params_.push_back(std::move(value));
  return *this;
}

Conditions& Conditions::equal(std::string_view column, std::string_view text) {
  return text.empty() ? *this : add(std::string(column) + " = ?", {text});
}

Conditions& Conditions::among(std::string_view before,
                              const std::optional<std::vector<std::string>>& values,
                              std::string_view after) {
  if (!values)
    return *this;
  if (values->empty())
    return add("1 = 0");
  std::string marks;
  Params params;
  for (const std::string& value : *values) {
    marks += marks.empty() ? "?" : ", ?";
    params.emplace_back(value);
  }
  return add(std::string(before) + " (" + marks + ")" + std::string(after), std::move(params));
}

Conditions& Conditions::offices(const std::optional<std::vector<std::string>>& offices) {
  return among("office IN", offices);
}

Conditions& Conditions::words(std::string_view column, std::string_view q) {
  std::istringstream words(text::looseKey(q));
  std::string word;
  for (int i = 0; i < kMostWords && words >> word; ++i)
    add(std::string(column) + " LIKE ? ESCAPE '\\'", {anywhere(word)});
  return *this;
}

Params Conditions::params(Params more) const {
  Params all = params_;
  for (Param& value : more)
    all.push_back(std::move(value));
  return all;
}

int pageSize(int asked) {
  return std::clamp(asked, 1, kLargestPage);
}

}  // namespace vanthu::store
