// Rows: the list of a batch, kept small.
//
// A list of 50,000 rows stays the text it was; a row becomes a Value only while it is being worked
// on. A row's number is what people see: the row of the spreadsheet, or the item of a JSON list
// from 1. Immutable once made; safe to read from several threads.
#ifndef VANTHU_BATCH_ROWS_H_
#define VANTHU_BATCH_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/sha256.h"
#include "base/value.h"

namespace vanthu::batch {

constexpr size_t kMaxListBytes = size_t{200} << 20;
constexpr size_t kMaxListRows = 200'000;

/// What the reader of a spreadsheet found in a row. The messages say where.
struct RowNotes {
  std::string name;      ///< what people know the row by; may be empty
  Diagnostics findings;  ///< why it was refused; of a row that is taken, what to look at again
};

class Rows {
 public:
  using Titles = std::map<std::string, std::string>;  ///< of fields, by their JSON pointers

  /// The empty list of a spreadsheet, whose rows are added one by one; `name` is what errors call
  /// it. `isCounted`: numbers are counted through several sheets and are the rows of none.
  explicit Rows(std::string name, Titles titles = {}, bool isCounted = false)
      : name_(std::move(name)), titles_(std::move(titles)), isCounted_(isCounted) {}

  /// A JSON list of objects. Errors: "batch.not-a-list", "batch.too-many-rows" and those of
  /// data::readJson where the list as a whole cannot be taken apart; a fault inside one item is
  /// that row's.
  static Result<Rows> fromJson(std::string bytes, std::string name);

  /// A row of a spreadsheet as a record, or why there is none.
  void add(uint64_t number, const Value& record, RowNotes notes = {});
  void addRefused(uint64_t number, RowNotes notes);

  size_t size() const { return spans_.size(); }
  uint64_t number(size_t row) const { return spans_[row].number; }

  /// Of a row without any, an empty one.
  const RowNotes& notes(size_t row) const;
  bool isRefused(size_t row) const { return spans_[row].refused; }

  /// The title of the field at `pointer` or above it; empty: unknown, as in a JSON list.
  std::string titleAt(std::string_view pointer) const;

  /// What is said of a row, without the pointer where the field's title is told instead.
  Diagnostic forPeople(Diagnostic finding) const;

  /// The row's record. Errors: those of data::readJson, or why the row was refused.
  Result<Value> record(size_t row) const;

  /// What was found wrong with the record of a row, with places in the list: its line where the
  /// list is JSON, else the row of the sheet and the title of the field.
  Diagnostics placed(Diagnostics faults, size_t row) const;

  /// Of everything the rows hold.
  Sha256 digest() const;

 private:
  struct Span {
    uint64_t number = 0;
    size_t begin = 0, length = 0;
    uint32_t line = 0;  ///< of its first byte in a JSON list; 0 in a spreadsheet
    bool refused = false;
  };
  std::string name_;
  Titles titles_;
  bool isCounted_ = false;
  std::string text_;
  std::vector<Span> spans_;
  std::map<size_t, RowNotes> notes_;  ///< by row
};

/// `row` over `common`: members of both are merged where both are objects, else the row's counts.
Value mergedUnder(const Value& row, const Value& common);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_ROWS_H_
