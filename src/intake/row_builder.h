// What a row says into a record: names mended, gaps filled with defaults, the schema asked.
//
// Knows no sheets: its caller has converted the cells. Not thread-safe: one for each list.
#ifndef VANTHU_INTAKE_ROW_BUILDER_H_
#define VANTHU_INTAKE_ROW_BUILDER_H_

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "intake/duplicates.h"
#include "intake/fields.h"
#include "intake/intake.h"

namespace vanthu::intake {

/// The first column of each field; nothing: it has none.
using FieldColumns = std::vector<std::optional<uint32_t>>;

/// A row before it is a record.
struct Draft {
  std::vector<std::optional<Value>> values;  ///< of each field
  std::vector<Note> notes;
  std::optional<Value> base;  ///< members around the fields: a JSON item
};

class RowBuilder {
 public:
  /// REQUIRES: all outlive the builder.
  RowBuilder(const std::vector<Field>& fields,
             const Target& target,
             const Options& options,
             std::vector<ListRow>& rows);

  /// Faults of the options: fields that do not exist, values that they do not take.
  const Diagnostics& faults() const { return faults_; }

  /// True if a default or a common value gives the field.
  bool isGiven(size_t field) const;

  /// Adds a row with its record, or refused. A field that has a column in the sheet is the row's
  /// own fault where the cell is empty.
  void add(ListRow row, Draft draft, const FieldColumns& columns);

  /// Required fields that no row could have.
  const std::set<size_t>& missing() const { return missing_; }

 private:
  enum class Who { person, collective, unclear };

  void readDefaults();
  void mendName(size_t field, Draft& draft) const;
  void keepHonorific(size_t field, const std::string& word, Draft& draft) const;
  Who whoIs(size_t field, const Draft& draft) const;
  void doubtCapitals(size_t field, Draft& draft) const;
  const Value* commonAt(size_t field) const;
  std::optional<size_t> sibling(size_t field, std::string_view name) const;
  Value recordOf(const Draft& draft) const;
  void validate(ListRow& row, const FieldColumns& columns);

  const std::vector<Field>& fields_;
  const Target& target_;
  const Options& options_;
  std::vector<ListRow>& rows_;
  Duplicates duplicates_;
  std::vector<std::optional<Value>> defaults_;
  std::set<size_t> missing_;
  Diagnostics faults_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_ROW_BUILDER_H_
