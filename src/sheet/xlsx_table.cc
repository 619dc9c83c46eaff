#include "sheet/xlsx_table.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "sheet/cell_name.h"
#include "sheet/limits.h"
#include "sheet/number_text.h"
#include "sheet/rich_text.h"
#include "sheet/xml.h"

namespace vanthu::sheet {
namespace {

std::string_view withoutSpace(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

/// A cell while it is read.
struct OpenCell {
  uint32_t column = 0;
  uint32_t style = 0;
  std::string type;  ///< "s", "str", "inlineStr", "b", "e", "n", "d"; empty is "n"
  std::string value;
  uint64_t valueLetters = 0;
  bool formula = false;
  bool valued = false;  ///< has a <v>, be it empty
};

class TableHandler : public Handler {
 public:
  TableHandler(const XlsxContext& context, Budget& budget, Table* table)
      : context_(context), budget_(budget), table_(table) {}

  void start(const Name& name, const Attributes& attributes) override {
    if (name.space != Space::main)
      return;
    if (inCell_) {
      startInCell(name, attributes);
    } else if (name.local == "c") {
      startCell(attributes);
    } else if (name.local == "row") {
      startRow(attributes);
    } else if (name.local == "col") {
      addColumns(attributes);
    } else if (name.local == "mergeCell") {
      addMerge(attributes);
    }
  }

  void end(const Name& name) override {
    if (!inCell_ || name.space != Space::main)
      return;
    if (name.local == "c")
      endCell();
    else if (name.local == "v")
      inValue_ = false;
    else
      rich_.end(name);
  }

  void text(std::string_view letters) override {
    if (!inCell_)
      return;
    rich_.text(letters);
    if (inValue_) {
      cell_.valueLetters += countLetters(letters);
      if (cell_.valueLetters <= kMostCellLetters)
        cell_.value += letters;
    }
    stopIf(budget_.checkLetters(row_, cell_.column, std::max(rich_.letters(), cell_.valueLetters)));
  }

 private:
  void startRow(const Attributes& attributes) {
    const std::optional<std::string_view> written = attributes.find(Space::none, "r");
    const std::optional<uint32_t> number =
        written ? parseNumber(*written, std::numeric_limits<uint32_t>::max() - 1)
                : std::optional(nextRow_ + 1);
    if (number && *number > kExcelRows) {
      stop(tooLarge("trang tính có quá nhiều hàng", "the sheet has too many rows"));
      return;
    }
    if (!number || *number <= nextRow_) {
      stop(damaged("các hàng không theo thứ tự", "its rows are out of order"));
      return;
    }
    row_ = *number - 1;
    nextRow_ = *number;
    nextColumn_ = 0;
    hidden_ = attributes.isTrue("hidden");
  }

  void startCell(const Attributes& attributes) {
    uint32_t column = nextColumn_;
    if (const auto written = attributes.find(Space::none, "r")) {
      const std::optional<Place> place = parsePlace(*written);
      if (!place || place->column < nextColumn_) {
        stop(damaged("các ô không theo thứ tự", "its cells are out of order"));
        return;
      }
      column = place->column;
    }
    nextColumn_ = column + 1;
    if (column >= kExcelColumns) {
      stop(tooLarge("trang tính có quá nhiều cột", "the sheet has too many columns"));
      return;
    }
    cell_ = OpenCell();
    cell_.column = column;
    cell_.style =
        parseNumber(attributes.get("s"), std::numeric_limits<uint32_t>::max()).value_or(0);
    cell_.type = attributes.name(Space::none, "t");
    rich_.clear();
    inCell_ = true;
  }

  void startInCell(const Name& name, const Attributes& attributes) {
    if (name.local == "v") {
      inValue_ = true;
      cell_.valued = true;
      cell_.value.clear();
    } else if (name.local == "f") {
      cell_.formula = true;
    } else {
      rich_.start(name, attributes, keepsSpace());
    }
  }

  void endCell() {
    inCell_ = false;
    inValue_ = false;
    if (cell_.type == "s")
      addShared();
    else if (cell_.type == "inlineStr")
      addText(inFontOfCell(rich_.runs()));
    else if (cell_.type == "str" && (cell_.valued || !cell_.formula))
      addPlainText(unescape(cell_.value));  // an empty <v> is a text that a formula did give
    else
      addValue(withoutSpace(cell_.value));
  }

  std::string_view font() const { return context_.styles.font(cell_.style); }

  std::vector<Run> inFontOfCell(const std::vector<Run>& runs) const {
    std::vector<Run> out;
    for (const Run& run : runs)
      appendRun(out, run.text, run.font.empty() ? font() : std::string_view(run.font));
    return out;
  }

  void addShared() {
    const std::string_view written = withoutSpace(cell_.value);
    if (written.empty())
      return;
    const std::optional<uint32_t> index =
        parseNumber(written, std::numeric_limits<uint32_t>::max());
    if (!index || *index >= context_.strings.size()) {
      stop(damaged("một ô trỏ tới chữ không có", "a cell refers to a text that is not there"));
      return;
    }
    if (table_ == nullptr)
      count(context_.strings.cost(*index));
    else
      addText(context_.strings.runs(*index, font()));
  }

  void addPlainText(std::string text) {
    std::vector<Run> runs;
    appendRun(runs, std::move(text), font());
    addText(std::move(runs));
  }

  void addText(std::vector<Run> runs) {
    if (!count(costOf(runs)))
      return;
    Cell cell;
    for (const Run& run : runs)
      cell.text += run.text;
    cell.runs = std::move(runs);
    keep(std::move(cell));
  }

  void addValue(std::string_view value) {
    // A formula that no program has reckoned yet is told; an empty cell with a look is not.
    if (value.empty() && !cell_.formula)
      return;
    const bool isPlain = cell_.type.empty() || cell_.type == "n";
    if (value.empty()) {
      addSimple(Cell::Kind::text, std::string());
    } else if (cell_.type == "b") {
      addSimple(Cell::Kind::boolean, value == "1" || value == "true" ? "true" : "false");
    } else if (cell_.type == "e") {
      addSimple(Cell::Kind::error, std::string(value));
    } else if (cell_.type == "d" && parseIsoDate(value.substr(0, 10))) {
      addSimple(Cell::Kind::date, std::string(value.substr(0, 10)));
    } else if (const auto number = isPlain ? decimalText(value) : std::nullopt) {
      addNumber(*number);
    } else {
      addPlainText(std::string(value));
    }
  }

  void addNumber(const std::string& number) {
    const std::optional<Date> day = context_.styles.isDate(cell_.style)
                                        ? dayOfSerial(number, context_.since1904)
                                        : std::nullopt;
    if (day)
      addSimple(Cell::Kind::date, toIso(*day));
    else
      addSimple(Cell::Kind::number, number, context_.styles.numberLook(cell_.style));
  }

  void addSimple(Cell::Kind kind, std::string text, const NumberLook& look = {}) {
    const size_t bytes = text.size();
    if (!bytes && !cell_.formula)
      return;
    stopIf(budget_.takeCells(row_, cell_.column, 1, 1, bytes));
    Cell cell;
    cell.kind = kind;
    cell.text = std::move(text);
    cell.look = look;
    keep(std::move(cell));
  }

  /// False: there is nothing to keep.
  bool count(uint64_t cost) {
    if (cost == 0)
      return false;
    stopIf(budget_.takeCells(row_, cell_.column, 1, 1, cost));
    return table_ != nullptr;
  }

  void keep(Cell cell) {
    if (table_ == nullptr || fault())
      return;
    if (table_->rows.empty() || table_->rows.back().index != row_)
      table_->rows.push_back({row_, hidden_, {}});
    cell.column = cell_.column;
    cell.formula = cell_.formula;
    table_->rows.back().cells.push_back(std::move(cell));
  }

  void addColumns(const Attributes& attributes) {
    constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max();
    const bool hidden = attributes.isTrue("hidden") || attributes.get("width") == "0";
    const uint32_t first = parseNumber(attributes.get("min"), kMost).value_or(0);
    const uint32_t last =
        std::min(parseNumber(attributes.get("max"), kMost).value_or(first), kMostColumns);
    for (uint32_t i = first; hidden && table_ != nullptr && i > 0 && i <= last; ++i) {
      if (table_->hiddenColumns.empty() || table_->hiddenColumns.back() < i - 1)
        table_->hiddenColumns.push_back(i - 1);
    }
  }

  void addMerge(const Attributes& attributes) {
    const std::optional<Merge> merge = parseRange(attributes.get("ref"));
    if (++merges_ > kMostMerges)
      stop(tooLarge("trang tính có quá nhiều ô gộp", "the sheet has too many merged cells"));
    else if (merge && table_ != nullptr)
      table_->merges.push_back(*merge);
  }

  const XlsxContext& context_;
  Budget& budget_;
  Table* const table_;
  RichText rich_;
  OpenCell cell_;
  uint32_t row_ = 0;
  uint32_t nextRow_ = 0;
  uint32_t nextColumn_ = 0;
  size_t merges_ = 0;
  bool hidden_ = false;
  bool inCell_ = false;
  bool inValue_ = false;
};

}  // namespace

Fault readXlsxTable(Archive& archive,
                    std::string_view part,
                    const XlsxContext& context,
                    Budget& budget,
                    Table* table) {
  TableHandler handler(context, budget, table);
  return parseXml(archive, part, handler);
}

}  // namespace vanthu::sheet
