#include "base/json_pointer.h"

namespace vanthu {
std::string childPointer(std::string_view pointer, std::string_view key) {
  std::string out(pointer);
  out += '/';
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

std::string childPointer(std::string_view pointer, size_t index) {
  return std::string(pointer) + "/" + std::to_string(index);
}

std::string unescapedToken(std::string_view token) {
  std::string out;
  for (size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    out += escape ? (token[++i] == '1' ? '/' : '~') : token[i];
  }
  return out;
}

std::vector<std::string> pointerTokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    tokens.push_back(unescapedToken(token));
  }
  return tokens;
}

std::optional<size_t> asIndex(std::string_view token) {
  constexpr size_t kMaxDigits = 9;
  if (token.empty() || token.size() > kMaxDigits)
    return std::nullopt;
  size_t index = 0;
  for (const char c : token) {
    if (c < '0' || c > '9')
      return std::nullopt;
    index = index * 10 + static_cast<size_t>(c - '0');
  }
  return index;
}

const Value* childAt(const Value& value, std::string_view token) {
  if (!value.isList())
    return value.find(token);
  const std::optional<size_t> index = asIndex(token);
  return index && *index < value.list().size() ? &value.list()[*index] : nullptr;
}

}  // namespace vanthu
