#include "store/register/where.h"

#include <algorithm>
#include <sstream>

#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr int kLargestPage = 200;
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

Where& Where::add(std::string_view condition, Params values) {
  sql_.append(sql_.empty() ? " WHERE " : " AND ").append(condition);
  for (Param& value : values)
    params_.push_back(std::move(value));
  return *this;
}

Where& Where::equal(std::string_view column, std::string_view text) {
  return text.empty() ? *this : add(std::string(column) + " = ?", {text});
}

Where& Where::offices(const std::optional<std::vector<std::string>>& offices) {
  if (!offices)
    return *this;
  if (offices->empty())
    return add("1 = 0");
  std::string marks;
  Params values;
  for (const std::string& office : *offices) {
    marks += marks.empty() ? "?" : ", ?";
    values.emplace_back(office);
  }
  return add("office IN (" + marks + ")", std::move(values));
}

Where& Where::words(std::string_view column, std::string_view q) {
  std::istringstream words(text::looseKey(q));
  std::string word;
  for (int i = 0; i < kMostWords && words >> word; ++i)
    add(std::string(column) + " LIKE ? ESCAPE '\\'", {anywhere(word)});
  return *this;
}

Params Where::params(Params more) const {
  Params all = params_;
  for (Param& value : more)
    all.push_back(std::move(value));
  return all;
}

int pageSize(int asked) {
  return std::clamp(asked, 1, kLargestPage);
}

}  // namespace vanthu::store
