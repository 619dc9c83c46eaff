// vanthu: the command line. Turns arguments into the options of commands.h; knows nothing of
// documents.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <functional>
#include <iostream>
#include <sstream>
#include <string_view>

#include "cli/batch_arguments.h"
#include "cli/command_group.h"
#include "cli/commands.h"
#include "cli/common_arguments.h"
#include "cli/list_arguments.h"
#include "cli/people_commands.h"
#include "cli/serve_arguments.h"
#include "cli/store_commands.h"
#include "cli/usage.h"

namespace vanthu::cli {
namespace {

void addRender(CLI::App& app,
               RenderOptions& options,
               Common& common,
               std::function<ExitCode()>& run) {
  CLI::App& command = *app.add_subcommand("render", "Lập một văn bản từ mẫu và dữ liệu");
  addJson(command, common);
  addTemplates(command, common);
  command.add_option(
      "TEMPLATE", options.templateName, "Tên mẫu; bỏ trống thì lấy \"$template\" của dữ liệu");
  command.add_option("--data", options.data, "Tệp dữ liệu JSON, \"-\" là đầu vào chuẩn")
      ->required();
  command.add_option("-o,--output", options.output, "Tệp kết quả, \"-\" là đầu ra chuẩn")
      ->required();
  command.add_flag(
      "--draft", options.draft, "Bản dự thảo: được thiếu trường bắt buộc, không có ô chữ ký số");
  command
      .add_option("--fonts", options.fonts, "Cách nhúng phông: tight (tệp nhỏ) hoặc shared (nhanh)")
      ->check(CLI::IsMember({"tight", "shared"}));
  command.add_option("--format", options.format, "Kết quả: pdf, document, pages hoặc sources")
      ->check(CLI::IsMember({"pdf", "document", "pages", "sources"}));
  addFormat(command, options.profile, options.date);
  command.add_flag("--overprint",
                   options.overprint,
                   "Chỉ in chữ, lên phôi đã in sẵn khung nền (giấy khen, bằng khen…)");
  command.add_option("--offset", options.offset, "X,Y: độ dịch tính bằng mm, từng 0.1");
  command.add_flag("--timings", options.timings, "In thời gian của từng bước ra stderr");
  command.callback([&] { run = [&] { return render(options, common); }; });
}

void addCheck(CLI::App& app,
              CheckOptions& options,
              Common& common,
              std::function<ExitCode()>& run) {
  CLI::App& command =
      *app.add_subcommand("check", "Kiểm tra thể thức và cách viết của dữ liệu hoặc tệp PDF");
  addJson(command, common);
  addTemplates(command, common);
  command.add_option("FILE", options.file, "Dữ liệu JSON hoặc tệp PDF, \"-\" là đầu vào chuẩn")
      ->required();
  command.add_option(
      "--template", options.templateName, "Tên mẫu của dữ liệu; bỏ trống thì lấy \"$template\"");
  addFormat(command, options.profile, options.date);
  command.callback([&] { run = [&] { return check(options, common); }; });
}

void addDossier(CLI::App& app,
                DossierOptions& options,
                Common& common,
                std::function<ExitCode()>& run) {
  CLI::App& command = *app.add_subcommand(
      "dossier", "Lập toàn bộ hồ sơ của một phong trào thi đua từ một tệp dữ liệu");
  addJson(command, common);
  addTemplates(command, common);
  command
      .add_option("CAMPAIGN", options.data, "Dữ liệu JSON của phong trào, \"-\" là đầu vào chuẩn")
      ->required();
  command.add_option("--out-dir", options.folder, "Thư mục kết quả; chưa có thì được tạo")
      ->required();
  command.add_option("--only", options.only, "Chỉ lập một mẫu, một văn bản hoặc một tệp của hồ sơ");
  command.add_flag("--records", options.records, "Ghi cả dữ liệu của từng văn bản");
  command.callback([&] { run = [&] { return dossier(options, common); }; });
}

struct TemplateArguments {
  std::string name;
  std::string folder;
};

void addTemplate(CLI::App& app,
                 TemplateArguments& args,
                 Common& common,
                 std::function<ExitCode()>& run) {
  CommandGroup group(app, "template", "Xem, kiểm tra và tạo mẫu", common, run);
  group.takeTemplates();
  group.add("list", "Liệt kê các mẫu", [&] { return listTemplates(common); });
  CLI::App& show = group.add("show", "Giới thiệu một mẫu và các trường của nó", [&] {
    return showTemplate(args.name, common);
  });
  CLI::App& schema = group.add(
      "schema", "In lược đồ dữ liệu của mẫu", [&] { return printSchema(args.name, common); });
  CLI::App& sample = group.add("sample", "In dữ liệu ví dụ của mẫu", [&] {
    return printTemplatePart(args.name, "sample.json", common);
  });
  CLI::App& lint = group.add(
      "lint", "Kiểm tra một thư mục mẫu", [&] { return lintTemplate(args.folder, common); });
  CLI::App& fresh = group.add(
      "new", "Tạo một mẫu mới lập được ngay", [&] { return newTemplate(args.name, common); });
  for (CLI::App* command : {&show, &schema, &sample, &fresh})
    command->add_option("NAME", args.name, "Tên mẫu")->required();
  lint.add_option("DIR", args.folder, "Thư mục mẫu")->required();
}

// Known before the arguments could be read.
bool wantsJson(int argc, char** argv) {
  return std::any_of(argv, argv + argc, [](const char* argument) {
    return argument == std::string_view("--json");
  });
}

// Help and the version are asked for; everything else is wrong usage.
ExitCode answerTo(const CLI::ParseError& error, const CLI::App& app, bool json) {
  if (error.get_exit_code() != 0) {
    report({usageFault(error, app.remaining(true))}, json);
    return kUsage;
  }
  std::ostringstream out;
  app.exit(error, out, out);
  return printResult(out.str(), json);
}

int run(int argc, char** argv) {
  CLI::App app{"vanthu: lập văn bản hành chính đúng thể thức, sẵn sàng ký", "vanthu"};
  app.set_version_flag("--version", std::string("vanthu ") + VANTHU_VERSION);
  app.require_subcommand(1);
  Common common;
  RenderOptions renderOptions;
  CheckOptions checkOptions;
  DossierOptions dossierOptions;
  BatchOptions batchOptions;
  PrinterOptions printerOptions;
  ImportOptions importOptions;
  ExportOptions exportOptions;
  ServeArguments serveArguments;
  StoreOptions storeOptions;
  UserOptions userOptions;
  KeyOptions keyOptions;
  TemplateArguments templateArguments;
  std::function<ExitCode()> command;
  addRender(app, renderOptions, common, command);
  addCheck(app, checkOptions, common, command);
  addDossier(app, dossierOptions, common, command);
  addBatch(app, batchOptions, common, command);
  addPrinter(app, printerOptions, common, command);
  addImport(app, importOptions, common, command);
  addExport(app, exportOptions, common, command);
  addServe(app, serveArguments, common, command);
  addBackup(app, storeOptions, common, command);
  addAudit(app, storeOptions, common, command);
  addUsers(app, userOptions, common, command);
  addKeys(app, keyOptions, common, command);
  addTemplate(app, templateArguments, common, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answerTo(error, app, wantsJson(argc, argv));
  }
  return command();
}

}  // namespace
}  // namespace vanthu::cli

int main(int argc, char** argv) {
  // A closed pipe shall be a failed write with a message, not a silent death.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return vanthu::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "vanthu: lỗi nội bộ: " << error.what() << "\n";
    return vanthu::cli::kMachineFault;
  }
}
