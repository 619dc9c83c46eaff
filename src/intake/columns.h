// Headers into fields: which column of a sheet fills which field of the schema.
//
// A header is compared with the field's title, its name and the known synonyms; first as written,
// then without marks, then without what stands in parentheses. The best comparison counts; where
// two fields are equally near, or two columns want one field, nothing is guessed. Pure.
#ifndef VANTHU_INTAKE_COLUMNS_H_
#define VANTHU_INTAKE_COLUMNS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "intake/fields.h"
#include "intake/intake.h"

namespace vanthu::intake {

/// What stands over a column. A column of a group has more than one name: "Quyết định Số", "Số".
struct Header {
  uint32_t column = 0;
  std::string shown;               ///< as people read it: "Quyết định: Số"
  std::vector<std::string> names;  ///< to be tried in this order
  uint32_t lastColumn = 0;         ///< more than `column` if it spans columns without names
};

struct ColumnMatch {
  ColumnUse use;
  size_t field = 0;  ///< of Use::field
};

struct Columns {
  std::vector<ColumnMatch> matches;            ///< by column
  std::vector<std::vector<uint32_t>> ofField;  ///< columns of each field, to be joined in order
  Diagnostics faults;                          ///< ambiguous columns: then the sheet cannot be read
  Diagnostics warnings;                        ///< columns that lost their field to a better one
  size_t fields = 0;                           ///< fields that have a column

  const ColumnMatch* at(uint32_t column) const;
  std::optional<uint32_t> index() const;
  /// How well the headers fit: fields, and half for an index column.
  size_t score() const { return 2 * fields + (index() ? 1 : 0); }
};

/// Compares headers with fields; keys are worked out once, and what a name fits too. Not
/// thread-safe: one for each list.
class ColumnMatcher {
 public:
  using Assigned = std::vector<std::pair<std::string, std::string>>;

  /// `given`: fields whose values come from elsewhere; they stand back where two are equally near.
  /// REQUIRES: all outlive the matcher; the assigned fields exist.
  ColumnMatcher(const std::vector<Field>& fields,
                const ListWords& words,
                const Assigned& assigned,
                std::vector<bool> given = {});

  Columns match(const std::vector<Header>& headers, const std::string& place) const;

  /// True if a column may be called so: a name of a field or of the column of numbers.
  bool knows(const std::string& name) const;

 private:
  // How a name fits a field; less is nearer. A field inside an object is farther than one outside.
  struct Fit {
    size_t field = 0;
    unsigned rank = 0;
  };
  struct Wish {
    std::vector<size_t> fields;  // equally near
    unsigned rank = 0;
  };

  void orderParts();
  void addName(const std::string& name, size_t field, unsigned source, unsigned depth);
  Wish wish(const Header& header) const;
  const Wish& bestOf(const std::string& name) const;
  const std::string* assignedTo(const Header& header) const;
  void matchParts(const std::vector<Header>& headers, Columns& out) const;
  void matchOne(const Header& header, Columns& out, std::map<size_t, unsigned>& ranks) const;
  void take(const Header& header, size_t field, Columns& out) const;

  const std::vector<Field>& fields_;
  const ListWords& words_;
  const Assigned& assigned_;
  std::vector<bool> given_;
  std::map<std::string, std::vector<Fit>, std::less<>> marked_, loose_, bare_;
  std::vector<std::vector<std::vector<std::string>>> parts_;  // keys of each part of each field
  std::vector<size_t> partOrder_;
  mutable std::map<std::string, Wish, std::less<>> wishes_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_COLUMNS_H_
