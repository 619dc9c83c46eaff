// Intake: the rows of a list that people keep in a spreadsheet become records of a schema.
//
// Finds the header, matches its columns to the fields of the schema, understands group rows, totals
// and merged cells, mends what has one meaning only, and accounts for every row: accepted, mended
// (what changed) or refused (why). What a field must hold is asked of data::readRecord, never
// decided here. Knows no files and no templates. Rules: tieng-viet.md §1, §2, §5, §8, §9;
// loai-van-ban.md §5. Pure and thread-safe.
#ifndef VANTHU_INTAKE_INTAKE_H_
#define VANTHU_INTAKE_INTAKE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"
#include "intake/list_words.h"
#include "sheet/sheet.h"

namespace vanthu::intake {

struct Options {
  std::string sheet{};  ///< its name; empty: every shown sheet that has a header

  /// Columns that a person assigns: the header as written, or the column's letters, to the name of
  /// a field ("Trường" → "unit"); to "" if it is to be left out.
  std::vector<std::pair<std::string, std::string>> columns{};

  /// Values of fields that the sheet may not have, by name: {"awardForm", "Giấy khen"}.
  std::vector<std::pair<std::string, std::string>> defaults{};

  bool mendNames = true;  ///< capitals and spaces of names of persons

  /// Members that every record has besides those of its row; what the row says counts.
  std::optional<Value> common{};
  /// A required field that neither a column nor `common` nor a default gives is left to others.
  bool partial = false;
};

/// What there is to say about a row or one of its cells.
struct Note {
  enum class Kind {
    mended,   ///< `before` became `after`
    remark,   ///< nothing to do: a gap in the numbers
    warning,  ///< the row is taken, somebody should look at it
    error,    ///< the row is refused
  };
  Kind kind = Kind::mended;
  std::string code;                ///< "list.spaces", "list.duplicate", "data.too-long"
  std::string field;               ///< JSON pointer within the record, "/fullName"; empty: the row
  std::optional<uint32_t> column;  ///< from 0
  std::string before, after;       ///< of what was mended
  Message message;
  Message hint;  ///< may be empty

  bool operator==(const Note&) const = default;
};

struct ListRow {
  enum class State { accepted, mended, refused };
  Value record;       ///< null if refused
  std::string table;  ///< name of the sheet; empty for CSV and JSON
  uint32_t row = 0;   ///< from 0, in the sheet; of a JSON list, its item
  std::string name;   ///< what people know the row by: fullName, or the first text
  State state = State::accepted;
  std::vector<Note> notes;
};

/// A row that is no item of the list.
struct OtherRow {
  enum class Role {
    title,      ///< above the header
    header,     ///< also where it is repeated on a later page
    numbering,  ///< (1) (2) (3) below the header
    group,      ///< "A. TẬP THỂ", a unit's name over its rows
    total,      ///< "Tổng cộng", "Bằng chữ: …"
    footer,     ///< date, signatures and notes behind the list
    aside,      ///< nothing in any column that is read
  };
  std::string table;
  uint32_t row = 0;
  Role role = Role::title;
  std::string text;  ///< its first words
  std::vector<Note> notes;
};

struct ColumnUse {
  enum class Use {
    field,
    index,    ///< STT
    left,     ///< left out because somebody said so
    unknown,  ///< no field of the schema
  };
  uint32_t column = 0;
  std::string header;
  Use use = Use::unknown;
  std::string field;  ///< dotted name, "signer.fullName"
  bool hidden = false;
};

struct TableUse {
  std::string name;
  bool used = false;  ///< false: no header was found in it, or it is hidden
  bool hidden = false;
  std::vector<uint32_t> headerRows;
  std::vector<ColumnUse> columns;
  std::vector<uint32_t> hiddenRows;  ///< that were read all the same
  size_t formulas = 0;               ///< cells whose value a program has reckoned
};

struct Totals {
  size_t accepted = 0, mended = 0, refused = 0;
  size_t others = 0;    ///< titles, headers, groups, totals, footers
  size_t warnings = 0;  ///< rows with at least one

  size_t items() const { return accepted + mended + refused; }
};

struct Intake {
  std::vector<ListRow> rows;     ///< as in the sheets
  std::vector<OtherRow> others;  ///< the rest: with `rows`, every row that is not empty
  std::vector<TableUse> tables;
  Diagnostics findings;  ///< on the list as a whole; errors: columns that no row could do without
  Totals totals;
};

/// What rows become: the schema of one item, and the words of lists. Both outlive the call.
struct Target {
  const data::SchemaNode& item;
  const ListWords& words;
  std::string file{};  ///< what diagnostics call the list
};

/// Errors, when no row can be read at all: "list.no-header", "list.no-sheet",
/// "list.ambiguous-column", "list.column-twice", "list.split-name", "list.bad-option".
Result<Intake> readList(const sheet::Workbook& workbook,
                        const Target& target,
                        const Options& options);

/// A JSON list of items (data::readJson): names are those of the schema, values of the right kind
/// stay, texts are mended as in a sheet. Errors: "list.not-a-list", "list.bad-option".
Result<Intake> readList(const Value& list, const Target& target, const Options& options);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_INTAKE_H_
