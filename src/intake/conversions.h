// The cells of one sheet as values. Units, posts and award forms repeat: each is read once.
//
// Inside intake/ only. Not thread-safe: one for each sheet.
#ifndef VANTHU_INTAKE_CONVERSIONS_H_
#define VANTHU_INTAKE_CONVERSIONS_H_

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/cell_text.h"
#include "intake/convert.h"

namespace vanthu::intake {

class Conversions {
 public:
  /// All three must outlive it.
  Conversions(const std::vector<Field>& fields,
              const ListWords& words,
              const ColumnVerdicts& verdicts)
      : fields_(fields), words_(words), verdicts_(verdicts), known_(fields.size()) {}

  /// convert() of the cell for the field of that number.
  Converted of(size_t field, const sheet::Cell& cell);

 private:
  const std::vector<Field>& fields_;
  const ListWords& words_;
  const ColumnVerdicts& verdicts_;
  std::vector<std::unordered_map<std::string, Converted>> known_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_CONVERSIONS_H_
