// A person's name as it should be printed, mended by rule, with word of every change.
//
// "  NGUYỄN  VĂN AN" → "Nguyễn Văn An". Names of ethnic minorities keep their spelling ("Y Kương
// Êban", "H'Hen Niê", "K’Brể"), apostrophes, hyphens and Roman numerals stay as typed, and no tone
// is ever moved (hoà and hòa are two people's own spellings, tieng-viet.md §2). Honorifics and
// degrees are parted off: they are no part of a printed name (the-thuc.md E23). What cannot be
// mended by rule is a doubt for people to look at; nothing is guessed. Thread-safe.
#ifndef VANTHU_TEXT_PERSON_NAME_H_
#define VANTHU_TEXT_PERSON_NAME_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace vanthu::text {

enum class NameChange {
  spaces,       ///< doubled, at the ends, U+00A0, line ends
  invisible,    ///< zero-width characters dropped
  honorific,    ///< "Ông", "ThS." parted off
  punctuation,  ///< marks before and behind the name dropped
  lookAlikes,   ///< Cyrillic and Greek letters that look like Latin ones
  capitals,
};

/// "khoảng trắng", "spaces": for a report.
Message describe(NameChange change);

struct NameDoubt {
  enum class Kind {
    empty,      ///< nothing is left
    digit,      ///< "Nguyễn Văn 4n": a fault
    sign,       ///< "@", "/", "(": a fault
    script,     ///< letters of no Latin alphabet: a fault
    capitals,   ///< spelled in a way that no rule explains: "nguyễn VĂn an niê"
    honorific,  ///< "Ông Cao Thắng": the first word may be the family name
  };
  Kind kind = Kind::empty;
  Message message;

  /// A name with a fault cannot be printed; the other doubts are for a second look.
  bool isFault() const { return kind < Kind::capitals; }
};

struct PersonName {
  std::string text;
  std::string honorific;            ///< as typed, single-spaced: "Ông", "PGS.TS."
  std::vector<NameChange> changes;  ///< each once, in the order of the list above
  std::vector<NameDoubt> doubts;
};

/// REQUIRES: clean text (normalize.h), but zero-width characters may still be in it.
PersonName mendPersonName(std::string_view name);

/// Ordinary text of a cell (units, posts, achievements): single spaces, none at the ends, no line
/// ends and nothing invisible. No letter changes. Takes any valid UTF-8.
std::string mendSpaces(std::string_view text);

/// Without zero-width characters, which normalize() refuses. Characters that turn the direction of
/// text stay: they are no slip of the keyboard. Takes any valid UTF-8.
std::string withoutInvisible(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_PERSON_NAME_H_
