#include <CLI/CLI.hpp>

#include "cli/common_arguments.h"
#include "cli/store_commands.h"
#include "cli/store_database.h"
#include "store/backup.h"

namespace vanthu::cli {
namespace {

int64_t rowsOf(const store::BackupManifest& manifest) {
  int64_t rows = 0;
  for (const auto& [table, count] : manifest.rows)
    rows += count;
  return rows;
}

ExitCode tell(const std::string& what,
              const Result<store::BackupManifest>& manifest,
              const std::string& then,
              const Common& common) {
  if (!manifest)
    return failWith(manifest.error(), common.json);
  return printResult(what + ": " + std::to_string(rowsOf(*manifest)) + " dòng, " +
                         std::to_string(manifest->rows.at("blob")) + " tệp, nhật ký " +
                         std::to_string(manifest->audit.length) + " mục, lúc " + manifest->madeAt +
                         "\n" + then,
                     common.json);
}

CLI::App& addCommand(CLI::App& app, const char* name, const char* help, StoreOptions& options) {
  CLI::App& command = *app.add_subcommand(name, help);
  command.add_option("DIR", options.folder, "Thư mục của bản sao lưu")->required();
  addDatabase(command, options.database);
  return command;
}

}  // namespace

void addBackup(CLI::App& app,
               StoreOptions& options,
               Common& common,
               std::function<ExitCode()>& run) {
  CLI::App& backup =
      addCommand(app, "backup", "Sao lưu cơ sở dữ liệu, cả khi dịch vụ đang chạy", options);
  backup.callback([&] { run = [&] { return backUp(options, common); }; });
  CLI::App& back =
      addCommand(app, "restore", "Khôi phục bản sao lưu vào một cơ sở dữ liệu mới", options);
  back.callback([&] { run = [&] { return restore(options, common); }; });
  for (CLI::App* command : {&backup, &back})
    addJson(*command, common);
}

ExitCode backUp(const StoreOptions& options, const Common& common) {
  const auto database = openStore(options.database, true);
  if (!database)
    return failWith(database.error(), common.json);
  return tell("Đã sao lưu", store::backUp(**database, options.folder), {}, common);
}

ExitCode restore(const StoreOptions& options, const Common& common) {
  const Result<std::string> url = databaseUrl(options.database);
  if (!url)
    return failWith(url.error(), common.json);
  return tell("Đã khôi phục",
              store::restore(options.folder, *url),
              "Chưa cấp số được: đối chiếu với văn bản đã phát hành sau lúc ấy, rồi chạy \"vanthu "
              "audit accept-restore --reason …\"\n",
              common);
}

}  // namespace vanthu::cli
