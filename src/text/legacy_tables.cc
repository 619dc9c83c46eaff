#include "text/legacy_tables.h"

#include <algorithm>
#include <array>

#include "text/legacy_utf8.h"
#include "text/vietnamese_letters.h"

namespace vanthu::text {
namespace {

constexpr char32_t kUnused = U'_';

// Bytes 80 … 9F of windows-1252; five have no sign.
constexpr std::u32string_view k1252 = U"€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ";
static_assert(k1252.size() == 32);

// From A0. The combining marks of TCVN 5712 and its capitals with tones are not in ABC fonts.
constexpr std::u32string_view kTcvn3 =
    U"_ĂÂÊÔƠƯĐăâêôơưđ_"
    U"_____àảãáạ_ằẳẵắ_"
    U"______ặầẩẫấậè_ẻẽ"
    U"éẹềểễếệìỉ___ĩíịò"
    U"_ỏõóọồổỗốộờởỡớợù"
    U"_ủũúụừửữứựỳỷỹýỵ_";
static_assert(kTcvn3.size() == 96);

// From 80.
constexpr std::u32string_view kViscii =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    U"Õắằặấầẩậẽẹếềểễệố"
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    U"àáâãảăữẫèéêẻìíĩỉ"
    U"đựòóôõỏọụùúũủýợỮ";
static_assert(kViscii.size() == 128);

// VISCII's six letters among the control bytes.
char32_t visciiControl(char32_t sign) {
  switch (sign) {
    case 0x02:
      return U'Ẳ';
    case 0x05:
      return U'Ẵ';
    case 0x06:
      return U'Ẫ';
    case 0x14:
      return U'Ỷ';
    case 0x19:
      return U'Ỹ';
    case 0x1E:
      return U'Ỵ';
    default:
      return kUnused;
  }
}

// VNI's letters of one byte. F4 and F6 are also the base of their toned forms.
constexpr std::u32string_view kVniSigns = U"ìíæóòôöîñÌÍÆÓÒÔÖÎÑ";
constexpr std::u32string_view kVniLetters = U"ìíỉĩịơưỵđÌÍỈĨỊƠƯỴĐ";

// VNI's marks, each a byte behind its base: tones of a plain letter, of a hat, of a breve. The
// first of the latter two is the hat or breve without a tone. Small marks; capitals are 0x20 less.
struct VniMarks {
  std::u32string_view bases, letters, marks;
};
constexpr std::array<VniMarks, 3> kVniMarks = {{
    {U"aeouyôö", U"aeouyơư", U"_øûõùï"},
    {U"aeo", U"âêô", U"âàåãáä"},
    {U"a", U"ă", U"êèúüéë"},
}};

char32_t smallSign(char32_t sign) {
  const bool capital = (sign >= U'A' && sign <= U'Z') || (sign >= 0xC0 && sign <= 0xDE);
  return capital ? sign + 0x20 : sign;
}

bool isVniMark(char32_t sign) {
  const char32_t small = smallSign(sign);
  for (const VniMarks& row : kVniMarks) {
    if (small > 0x7F && row.marks.find(small) != std::u32string_view::npos)
      return true;
  }
  return false;
}

// The letter of a base and its mark, or kUnused. The base says whether it is a capital.
char32_t vniPair(char32_t base, char32_t mark) {
  const char32_t small = smallSign(base);
  for (const VniMarks& row : kVniMarks) {
    const size_t letter = row.bases.find(small);
    const size_t tone = row.marks.find(smallSign(mark));
    if (letter == std::u32string_view::npos || tone == std::u32string_view::npos || mark < 0x80)
      continue;
    const char32_t out = withTone(row.letters[letter], tone);
    return small == base ? out : capitalOf(out);
  }
  return kUnused;
}

// windows-1258 where it differs from windows-1252; its tones are marks behind the vowel.
constexpr std::u32string_view k1258Signs = U"ÃÐÕÝãðõý";
constexpr std::u32string_view k1258Letters = U"ĂĐƠƯăđơư";
constexpr std::u32string_view k1258Tones = U"_ÌÒÞìò";  // at its Tone

class Writer {
 public:
  explicit Writer(std::u32string_view run) : run_(run) {
    out_.text.reserve(run.size());
    out_.from.reserve(run.size() + 1);
  }

  bool done() const { return at_ == run_.size(); }
  char32_t sign() const { return run_[at_]; }
  char32_t following() const { return at_ + 1 < run_.size() ? run_[at_ + 1] : 0; }

  /// `letter` for the next `length` signs.
  void write(char32_t letter, size_t length) {
    out_.text += letter;
    out_.from.push_back(static_cast<uint32_t>(at_));
    at_ += length;
  }

  void keepMisfit() {
    ++out_.misfits;
    write(sign(), 1);
  }

