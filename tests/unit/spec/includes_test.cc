// The paragraphs of src/README.md against the #includes of the folders that they speak of.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/golden.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;

using Folders = std::set<std::string>;

/// "service/http" of "service/http/wire.h": the longest folder that has a paragraph.
std::string folderOf(const std::string& path, const std::map<std::string, Folders>& all) {
  for (size_t end = path.rfind('/'); end != std::string::npos && end > 0;
       end = path.rfind('/', end - 1)) {
    if (all.contains(path.substr(0, end)))
      return path.substr(0, end);
  }
  return {};
}

/// The names in "base, text (types only)".
Folders namesIn(const std::string& list) {
  static const std::regex kName("[a-z][a-z/]*");
  const std::string plain = std::regex_replace(list, std::regex("\\([^)]*\\)"), "");
  return {std::sregex_token_iterator(plain.begin(), plain.end(), kName),
          std::sregex_token_iterator()};
}

/// What each folder may include: "**pdf/** – … Includes base, fonts, page; owns libharu."
std::map<std::string, Folders> allowedIncludes() {
  static const std::regex kFolder("^\\*\\*([a-z/]+)/\\*\\*");
  static const std::regex kIncludes("Includes\\s([^.;]*)[.;]");
  std::map<std::string, Folders> allowed;
  Folders above;
  const std::string text = readFile(VANTHU_SOURCE_DIR "/src/README.md");
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find("\n\n", begin), text.size());
    const std::string paragraph = text.substr(begin, end - begin);
    begin = end + 2;
    std::smatch folder, list;
    if (!std::regex_search(paragraph, folder, kFolder))
      continue;
    if (!std::regex_search(paragraph, list, kIncludes)) {
      ADD_FAILURE() << "src/README.md: the paragraph of " << folder[1] << "/ has no \"Includes …\"";
      continue;
    }
    const std::string words = list[1];
    allowed[folder[1]] = words == "nothing of ours" ? Folders()
                         : words == "all above"     ? above
                                                    : namesIn(words);
    above.insert(folder[1]);
  }
  return allowed;
}

TEST(Includes, OfEachFolderAreThoseThatItsParagraphNames) {
  const auto allowed = allowedIncludes();
  ASSERT_GT(allowed.size(), 20u);
  static const std::regex kInclude("^#include \"([a-z_/]+/[a-z0-9_]+\\.(h|inc))\"");
  size_t found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(VANTHU_SOURCE_DIR "/src")) {
    const std::string kind = entry.path().extension();
    if (kind != ".cc" && kind != ".h")
      continue;
    const std::string path = fs::relative(entry.path(), VANTHU_SOURCE_DIR "/src");
    const std::string own = folderOf(path, allowed);
    ASSERT_FALSE(own.empty()) << "src/README.md has no paragraph for src/" << path;
    std::istringstream lines(readFile(entry.path()));
    std::smatch include;
    for (std::string line; std::getline(lines, line);) {
      if (!std::regex_search(line, include, kInclude))
        continue;
      ++found;
      const std::string other = folderOf(include[1], allowed);
      EXPECT_TRUE(other == own || allowed.at(own).contains(other))
          << "src/" << path << " includes \"" << include[1] << "\", but the paragraph of " << own
          << "/ in src/README.md does not name " << other;
    }
  }
  EXPECT_GT(found, 1'000u);
}

}  // namespace
}  // namespace vanthu::testing
