// The words around cited numbers: names of types, signs, and letters set right.
#include <algorithm>
#include <iterator>
#include <utility>

#include "check/citations.h"
#include "check/reporter.h"
#include "text/case.h"
#include "text/fold.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

constexpr size_t kLongestType = 7;  // tokens, spaces counted: "thông tư liên tịch"

// Longer names before the names that they end with.
constexpr std::string_view kTypes[] = {
    "thông tư liên tịch",
    "nghị quyết liên tịch",
    "nghị định",
    "nghị quyết",
    "thông tư",
    "quyết định",
    "chỉ thị",
    "kế hoạch",
    "công văn",
    "hướng dẫn",
    "thông báo",
    "thông cáo",
    "chương trình hành động",
    "chương trình",
    "báo cáo",
    "tờ trình",
    "kết luận",
    "quy định",
    "quy chế",
    "công điện",
    "phương án",
    "đề án",
    "dự án",
    "biên bản",
    "giấy mời",
    "hợp đồng",
    "pháp lệnh",
    "bộ luật",
    "luật",
    "hiến pháp",
    "lệnh",
};

struct Stroke {
  std::string_view without, with;
  bool wholeGroup;
};

constexpr Stroke kStrokes[] = {
    {"GDDT", "GDĐT", false},
    {"GD&DT", "GD&ĐT", false},
    {"GD-DT", "GD-ĐT", false},
    {"LDTBXH", "LĐTBXH", false},
    {"HDND", "HĐND", false},
    {"TDKT", "TĐKT", false},
    {"LDLD", "LĐLĐ", false},
    {"TD-KT", "TĐ-KT", false},
    {"QD", "QĐ", true},
    {"ND-CP", "NĐ-CP", false},
};

bool standsAlone(std::string_view text, size_t at, size_t size) {
  const auto parts = [](char c) { return c == '-' || c == '/' || c == ' '; };
  return (at == 0 || parts(text[at - 1])) && (at + size == text.size() || parts(text[at + size]));
}

}  // namespace

std::string firstGroup(std::string_view symbol) {
  return std::string(symbol.substr(0, symbol.find_first_of("-/")));
}

std::string typeBefore(std::string_view text,
                       const std::vector<Token>& tokens,
                       size_t token,
                       Span& span) {
  size_t first = token;
  std::string best;
  while (first > 0 && token - first < kLongestType) {
    --first;
    if (tokens[first].kind == Kind::mark)
      break;
    if (tokens[first].kind != Kind::word)
      continue;
    const Span words{tokens[first].begin, tokens[token - 1].end};
    std::string name = text::toLower(text.substr(words.begin, words.end - words.begin));
    if (std::find(std::begin(kTypes), std::end(kTypes), name) != std::end(kTypes)) {
      best = std::move(name);
      span = words;
    }
  }
  return best;
}

std::string typeAtStart(std::string_view text) {
  const std::string lower = text::toLower(cut(text, 40));
  for (const std::string_view type : kTypes) {
    if (lower.starts_with(type) && (lower.size() == type.size() || lower[type.size()] == ' '))
      return std::string(type);
  }
  return "";
}

std::string citationKey(std::string_view number) {
  std::string key = text::looseKey(number);
  std::erase(key, ' ');
  return key;
}

std::string withStrokes(std::string_view symbol) {
  std::string out(symbol);
  for (const Stroke& stroke : kStrokes) {
    for (size_t at = out.find(stroke.without); at != std::string::npos;
         at = out.find(stroke.without, at + 1)) {
      if (!stroke.wholeGroup || standsAlone(out, at, stroke.without.size()))
        out.replace(at, stroke.without.size(), stroke.with);
    }
  }
  return out;
}

}  // namespace vanthu::check
