// What goes into a statement and what comes out of it, the same for both databases.
//
// Plain values; a Row is safe to read from several threads.
#ifndef VANTHU_STORE_DATABASE_ROW_H_
#define VANTHU_STORE_DATABASE_ROW_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vanthu::store {

/// Bytes that are no text.
struct Blob {
  std::string bytes;

  bool operator==(const Blob&) const = default;
};

/// NULL, a whole number (flags are 0 and 1), text in UTF-8, or bytes. There are no other types:
/// money and instants are text or whole numbers.
using Cell = std::variant<std::monostate, int64_t, std::string, Blob>;

/// One parameter of a statement.
class Param {
 public:
  Param(std::nullptr_t) {}
  Param(int64_t x) : cell_(x) {}
  Param(int x) : cell_(int64_t{x}) {}
  Param(bool x) : cell_(int64_t{x ? 1 : 0}) {}
  Param(std::string x) : cell_(std::move(x)) {}
  Param(std::string_view x) : cell_(std::string(x)) {}
  Param(const char* x) : cell_(std::string(x)) {}
  Param(Blob x) : cell_(std::move(x)) {}
  template <typename T>
  Param(const std::optional<T>& x) {
    if (x)
      *this = Param(*x);
  }

  const Cell& cell() const { return cell_; }

 private:
  Cell cell_;
};

using Params = std::vector<Param>;
using ColumnNames = std::vector<std::string>;

/// One row of an answer. Columns go by the names that the statement gives them.
/// REQUIRES: the column exists and has the kind asked for; anything else is a fault of ours and
/// ends the transaction (database.h).
class Row {
 public:
  Row(std::shared_ptr<const ColumnNames> names, std::vector<Cell> cells)
      : names_(std::move(names)), cells_(std::move(cells)) {}

  bool isNull(std::string_view column) const;
  int64_t integer(std::string_view column) const;
  bool flag(std::string_view column) const { return integer(column) != 0; }
  const std::string& text(std::string_view column) const;
  const std::string& blob(std::string_view column) const;
  /// Nothing for NULL.
  std::optional<int64_t> maybeInteger(std::string_view column) const;
  std::optional<std::string> maybeText(std::string_view column) const;

 private:
  const Cell& at(std::string_view column) const;

  std::shared_ptr<const ColumnNames> names_;
  std::vector<Cell> cells_;
};

using Rows = std::vector<Row>;

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_ROW_H_
