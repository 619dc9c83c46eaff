// Where a new line may begin: the Unicode rules, with Vietnamese glue on top (tieng-viet.md §6).
//
// Numbers keep their units, labels and titles their next word, symbols ("30/2020/NĐ-CP") stay
// whole, a spaced hyphen ends a line and never begins one. Nothing is put into the text: it stays
// searchable and the font needs no U+2060. Knows nothing of widths. Thread-safe.
#ifndef VANTHU_TEXT_LINE_BREAKS_H_
#define VANTHU_TEXT_LINE_BREAKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::text {

struct BreakOptions {
  /// Off: only closing marks and hyphens are kept from the start of a line. For a place that is
  /// narrower than the glued words.
  bool glue = true;
  /// The last syllable keeps company with the one before it, in texts of three or more words. Off
  /// in table cells. Part of the glue.
  bool keepLastTwo = true;
};

/// Ascending byte offsets, each on a code point behind a space or inside a very long word; neither
/// 0 nor the end. Behind LF a new line may always begin. REQUIRES: `paragraph` is clean text.
std::vector<size_t> breakChances(std::string_view paragraph, const BreakOptions& options = {});

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LINE_BREAKS_H_
