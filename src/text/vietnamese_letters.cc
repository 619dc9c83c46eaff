#include "text/vietnamese_letters.h"

#include <array>
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

struct Place {
  const Vowel* vowel = nullptr;
  Tone tone = 0;
};

Place find(char32_t c) {
  for (const Vowel& vowel : kVowels) {
    const size_t tone = vowel.tones.find(c);
    if (tone != std::u32string_view::npos)
      return {&vowel, tone};
  }
  return {};
}

}  // namespace

bool isVietnameseLetter(char32_t c) {
  return kConsonants.find(c) != std::u32string_view::npos || find(c).vowel != nullptr;
}

Tone toneOf(char32_t c) {
  return find(c).tone;
}

char32_t withTone(char32_t c, Tone tone) {
  const Place place = find(c);
  return place.vowel == nullptr || tone >= kTones ? c : place.vowel->tones[tone];
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
