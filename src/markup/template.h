// Template: what a template says, as a tree. Rules: docs/template-language.md.
//
// Immutable once parsed, shared by all threads. Values are not in it; fill puts them in by
// evaluating the expressions inside the tree, never by putting text into text.
#ifndef VANTHU_MARKUP_TEMPLATE_H_
#define VANTHU_MARKUP_TEMPLATE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/drawing.h"
#include "base/length.h"
#include "markup/expression.h"

namespace vanthu::markup {

// Words within a line.

struct Inline;
using Inlines = std::vector<Inline>;

/// The template's own words. Escaped ones (`plain`) never make a label.
struct Words {
  std::string text;
  bool plain = false;
};

struct Output {
  Expression expression;
};

struct InlineIf {
  struct Branch {
    std::optional<Expression> condition;  ///< none: else
    Inlines body;
  };
  std::vector<Branch> branches;
};

struct InlineFor {
  std::string variable;
  Expression list;
  Inlines body;
};

struct Inline {
  std::variant<Words, Output, InlineIf, InlineFor> node;
  bool bold = false;  ///< on top of what surrounds it
  bool italic = false;
  Place place;
};

/// The expression if `inlines` is one output tag and nothing else, or null.
const Expression* onlyExpression(const Inlines& inlines);

// Blocks.

struct Block;
using Blocks = std::vector<Block>;

/// Lines that follow each other; each that begins with a label starts a paragraph of its own.
struct TextLines {
  struct Line {
    Inlines content;
    Place place;
  };
  std::vector<Line> lines;
};

struct Heading {
  int level = 1;  ///< 1…4
  Inlines content;
};

enum class Align { left, centre, right };

/// One row of a table that is typed out. A header begins a new table.
struct TableRow {
  bool header = false;
  std::vector<Align> aligns;  ///< of the columns; filled in a header only
  std::vector<Inlines> cells;
};

enum class LineKind { centre, right, title, note };

/// A `:::` block. `body` holds TextLines, If and For only.
struct LineBlock {
  LineKind kind = LineKind::centre;
  Blocks body;
};

struct If {
  struct Branch {
    std::optional<Expression> condition;  ///< none: else
    Blocks body;
  };
  std::vector<Branch> branches;
};

struct For {
  std::string variable;
  Expression list;
  Blocks body;
};

/// A partial in place of its tag. Its parameters hide variables and fields of the same names.
struct Include {
  struct Parameter {
    std::string name;
    Expression value;
    Place place;
  };
  std::shared_ptr<const Blocks> body;
  std::vector<Parameter> parameters;  ///< of `with x`: one, named "item"
};

/// `{% table NAME over list %}`.
struct TableCall {
  size_t table = 0;  ///< index into Template::tables
  Expression list;
};

enum class Numbering { section, article };

struct Appendix {
  enum class Orientation { portrait, landscape, automatic };
  Inlines title;
  std::optional<Inlines> type;         ///< a text that a decision approves: its tên loại
  std::optional<Numbering> numbering;  ///< of its headings; none: the template's
  Orientation orientation = Orientation::automatic;
  std::optional<Inlines> reference;  ///< empty inlines: none
  std::optional<Inlines> note;
  Blocks body;
};

struct Block {
  std::variant<TextLines, Heading, TableRow, LineBlock, If, For, Include, TableCall, Appendix> node;
  Place place;
};

// Front matter.

/// A value of the front matter: a text with tags, a list, or a mapping.
struct FrontValue {
  using List = std::vector<FrontValue>;
  using Map = std::vector<std::pair<std::string, FrontValue>>;
  std::variant<Inlines, List, Map> node;
  Place place;

  const FrontValue* find(std::string_view key) const;  ///< in a mapping, or null
};

struct TableColumn {
  std::string key;  ///< the title as written; what `total.values` names
  Inlines title;
  Inlines value;
  std::optional<Length> width;
  Align align = Align::left;
  Place place;
};

struct TableGroup {
  std::string key;
  Inlines title;
};

struct TableTotal {
  Inlines label;
  std::vector<std::optional<Inlines>> values;  ///< one for each column
  std::optional<Inlines> words;
};

struct TableShape {
  std::string name;
  std::vector<TableColumn> columns;
  std::optional<Inlines> groupBy;
  std::vector<TableGroup> groups;
  std::optional<TableTotal> total;
  Place place;
};

/// A box of a certificate.
struct BoxShape {
  enum class Kind { text, signature, qr };
  enum class Vertical { top, middle, bottom };

  std::string name;
  Kind kind = Kind::text;
  drawing::Rect place;
  std::vector<Inlines> lines;  ///< each begins a line; of a signature none
  Length space;                ///< to sign in
  Length size, minSize;
  unsigned maxLines = 1;
  bool wrapFirst = false;
  int tracking = 0;  ///< 1/1000 of the size
  bool bold = false;
  bool italic = false;
  bool decorative = false;
  drawing::Color color;
  Align align = Align::centre;
  Vertical vertical = Vertical::middle;
  bool heading = false;
  bool rule = false;
  bool printed = false;
  Place at;
};

/// What `layout: boxes` describes: one page with a drawn ground and boxes, in reading order.
struct SheetShape {
  Length width, height;
  std::shared_ptr<const drawing::Ground> ground;  ///< null: none
  std::vector<BoxShape> boxes;
};

/// What stands under the letterhead.
enum class TitleKind {
  none,
  standard,  ///< tên loại and trích yếu (box 5a)
  letter,    ///< neither: the trích yếu is the letterhead's "V/v …" (box 5b)
};

/// How the paper ends (the-thuc.md §5).
enum class ClosingKind {
  standard,  ///< Nơi nhận beside the signature
  minutes,  ///< thư ký at the left, chủ tọa at the right, Nơi nhận below; no place and date
  council,  ///< on behalf of a council; the signer's post in the agency over the name
  joint,    ///< several agencies in equal columns, the leading one at the left
  none,
};

struct Template {
  std::string name;                ///< "ke-hoach"
  std::vector<std::string> files;  ///< what Place::file indexes: "templates/ke-hoach/template.md"

  FrontValue type;
  bool letterhead = true;
  TitleKind title = TitleKind::standard;
  ClosingKind closing = ClosingKind::standard;
  bool endMark = true;
  bool signatureFields = true;
  bool seal = true;
  Numbering numbering = Numbering::section;
  std::string profile;  ///< "ND30", "TT01", or empty: by the date
  /// The field of the record that the rows of a spreadsheet become items of; empty: each row is a
  /// record.
  std::string list;
  Place listPlace;
  /// Elements that the front matter names: "subject", "basis" … An empty text takes one away.
  FrontValue::Map elements;
  std::vector<TableShape> tables;
  std::optional<SheetShape> sheet;  ///< of a certificate; then there is no body

  Blocks body;

  /// The element of that name, or null if the front matter leaves it to the record.
  const FrontValue* element(std::string_view name) const;
};

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_TEMPLATE_H_
