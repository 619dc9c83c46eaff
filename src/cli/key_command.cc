#include <CLI/CLI.hpp>

#include "cli/command_group.h"
#include "cli/common_arguments.h"
#include "cli/people_commands.h"
#include "cli/store_database.h"
#include "cli/stored_list.h"
#include "service/people/new_key.h"
#include "service/people/role_words.h"
#include "store/people/api_keys.h"
#include "store/people/faults.h"

namespace vanthu::cli {
namespace {

using store::Transaction;

std::string scopesAsText(int64_t scopes) {
  std::string text;
  for (const std::string_view word : service::scopeWordsOf(static_cast<service::ScopeSet>(scopes)))
    text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

std::string line(const store::ApiKey& key) {
  return key.id + "\tvt_" + key.prefix + "\t" + key.name + "\t" + scopesAsText(key.scopes) + "\t" +
         toText(key.grants) + "\t" + key.expiresAt.value_or("không hết hạn") + "\t" +
         key.lastUsed.value_or("chưa dùng") + "\t" + (key.revokedAt ? "đã thu hồi" : "dùng được") +
         "\n";
}

/// By id, by prefix, or by prefix as it is printed.
Result<store::ApiKey> find(Transaction& tx, std::string_view id) {
  if (auto key = store::findKey(tx, id))
    return key;
  if (id.starts_with("vt_"))
    id.remove_prefix(3);
  const auto proof = store::findKeyByPrefix(tx, id.substr(0, id.find('_')));
  if (!proof)
    return fail(store::unknownKey());
  return proof->key;
}

template <size_t n, typename Word>
std::vector<std::string> wordsOf(const std::array<Word, n>& table) {
  std::vector<std::string> words;
  for (const Word& each : table)
    words.emplace_back(each.word);
  return words;
}

}  // namespace

void addKeys(CLI::App& app, KeyOptions& options, Common& common, std::function<ExitCode()>& run) {
  CommandGroup group(app, "key", "Khóa API của hệ thống khác", common, run);
  group.takeDatabase(options.database);
  CLI::App& fresh =
      group.add("add", "Tạo khóa; khóa chỉ in ra một lần", [&] { return addKey(options, common); });
  group.add("list", "Liệt kê khóa", [&] { return listKeys(options, common); });
  CLI::App& revoke =
      group.add("revoke", "Thu hồi khóa", [&] { return revokeKey(options, common); });
  fresh.add_option("NAME", options.name, "Hệ thống sẽ giữ khóa")->required();
  addTemplates(fresh, common);  // they may bring offices of their own
  fresh
      .add_option("--scope",
                  options.scopes,
                  "Phạm vi: render, campaigns, documents, issue, registry, admin, metrics")
      ->required()
      ->check(CLI::IsMember(wordsOf(service::kScopeWords)));
  fresh.add_option("--role", options.roles, "Vai trò: drafter, clerk, reviewer, leader, admin")
      ->check(CLI::IsMember(wordsOf(service::kRoleWords)));
  fresh.add_option("--office", options.offices, "Id của cơ quan; bỏ trống là mọi cơ quan");
  fresh.add_option("--days", options.days, "Số ngày dùng được; bỏ trống là không hết hạn")
      ->check(CLI::Range(1, 3660));
  revoke.add_option("KEY", options.id, "Id hoặc phần đầu của khóa")->required();
}

ExitCode addKey(const KeyOptions& options, const Common& common) {
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  const service::KeyText text = service::makeKeyText();
  store::NewKey fresh{
      text.prefix, text.hash, options.name, 0, grantsOf(options.roles, options.offices), {}};
  for (const std::string& word : options.scopes)
    if (const auto scope = service::scopeOf(word))
      fresh.scopes |= static_cast<int64_t>(*scope);
  if (options.days > 0)
    fresh.life = std::chrono::days(options.days);
  const auto installed = installedOffices(fresh.grants, common);
  if (!installed)
    return failWith(installed.error(), common.json);
  const auto key = (*database)->write([&](Transaction& tx) -> Result<store::ApiKey> {
    if (Diagnostics faults = checkOffices(fresh.grants, tx, *installed); !faults.empty())
      return fail(std::move(faults));
    return store::addKey(tx, fresh, {}, kActor);
  });
  if (!key)
    return failWith(key.error(), common.json);
  return printResult(text.text + "\n", common.json);
}

ExitCode listKeys(const KeyOptions& options, const Common& common) {
  return printStored(options.database, common, store::listKeys, line);
}

ExitCode revokeKey(const KeyOptions& options, const Common& common) {
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  const auto revoked = (*database)->write([&](Transaction& tx) -> Result<store::ApiKey> {
    const auto key = find(tx, options.id);
    if (!key)
      return key;
    return store::revokeKey(tx, key->id, kActor);
  });
  if (!revoked)
    return failWith(revoked.error(), common.json);
  return printResult(line(*revoked), common.json);
}

}  // namespace vanthu::cli
