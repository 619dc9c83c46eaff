// Every code of a diagnostic that stands in the source stands in docs/.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "support/golden.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;

std::string textsUnder(const char* folder, const std::set<std::string>& extensions) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(VANTHU_SOURCE_DIR) / folder)) {
    if (entry.is_regular_file() && extensions.contains(entry.path().extension().string()))
      all += readFile(entry.path().string());
  }
  return all;
}

// What looks like a code in quotes: "family.fault", or the beginning of one, "family.fault-".
std::set<std::string> codesIn(const std::string& source) {
  static const std::regex kCode(
      "\"((data|template|yaml|lint|layout|profile|table|pdf|usage|machine|check|read|sandbox|list|"
      "batch|printer)"
      "\\.[a-z0-9.-]+)\"");
  std::set<std::string> codes;
  for (std::sregex_iterator code(source.begin(), source.end(), kCode), end; code != end; ++code) {
    const std::string name = (*code)[1];
    if (!name.ends_with(".md") && !name.ends_with(".json"))  // names of files
      codes.insert(name);
  }
  return codes;
}

TEST(Codes, AllStandInTheDocumentation) {
  const std::set<std::string> codes = codesIn(textsUnder("src", {".cc", ".h"}));
  EXPECT_THAT(codes, ::testing::IsSupersetOf({"data.unknown-field", "machine.cannot-write"}));
  const std::string docs = textsUnder("docs", {".md"});
  for (const std::string& code : codes)
    EXPECT_NE(docs.find("`" + code), std::string::npos) << code << " is in no page of docs/";
}

}  // namespace
}  // namespace vanthu::testing
