// One cell into the value that its field takes.
//
// Numbers, dates, choices and yes/no by what people type; what cannot be read is an error, what was
// changed a note. Whether the value is within the schema's limits is not asked here. Thread-safe.
#ifndef VANTHU_INTAKE_CONVERT_H_
#define VANTHU_INTAKE_CONVERT_H_

#include <optional>
#include <vector>

#include "base/value.h"
#include "intake/cell_text.h"
#include "intake/fields.h"
#include "intake/intake.h"

namespace vanthu::intake {

struct Converted {
  std::optional<Value> value;  ///< nothing: the cell says nothing, or there is an error
  std::vector<Note> notes;     ///< `field` and `column` are left to the caller
};

/// `verdict` is that of the cell's column. REQUIRES: `cell` is not blank.
Converted convert(const sheet::Cell& cell,
                  const Field& field,
                  const ListWords& words,
                  const text::LegacyVerdict& verdict = {});

/// A text that somebody gave for a field, on the command line or in a group row.
Converted convertText(const std::string& text, const Field& field, const ListWords& words);

/// A value of a JSON list: texts as cells, all else as it is.
Converted convertValue(const Value& value, const Field& field, const ListWords& words);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_CONVERT_H_
