#include "intake/table_reader.h"

#include <algorithm>
#include <map>

#include "intake/cells.h"
#include "intake/conversions.h"
#include "intake/groups.h"
#include "intake/name_parts.h"
#include "intake/numbers.h"
#include "intake/row_kinds.h"
#include "intake/table_use.h"
#include "intake/tallies.h"
#include "intake/unreckoned.h"

namespace vanthu::intake {
namespace {

constexpr uint32_t kNoColumn = UINT32_MAX;
constexpr size_t kLongestShown = 200;  // bytes of a row's text in the report

Note remark(Note::Kind kind, std::string code, Message message) {
  Note note;
  note.kind = kind;
  note.code = std::move(code);
  note.message = std::move(message);
  return note;
}

// The first letters of a long text.
std::string shortened(std::string text) {
  if (text.size() <= kLongestShown)
    return text;
  size_t end = kLongestShown;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end) + "…";
}

class TableReader {
 public:
  TableReader(const sheet::Table& table,
              const ColumnVerdicts& verdicts,
              const FoundHeader& header,
              ListContext& context)
      : table_(table),
        verdicts_(verdicts),
        header_(header),
        columns_(header.columns),
        context_(context),
        fields_(context.fields),
        words_(context.target.words),
        groups_(fields_, words_),
        tallies_(fields_, words_),
        kinds_(table, header, verdicts, words_, groups_),
        conversions_(fields_, words_, verdicts) {
    for (const std::vector<uint32_t>& columns : columns_.ofField)
      firstColumns_.push_back(columns.empty() ? std::nullopt : std::optional(columns.front()));
  }

  void run() {
    RowWalk walk(table_);
    for (size_t i = 0; i < table_.rows.size(); ++i) {
      const RowCells cells = walk.next(i);
      if (cells.cells.empty()) {
        if (i > header_.last && hidesItem(cells, columns_, fields_))
          unreckonedRows_.push_back(cells.row);
        continue;
      }
      if (i <= header_.last)
        addHead(i, cells);
      else
        addRow(i, cells);
    }
    endGroups(groups_.close());
    noteUse(table_, header_, bare_, context_);
    if (!unreckonedRows_.empty())
      context_.out.findings.push_back(
          unreckonedRows(context_.target.file,
                         placeName(table_.name, unreckonedRows_.front()),
                         unreckonedRows_.size()));
  }

 private:
  void addOther(const RowCells& cells,
                OtherRow::Role role,
                std::string text,
                std::vector<Note> notes = {}) {
    context_.out.others.push_back(
        {table_.name, cells.row, role, shortened(std::move(text)), std::move(notes)});
  }

  std::string textOf(const sheet::Cell& cell) const {
    return plainText(cell, verdicts_.of(cell.column));
  }

  void addHead(size_t i, const RowCells& cells) {
    if (i + 1 == header_.first && openTitle(cells))
      return;
    addOther(cells,
             i < header_.first ? OtherRow::Role::title : OtherRow::Role::header,
             textOf(*cells.cells.front()));
  }

  // "I. TẬP THỂ" right over the header is a group as it would be below it.
  bool openTitle(const RowCells& cells) {
    const std::string index = cells.cells.size() == 2 ? textOf(*cells.cells.front()) : "";
    std::string text = textOf(*cells.cells.back());
    const GroupWords words = readGroup(text, index);
    if (cells.cells.size() > 2 || !groups_.namesChoice(words.words, Groups::Extent::whole))
      return false;
    openGroup(cells, std::move(text), words);
    return true;
  }

  void openGroup(const RowCells& cells, std::string text, const GroupWords& words) {
    addOther(cells, OtherRow::Role::group, std::move(text));
    openGroups_.push_back(context_.out.others.size() - 1);
    endGroups(groups_.open(words, cells.row));
    tallies_.mark(words.level);
    lastNumber_ = 0;
  }

