#include "text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <optional>

#include "base/utf8.h"
#include "text/icu_internal.h"
#include "text/look_alikes.h"
#include "text/utf8_decode.h"

namespace vanthu::text {
namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kByteOrderMark = 0xFEFF;

bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    requireIcu(status, "open NFC");
    return *found;
  }();
  return instance;
}

// Letters and signs that are always NFC, visible and what they look like: nearly all of our text.
bool isPlain(char32_t c) {
  if (c < 0x80)
    return c >= 0x20 ? c != 0x7F : c == '\n' || c == '\t';
  if (c < 0x0300)
    return c >= 0xA0 && c != kSoftHyphen && !isLookAlike(c);
  return within(c, 0x1E00, 0x1EFF) || within(c, 0x2010, 0x2027) || c == 0x20AB;
}

bool isBidiControl(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || within(c, 0x202A, 0x202E) ||
         within(c, 0x2066, 0x2069);
}

// Format characters, fillers and variation selectors: no ink, yet "An" with one is not "An".
bool isInvisible(char32_t c) {
  return within(c, 0x200B, 0x200D) || within(c, 0x2060, 0x2065) || within(c, 0x206A, 0x206F) ||
         c == kByteOrderMark || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 ||
         c == 0x17B5 || within(c, 0x180B, 0x180F) || c == 0x2800 || c == 0x3164 ||
         within(c, 0xFE00, 0xFE0F) || c == 0xFFA0;
}

bool isControl(char32_t c) {
  return c < 0x20 || within(c, 0x7F, 0x9F) || c == 0x2028 || c == 0x2029 ||
         within(c, 0xFFF9, 0xFFFC);
}

// Some compatibility ideographs of the BMP have their NFC form outside it.
bool leavesBmp(char32_t c) {
  if (!within(c, 0xF900, 0xFAFF))
    return false;
  icu::UnicodeString decomposed;
  return nfc().getDecomposition(static_cast<UChar32>(c), decomposed) &&
         decomposed.char32At(0) > 0xFFFF;
}

std::optional<Flaw> flawOf(char32_t c) {
  if (isBidiControl(c))
    return Flaw::bidiControl;
  if (isInvisible(c))
    return Flaw::zeroWidth;
  if (isControl(c))
    return Flaw::control;
  if (within(c, 0xE000, 0xF8FF))
    return Flaw::privateUse;
  if (within(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE)
    return Flaw::noncharacter;
  if (c == 0xFFFD)
    return Flaw::lostLetter;
  if (c > 0xFFFF || leavesBmp(c))
    return Flaw::beyondBmp;
  return std::nullopt;
}

bool isMark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0 ||
         u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

// What the first look at a text found: its first fault, or whether it must be rewritten.
class Inspection {
 public:
  explicit Inspection(std::string_view raw) : raw_(raw) {
    for (size_t offset = 0; offset < raw_.size() && !fault_;)
      offset += step(offset);
  }

  const std::optional<TextFault>& fault() const { return fault_; }
  bool needsRepair() const { return needsRepair_; }

 private:
  size_t step(size_t offset) {
    const DecodedLetter next = decodeAt(raw_, offset);
    if (next.length == 0)
      fault_ = {Flaw::invalidUtf8, offset, static_cast<unsigned char>(raw_[offset])};
    else if (isPlain(next.letter))
      marks_ = 0;
    else
      inspectUnusual(next.letter, offset);
    return next.length;
  }

  void inspectUnusual(char32_t c, size_t offset) {
    needsRepair_ = true;
    if (c == kSoftHyphen)  // dropped later: the marks around it become one run
      return;
    if (isDropped(c, offset))
      return;
    if (const std::optional<Flaw> flaw = flawOf(c)) {
      fault_ = {*flaw, offset, c};
      return;
    }
    marks_ = isMark(c) ? marks_ + 1 : 0;
    if (marks_ > kMaxMarks)
      fault_ = {Flaw::tooManyMarks, offset, c};
  }

  bool isDropped(char32_t c, size_t offset) const {
    return (c == kByteOrderMark && offset == 0) ||
           (c == '\r' && offset + 1 < raw_.size() && raw_[offset + 1] == '\n');
  }

  std::string_view raw_;
  std::optional<TextFault> fault_;
  size_t marks_ = 0;
  bool needsRepair_ = false;
};

// Without the byte order mark, soft hyphens and the CR of CR LF. A bare CR was refused before.
std::string withoutDropped(std::string_view raw) {
  constexpr std::string_view kMarkBytes = "\xEF\xBB\xBF";
  constexpr std::string_view kHyphenBytes = "\xC2\xAD";
  if (raw.starts_with(kMarkBytes))
    raw.remove_prefix(kMarkBytes.size());
  std::string out;
  out.reserve(raw.size());
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw.substr(i, 2) == kHyphenBytes)
      ++i;
    else if (raw[i] != '\r')
      out += raw[i];
  }
  return out;
}

std::string composed(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, toPiece(text), sink, nullptr, status);
  requireIcu(status, "normalise");
  return out;
}

// Spaces of other widths, as Word and PDF paste them, become the two that words are parted by.
std::string withPlainSpaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const size_t begin = offset;
    const char32_t c = nextCodePoint(text, offset);
    if (c < 0x1000 || u_charType(static_cast<UChar32>(c)) != U_SPACE_SEPARATOR)
      out += text.substr(begin, offset - begin);
    else
      out += c == 0x2007 || c == 0x202F ? "\u00A0" : " ";  // those two never end a line
  }
  return out;
}

}  // namespace

tl::expected<std::string, TextFault> normalize(std::string_view raw) {
  const Inspection inspection(raw);
  if (inspection.fault())
    return tl::unexpected(*inspection.fault());
  if (!inspection.needsRepair())
    return std::string(raw);
  return mapLookAlikes(withPlainSpaces(composed(withoutDropped(raw))));
}

}  // namespace vanthu::text
