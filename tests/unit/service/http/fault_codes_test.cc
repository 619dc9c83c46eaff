// The source of the HTTP front itself: every fault has words, and what Poco must not be used for is
// not used (robustness.md T16, P10, P18, P21).
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>

namespace vanthu::service {
namespace {

namespace fs = std::filesystem;

std::string fileOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> sourcesBelow(const std::string& folder) {
  std::map<std::string, std::string> sources;
  for (const auto& entry : fs::recursive_directory_iterator(VANTHU_SOURCE_DIR + ("/" + folder))) {
    const std::string kind = entry.path().extension();
    if (kind == ".cc" || kind == ".h")
      sources[fs::relative(entry.path(), VANTHU_SOURCE_DIR)] = fileOf(entry.path());
  }
  return sources;
}

TEST(FaultCodes, AllHaveTheirWords) {
  const std::string table =
      fileOf(std::string(VANTHU_SOURCE_DIR) + "/src/service/api/error_codes.inc");
  const std::regex code(R"re("http\.[a-z-]+")re");
  size_t found = 0;
  for (const auto& [name, source] : sourcesBelow("src/service/http")) {
    for (std::sregex_iterator at(source.begin(), source.end(), code), end; at != end; ++at) {
      ++found;
      EXPECT_NE(table.find("{" + at->str() + ","), std::string::npos) << name << ": " << at->str();
    }
  }
  EXPECT_GT(found, 30u);
}

TEST(PocoUse, StaysInTheHttpFront) {
  for (const auto& [name, source] : sourcesBelow("src")) {
    if (!name.starts_with("src/service/http/")) {
      EXPECT_EQ(source.find("#include <Poco/"), std::string::npos) << name;
    }
  }
}

TEST(PocoUse, P18_P21_LeavesOutWhatIsUnsafe) {
  for (const auto& [name, source] : sourcesBelow("src/service")) {
    for (const char* banned : {"RandomInputStream",
                               "UUIDGenerator",
                               "HTMLForm",
                               "Poco/Net/HTTP",
                               "MultipartReader",
                               "copyToString",
                               "Poco/XML",
                               "Poco/JSON",
                               "Poco/Zip",
                               "Poco/Data",
                               "DateTimeParser",
                               "FileChannel"})
      EXPECT_EQ(source.find(banned), std::string::npos) << name << ": " << banned;
  }
}

}  // namespace
}  // namespace vanthu::service
