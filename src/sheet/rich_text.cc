#include "sheet/rich_text.h"

#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "sheet/limits.h"

namespace vanthu::sheet {
namespace {

constexpr std::string_view kXmlSpace = " \t\r\n";
constexpr size_t kEscapeLength = 7;  // "_x000D_"
constexpr char32_t kLost = 0xFFFD;

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(kXmlSpace);
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(kXmlSpace) + 1 - first);
}

/// The UTF-16 unit that is escaped at `at`.
std::optional<char32_t> escapeAt(std::string_view text, size_t at) {
  if (text.size() - at < kEscapeLength || text[at] != '_' || text[at + 1] != 'x' ||
      text[at + 6] != '_')
    return std::nullopt;
  uint32_t unit = 0;
  const char* end = text.data() + at + 6;
  const auto [stop, error] = std::from_chars(text.data() + at + 2, end, unit, 16);
  if (error != std::errc() || stop != end)
    return std::nullopt;
  return unit;
}

bool isHigh(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool isLow(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

void appendRun(std::vector<Run>& runs, std::string text, std::string_view font) {
  if (text.empty())
    return;
  if (!runs.empty() && runs.back().font == font)
    runs.back().text += text;
  else
    runs.push_back({std::move(text), std::string(font)});
}

std::string unescape(std::string_view text) {
  if (text.find("_x") == std::string_view::npos)
    return std::string(text);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const std::optional<char32_t> unit = escapeAt(text, at);
    if (!unit) {
      out += text[at++];
      continue;
    }
    at += kEscapeLength;
    const std::optional<char32_t> next =
        isHigh(*unit) && at < text.size() ? escapeAt(text, at) : std::nullopt;
    if (next && isLow(*next)) {
      at += kEscapeLength;
      appendUtf8(out, 0x10000 + ((*unit - 0xD800) << 10) + (*next - 0xDC00));
    } else {
      appendUtf8(out, isHigh(*unit) || isLow(*unit) ? kLost : *unit);
    }
  }
  return out;
}

uint64_t countLetters(std::string_view piece) {
  uint64_t letters = 0;
  for (const char c : piece)
    letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return letters;
}

void RichText::clear() {
  runs_.clear();
  collected_.clear();
  font_.clear();
  letters_ = 0;
  bytes_ = 0;
  phonetic_ = 0;
  collecting_ = false;
}

bool RichText::start(const Name& name, const Attributes& attributes, bool keepsSpace) {
  if (name.space != Space::main)
    return false;
  if (name.local == "t") {
    collecting_ = phonetic_ == 0;
    keepsSpace_ = keepsSpace;
  } else if (name.local == "r") {
    font_.clear();
  } else if (name.local == "rFont") {
    font_ = attributes.name(Space::none, "val");
  } else if (name.local == "rPh") {
    ++phonetic_;
  } else {
    return false;
  }
  return true;
}

void RichText::end(const Name& name) {
  if (name.is(Space::main, "t")) {
    finishText();
  } else if (name.is(Space::main, "r")) {
    font_.clear();
  } else if (name.is(Space::main, "rPh") && phonetic_ > 0) {
    --phonetic_;
  }
}

void RichText::text(std::string_view letters) {
  if (!collecting_)
    return;
  letters_ += countLetters(letters);
  if (letters_ <= kMostCellLetters)
    collected_ += letters;
}

void RichText::finishText() {
  if (!collecting_)
    return;
  collecting_ = false;
  std::string text = unescape(keepsSpace_ ? std::string_view(collected_) : trimmed(collected_));
  collected_.clear();
  bytes_ += text.size();
  appendRun(runs_, std::move(text), font_);
}

}  // namespace vanthu::sheet
