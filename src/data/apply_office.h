// What a record gets from its office: the office's names, symbol, place and signer on the paper's
// day, where the record does not give them itself.
//
// Pure and thread-safe.
#ifndef VANTHU_DATA_APPLY_OFFICE_H_
#define VANTHU_DATA_APPLY_OFFICE_H_

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "data/offices.h"
#include "data/schema.h"

namespace vanthu::data {

struct OfficeUse {
  Value id;  ///< the office's id, with its place in the data
  Date day;
  std::optional<std::string_view> typeSign;  ///< "KH"; none of a công văn or a form
};

/// `record` with the fields that `schema` knows and the record lacks: organName, parentOrganName,
/// place, authorityTitle, sealDiameter, and
///   codeNotation  "<sign>-<symbol>"; one that ends or begins with "-" is completed: "QĐ-", "-TCCB"
///   signer        the head; a text names a role ("head", "deputy") or a person by full name, in
///                 `signers` too
/// Errors at the place of `id` or of the signer: data.unknown-office, data.office-ended,
/// data.office-not-yet, data.unknown-signer.
Result<Value> applyOffice(const Value& record,
                          const Schema& schema,
                          const Offices& offices,
                          const OfficeUse& use);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_APPLY_OFFICE_H_
