// Who may give which award: templates/_shared/authority.yaml.
//
// Plain data; loai-van-ban.md §11. A form of award that is not listed is not known, which is no
// fault.
#ifndef VANTHU_CHECK_AWARD_AUTHORITY_H_
#define VANTHU_CHECK_AWARD_AUTHORITY_H_

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::check {

struct AwardAuthority {
  std::vector<std::string> forms;   ///< the form and its other names
  std::optional<Date> from, until;  ///< first and last day; absent: open
  std::vector<std::string> givers;  ///< how the line over the căn cứ may begin: "Giám đốc"
};

struct AuthorityTable {
  std::vector<AwardAuthority> awards;
};

/// `{"authority": [{"form", "aliases", "from", "until", "givers"}…]}`; `form` and `givers` are
/// required. Errors, all at once: "table.missing-entry", "table.unknown-entry",
/// "table.wrong-type".
Result<AuthorityTable> readAuthorityTable(const Value& yaml);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_AWARD_AUTHORITY_H_
