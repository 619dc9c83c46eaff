#include "cli/common_arguments.h"

#include <CLI/CLI.hpp>

namespace vanthu::cli {

void addJson(CLI::App& command, Common& common) {
  command.add_flag("--json", common.json, "In lỗi dưới dạng JSON (tiếng Việt và tiếng Anh)");
}

void addTemplates(CLI::App& command, Common& common) {
  command
      .add_option("--templates", common.templatesFolder, "Thư mục mẫu riêng, tìm trước mẫu cài sẵn")
      ->check(CLI::ExistingDirectory);
}

void addFormat(CLI::App& command, std::string& profile, std::string& date) {
  command.add_option("--profile", profile, "Thể thức: ND30 hoặc TT01; mặc định theo ngày văn bản")
      ->check(CLI::IsMember({"ND30", "TT01"}));
  command.add_option("--date", date, "Ngày (YYYY-MM-DD) dùng khi dữ liệu chưa có ngày ban hành");
}

void addDatabase(CLI::App& command, std::string& database) {
  command.add_option("--database",
                     database,
                     "sqlite:TỆP hoặc postgresql://…; mặc định SQLite trong thư mục dữ liệu");
}

}  // namespace vanthu::cli
