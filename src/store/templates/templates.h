// Templates that an administrator stored, each version whole and for ever.
//
// A template is a few named texts. Knows nothing of what they mean: they were linted before.
#ifndef VANTHU_STORE_TEMPLATES_TEMPLATES_H_
#define VANTHU_STORE_TEMPLATES_TEMPLATES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

struct StoredTemplate {
  std::string name;
  int64_t version = 0;                                    ///< from 1
  std::string hash;                                       ///< SHA-256 in hex of its parts
  std::map<std::string, std::string, std::less<>> parts;  ///< "template.md": its text
  std::string createdAt;
  std::string createdBy;
};

struct TemplateVersion {
  std::string name;
  int64_t version = 0;
};

/// The newest version of each, by name.
std::vector<TemplateVersion> templateVersions(Transaction& tx);

/// Errors: "template.unknown". `version` 0: the newest.
Result<StoredTemplate> getTemplate(Transaction& tx, std::string_view name, int64_t version = 0);

/// A new version, one above the newest, which must be `expected`, if that is given (0: there is
/// none yet). Errors: "precondition.failed".
Result<StoredTemplate> putTemplate(Transaction& tx,
                                   std::string_view name,
                                   std::map<std::string, std::string, std::less<>> parts,
                                   std::optional<int64_t> expected,
                                   std::string_view actor);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_TEMPLATES_TEMPLATES_H_
