#include <CLI/CLI.hpp>
#include <optional>

#include "base/json_writer.h"
#include "cli/common_arguments.h"
#include "cli/store_commands.h"
#include "cli/store_database.h"
#include "store/anchor.h"

namespace vanthu::cli {
namespace {

// A file that was named must be there; the usual one may be missing.
Result<std::optional<store::Heads>> readAnchor(const StoreOptions& options) {
  const auto file = anchorFile(options);
  if (!file)
    return fail(file.error());
  Result<store::Heads> heads = store::Anchor::read(*file);
  if (heads)
    return std::optional(std::move(*heads));
  if (options.anchor.empty() && heads.error().front().code == "store.no-anchor")
    return std::optional<store::Heads>();
  return fail(std::move(heads.error()));
}

Diagnostic seriesBehind() {
  return {
      "store.behind-anchor",
      {},
      {"có dãy số đứng trước số đã ghi ở mốc", "a series stands before the number of the anchor"},
      {}};
}

Result<store::AuditHead> verify(store::Transaction& tx, const std::optional<store::Heads>& anchor) {
  Result<store::AuditHead> head =
      store::verifyAudit(tx, anchor ? anchor->audit : store::AuditHead{});
  if (head && anchor && !store::hasReached(tx, *anchor))
    return fail(seriesBehind());
  return head;
}

std::string toJson(const store::AuditHead& head) {
  JsonWriter json;
  json.beginObject().member("length", head.length).member("hash", head.hash).endObject();
  return json.take();
}

}  // namespace

void addAudit(CLI::App& app,
              StoreOptions& options,
              Common& common,
              std::function<ExitCode()>& run) {
  CLI::App& group = *app.add_subcommand("audit", "Nhật ký kiểm toán")->require_subcommand(1);
  const auto add = [&](const char* name, const char* help, auto action) -> CLI::App& {
    CLI::App& command = *group.add_subcommand(name, help);
    addCommon(command, common);
    command.add_option("--database",
                       options.database,
                       "sqlite:TỆP hoặc postgresql://…; mặc định SQLite trong thư mục dữ liệu");
    command.callback([&run, action] { run = action; });
    return command;
  };
  CLI::App& check = add("verify", "Đọc lại toàn bộ nhật ký, đối chiếu với mốc bên ngoài", [&] {
    return verifyAudit(options, common);
  });
  add("head", "In mục cuối của nhật ký để lưu ở nơi khác", [&] {
    return printAuditHead(options, common);
  });
  CLI::App& accept = add("accept-restore",
                         "Chấp nhận cơ sở dữ liệu cũ hơn mốc, có ghi nhật ký",
                         [&] { return acceptRestore(options, common); });
  for (CLI::App* command : {&check, &accept})
    command->add_option("--anchor", options.anchor, "Tệp mốc; mặc định trong thư mục dữ liệu");
  accept.add_option("--reason", options.reason, "Lý do")->required();
}

ExitCode verifyAudit(const StoreOptions& options, const Common& common) {
  const auto anchor = readAnchor(options);
  if (!anchor)
    return failWith(anchor.error(), common.json);
  const auto database = openStore(options, true);
  if (!database)
    return failWith(database.error(), common.json);
  const auto head = (*database)->read([&](store::Transaction& tx) { return verify(tx, *anchor); });
  if (!head)
    return failWith(head.error(), common.json);
  return printResult("Nhật ký nguyên vẹn: " + std::to_string(head->length) + " mục, " + head->hash +
                         (*anchor ? ", khớp với mốc" : ", không có mốc để đối chiếu") + "\n",
                     common.json);
}

ExitCode printAuditHead(const StoreOptions& options, const Common& common) {
  const auto database = openStore(options, true);
  if (!database)
    return failWith(database.error(), common.json);
  const auto head = (*database)->read(
      [](store::Transaction& tx) -> Result<store::AuditHead> { return store::auditHead(tx); });
  if (!head)
    return failWith(head.error(), common.json);
  return printResult(toJson(*head) + "\n", common.json);
}

ExitCode acceptRestore(const StoreOptions& options, const Common& common) {
  const auto file = anchorFile(options);
  if (!file)
    return failWith(file.error(), common.json);
  const auto database = openStore(options, false);
  if (!database)
    return failWith(database.error(), common.json);
  const Diagnostics faults = store::Anchor::acceptRestore(**database, *file, options.reason);
  if (!faults.empty())
    return failWith(faults, common.json);
  return printResult("Đã chấp nhận; nhật ký đã ghi lý do\n", common.json);
}

}  // namespace vanthu::cli
