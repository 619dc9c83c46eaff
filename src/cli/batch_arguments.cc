#include "cli/batch_arguments.h"

#include <CLI/CLI.hpp>

#include "cli/command_group.h"
#include "cli/common_arguments.h"

namespace vanthu::cli {
namespace {

void addTargets(CLI::App& command, BatchOptions& options) {
  CLI::App& target =
      *command.add_option_group("target", "Nơi ghi kết quả, chọn một")->require_option(1);
  target.add_option("-o,--output", options.merged, "Một tệp PDF để in, theo thứ tự danh sách");
  target.add_option("--out-dir", options.folder, "Thư mục, mỗi dòng một tệp PDF sẵn sàng ký");
  target.add_option("--zip", options.zip, "Tệp ZIP, mỗi dòng một tệp PDF sẵn sàng ký");
}

void addPrinting(CLI::App& command, BatchOptions& options) {
  command.add_flag("--overprint", options.overprint, "Chỉ in chữ, lên phôi đã in sẵn khung nền");
  command.add_option("--offset",
                     options.offset,
                     "X,Y: dịch chữ sang phải và xuống dưới, mm, từng 0.1 (khi in lên phôi)");
  command.add_option("--printer", options.printer, "Dùng thiết lập máy in đã lưu");
  command.add_flag("--duplex", options.duplex, "Thêm mặt sau trắng cho số trang lẻ, để in hai mặt");
  command.add_option("--n-up", options.nUp, "CỘTxHÀNG: nhiều trang nhỏ trên một tờ, ví dụ 2x4");
  command.add_option("--paper", options.paper, "Khổ tờ giấy của --n-up: A4 hoặc A3")
      ->check(CLI::IsMember({"A4", "A3"}));
  command.add_flag("--crop-marks", options.cropMarks, "Vẽ dấu xén quanh từng trang của --n-up");
}

void addRun(CLI::App& command, BatchOptions& options) {
  command.add_flag("--strict", options.strict, "Có một dòng bị từ chối thì không ghi gì");
  command.add_flag("--resume", options.resume, "Làm tiếp lần chạy bị ngắt");
  command.add_option("--from", options.from, "Chỉ lập từ dòng này")->check(CLI::PositiveNumber);
  command.add_option("--only", options.only, "Chỉ lập các dòng này, ví dụ 3,7-12");
  command.add_option("--threads", options.threads, "Số luồng; mặc định theo số bộ xử lý")
      ->check(CLI::Range(1, 256));
  command
      .add_option("--pages-per-file",
                  options.pagesPerFile,
                  "Số trang nhiều nhất của một tệp PDF để in; mặc định 10000")
      ->check(CLI::Range(1, 10'000));
}

}  // namespace

void addBatch(CLI::App& app,
              BatchOptions& options,
              Common& common,
              std::function<ExitCode()>& run) {
  CLI::App& command = *app.add_subcommand("batch", "Lập hàng loạt từ một mẫu và một danh sách");
  addJson(command, common);
  addTemplates(command, common);
  command.add_option("TEMPLATE", options.templateName, "Tên mẫu")->required();
  command.add_option("--list", options.list, "Danh sách: .xlsx, .ods, .csv hoặc mảng JSON")
      ->required();
  command.add_option("--data", options.data, "Dữ liệu JSON chung cho mọi dòng");
  addTargets(command, options);
  addPrinting(command, options);
  addRun(command, options);
  addFormat(command, options.profile, options.date);
  command.callback([&] { run = [&] { return batch(options, common); }; });
}

void addPrinter(CLI::App& app,
                PrinterOptions& options,
                Common& common,
                std::function<ExitCode()>& run) {
  CommandGroup group(app, "printer", "Lưu độ lệch của máy in và in tờ căn chỉnh", common, run);
  group.add("list", "Liệt kê máy in đã lưu", [&] { return listPrinters(common); });
  CLI::App& set =
      group.add("set", "Lưu thiết lập của một máy in", [&] { return setPrinter(options, common); });
  CLI::App& remove =
      group.add("remove", "Bỏ một máy in đã lưu", [&] { return removePrinter(options, common); });
  CLI::App& sheet = group.add("sheet", "Lập tờ căn chỉnh để đo độ lệch của máy in", [&] {
    return printCalibration(options, common);
  });
  for (CLI::App* command : {&set, &remove})
    command->add_option("NAME", options.name, "Tên máy in, tự đặt")->required();
  set.add_option("--offset", options.offset, "X,Y: độ dịch tính bằng mm, từng 0.1")->required();
  set.add_option("--tray", options.tray, "Khay giấy để phôi");
  set.add_flag("--duplex", options.duplex, "Máy in hai mặt");
  sheet.add_option("--printer", options.name, "Máy in đã lưu, để kiểm tra độ dịch của nó");
  sheet.add_option("-o,--output", options.output, "Tệp kết quả, \"-\" là đầu ra chuẩn")->required();
}

}  // namespace vanthu::cli
