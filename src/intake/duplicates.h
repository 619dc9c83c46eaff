// The same person or collective twice in a list.
//
// The same: one name and one unit, by text::foldKey (case, spaces, hòa / hoà). A namesake in
// another unit is no duplicate. Not thread-safe: one for each list.
#ifndef VANTHU_INTAKE_DUPLICATES_H_
#define VANTHU_INTAKE_DUPLICATES_H_

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/fields.h"
#include "intake/intake.h"

namespace vanthu::intake {

class Duplicates {
 public:
  /// REQUIRES: both outlive the duplicates; `rows` only grows.
  Duplicates(const std::vector<Field>& fields, const std::vector<ListRow>& rows);

  /// Looks at a row that is right in itself, before it is put behind `rows`: an error if all of it
  /// stands in an earlier row, a warning if it is the same person. Adds its note to the row.
  void check(ListRow& row);

 private:
  struct First {
    size_t row = 0;
    std::string form;
  };

  std::string keyOf(const Value& record, const Field* field) const;
  const Field* shallowest(const std::vector<Field>& fields, std::string_view name) const;

  const std::vector<ListRow>& rows_;
  const Field *name_, *unit_, *form_;
  std::unordered_map<size_t, size_t> whole_;  // hash of the record → row
  std::unordered_map<std::string, First> people_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_DUPLICATES_H_
