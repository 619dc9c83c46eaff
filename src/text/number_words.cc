#include "text/number_words.h"

#include <unicode/rbnf.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "text/case.h"
#include "text/icu_internal.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

constexpr uint64_t kBillion = 1'000'000'000;
constexpr size_t kMaxWords = 80;  // the longest reading of an int64 has 54

// tieng-viet.md §10. ICU's own Vietnamese rules leave out "không trăm" and say "lẻ".
constexpr char16_t kRules[] =
    u"%spellout-cardinal:\n"
    u"-x: âm >>;\n"
    u"0: không; một; hai; ba; bốn; năm; sáu; bảy; tám; chín;\n"
    u"10: mười[ >%%teen>];\n"
    u"20: << mươi[ >%%ty>];\n"
    u"100: << trăm[ >%%sau-tram>];\n"
    u"1000: << nghìn[ >%%nhom>];\n"
    u"1000000: << triệu[ >%%nhom-nghin>];\n"
    u"1000000000: << tỷ[ >%%nhom-trieu>];\n"
    u"%%teen:\n"
    u"0: =%spellout-cardinal=; 5: lăm; 6: =%spellout-cardinal=;\n"
    u"%%ty:\n"
    u"0: =%spellout-cardinal=; 1: mốt; 2: =%spellout-cardinal=; 4: tư; 5: lăm; 6: "
    u"=%spellout-cardinal=;\n"
    u"%%sau-tram:\n"
    u"0: =%spellout-cardinal=; 1: linh =%%le=; 10: =%spellout-cardinal=;\n"
    u"%%le:\n"
    u"0: =%spellout-cardinal=; 4: tư; 5: =%spellout-cardinal=;\n"
    u"%%nhom:\n"
    u"0: =%spellout-cardinal=; 1: không trăm linh =%%le=; 10: không trăm =%spellout-cardinal=; "
    u"100: =%spellout-cardinal=;\n"
    u"%%nhom-nghin:\n"
    u"0: =%spellout-cardinal=; 1: =%%nhom=; 1000: <%%nhom< nghìn[ >%%nhom>];\n"
    u"%%nhom-trieu:\n"
    u"0: =%spellout-cardinal=; 1: =%%nhom-nghin=; 1000000: <%%nhom< triệu[ >%%nhom-nghin>];\n";

std::unique_ptr<const icu::RuleBasedNumberFormat> open() {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  auto rules = std::make_unique<icu::RuleBasedNumberFormat>(
      icu::UnicodeString(kRules), vietnamese(), where, status);
  requireIcu(status, "read the rules of number words");
  return rules;
}

// ICU promises thread-safety for distinct objects only, so each thread writes with its own copy.
const icu::RuleBasedNumberFormat& rules() {
  static const std::unique_ptr<const icu::RuleBasedNumberFormat> original = open();
  thread_local const std::unique_ptr<const icu::RuleBasedNumberFormat> own(original->clone());
  return *own;
}

std::string plainWords(int64_t number) {
  icu::UnicodeString out;
  rules().format(number, out);
  return toUtf8(out);
}

// ICU cannot negate the lowest int64 and would write figures: its billions and its rest apart.
std::string lowestNumberInWords() {
  constexpr uint64_t kMagnitude = uint64_t{1} << 63;
  const std::string rest = plainWords(static_cast<int64_t>(kBillion + kMagnitude % kBillion));
  return "âm " + plainWords(static_cast<int64_t>(kMagnitude / kBillion)) +
         rest.substr(std::string_view("một").size());
}

using Words = std::vector<std::string>;

Words split(std::string_view text) {
  const std::vector<std::string_view> words = splitWords(text);
  return Words(words.begin(), words.end());
}

std::string join(const Words& words) {
  std::string out;
  for (const std::string& word : words)
    out.append(out.empty() ? "" : " ").append(word);
  return out;
}