  Transcript finish() {
    out_.from.push_back(static_cast<uint32_t>(run_.size()));
    return std::move(out_);
  }

 private:
  std::u32string_view run_;
  size_t at_ = 0;
  Transcript out_;
};

// Letters that only Unicode has, and combining marks: the run is no old text.
bool isUnicodeOnly(char32_t sign) {
  return (sign > 0xFF && isVietnameseLetter(sign)) || (sign >= 0x300 && sign < 0x370);
}

void writeTcvn3(Writer& out) {
  const char32_t sign = out.sign();
  const bool inTable = sign > 0xA0 && sign <= 0xFF;
  if (isUnicodeOnly(sign) || (inTable && kTcvn3[sign - 0xA0] == kUnused))
    out.keepMisfit();
  else
    out.write(inTable ? kTcvn3[sign - 0xA0] : sign, 1);
}

void writeVni(Writer& out) {
  const char32_t sign = out.sign();
  const char32_t pair = vniPair(sign, out.following());
  const size_t single = kVniSigns.find(sign);
  if (pair != kUnused)
    out.write(pair, 2);
  else if (single != std::u32string_view::npos)
    out.write(kVniLetters[single], 1);
  else if (isUnicodeOnly(sign) || isVniMark(sign))
    out.keepMisfit();
  else
    out.write(sign, 1);
}

void writeViscii(Writer& out) {
  const char32_t sign = out.sign();
  const char32_t control = visciiControl(sign);
  const std::optional<uint8_t> byte = windows1252Byte(sign);
  if (control != kUnused)
    out.write(control, 1);
  else if (isUnicodeOnly(sign))
    out.keepMisfit();
  else
    out.write(byte && *byte >= 0x80 ? kViscii[*byte - size_t{0x80}] : sign, 1);
}

char32_t letterOf1258(char32_t sign) {
  const size_t special = k1258Signs.find(sign);
  return special == std::u32string_view::npos ? sign : k1258Letters[special];
}

void write1258(Writer& out) {
  const char32_t letter = letterOf1258(out.sign());
  const size_t tone = k1258Tones.find(out.following());
  const bool toned = tone != std::u32string_view::npos && out.following() != kUnused;
  if (toned && isVietnameseVowel(letter) && toneOf(letter) == 0)
    out.write(withTone(letter, tone), 2);
  else if (isUnicodeOnly(out.sign()) ||
           (out.sign() > 0x7F && k1258Tones.find(out.sign()) != std::u32string_view::npos))
    out.keepMisfit();
  else
    out.write(letter, 1);
}

bool isCapital(char32_t c) {
  return c >= U'A' && c <= U'Z';
}

bool isSmall(char32_t c) {
  return c >= U'a' && c <= U'z';
}

// ABC fonts have no capitals with tones: where all else is capitals, "V¡N Lý" is meant as such. A
// single word of capitals is one too.
void raiseAmongCapitals(std::u32string& text) {
  const bool smallSomewhere = std::any_of(text.begin(), text.end(), isSmall);
  bool capitalWord = false;
  for (size_t i = 1; i < text.size(); ++i)
    capitalWord = capitalWord || (isCapital(text[i - 1]) && isCapital(text[i]));
  if (!smallSomewhere && capitalWord) {
    std::transform(text.begin(), text.end(), text.begin(), capitalOf);
    return;
  }
  for (size_t begin = 0; begin < text.size();) {
    const auto end = static_cast<size_t>(
        std::find_if_not(
            text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), isVietnameseLetter) -
        text.begin());
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::count_if(first, last, isCapital) >= 2 && std::none_of(first, last, isSmall))
      std::transform(first, last, first, capitalOf);
    begin = end + 1;
  }
}

}  // namespace

Transcript transcribe(std::u32string_view run, LegacyEncoding encoding) {
  if (encoding == LegacyEncoding::utf8AsLatin)
    return transcribeUtf8(run);
  Writer out(run);
  while (!out.done()) {
    switch (encoding) {
      case LegacyEncoding::tcvn3:
        writeTcvn3(out);
        break;
      case LegacyEncoding::vni:
        writeVni(out);
        break;
      case LegacyEncoding::viscii:
        writeViscii(out);
        break;
      default:
        write1258(out);
        break;
    }
  }
  Transcript transcript = out.finish();
  if (encoding == LegacyEncoding::tcvn3)
    raiseAmongCapitals(transcript.text);
  return transcript;
}

std::optional<uint8_t> windows1252Byte(char32_t sign) {
  if (sign < 0x100)
    return static_cast<uint8_t>(sign);
  const size_t at = k1252.find(sign);
  if (at == std::u32string_view::npos)
    return std::nullopt;
  return static_cast<uint8_t>(0x80 + at);
}

}  // namespace vanthu::text
