#include "check/legal_basis.h"

#include <string_view>
#include <utility>

#include "base/table_entries.h"

namespace vanthu::check {
namespace {

constexpr std::string_view kEntries[] = {
    "kind", "number", "title", "from", "until", "replacedBy", "verified"};

}  // namespace

Result<LegalBasisTable> readLegalBasis(const Value& yaml) {
  TableEntries entries;
  LegalBasisTable out;
  for (const Value* row : entries.rows(yaml, "legalBasis", kEntries)) {
    LegalText& text = out.texts.emplace_back();
    text.kind = entries.words(*row, "kind", true);
    text.number = entries.words(*row, "number", true);
    text.title = entries.words(*row, "title", false);
    text.from = entries.day(*row, "from");
    text.until = entries.day(*row, "until");
    text.replacedBy = entries.words(*row, "replacedBy", false);
    text.verified = entries.flag(*row, "verified", true);
  }
  if (Diagnostics faults = entries.take(); !faults.empty())
    return fail(std::move(faults));
  return out;
}

}  // namespace vanthu::check
