#include "service/people/grants.h"

#include <algorithm>

#include "cli/own_templates.h"
#include "cli/people_commands.h"
#include "engine/engine.h"
#include "engine/installed_world.h"
#include "service/people/role_words.h"
#include "store/campaigns/offices.h"

namespace vanthu::cli {

store::Grants grantsOf(const std::vector<std::string>& roles,
                       const std::vector<std::string>& offices) {
  int64_t bits = 0;
  for (const std::string& word : roles)
    if (const auto role = service::roleOf(word))
      bits |= static_cast<int64_t>(*role);
  store::Grants grants;
  if (bits == 0)
    return grants;
  for (const std::string& office : offices)
    grants.push_back({office == service::kAllOffices ? std::string() : office, bits});
  if (offices.empty())
    grants.push_back({"", bits});
  return grants;
}

Result<data::Offices> installedOffices(const store::Grants& grants, const Common& common) {
  const bool named = std::any_of(grants.begin(), grants.end(), [](const store::Grant& grant) {
    return !grant.office.empty();
  });
  if (!named)
    return data::Offices();
  const engine::InstalledWorld world = makeWorld(common);
  const auto engine = engine::Engine::make(world);
  if (!engine)
    return fail(engine.error());
  return (*engine)->offices();
}

Diagnostics checkOffices(const store::Grants& grants,
                         store::Transaction& tx,
                         const data::Offices& installed) {
  Diagnostics faults = service::checkOffices(grants, store::allOffices(tx).over(installed));
  for (Diagnostic& fault : faults)
    fault.where.pointer.clear();  // that of a body, which a command has none of
  return faults;
}

std::string toText(const store::Grants& grants) {
  std::string text;
  for (const store::Grant& grant : grants) {
    text += text.empty() ? "" : "; ";
    std::string words;
    for (const std::string_view word : service::wordsOf(static_cast<service::RoleSet>(grant.roles)))
      words.append(words.empty() ? "" : ", ").append(word);
    text +=
        words + " @ " + (grant.office.empty() ? std::string(service::kAllOffices) : grant.office);
  }
  return text;
}

}  // namespace vanthu::cli
