#include "text/vietnamese_letters.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace vanthu::text {
namespace {

constexpr size_t kTones = 6;

struct Vowel {
  char32_t plain;
  std::u32string_view tones;
};

constexpr std::array<Vowel, 24> kVowels = {{
    {U'a', U"aàảãáạ"}, {U'a', U"ăằẳẵắặ"}, {U'a', U"âầẩẫấậ"}, {U'e', U"eèẻẽéẹ"}, {U'e', U"êềểễếệ"},
    {U'i', U"iìỉĩíị"}, {U'o', U"oòỏõóọ"}, {U'o', U"ôồổỗốộ"}, {U'o', U"ơờởỡớợ"}, {U'u', U"uùủũúụ"},
    {U'u', U"ưừửữứự"}, {U'y', U"yỳỷỹýỵ"}, {U'A', U"AÀẢÃÁẠ"}, {U'A', U"ĂẰẲẴẮẶ"}, {U'A', U"ÂẦẨẪẤẬ"},
    {U'E', U"EÈẺẼÉẸ"}, {U'E', U"ÊỀỂỄẾỆ"}, {U'I', U"IÌỈĨÍỊ"}, {U'O', U"OÒỎÕÓỌ"}, {U'O', U"ÔỒỔỖỐỘ"},
    {U'O', U"ƠỜỞỠỚỢ"}, {U'U', U"UÙỦŨÚỤ"}, {U'U', U"ƯỪỬỮỨỰ"}, {U'Y', U"YỲỶỸÝỴ"},
}};

constexpr std::u32string_view kConsonants = U"bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX";

// What each code point is, looked up a hundred times for each cell of a list: 0 no letter of ours,
// kConsonant, or 1 + 6 × place in kVowels + tone.
constexpr char32_t kEnd = 0x1F00;
constexpr uint8_t kConsonant = 255;

constexpr std::array<uint8_t, kEnd> makeTable() {
  std::array<uint8_t, kEnd> table{};
  for (const char32_t c : kConsonants)
    table[c] = kConsonant;
  for (size_t vowel = 0; vowel < kVowels.size(); ++vowel) {
    for (size_t tone = 0; tone < kTones; ++tone)
      table[kVowels[vowel].tones[tone]] = static_cast<uint8_t>(1 + kTones * vowel + tone);
  }
  return table;
}
constexpr std::array<uint8_t, kEnd> kTable = makeTable();

struct Place {
  const Vowel* vowel = nullptr;
  Tone tone = 0;
};

Place find(char32_t c) {
  const uint8_t entry = c < kEnd ? kTable[c] : 0;
  if (entry == 0 || entry == kConsonant)
    return {};
  const size_t index = entry - size_t{1};
  return {&kVowels[index / kTones], index % kTones};
}

}  // namespace

bool isVietnameseLetter(char32_t c) {
  return c < kEnd && kTable[c] != 0;
}

bool isVietnameseVowel(char32_t c) {
  return find(c).vowel != nullptr;
}

Tone toneOf(char32_t c) {
  return find(c).tone;
}

char32_t withTone(char32_t c, Tone tone) {
  const Place place = find(c);
  return place.vowel == nullptr || tone >= kTones ? c : place.vowel->tones[tone];
}

char32_t capitalOf(char32_t c) {
  if (c >= U'a' && c <= U'z')
    return c - 0x20;
  if (c == U'đ')
    return U'Đ';
  const uint8_t entry = c < kEnd ? kTable[c] : 0;
  const size_t index = entry - size_t{1};
  constexpr size_t kSmall = kVowels.size() / 2;
  if (entry == 0 || entry == kConsonant || index / kTones >= kSmall)
    return c;
  return kVowels[index / kTones + kSmall].tones[index % kTones];
}

char32_t plainLetter(char32_t c) {
  if (c == U'đ')
    return U'd';
  if (c == U'Đ')
    return U'D';
  const Place place = find(c);
  return place.vowel == nullptr ? c : place.vowel->plain;
}

}  // namespace vanthu::text
