#include "cli/list_arguments.h"

#include <CLI/CLI.hpp>

#include "cli/common_arguments.h"

namespace vanthu::cli {

void addImport(CLI::App& app,
               ImportOptions& options,
               Common& common,
               std::function<ExitCode()>& run) {
  CLI::App& command =
      *app.add_subcommand("import", "Chuyển danh sách trong bảng tính thành dữ liệu, có báo cáo");
  addJson(command, common);
  addTemplates(command, common);
  command.add_option("LIST", options.list, "Danh sách: .xlsx, .ods, .csv hoặc JSON")->required();
  command.add_option("--template", options.templateName, "Tên mẫu mà danh sách dùng cho");
  command.add_option("-o,--output",
                     options.output,
                     "Tệp dữ liệu JSON, \"-\" là đầu ra chuẩn; bỏ trống: chỉ báo cáo");
  command.add_option("--report", options.report, "Báo cáo từng dòng: tệp .xlsx hoặc .json")
      ->check(CLI::Validator(
          [](const std::string& path) {
            const bool known = path.ends_with(".xlsx") || path.ends_with(".json");
            return known ? std::string() : std::string(".xlsx hoặc .json");
          },
          "TỆP"));
  command.add_option("--sheet", options.sheet, "Tên bảng; bỏ trống: mọi bảng có tên cột hợp mẫu");
  command.add_option("--data", options.data, "Dữ liệu JSON chung, ghép vào kết quả");
  command
      .add_option(
          "--sort", options.sort, "Thứ tự: sheet (như bảng), name (tên), unit (đơn vị, tên)")
      ->check(CLI::IsMember({"sheet", "name", "unit"}));
  command.add_option("--units", options.units, "Tệp thứ tự các đơn vị, mỗi dòng một tên");
  command
      .add_option("--column", options.columns, "CỘT=TRƯỜNG: cột này là trường nào; CỘT= là bỏ cột")
      ->take_all()
      ->allow_extra_args(false);
  command.add_option("--set", options.values, "TRƯỜNG=GIÁ TRỊ cho mọi dòng để trống")
      ->take_all()
      ->allow_extra_args(false);
  command.add_flag(
      "--as-written", options.asWritten, "Giữ nguyên chữ hoa, chữ thường của tên người");
  command.add_flag("--strict", options.strict, "Có một dòng bị loại thì không ghi gì");
  command.callback([&] { run = [&] { return importList(options, common); }; });
}

void addExport(CLI::App& app,
               ExportOptions& options,
               Common& common,
               std::function<ExitCode()>& run) {
  CLI::App& command = *app.add_subcommand("export", "Xuất một danh sách của dữ liệu ra bảng tính");
  addJson(command, common);
  addTemplates(command, common);
  command.add_option("DATA", options.data, "Dữ liệu JSON, \"-\" là đầu vào chuẩn")->required();
  command.add_option(
      "--template", options.templateName, "Tên mẫu; bỏ trống thì lấy \"$template\" của dữ liệu");
  command.add_option("--list", options.list, "Trường danh sách; bỏ trống thì lấy của mẫu");
  command.add_option("-o,--output", options.output, "Tệp .xlsx, \"-\" là đầu ra chuẩn")->required();
  command.callback([&] { run = [&] { return exportList(options, common); }; });
}

}  // namespace vanthu::cli
