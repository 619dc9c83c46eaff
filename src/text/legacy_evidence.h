// Whether a reading of a run in an old encoding makes sense: word by word, before and after.
//
// The strongest evidence is a word that is no Vietnamese syllable as it stands and is one when
// read; stronger still if it holds signs that no language writes inside words ("h­íng", "NguyÔn").
// For this folder. Pure and thread-safe.
#ifndef VANTHU_TEXT_LEGACY_EVIDENCE_H_
#define VANTHU_TEXT_LEGACY_EVIDENCE_H_

#include <cstddef>
#include <string_view>

#include "text/legacy_tables.h"

namespace vanthu::text {

/// Words of a run by what the reading does to them.
struct Evidence {
  size_t strong = 0;     ///< unlawful and odd before, lawful after
  size_t plain = 0;      ///< unlawful but natural before ("Häm"), lawful after
  size_t both = 0;       ///< changed, and lawful both times: "Bé" and "Bộ"
  size_t odd = 0;        ///< odd before, unlawful after: abbreviations, names of ethnic minorities
  size_t beats = 0;      ///< unlawful both times, natural before, one beat after: "Wôn" and "Wơn"
  size_t unknown = 0;    ///< the same, no beat: "José" and "Josộ"
  size_t spoiled = 0;    ///< lawful before, unlawful after
  size_t lawful = 0;     ///< unchanged, lawful with or without marks
  size_t foreign = 0;    ///< unchanged, unlawful, with small letters
  bool hasRich = false;  ///< a strong word with two changed letters
  size_t common = 0;     ///< changed words that are frequent after
  size_t frequent = 0;   ///< the same, and unchanged ones
  bool readable = false;  ///< no misfits, no odd sign left in a word

  /// The run alone proves the encoding.
  bool certain() const;
  /// Right if the runs around it are in this encoding: nothing is spoiled, something mended.
  bool likely() const;
  /// Reads well both ways.
  bool open() const;
  /// To compare certain readings in several encodings.
  size_t weight() const { return 4 * strong + 2 * plain + 2 * common; }
};

/// `transcript` is what `run` says in `encoding`.
Evidence weigh(std::u32string_view run, const Transcript& transcript, LegacyEncoding encoding);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LEGACY_EVIDENCE_H_
