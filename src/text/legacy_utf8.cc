#include "text/legacy_utf8.h"

#include <algorithm>
#include <array>

#include "text/syllables.h"
#include "text/vietnamese_letters.h"

namespace vanthu::text {
namespace {

constexpr char32_t kLost = 0xFFFD;

// Vietnamese letters by the bytes before a last byte that has no sign or that editors change. The
// last letter of a row ends in A0, if one does.
struct LostByte {
  std::u32string_view lead;  ///< as bytes
  std::u32string_view letters;
  bool space;
};
constexpr std::array<LostByte, 5> kLostBytes = {{
    {U"\u00E1\u00BB", U"ềọỏỐờửỠ", true},
    {U"\u00E1\u00BA", U"ậẠ", true},
    {U"\u00C3", U"ÁÍÝíà", true},
    {U"\u00C4", U"Đ", false},
    {U"\u00C6", U"Ơ", true},
}};

// Letters with Latin base, their marks, punctuation and signs: what a Vietnamese text may hold.
bool isExpected(char32_t c) {
  return (c >= 0xA0 && c < 0x250) || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00) ||
         (c >= 0x2010 && c < 0x2C00) || c == 0xFEFF;
}

class Reader {
 public:
  explicit Reader(std::u32string_view run) : run_(run) {}

  Transcript read() {
    while (at_ < run_.size())
      step();
    out_.from.push_back(static_cast<uint32_t>(run_.size()));
    for (const Gap& gap : gaps_)
      fill(gap);
    return std::move(out_);
  }

 private:
  struct Gap {
    size_t at;  // in out_.text
    std::u32string_view candidates;
  };

  // The byte of the sign at `at`, or 0.
  uint8_t byteAt(size_t at) const {
    return at < run_.size() ? windows1252Byte(run_[at]).value_or(0) : uint8_t{0};
  }

  bool continues(size_t at) const { return (byteAt(at) & 0xC0) == 0x80; }

  void write(char32_t letter, size_t length) {
    out_.text += letter;
    out_.from.push_back(static_cast<uint32_t>(at_));
    at_ += length;
  }

  void step() {
    const uint8_t lead = byteAt(at_);
    if (run_[at_] < 0x80)
      return write(run_[at_], 1);
    const size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : 0;
    if (length != 0 && readWhole(lead, length))
      return;
    if (length != 0 && readDamaged())
      return;
    ++out_.misfits;
    write(run_[at_], 1);
  }

  bool readWhole(uint8_t lead, size_t length) {
    char32_t letter = lead & (length == 2 ? 0x1Fu : 0x0Fu);
    for (size_t i = 1; i < length; ++i) {
      if (!continues(at_ + i))
        return false;
      letter = (letter << 6) | (byteAt(at_ + i) & 0x3Fu);
    }
    if (!isExpected(letter))
      return false;
    write(letter, length);
    ++out_.sequences;
    return true;
  }

  bool readDamaged() {
    for (const LostByte& row : kLostBytes) {
      size_t length = 0;
      while (length < row.lead.size() && byteAt(at_ + length) == row.lead[length])
        ++length;
      if (length < row.lead.size())
        continue;
      const bool substitute = at_ + length < run_.size() && run_[at_ + length] == kLost;
      const bool space = row.space && isChangedSpace(at_ + length);
      const size_t only = space ? row.letters.size() - 1 : 0;
      gaps_.push_back({out_.text.size(), row.letters.substr(only)});
      ++out_.lost;
      write(kLost, length + (substitute || space ? 1 : 0));
      return true;
    }
    return false;
  }

  // A0 turned into a space: it stands beside the true space or at the end.
  bool isChangedSpace(size_t at) const {
    return at < run_.size() && run_[at] == U' ' && (at + 1 == run_.size() || run_[at + 1] == U' ');
  }

  // The only letter that is possible.
  void fill(const Gap& gap) {
    const auto isLetter = [&](size_t i) { return isVietnameseLetter(out_.text[i]); };
    size_t begin = gap.at, end = gap.at + 1;
    while (begin > 0 && isLetter(begin - 1))
      --begin;
    while (end < out_.text.size() && isLetter(end))
      ++end;
    std::u32string word = out_.text.substr(begin, end - begin);
    char32_t found = 0;
    size_t lawful = 0;
    for (const char32_t candidate : gap.candidates) {
      word[gap.at - begin] = candidate;
      if (isSyllable(word) || gap.candidates.size() == 1) {
        found = candidate;
        ++lawful;
      }
    }
    if (lawful == 1)
      out_.text[gap.at] = found;
  }

  std::u32string_view run_;
  size_t at_ = 0;
  Transcript out_;
  std::vector<Gap> gaps_;
};

}  // namespace

Transcript transcribeUtf8(std::u32string_view run) {
  return Reader(run).read();
}

}  // namespace vanthu::text
