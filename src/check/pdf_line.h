// A read PDF made ready for rules: lines of visible text with their look, tables and frames marked,
// page numbers taken off, and where the text block of each page stands.
//
// Knows no rule of format and no element; only what any page of text has. Pure.
#ifndef VANTHU_CHECK_PDF_LINE_H_
#define VANTHU_CHECK_PDF_LINE_H_

#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "read/read_pdf.h"

namespace vanthu::check {

/// A line of text. Lengths are on the page, from its top left corner.
struct PdfLine {
  unsigned page = 0;  ///< from 1
  std::string text;   ///< single spaces, U+00A0 as a space, none at the ends
  std::string key;    ///< text::looseKey of `text`: no marks, no capitals
  Length left, right, baseline;
  Length size;                  ///< of most letters
  unsigned letters = 0;         ///< and digits
  double bold = 0, italic = 0;  ///< shares of the letters
  bool leadBold = false;        ///< the first word is bold
  bool alone = true;            ///< nothing else stands on its baseline
  bool inTable = false;         ///< between drawn lines of a grid or in a frame
  bool leader = false;          ///< has dots to write on
  bool red = false;

  Length centre() const { return (left + right) / 2; }
  Length width() const { return right - left; }
  /// The top and the foot of the line at single spacing, by the metrics of Times New Roman.
  Length top() const { return baseline - scale(size, 8911, 10000); }
  Length bottom() const { return baseline + scale(size, 2163, 10000); }
};

/// The column of body text on a page. An edge that no full line shows is taken from other pages of
/// its width, or from the paper's usual margins, and is not `known`.
struct TextColumn {
  Length left, right;
  bool leftKnown = false, rightKnown = false;
  bool rightSure = false;  ///< known on this page or on another of its width

  Length centre() const { return (left + right) / 2; }
  Length width() const { return right - left; }
};

struct PdfPage {
  unsigned number = 0;  ///< from 1
  Length width, height;
  std::vector<PdfLine> lines;  ///< top to bottom, then left to right
  std::vector<read::Rule> rules;
  std::vector<read::Box> boxes;
  std::optional<PdfLine> pageNumber;
  TextColumn column;
};

struct PdfPaper {
  std::vector<PdfPage> pages;
  unsigned letters = 0;
  unsigned unreadable = 0;  ///< letters without a known Unicode value
};

PdfPaper tidy(const read::Pdf& pdf);

/// Whether two baselines are one, give or take what no eye sees.
inline bool sameBaseline(const PdfLine& a, const PdfLine& b) {
  const Length apart = a.baseline < b.baseline ? b.baseline - a.baseline : a.baseline - b.baseline;
  return apart <= Length::points(2.5);
}

inline Length distance(Length a, Length b) {
  return a < b ? b - a : a - b;
}

/// As far from the left edge of `column` as from its right one, so in its middle or across all of
/// it.
bool isBalanced(const PdfLine& line, const TextColumn& column);
/// In the middle of `column` and clear of both edges.
bool isCentred(const PdfLine& line, const TextColumn& column);

/// The letters of a text: how many are capitals and how many small.
struct LetterCount {
  unsigned capital = 0, small = 0;

  bool allCapitals() const { return capital > 0 && small * 8 <= capital; }
};
LetterCount countLetters(const std::string& text);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_LINE_H_
