// Rows: the list of a batch, kept small.
//
// A list of 50,000 rows stays the text it was; a row becomes a Value only while it is being worked
// on. A row's number is what people see: the row of the spreadsheet, or the item of a JSON list
// from 1. Immutable once made; safe to read from several threads.
#ifndef VANTHU_BATCH_ROWS_H_
#define VANTHU_BATCH_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/sha256.h"
#include "base/value.h"

namespace vanthu::batch {

constexpr size_t kMaxListBytes = size_t{200} << 20;
constexpr size_t kMaxListRows = 200'000;

class Rows {
 public:
  /// An empty list whose rows are added one by one; `name` is what errors call it.
  explicit Rows(std::string name) : name_(std::move(name)) {}

  /// A JSON list of objects. Errors: "batch.not-a-list", "batch.too-many-rows" and those of
  /// data::readJson where the list as a whole cannot be taken apart; a fault inside one item is
  /// that row's.
  static Result<Rows> fromJson(std::string bytes, std::string name);

  /// A row of a spreadsheet as a record, or why there is none.
  void add(uint64_t number, const Value& record);
  void addRefused(uint64_t number, Diagnostics faults);

  size_t size() const { return spans_.size(); }
  uint64_t number(size_t row) const { return spans_[row].number; }

  /// The row's record. Errors: those of data::readJson, or why the row was refused.
  Result<Value> record(size_t row) const;

  /// What was found wrong with the record of a row, with places in the list: its line where the
  /// list is JSON, else the row of the sheet.
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
  std::string text_;
  std::vector<Span> spans_;
  std::vector<Diagnostics> refused_;  ///< by Span::begin of refused rows
};

/// `row` over `common`: members of both are merged where both are objects, else the row's counts.
Value mergedUnder(const Value& row, const Value& common);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_ROWS_H_
