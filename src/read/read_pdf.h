// Any PDF into what stands on its pages: text at places, straight lines, boxes, form fields.
//
// Meant for bytes from strangers: everything is counted (ReadLimits), nothing is fetched, nothing
// is executed; run it in a sandbox all the same (sandbox/worker.h), because qpdf inflates some
// streams before they can be counted. Knows no rule of format. The origin is the top left corner of
// the page as shown (rotation and crop applied), y grows downwards. All text is valid UTF-8;
// letters without a known Unicode value become U+FFFD. It is not normalised: callers that compare
// it bring it to NFC first (text/normalize.h). Thread-safe.
#ifndef VANTHU_READ_READ_PDF_H_
#define VANTHU_READ_READ_PDF_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "base/result.h"

namespace vanthu::read {

struct ReadLimits {
  uint64_t fileBytes = 64ull << 20;
  unsigned pages = 10'000;
  uint64_t contentBytes = 64ull << 20;    ///< of one page, inflated
  uint64_t glyphs = 1'000'000;            ///< of one page
  uint64_t shapes = 200'000;              ///< rules and boxes of one page, as drawn
  uint64_t allContentBytes = 1ull << 30;  ///< of all pages, inflated
  uint64_t resultBytes = 256ull << 20;    ///< memory of the Pdf, about
};

struct Font {
  std::string name;    ///< base font without its subset prefix: "LiberationSerif-Bold"
  std::string family;  ///< "Liberation Serif", guessed from name and descriptor
  bool bold = false;   ///< by flags, weight or name
  bool italic = false;
  bool embedded = false;
  bool subset = false;
  bool hasUnicode = false;  ///< its codes can be read as text
};

struct Color {
  float red = 0, green = 0, blue = 0;  ///< 0…1, converted from grey and CMYK

  bool operator==(const Color&) const = default;
};

/// Letters of one line that follow one another in one font, size and colour, on one baseline.
/// Spaces are as they were drawn; where there is only a gap, one is put in. The space behind the
/// last letter belongs to `text` if another run follows, but never to `width`.
struct TextRun {
  std::string text;
  uint32_t font = 0;  ///< into Pdf::fonts
  Length size;        ///< as it appears on the page
  Length x, baseline;
  Length width;
  bool upright = true;  ///< false: turned text; its x and baseline are of its first letter
  bool invisible = false;
  Color color;
};

/// All runs on one baseline of one column, left to right; a gap wider than about three spaces, or a
/// rule or box's side in a gap, parts two lines.
struct TextLine {
  std::vector<TextRun> runs;
  Length left, right, baseline;
  Length top, bottom;  ///< baseline plus and minus ascent and descent

  std::string text() const;
};

/// A drawn level or upright line, or a filled rectangle no thicker than 3 pt. However many pieces
/// it was drawn in, it is one; white is not seen.
struct Rule {
  Length x1, y1, x2, y2;  ///< x1 ≤ x2, y1 ≤ y2, along the middle
  Length thickness;
  Color color;
  bool dashed = false;  ///< drawn with a dash pattern (operator d)
};

/// A stroked or filled rectangle that is no rule, or an image. White on paper is not seen.
struct Box {
  enum class Kind { rectangle, image };
  Kind kind = Kind::rectangle;
  Length left, top, width, height;
  bool filled = false;
};

/// One place of a field of the interactive form.
struct Field {
  std::string name;   ///< with its parents': "Don.Ngay"
  std::string type;   ///< "Sig", "Tx", "Btn", "Ch"
  unsigned page = 0;  ///< from 1; 0: on no page
  Length left, top, width, height;
  bool hasValue = false;
};

struct Page {
  Length width, height;
  std::vector<TextLine> lines;  ///< top to bottom, then left to right
  std::vector<Rule> rules;
  std::vector<Box> boxes;
};

struct Pdf {
  std::string version;  ///< "1.7"
  std::string title;    ///< Info; may be empty
  std::string language;
  bool tagged = false;
  bool encrypted = false;
  bool damaged = false;     ///< it was read all the same, but parts may be missing
  std::vector<Font> fonts;  ///< those that text is shown in
  std::vector<Page> pages;
  std::vector<Field> fields;
};

/// Errors: "read.not-a-pdf", "read.damaged", "read.encrypted" (a password is needed),
/// "read.too-large" (a limit, named in the message). Never throws.
Result<Pdf> readPdf(std::string_view bytes, const ReadLimits& limits = {});

}  // namespace vanthu::read

#endif  // VANTHU_READ_READ_PDF_H_
