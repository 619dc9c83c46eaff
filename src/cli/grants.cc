#include "cli/people_commands.h"
#include "service/people/role_words.h"

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
