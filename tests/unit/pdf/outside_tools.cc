#include "unit/pdf/outside_tools.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace vanthu::pdf {
namespace {

/// A file name of this test process, below the build folder.
std::string scratchFile() {
  const std::filesystem::path folder = std::filesystem::path(VANTHU_BINARY_DIR) / "scratch" / "pdf";
  std::filesystem::create_directories(folder);
  const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
  std::string name = std::string(info->test_suite_name()) + "." + info->name() + "." +
                     std::to_string(getpid()) + ".pdf";
  std::replace(name.begin(), name.end(), '/', '-');  // parts of a parameterised test's name
  return folder / name;
}

}  // namespace

ToolRun runTool(std::string command, std::string_view pdf) {
  const std::string file = scratchFile();
  std::ofstream(file, std::ios::binary) << pdf;
  for (size_t at = 0; (at = command.find("{}", at)) != std::string::npos; at += file.size())
    command.replace(at, 2, file);
  ToolRun result;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr)
    return result;
  std::array<char, 4096> buffer{};
  size_t count = 0;
  while ((count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0)
    result.output.append(buffer.data(), count);
  const int status = pclose(pipe);
  result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  std::filesystem::remove(file);
  return result;
}

void expectOtherReadersAccept(std::string_view pdf) {
  const ToolRun qpdf = runTool("qpdf --check {}", pdf);
  EXPECT_EQ(qpdf.exitCode, 0) << qpdf.output;
  EXPECT_EQ(qpdf.output.find("WARNING"), std::string::npos) << qpdf.output;
  const ToolRun mupdf = runTool("mutool draw -N -q -r 30 -F png -o /dev/null {}", pdf);
  EXPECT_EQ(mupdf.exitCode, 0);
  EXPECT_EQ(mupdf.output, "");
  const ToolRun poppler = runTool("pdftoppm -r 30 {} >/dev/null", pdf);
  EXPECT_EQ(poppler.exitCode, 0);
  EXPECT_EQ(poppler.output, "");
}

}  // namespace vanthu::pdf
