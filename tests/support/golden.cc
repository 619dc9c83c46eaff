#include "support/golden.h"

#include <fstream>
#include <sstream>
#include <utility>

namespace vanthu::testing {
namespace {

// The first line in which two texts differ, as "line N:\n  expected …\n  actual   …".
std::string firstDifference(const std::string& expected, const std::string& actual) {
  std::istringstream left(expected);
  std::istringstream right(actual);
  std::string a;
  std::string b;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(left, a));
    const bool others = static_cast<bool>(std::getline(right, b));
    if (!more && !others)
      return "the files differ only in their last line feed";
    if (more != others || a != b) {
      return "line " + std::to_string(line) + ":\n  expected " + (more ? a : "<end>") +
             "\n  actual   " + (others ? b : "<end>");
    }
  }
}

}  // namespace

std::string readFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;  // by blocks: pages of pictures are read this way
  out << in.rdbuf();
  return std::move(out).str();
}

void writeFile(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

::testing::AssertionResult matchesGolden(const std::string& path, const std::string& actual) {
  const auto reference = std::filesystem::path(VANTHU_SOURCE_DIR) / "tests" / "golden" / path;
  const auto result = std::filesystem::path(VANTHU_BINARY_DIR) / "golden" / path;
  const std::string expected = readFile(reference);
  if (std::filesystem::exists(reference) && expected == actual) {
    std::filesystem::remove(result);  // accept must not take over what an earlier run left
    return ::testing::AssertionSuccess();
  }
  writeFile(result, actual);
  return ::testing::AssertionFailure() << reference << "\n  differs from\n"
                                       << result << "\n"
                                       << firstDifference(expected, actual)
                                       << "\nread it; if it is right: tests/golden/accept " << path;
}

}  // namespace vanthu::testing