  void addRow(size_t i, const RowCells& cells) {
    RowKind kind = kinds_.of(i, cells);
    const bool isAside = kind.role == OtherRow::Role::group || kind.role == OtherRow::Role::aside;
    if (!kind.role || (isAside && hidesItem(cells, columns_, fields_)))
      return addItem(cells);
    if (*kind.role == OtherRow::Role::total)
      return addTotal(cells, std::move(kind.text));
    if (*kind.role == OtherRow::Role::group)
      return openGroup(cells, std::move(kind.text), kind.group);
    addOther(cells, *kind.role, std::move(kind.text));
  }

  // Groups that said how many rows they would have.
  void endGroups(const std::vector<Group>& ended) {
    for (const Group& group : ended) {
      if (!group.count || static_cast<int64_t>(group.rows) == *group.count)
        continue;
      const auto row = std::find_if(openGroups_.begin(), openGroups_.end(), [&](size_t other) {
        return context_.out.others[other].row == group.row;
      });
      if (row != openGroups_.end())
        context_.out.others[*row].notes.push_back(
            remark(Note::Kind::warning,
                   "list.total-differs",
                   {"dòng nhóm ghi " + std::to_string(*group.count) + ", có " +
                        std::to_string(group.rows) + " dòng",
                    "the group says " + std::to_string(*group.count) + ", it has " +
                        std::to_string(group.rows) + " rows"}));
    }
    std::erase_if(openGroups_, [&](size_t other) {
      return std::any_of(ended.begin(), ended.end(), [&](const Group& group) {
        return context_.out.others[other].row == group.row;
      });
    });
  }

  void addTotal(const RowCells& cells, std::string text) {
    std::vector<Note> notes;
    const auto add = [&](std::optional<Note> note, uint32_t column) {
      if (!note)
        return;
      note->column = column;
      notes.push_back(std::move(*note));
    };
    for (const sheet::Cell* cell : cells.cells) {
      const std::string words = textOf(*cell);
      if (const auto amount = words_.amountInWords(words)) {
        add(tallies_.checkWords(*amount), cell->column);
        continue;
      }
      if (cell->kind == sheet::Cell::Kind::text && words_.isTotal(words)) {
        for (Note& note : tallies_.checkCounts(words))
          add(std::move(note), cell->column);
        continue;
      }
      const std::optional<int64_t> stated = parseWhole(words);
      if (!stated)
        continue;
      const size_t field = fieldOf(cell->column);
      if (field == fields_.size())
        continue;
      if (fields_[field].name() == "fullName")
        add(tallies_.checkCount(*stated), cell->column);
      else
        add(tallies_.checkSum(field, *stated), cell->column);
    }
    addOther(cells, OtherRow::Role::total, std::move(text), std::move(notes));
    if (!words_.amountInWords(context_.out.others.back().text))
      tallies_.markTotal();
  }

  size_t fieldOf(uint32_t column) const {
    for (size_t i = 0; i < fields_.size(); ++i) {
      const auto& columns = columns_.ofField[i];
      if (std::find(columns.begin(), columns.end(), column) != columns.end())
        return i;
    }
    return fields_.size();
  }

  void addItem(const RowCells& cells) {
    Draft draft;
    draft.values.resize(fields_.size());
    ListRow row;
    row.table = table_.name;
    row.row = cells.row;
    checkNumber(cells, draft);
    for (size_t i = 0; i < fields_.size(); ++i)
      readField(i, cells, draft);
    for (const sheet::Cell* cell : cells.cells) {
      if (columns_.at(cell->column) == nullptr && fieldOf(cell->column) == fields_.size())
        ++bare_[cell->column];
    }
    row.name = nameOf(draft);
    tallies_.addRow(draft);
    groups_.countRow();
    context_.builder.add(std::move(row), std::move(draft), firstColumns_);
  }

