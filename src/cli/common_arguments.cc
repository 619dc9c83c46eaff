#include "cli/common_arguments.h"

#include <CLI/CLI.hpp>

namespace vanthu::cli {

void addCommon(CLI::App& command, Common& common) {
  command.add_flag("--json", common.json, "In lỗi dưới dạng JSON (tiếng Việt và tiếng Anh)");
  command
      .add_option("--templates", common.templatesFolder, "Thư mục mẫu riêng, tìm trước mẫu cài sẵn")
      ->check(CLI::ExistingDirectory);
}

}  // namespace vanthu::cli
