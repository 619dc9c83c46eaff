#include "batch/file_name.h"

#include <algorithm>

#include "text/file_name.h"

namespace vanthu::batch {
namespace {

constexpr size_t kLongestName = 60;
constexpr size_t kRowDigits = 5;
constexpr size_t kPartDigits = 3;

std::string padded(uint64_t number, size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::string rowFileName(uint64_t number, std::string_view name) {
  const std::string plain = text::fileName(name, kLongestName);
  return padded(number, kRowDigits) + (plain.empty() ? "" : "-" + plain);
}

std::string partFileName(std::string_view file, size_t index) {
  constexpr std::string_view kEnding = ".pdf";
  const bool hasEnding = file.ends_with(kEnding);
  const std::string_view stem = hasEnding ? file.substr(0, file.size() - kEnding.size()) : file;
  return std::string(stem) + "-" + padded(index, kPartDigits) + std::string(kEnding);
}

}  // namespace vanthu::batch