std::string inStyle(const std::string& text, const NumberWordStyle& style) {
  Words words = split(text);
  for (size_t i = 1; i < words.size(); ++i) {
    if (style.plainFour && words[i] == "tư" && words[i - 1] == "linh")
      words[i] = "bốn";
  }
  if (style.southernZero)
    std::replace(words.begin(), words.end(), std::string("linh"), std::string("lẻ"));
  if (style.southernThousand)
    std::replace(words.begin(), words.end(), std::string("nghìn"), std::string("ngàn"));
  return join(words);
}

// Every style as the office norm.
Words canonical(std::string_view text) {
  static constexpr std::array<std::array<std::string_view, 2>, 3> kVariants = {
      {{"lẻ", "linh"}, {"ngàn", "nghìn"}, {"tỉ", "tỷ"}}};
  Words words = split(toLower(text));
  for (size_t i = 0; i < words.size(); ++i) {
    for (const auto& [variant, norm] : kVariants) {
      if (words[i] == variant)
        words[i] = norm;
    }
    const bool afterTens = i > 0 && (words[i - 1] == "linh" || words[i - 1] == "mươi");
    if (afterTens && words[i] == "bốn")
      words[i] = "tư";
  }
  return words;
}

uint64_t digitOf(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kDigits = {
      "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
  if (word == "mốt")
    return 1;
  if (word == "tư")
    return 4;
  if (word == "lăm")
    return 5;
  const auto* found = std::find(kDigits.begin(), kDigits.end(), word);
  return found == kDigits.end() ? 0 : static_cast<uint64_t>(found - kDigits.begin());
}

// A group of three digits. Lenient: the caller writes the number again and compares.
uint64_t readGroup(std::span<const std::string> words) {
  uint64_t sum = 0;
  uint64_t digit = 0;
  for (const std::string& word : words) {
    if (word == "trăm")
      sum += 100 * std::exchange(digit, 0);
    else if (word == "mươi")
      sum += 10 * std::exchange(digit, 0);
    else if (word == "mười")
      sum += 10;
    else
      digit = digitOf(word);
  }
  return sum + digit;
}

struct Scale {
  std::string_view word;
  uint64_t value;
};
constexpr std::array<Scale, 3> kScales = {
    {{"tỷ", kBillion}, {"triệu", 1'000'000}, {"nghìn", 1000}}};

// The last "tỷ" parts billions from the rest; how many billions is a whole reading of its own.
// Wraps around silently: what does not fit cannot be written back either.
uint64_t readMagnitude(std::span<const std::string> words, size_t scale = 0) {
  if (scale == kScales.size())
    return readGroup(words);
  const auto last = std::find(words.rbegin(), words.rend(), kScales[scale].word);
  if (last == words.rend())
    return readMagnitude(words, scale + 1);
  const auto behind = static_cast<size_t>(words.rend() - last);
  const auto count = words.first(behind - 1);
  return readMagnitude(count, scale == 0 ? 0 : scale + 1) * kScales[scale].value +
         readMagnitude(words.subspan(behind), scale + 1);
}

}  // namespace

std::string numberInWords(int64_t number, const NumberWordStyle& style) {
  const bool lowest = number == std::numeric_limits<int64_t>::min();
  return inStyle(lowest ? lowestNumberInWords() : plainWords(number), style);
}

std::optional<int64_t> parseNumberWords(std::string_view text) {
  const Words words = canonical(text);
  if (words.empty() || words.size() > kMaxWords)
    return std::nullopt;
  const bool negative = words.front() == "âm";
  const uint64_t magnitude = readMagnitude(std::span(words).subspan(negative ? 1 : 0));
  const auto number = static_cast<int64_t>(negative ? 0 - magnitude : magnitude);
  if (numberInWords(number) != join(words))
    return std::nullopt;
  return number;
}

std::string moneyInWords(int64_t dong, const NumberWordStyle& style) {
  return capitalizeFirst(numberInWords(dong, style)) + " đồng";
}

}  // namespace vanthu::text
