#include "check/award_authority.h"

#include <iterator>
#include <string_view>
#include <utility>

#include "base/table_entries.h"

namespace vanthu::check {
namespace {

constexpr std::string_view kEntries[] = {"form", "aliases", "from", "until", "givers"};

}  // namespace

Result<AuthorityTable> readAuthorityTable(const Value& yaml) {
  TableEntries entries;
  AuthorityTable out;
  for (const Value* row : entries.rows(yaml, "authority", kEntries)) {
    AwardAuthority& award = out.awards.emplace_back();
    award.forms = entries.list(*row, "aliases", false);
    award.forms.push_back(entries.words(*row, "form", true));
    award.from = entries.day(*row, "from");
    award.until = entries.day(*row, "until");
    award.givers = entries.list(*row, "givers", true);
  }
  if (Diagnostics faults = entries.take(); !faults.empty())
    return fail(std::move(faults));
  return out;
}

}  // namespace vanthu::check
