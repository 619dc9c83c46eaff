#include <CLI/CLI.hpp>

#include "cli/common_arguments.h"
#include "cli/people_commands.h"
#include "cli/store_database.h"
#include "service/people/new_key.h"
#include "service/people/role_words.h"
#include "store/people/api_keys.h"
#include "store/people/faults.h"

namespace vanthu::cli {
namespace {

using store::Transaction;

constexpr std::string_view kActor = "system";
constexpr size_t kPage = 200;

Result<std::unique_ptr<store::Database>> open(const KeyOptions& options, bool readOnly) {
  StoreOptions where;
  where.database = options.database;
  return openStore(where, readOnly);
}

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
  CLI::App& group = *app.add_subcommand("key", "Khóa API của hệ thống khác")->require_subcommand(1);
  const auto add = [&](const char* name, const char* help, auto action) -> CLI::App& {
    CLI::App& command = *group.add_subcommand(name, help);
    addCommon(command, common);
    command.add_option("--database",
                       options.database,
                       "sqlite:TỆP hoặc postgresql://…; mặc định SQLite trong thư mục dữ liệu");
    command.callback([&run, action] { run = action; });
    return command;
  };
  CLI::App& fresh =
      add("add", "Tạo khóa; khóa chỉ in ra một lần", [&] { return addKey(options, common); });
  add("list", "Liệt kê khóa", [&] { return listKeys(options, common); });
  CLI::App& revoke = add("revoke", "Thu hồi khóa", [&] { return revokeKey(options, common); });
  fresh.add_option("NAME", options.name, "Hệ thống sẽ giữ khóa")->required();
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
  const auto database = open(options, false);
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
  const auto key =
      (*database)->write([&](Transaction& tx) { return store::addKey(tx, fresh, {}, kActor); });
  if (!key)
    return failWith(key.error(), common.json);
  return printResult(text.text + "\n", common.json);
}

ExitCode listKeys(const KeyOptions& options, const Common& common) {
  const auto database = open(options, true);
  if (!database)
    return failWith(database.error(), common.json);
  std::string text;
  std::string after;
  for (;;) {
    const auto page = (*database)->read([&](Transaction& tx) -> Result<std::vector<store::ApiKey>> {
      return store::listKeys(tx, {}, after, kPage);
    });
    if (!page)
      return failWith(page.error(), common.json);
    for (const store::ApiKey& key : *page)
      text += line(key);
    if (page->size() < kPage)
      return printResult(text, common.json);
    after = page->back().id;
  }
}

ExitCode revokeKey(const KeyOptions& options, const Common& common) {
  const auto database = open(options, false);
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
