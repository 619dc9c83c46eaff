#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "base/json_writer.h"
#include "cli/command_group.h"
#include "cli/store_commands.h"
#include "cli/store_database.h"
#include "store/anchor.h"
#include "store/append_only.h"
#include "store/integrity.h"

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
  CommandGroup group(app, "audit", "Nhật ký kiểm toán", common, run);
  group.takeDatabase(options.database);
  CLI::App& check = group.add("verify",
                              "Đọc lại toàn bộ nhật ký, đối chiếu với mốc bên ngoài",
                              [&] { return verifyAudit(options, common); });
  group.add("head", "In mục cuối của nhật ký để lưu ở nơi khác", [&] {
    return printAuditHead(options, common);
  });
  CLI::App& accept = group.add("accept-restore",
                               "Chấp nhận cơ sở dữ liệu đã khôi phục, cũ hơn mốc hoặc mất mốc",
                               [&] { return acceptRestore(options, common); });
  CLI::App& protect =
      group.add("append-only",
                "PostgreSQL: cho vai trò của dịch vụ chỉ được thêm vào nhật ký, sổ và tệp lưu trữ",
                [&] { return grantAppendOnly(options, common); });
  protect.add_option("ROLE", options.role, "Vai trò đã có, không sở hữu bảng nào")->required();
  check.add_flag("--complete",
                 options.complete,
                 "Cả cấu trúc của cơ sở dữ liệu và từng tệp lưu trữ, như dịch vụ tự làm hằng ngày");
  for (CLI::App* command : {&check, &accept})
    command->add_option("--anchor", options.anchor, "Tệp mốc; mặc định trong thư mục dữ liệu");
  accept.add_option("--reason", options.reason, "Lý do")->required();
}

ExitCode verifyAudit(const StoreOptions& options, const Common& common) {
  const auto anchor = readAnchor(options);
  if (!anchor)
    return failWith(anchor.error(), common.json);
  const auto database = openStore(options.database, true);
  if (!database)
    return failWith(database.error(), common.json);
  bool restored = false;
  const auto head = (*database)->read([&](store::Transaction& tx) {
    restored = store::Anchor::isRestored(tx);
    return verify(tx, *anchor);
  });
  if (!head)
    return failWith(head.error(), common.json);
  std::string more = restored ? "; khôi phục từ bản sao lưu, chưa được chấp nhận" : "";
  if (options.complete) {
    const store::Integrity found = store::checkBesidesAudit(**database);
    if (!found.faults.empty())
      return failWith(found.faults, common.json);
    more += "; cấu trúc và " + std::to_string(found.files) + " tệp lưu trữ nguyên vẹn";
  }
  return printResult("Nhật ký nguyên vẹn: " + std::to_string(head->length) + " mục, " + head->hash +
                         (*anchor ? ", khớp với mốc" : ", không có mốc để đối chiếu") + more + "\n",
                     common.json);
}

ExitCode printAuditHead(const StoreOptions& options, const Common& common) {
  const auto database = openStore(options.database, true);
  if (!database)
    return failWith(database.error(), common.json);
  const auto head = (*database)->read(
      [](store::Transaction& tx) -> Result<store::AuditHead> { return store::auditHead(tx); });
  if (!head)
    return failWith(head.error(), common.json);
  return printResult(toJson(*head) + "\n", common.json);
}

ExitCode grantAppendOnly(const StoreOptions& options, const Common& common) {
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  const auto tables = store::grantAppendOnly(**database, options.role);
  if (!tables)
    return failWith(tables.error(), common.json);
  return printResult("Vai trò " + options.role + " dùng được " + std::to_string(*tables) +
                         " bảng; nhật ký, sổ và tệp lưu trữ chỉ thêm được\n",
                     common.json);
}

ExitCode acceptRestore(const StoreOptions& options, const Common& common) {
  const auto file = anchorFile(options);
  if (!file)
    return failWith(file.error(), common.json);
  const auto database = openStore(options.database, false);
  if (!database)
    return failWith(database.error(), common.json);
  const Diagnostics faults = store::Anchor::acceptRestore(**database, *file, options.reason);
  if (!faults.empty())
    return failWith(faults, common.json);
  return printResult("Đã chấp nhận; nhật ký đã ghi lý do\n", common.json);
}

}  // namespace vanthu::cli
