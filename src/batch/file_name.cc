#include "batch/file_name.h"

#include <algorithm>

#include "text/fold.h"

namespace vanthu::batch {
namespace {

constexpr size_t kLongestName = 60;
constexpr size_t kRowDigits = 5;
constexpr size_t kPartDigits = 3;

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string padded(uint64_t number, size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string plainName(std::string_view name) {
  std::string out;
  bool gap = false;
  for (const char c : text::looseKey(name)) {
    if (!isPlain(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty())
      out += '-';
    gap = false;
    out += c;
  }
  out.resize(std::min(out.size(), kLongestName));
  while (out.ends_with('-'))
    out.pop_back();
  return out;
}

}  // namespace

std::string rowFileName(uint64_t number, std::string_view name) {
  const std::string plain = plainName(name);
  return padded(number, kRowDigits) + (plain.empty() ? "" : "-" + plain);
}

std::string partFileName(std::string_view file, size_t index) {
  constexpr std::string_view kEnding = ".pdf";
  const bool hasEnding = file.ends_with(kEnding);
  const std::string_view stem = hasEnding ? file.substr(0, file.size() - kEnding.size()) : file;
  return std::string(stem) + "-" + padded(index, kPartDigits) + std::string(kEnding);
}

}  // namespace vanthu::batch