  // What people know the row by.
  std::string nameOf(const Draft& draft) const {
    const Value* best = nullptr;
    for (size_t i = 0; i < fields_.size(); ++i) {
      if (!draft.values[i] || !draft.values[i]->isText())
        continue;
      if (fields_[i].name() == "fullName")
        return shortened(draft.values[i]->text());
      if (best == nullptr && fields_[i].node->allowed.empty())
        best = &*draft.values[i];
    }
    return best == nullptr ? std::string() : shortened(best->text());
  }

  void checkNumber(const RowCells& cells, Draft& draft) {
    const std::optional<int64_t> number = kinds_.numberOf(cells);
    if (!number)
      return;
    if (lastNumber_ != 0 && *number != lastNumber_ + 1 && *number != 1) {
      draft.notes.push_back(remark(
          Note::Kind::remark,
          "list.number-gap",
          {"số thứ tự nhảy từ " + std::to_string(lastNumber_) + " sang " + std::to_string(*number),
           "the numbers go from " + std::to_string(lastNumber_) + " to " +
               std::to_string(*number)}));
      draft.notes.back().column = columns_.index();
    }
    lastNumber_ = *number;
  }

  void readField(size_t field, const RowCells& cells, Draft& draft) {
    std::string joined;
    for (const uint32_t column : columns_.ofField[field]) {
      const sheet::Cell* cell = cells.at(column);
      if (cell == nullptr) {
        if (cells.isUnreckoned(column))
          draft.notes.push_back(unreckonedCell(fields_[field], column));
        continue;
      }
      Converted read = conversions_.of(field, *cell);
      for (Note& note : read.notes) {
        note.field = fields_[field].pointer();
        note.column = column;
        draft.notes.push_back(std::move(note));
      }
      if (!read.value)
        continue;
      if (columns_.ofField[field].size() == 1) {
        draft.values[field] = std::move(read.value);
        return;
      }
      if (read.value->isText())
        joined += (joined.empty() ? "" : " ") + read.value->text();
      else
        draft.values[field] = std::move(read.value);
    }
    if (std::optional<Note> half = halfName(fields_, field, columns_, cells))
      draft.notes.push_back(std::move(*half));
    if (!joined.empty())
      draft.values[field] = Value(std::move(joined));
    if (!draft.values[field])
      fromAround(field, draft);
  }

  // An empty cell says what its group says, or the name of the sheet ("Tập thể").
  void fromAround(size_t field, Draft& draft) {
    const auto hasError = [&] {
      return std::any_of(draft.notes.begin(), draft.notes.end(), [&](const Note& note) {
        return note.kind == Note::Kind::error && note.field == fields_[field].pointer();
      });
    };
    if (hasError())
      return;
    if (const Group* group = groups_.of(field)) {
      sheet::Cell cell;
      cell.column = kNoColumn;  // clean already, whatever its column is written in
      cell.text = group->value;
      draft.values[field] = conversions_.of(field, cell).value;
      return;
    }
    if (fields_[field].node->allowed.empty() || table_.name.empty())
      return;
    if (std::optional<std::string> value = words_.value(fields_[field].name(), table_.name))
      draft.values[field] = Value(std::move(*value));
  }

  const sheet::Table& table_;
  const ColumnVerdicts& verdicts_;
  const FoundHeader& header_;
  const Columns& columns_;
  ListContext& context_;
  const std::vector<Field>& fields_;
  const ListWords& words_;
  Groups groups_;
  Tallies tallies_;
  RowKinds kinds_;
  FieldColumns firstColumns_;
  Conversions conversions_;
  std::map<uint32_t, size_t> bare_;
  std::vector<uint32_t> unreckonedRows_;
  std::vector<size_t> openGroups_;  // in out.others
  int64_t lastNumber_ = 0;
};

}  // namespace

void readTable(const sheet::Table& table,
               const ColumnVerdicts& verdicts,
               const FoundHeader& header,
               ListContext& context) {
  TableReader(table, verdicts, header, context).run();
}

}  // namespace vanthu::intake
