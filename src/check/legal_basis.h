// Legal texts with the days on which they were in force: templates/_shared/legal_basis.yaml.
//
// Plain data; loai-van-ban.md §12. A text that is not listed is not known, which is no fault.
#ifndef VANTHU_CHECK_LEGAL_BASIS_H_
#define VANTHU_CHECK_LEGAL_BASIS_H_

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::check {

struct LegalText {
  std::string kind;                 ///< "Luật", "Nghị định", "Thông tư"
  std::string number;               ///< "98/2023/NĐ-CP"; a law may be cited without it
  std::string title;                ///< "Luật Thi đua, khen thưởng"; empty: unknown
  std::optional<Date> from, until;  ///< first and last day in force; absent: open
  std::string replacedBy;           ///< number of the text that took its place; may be empty
  bool verified = true;             ///< false: days not read in a source; only a warning
};

struct LegalBasisTable {
  std::vector<LegalText> texts;
};

/// `{"legalBasis": [{"kind", "number", "title", "from", "until", "replacedBy", "verified"}…]}`;
/// only `kind` and `number` are required. Errors, all at once: "table.missing-entry",
/// "table.unknown-entry", "table.wrong-type".
Result<LegalBasisTable> readLegalBasis(const Value& yaml);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_LEGAL_BASIS_H_
