#include "sheet/xlsx_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/utf8_check.h"

namespace vanthu::sheet {
namespace {

constexpr size_t kMostSheetName = 31;

}  // namespace

std::string escapedForXlsx(std::string_view text) {
  const auto isHex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i, 7);
    if (rest.size() == 7 && rest.starts_with("_x") && rest.back() == '_' &&
        std::all_of(rest.begin() + 2, rest.begin() + 6, isHex))
      out += "_x005F";
    out += text[i];
  }
  return out;
}

bool isXmlText(std::string_view text) {
  return !text::firstInvalidUtf8(text) && text.find('\0') == std::string_view::npos &&
         text.find("\xEF\xBF\xBE") == std::string_view::npos &&
         text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

std::string freeSheetName(std::string_view wanted, std::set<std::string>& taken) {
  std::string name;
  size_t letters = 0;
  for (size_t at = 0; at < wanted.size() && letters < kMostSheetName; ++letters) {
    const char32_t letter = nextCodePoint(wanted, at);
    const bool forbidden = letter < 0x20 || std::u32string_view(U"[]:*?/\\'").find(letter) !=
                                                std::u32string_view::npos;
    appendUtf8(name, forbidden ? U'-' : letter);
  }
  if (name.empty())
    name = "Danh sách";
  std::string free = name;
  for (int i = 2; !taken.insert(free).second; ++i) {
    const std::string suffix = " (" + std::to_string(i) + ")";
    size_t end = 0;
    for (size_t n = 0; end < name.size() && n + suffix.size() < kMostSheetName; ++n)
      nextCodePoint(name, end);
    free = name.substr(0, end) + suffix;
  }
  return free;
}

}  // namespace vanthu::sheet
