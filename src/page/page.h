// Pages: glyphs, rules and fields at fixed places on paper, with the tree of structure tags.
//
// Everything a writer needs and nothing of how it was decided. The origin is the top left corner of
// the page, y grows downwards. Plain data.
#ifndef VANTHU_PAGE_PAGE_H_
#define VANTHU_PAGE_PAGE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/drawing.h"
#include "base/length.h"
#include "base/source.h"
#include "fonts/measure.h"

namespace vanthu::page {

using drawing::Color;
using drawing::Ground;
using drawing::Path;
using drawing::PathStep;
using drawing::Point;
using drawing::Rect;

inline constexpr Color kBlack{};
inline constexpr Color kRed{255, 0, 0};  ///< of urgency marks and of the gaps of a draft

/// Index into Pages::tags, or one of the artifacts.
using TagId = int32_t;
inline constexpr TagId kLayoutArtifact = -1;      ///< rules, leaders, repeated table headers
inline constexpr TagId kPaginationArtifact = -2;  ///< page numbers

/// `advance` is final: kerning and justification included. `cluster` is the byte offset in
/// TextRun::text of the first letter that the glyph stands for. `shift` moves the drawing, not what
/// follows: a mark over its letter.
struct Glyph {
  uint16_t id = 0;
  uint32_t cluster = 0;
  Length advance;
  Point shift{};
};

/// Text in one style on one baseline, from one source. `text` is NFC and includes the spaces, also
/// the one at which a line was broken (its glyph has no width to speak of at the line's end, but
/// reading aloud and copying need it).
struct TextRun {
  fonts::Style style = fonts::Style::regular;
  Length size;
  Point origin;  ///< where the baseline begins
  std::vector<Glyph> glyphs;
  std::string text;
  Color color = kBlack;
  TagId tag = kLayoutArtifact;
  Source source;
};

/// How far the run goes: the sum of its advances.
Length widthOf(const TextRun& run);

/// A straight solid line, horizontal or vertical, centred on from–to.
struct Rule {
  Point from, to;
  Length thickness;
  Color color = kBlack;
  TagId tag = kLayoutArtifact;
};

/// An empty signature field. `tag` is a Form.
struct SignatureField {
  std::string name;  ///< "Sig1_Signer", "SigA_Agency"
  Rect place;
  std::string description;  ///< read aloud (TU)
  TagId tag = 0;
};

using Item = std::variant<TextRun, Rule, Path, SignatureField>;

struct Page {
  Length width, height;
  std::shared_ptr<const Ground> ground;  ///< drawn first; may be null
  std::vector<Item> items;
  std::string label;  ///< the page's number within its part, "1", also where it is not printed
};

/// Standard structure types of ISO 32000-1, 14.8.4.
enum class TagRole {
  document,
  part,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  paragraph,
  span,
  list,
  listItem,
  label,
  listBody,
  table,
  tableHead,
  tableBody,
  tableRow,
  headerCell,
  dataCell,
  form,
};

/// How the items of a list are labelled (ISO 32000-1, table 347). Labels are printed as text; this
/// tells readers what they are.
enum class Numbering { none, disc, decimal, upperRoman, upperAlpha, lowerAlpha };

/// A node of the structure tree. Siblings are read in the order of their index; parents stand
/// before their children. A tag either has child tags or is a leaf that items point to, never both.
struct Tag {
  TagRole role = TagRole::paragraph;
  TagId parent = 0;                       ///< tag 0 is the document and its own parent
  bool scopeRow = false;                  ///< headerCell: heads its row; otherwise its column
  unsigned columnSpan = 1;                ///< headerCell, dataCell
  std::string alternate;                  ///< description of a form
  Numbering numbering = Numbering::none;  ///< list
};

struct Meta {
  std::string title;  ///< shown in the window's title bar
  std::string subject;
  std::string author;  ///< the issuing agency
  std::string language = "vi-VN";
  std::optional<Date> date;  ///< the issue date; absent: the file has no date at all
  bool trueSize = false;     ///< the printer is asked not to scale it: a certificate fits its stock
};

struct Pages {
  Meta meta;
  std::vector<Page> pages;
  std::vector<Tag> tags;           ///< tags[0] is TagRole::document
  std::vector<std::string> files;  ///< what Source::file indexes
};

/// One line an item, readable and stable, lengths in points with three decimals: `--format pages`
/// and golden files.
std::string dump(const Pages& pages);

/// Page, place and source of every run that came from data, as JSON: the preview's click-to-field.
std::string sourceMap(const Pages& pages);

/// The text of the structure tree in reading order, a leaf a line.
std::string taggedText(const Pages& pages);

}  // namespace vanthu::page

#endif  // VANTHU_PAGE_PAGE_H_
