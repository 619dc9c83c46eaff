#include "text/charset.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "text/utf8_check.h"

namespace vanthu::text {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";
constexpr size_t kSample = 65'536;

// windows-1252, bytes 80 to 9F; the others are the code point of their number. Bytes without a
// letter stay control characters, which TCVN3 and VISCII use.
constexpr std::array<char16_t, 32> kUpperControls = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Difference {
  unsigned char byte;
  char16_t letter;
  bool tone;
};

// Where windows-1258 has other letters than windows-1252.
constexpr Difference kVietnamese[] = {{0xC3, 0x0102, false},
                                      {0xCC, 0x0300, true},
                                      {0xD0, 0x0110, false},
                                      {0xD2, 0x0309, true},
                                      {0xD5, 0x01A0, false},
                                      {0xDD, 0x01AF, false},
                                      {0xDE, 0x0303, true},
                                      {0xE3, 0x0103, false},
                                      {0xEC, 0x0301, true},
                                      {0xF0, 0x0111, false},
                                      {0xF2, 0x0323, true},
                                      {0xF5, 0x01A1, false},
                                      {0xFD, 0x01B0, false},
                                      {0xFE, 0x20AB, false}};

unsigned char byteAt(std::string_view bytes, size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

const Difference* differenceOf(unsigned char byte) {
  const auto* found = std::find_if(std::begin(kVietnamese), std::end(kVietnamese), [&](auto& each) {
    return each.byte == byte;
  });
  return found == std::end(kVietnamese) ? nullptr : found;
}

/// A E I O U Y of both cases, Ă Â Ê Ô Ơ Ư: what carries a tone mark in windows-1258.
bool carriesTone(unsigned char byte) {
  constexpr std::string_view kVowels =
      "AEIOUYaeiouy\xC2\xC3\xCA\xD4\xD5\xDD\xE2\xE3\xEA\xF4\xF5\xFD";
  return kVowels.find(static_cast<char>(byte)) != std::string_view::npos;
}

/// Signs of windows-1252 that TCVN3 writes vowels with: in its texts every other word has one.
bool isTcvn3Vowel(unsigned char byte) {
  return (byte >= 0xB5 && byte <= 0xBE) || byte == 0xA8 || byte == 0xA9 || byte == 0xAE;
}

bool looksLike1258(std::string_view bytes) {
  size_t onVowel = 0;
  size_t elsewhere = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const Difference* letter = differenceOf(byteAt(bytes, i));
    if (letter != nullptr && letter->tone)
      ++(i > 0 && carriesTone(byteAt(bytes, i - 1)) ? onVowel : elsewhere);
    else if (isTcvn3Vowel(byteAt(bytes, i)))
      ++elsewhere;
  }
  return onVowel > 10 * elsewhere;
}

/// Letters of Latin script have a zero in every unit of UTF-16, Vietnamese ones in most.
std::optional<Charset> guessUtf16(std::string_view bytes) {
  if (bytes.size() < 2 || bytes.size() % 2 != 0)
    return std::nullopt;
  const std::string_view sample = bytes.substr(0, kSample);
  size_t even = 0;
  size_t odd = 0;
  for (size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0')
      ++(i % 2 == 0 ? even : odd);
  }
  const size_t units = sample.size() / 2;
  if (odd * 3 > units && even * 20 < units)
    return Charset::utf16LittleEndian;
  if (even * 3 > units && odd * 20 < units)
    return Charset::utf16BigEndian;
  return std::nullopt;
}

std::string fromOneByte(std::string_view bytes, bool vietnamese) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char byte = byteAt(bytes, i);
    const Difference* other = vietnamese ? differenceOf(byte) : nullptr;
    if (other != nullptr)
      appendUtf8(out, other->letter);
    else
      appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? kUpperControls[byte - 0x80] : byte);
  }
  return out;
}

tl::expected<std::string, size_t> fromUtf16(std::string_view bytes, bool little) {
  const auto unitAt = [&](size_t at) {
    const char32_t first = byteAt(bytes, at);
    const char32_t second = byteAt(bytes, at + 1);
    return little ? second << 8 | first : first << 8 | second;
  };
  std::string out;
  out.reserve(bytes.size());
  for (size_t at = bytes.starts_with(little ? kLittleMark : kBigMark) ? 2 : 0; at < bytes.size();
       at += 2) {
    if (bytes.size() - at < 2)
      return tl::unexpected(at);
    char32_t letter = unitAt(at);
    const bool high = letter >= 0xD800 && letter <= 0xDBFF;
    if (letter >= 0xDC00 && letter <= 0xDFFF)
      return tl::unexpected(at);
    if (high) {
      const char32_t low = bytes.size() - at >= 4 ? unitAt(at + 2) : 0;
      if (low < 0xDC00 || low > 0xDFFF)
        return tl::unexpected(at);
      letter = 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    appendUtf8(out, letter);
  }
  return out;
}

}  // namespace

Charset guessCharset(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark))
    return Charset::utf8;
  if (bytes.starts_with(kLittleMark))
    return Charset::utf16LittleEndian;
  if (bytes.starts_with(kBigMark))
    return Charset::utf16BigEndian;
  if (const std::optional<Charset> wide = guessUtf16(bytes))
    return *wide;
  if (!firstInvalidUtf8(bytes))
    return Charset::utf8;
  return looksLike1258(bytes) ? Charset::windows1258 : Charset::windows1252;
}

tl::expected<std::string, size_t> toUtf8(std::string_view bytes, Charset charset) {
  switch (charset) {
    case Charset::utf16LittleEndian:
    case Charset::utf16BigEndian:
      return fromUtf16(bytes, charset == Charset::utf16LittleEndian);
    case Charset::windows1258:
    case Charset::windows1252:
      return fromOneByte(bytes, charset == Charset::windows1258);
    case Charset::utf8:
      break;
  }
  if (const std::optional<size_t> broken = firstInvalidUtf8(bytes))
    return tl::unexpected(*broken);
  return std::string(bytes.starts_with(kUtf8Mark) ? bytes.substr(kUtf8Mark.size()) : bytes);
}

}  // namespace vanthu::text
