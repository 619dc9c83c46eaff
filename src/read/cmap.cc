#include "read/cmap.h"

#include <algorithm>

#include "read/clean_text.h"

namespace vanthu::read {
namespace {

constexpr size_t kMostOperands = 200'000;  // of one section; the rules say 300
constexpr size_t kMostLetters = 16;        // of one code
constexpr size_t kMostCodeSpaces = 256;

using Kind = Token::Kind;

std::optional<uint32_t> codeOf(const Token& token) {
  if (token.kind != Kind::string || token.text.empty() || token.text.size() > 4)
    return std::nullopt;
  uint32_t value = 0;
  for (const char c : token.text)
    value = (value << 8) | static_cast<unsigned char>(c);
  return value;
}

std::u32string lettersOf(const Token& token) {
  std::u32string letters;
  if (token.kind == Kind::string)
    letters = token.text.size() == 1
                  ? std::u32string(1, static_cast<unsigned char>(token.text.front()))
                  : fromUtf16(token.text);
  else if (token.kind == Kind::name)
    letters.push_back(kUnknownLetter);
  if (letters.size() > kMostLetters)
    letters.resize(kMostLetters);
  return letters;
}

/// The entry whose first code is the greatest that is not above `code`, if it reaches that far.
template <typename Map>
auto findRange(const Map& map, uint32_t code) {
  auto found = map.upper_bound(code);
  if (found == map.begin())
    return map.end();
  --found;
  return found->second.last >= code ? found : map.end();
}

}  // namespace

CMap CMap::parse(std::string_view bytes, Budget& budget) {
  CMap map;
  TokenReader reader(bytes);
  Operands operands;
  for (Token token = reader.next(); token.kind != Kind::end && !budget.spent();
       token = reader.next()) {
    if (token.kind != Kind::word) {
      if (operands.size() < kMostOperands)
        operands.push_back(std::move(token));
      continue;
    }
    if (token.text.starts_with("end"))
      map.read(token.text.substr(3), operands, budget);
    operands.clear();
  }
  return map;
}

void CMap::read(const std::string& section, const Operands& operands, Budget& budget) {
  if (section == "codespacerange")
    readCodeSpaces(operands);
  else if (section == "bfchar")
    readLetter(operands, budget);
  else if (section == "bfrange")
    readLetterRanges(operands, budget);
  else if (section == "cidchar" || section == "cidrange")
    readGlyphs(operands, section == "cidrange", budget);
}

void CMap::readCodeSpaces(const Operands& operands) {
  for (size_t i = 0; i + 1 < operands.size() && codeSpaces_.size() < kMostCodeSpaces; i += 2) {
    const std::optional<uint32_t> low = codeOf(operands[i]);
    const std::optional<uint32_t> high = codeOf(operands[i + 1]);
    if (low && high && operands[i].text.size() == operands[i + 1].text.size())
      codeSpaces_.push_back({*low, *high, static_cast<unsigned>(operands[i].text.size())});
  }
}

void CMap::readLetter(const Operands& operands, Budget& budget) {
  for (size_t i = 0; i + 1 < operands.size(); i += 2) {
    if (const std::optional<uint32_t> code = codeOf(operands[i]))
      addLetters(*code, *code, lettersOf(operands[i + 1]), budget);
  }
}

/// `<0003> <0005> <0041>` or `<0003> <0005> [<0041> <00C2> <1EA4>]`.
void CMap::readLetterRanges(const Operands& operands, Budget& budget) {
  for (size_t i = 0; i + 2 < operands.size(); i += 3) {
    const std::optional<uint32_t> first = codeOf(operands[i]);
    const std::optional<uint32_t> last = codeOf(operands[i + 1]);
    if (!operands[i + 2].isOpen("[")) {
      if (first && last && *first <= *last)
        addLetters(*first, *last, lettersOf(operands[i + 2]), budget);
      continue;
    }
    uint32_t code = first.value_or(0);
    for (i += 3; i < operands.size() && operands[i].kind != Kind::close; ++i, ++code) {
      if (first && last && code <= *last)
        addLetters(code, code, lettersOf(operands[i]), budget);
    }
    i -= 2;  // the next range begins behind the bracket
  }
}

void CMap::readGlyphs(const Operands& operands, bool ranges, Budget& budget) {
  const size_t step = ranges ? 3 : 2;
  for (size_t i = 0; i + step - 1 < operands.size(); i += step) {
    const std::optional<uint32_t> first = codeOf(operands[i]);
    const std::optional<uint32_t> last = codeOf(operands[i + step - 2]);
    const Token& glyph = operands[i + step - 1];
    const bool good = first && last && *first <= *last && glyph.kind == Kind::number &&
                      glyph.number >= 0 && glyph.number <= 0xFFFF;
    if (good && budget.takeFontEntries(1))
      glyphs_[*first] = {*last, static_cast<uint32_t>(glyph.number)};
  }
}

void CMap::addLetters(uint32_t first, uint32_t last, std::u32string text, Budget& budget) {
  if (!text.empty() && budget.takeFontEntries(1))
    letters_[first] = {last, std::move(text)};
}

std::string CMap::letters(uint32_t code) const {
  std::string out;
  const auto found = findRange(letters_, code);
  if (found == letters_.end())
    return out;
  const std::u32string& text = found->second.text;
  for (size_t i = 0; i + 1 < text.size(); ++i)
    appendLetter(out, text[i]);
  appendLetter(out, text.back() + (code - found->first));
  return out;
}

std::optional<uint32_t> CMap::glyph(uint32_t code) const {
  const auto found = findRange(glyphs_, code);
  if (found == glyphs_.end())
    return std::nullopt;
  return found->second.first + (code - found->first);
}

Code CMap::takeCode(std::string_view& bytes, unsigned otherwise) const {
  Code code{0, 0};
  const auto inSpace = [&code](const CodeSpace& space) {
    return space.bytes == code.bytes && code.value >= space.low && code.value <= space.high;
  };
  while (code.bytes < 4 && code.bytes < bytes.size()) {
    code.value = (code.value << 8) | static_cast<unsigned char>(bytes[code.bytes]);
    ++code.bytes;
    const bool enough = codeSpaces_.empty()
                            ? code.bytes == otherwise
                            : std::any_of(codeSpaces_.begin(), codeSpaces_.end(), inSpace);
    if (enough) {
      bytes.remove_prefix(code.bytes);
      return code;
    }
  }
  // No code space allows it: as long as codes usually are.
  code = {0, 0};
  while (code.bytes < otherwise && code.bytes < bytes.size())
    code.value = (code.value << 8) | static_cast<unsigned char>(bytes[code.bytes++]);
  bytes.remove_prefix(code.bytes);
  return code;
}

}  // namespace vanthu::read
