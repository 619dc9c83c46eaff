#include "support/legacy_text.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <vector>

#include "base/utf8.h"

namespace vanthu::testing {
namespace {

constexpr size_t kTones = 6;
// ngang, huyền, hỏi, ngã, sắc, nặng.
constexpr std::array<std::u32string_view, 12> kSmall = {U"aàảãáạ",
                                                        U"ăằẳẵắặ",
                                                        U"âầẩẫấậ",
                                                        U"eèẻẽéẹ",
                                                        U"êềểễếệ",
                                                        U"iìỉĩíị",
                                                        U"oòỏõóọ",
                                                        U"ôồổỗốộ",
                                                        U"ơờởỡớợ",
                                                        U"uùủũúụ",
                                                        U"ưừửữứự",
                                                        U"yỳỷỹýỵ"};
constexpr std::array<std::u32string_view, 12> kCapital = {U"AÀẢÃÁẠ",
                                                          U"ĂẰẲẴẮẶ",
                                                          U"ÂẦẨẪẤẬ",
                                                          U"EÈẺẼÉẸ",
                                                          U"ÊỀỂỄẾỆ",
                                                          U"IÌỈĨÍỊ",
                                                          U"OÒỎÕÓỌ",
                                                          U"ÔỒỔỖỐỘ",
                                                          U"ƠỜỞỠỚỢ",
                                                          U"UÙỦŨÚỤ",
                                                          U"ƯỪỬỮỨỰ",
                                                          U"YỲỶỸÝỴ"};
constexpr std::u32string_view kBases = U"aăâeêioôơuưy";

struct Letter {
  bool vowel = false;
  bool capital = false;
  size_t base = 0;  // in kBases
  size_t tone = 0;
};

Letter takeApart(char32_t c) {
  for (size_t base = 0; base < kBases.size(); ++base) {
    for (const bool capital : {false, true}) {
      const size_t tone = (capital ? kCapital : kSmall)[base].find(c);
      if (tone != std::u32string_view::npos)
        return {true, capital, base, tone};
    }
  }
  return {};
}

// Bytes through iconv; all of `bytes` must have a place in `to`.
std::string converted(std::string_view bytes, const char* from, const char* to) {
  const iconv_t handle = iconv_open(to, from);
  std::string in(bytes), out(4 * bytes.size() + 16, '\0');
  char* source = in.data();
  char* target = out.data();
  size_t left = in.size(), room = out.size();
  const bool whole = iconv(handle, &source, &left, &target, &room) != size_t(-1) &&
                     iconv(handle, nullptr, nullptr, &target, &room) != size_t(-1);
  iconv_close(handle);
  if (!whole)
    throw std::invalid_argument("no " + std::string(to) + " for: " + std::string(bytes));
  out.resize(out.size() - room);
  return out;
}

// Each byte as windows-1252 shows it; the five that it does not show as C1 controls.
std::string shownAs1252(std::string_view bytes) {
  static const std::vector<std::string> signs = [] {
    constexpr std::string_view kUnassigned = "\x81\x8D\x8F\x90\x9D";
    std::vector<std::string> all(256);
    for (size_t byte = 0; byte < all.size(); ++byte) {
      const char c = static_cast<char>(byte);
      if (kUnassigned.find(c) != std::string_view::npos)
        appendUtf8(all[byte], static_cast<char32_t>(byte));
      else
        all[byte] = converted(std::string_view(&c, 1), "CP1252", "UTF-8");
    }
    return all;
  }();
  std::string out;
  for (const char c : bytes)
    out += signs[static_cast<unsigned char>(c)];
  return out;
}

bool isMarked(char32_t c) {
  static const std::u32string letters = markedLetters();
  return c > 0x7F && letters.find(c) != std::u32string::npos;
}

// Opening iconv takes longer than a list of names: each letter goes through once.
const std::string& shownThrough(const std::string& letter, const char* encoding) {
  thread_local std::map<std::string, std::string> known;
  std::string& shown = known[encoding + letter];
  if (shown.empty())
    shown = shownAs1252(converted(letter, "UTF-8", encoding));
  return shown;
}

// Vietnamese letters through the encoding, all else (quotes, dashes) as it is.
std::string lettersThrough(std::string_view text, const char* encoding) {
  std::string out;
  for (const char32_t c : toLetters(text)) {
    const std::string letter = toUtf8(std::u32string(1, c));
    out += isMarked(c) ? shownThrough(letter, encoding) : letter;
  }
  return out;
}

void appendCased(std::u32string& out, char32_t sign, bool capital) {
  out += capital ? sign - 0x20 : sign;  // in ASCII and in windows-1252 alike
}

// VNI's signs of one vowel.
std::u32string vniVowel(const Letter& letter) {
  constexpr std::u32string_view kOneByte[] = {U"iìæóíò", U"y____î"};
  constexpr std::u32string_view kToneMarks = U"_øûõùï", kHatMarks = U"âàåãáä",
                                kBreveMarks = U"êèúüéë";
  constexpr std::u32string_view kBaseSigns = U"aaaeeiooôuöy";
  std::u32string out;
  const char32_t base = kBases[letter.base];
  if (base == U'i' || (base == U'y' && letter.tone == 5)) {
    appendCased(out, kOneByte[base == U'y'][letter.tone], letter.capital);
    return out;
  }
  appendCased(out, kBaseSigns[letter.base], letter.capital);
  if (base == U'â' || base == U'ê' || base == U'ô')
    appendCased(out, kHatMarks[letter.tone], letter.capital);
  else if (base == U'ă')
    appendCased(out, kBreveMarks[letter.tone], letter.capital);
  else if (letter.tone != 0)
    appendCased(out, kToneMarks[letter.tone], letter.capital);
  return out;
}

}  // namespace

std::string withoutTonedCapitals(std::string_view text) {
  std::u32string out = toLetters(text);
  for (char32_t& c : out) {
    const Letter letter = takeApart(c);
    if (letter.capital && letter.tone != 0)
      c = kSmall[letter.base][letter.tone];
  }
  return toUtf8(out);
}

std::string asTcvn3(std::string_view text) {
  return lettersThrough(withoutTonedCapitals(text), "TCVN5712-1");
}

std::string asVni(std::string_view text) {
  std::u32string out;
  for (const char32_t c : toLetters(text)) {
    const Letter letter = takeApart(c);
    if (letter.vowel)
      out += vniVowel(letter);
    else
      out += c == U'đ' ? U'ñ' : c == U'Đ' ? U'Ñ' : c;
  }
  return toUtf8(out);
}

std::string asViscii(std::string_view text) {
  return lettersThrough(text, "VISCII");
}

std::string as1258(std::string_view text) {
  return lettersThrough(text, "CP1258");
}

std::string asUtf8ReadAsLatin(std::string_view text) {
  return shownAs1252(text);
}

std::u32string vietnameseLetters() {
  std::u32string small, capital;
  for (size_t base = 0; base < kBases.size(); ++base) {
    small += kSmall[base];
    capital += kCapital[base];
  }
  return small + U"bcdđghklmnpqrstvx" + capital + U"BCDĐGHKLMNPQRSTVX";
}

std::u32string markedLetters() {
  std::u32string out;
  for (const char32_t c : vietnameseLetters()) {
    if (c > 0x7F)
      out += c;
  }
  return out;
}

std::string decomposed(std::string_view text) {
  constexpr std::u32string_view kToneMarks = U"_\u0300\u0309\u0303\u0301\u0323";
  constexpr std::u32string_view kPlain = U"aaaeeiooouuy";
  constexpr std::u32string_view kShapes = U"_\u0306\u0302_\u0302__\u0302\u031B_\u031B_";
  std::u32string out;
  for (const char32_t c : toLetters(text)) {
    const Letter letter = takeApart(c);
    if (!letter.vowel) {
      out += c;
      continue;
    }
    appendCased(out, kPlain[letter.base], letter.capital);
    std::u32string marks;
    if (kShapes[letter.base] != U'_')
      marks += kShapes[letter.base];
    if (letter.tone != 0)
      marks += kToneMarks[letter.tone];
    // Canonical order: the horn, the dot below, then marks above.
    const auto rank = [](char32_t mark) { return mark == 0x31B ? 0 : mark == 0x323 ? 1 : 2; };
    std::stable_sort(
        marks.begin(), marks.end(), [&](char32_t a, char32_t b) { return rank(a) < rank(b); });
    out += marks;
  }
  return toUtf8(out);
}

std::u32string toLetters(std::string_view text) {
  std::u32string out;
  for (size_t i = 0; i < text.size();)
    out += nextCodePoint(text, i);
  return out;
}

std::string toUtf8(std::u32string_view letters) {
  std::string out;
  for (const char32_t c : letters)
    appendUtf8(out, c);
  return out;
}

}  // namespace vanthu::testing
