// The codes of diagnostics that stand in the source, read as text.
#ifndef VANTHU_TESTS_SUPPORT_CODES_IN_SOURCE_H_
#define VANTHU_TESTS_SUPPORT_CODES_IN_SOURCE_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace vanthu::testing {

/// True for names of files, and the few other words that look like a code.
inline bool isNoCode(const std::string& text) {
  constexpr const char* kEndings[] = {
      ".md", ".json", ".yaml", ".csv", ".zip", ".db", ".xml", ".txt"};
  return std::any_of(std::begin(kEndings), std::end(kEndings), [&](const char* ending) {
    return text.ends_with(ending);
  });
}

/// Every "family.fault" in quotes below src/, or the beginning of one ("family.fault-"), and the
/// first line that it stands in: "src/store/blobs.cc:18". Comments are left out. Deeds of the audit
/// log ("user.add") and rules of `vanthu check` have the same form and are here too.
inline std::map<std::string, std::string> codesInSource() {
  namespace fs = std::filesystem;
  static const std::regex kCode("\"([a-z]{2,}\\.[a-z][a-z0-9-]{2,}(\\.[a-z0-9-]*)*)\"");
  static const std::set<std::string> kKinds = {".cc", ".h", ".inc"};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(VANTHU_SOURCE_DIR "/src")) {
    if (entry.is_regular_file() && kKinds.contains(entry.path().extension().string()))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::map<std::string, std::string> codes;
  for (const fs::path& file : files) {
    std::ifstream in(file);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.starts_with("//"))
        continue;
      const std::string text = line.substr(0, line.find(" //"));
      for (std::sregex_iterator code(text.begin(), text.end(), kCode), end; code != end; ++code) {
        if (!isNoCode((*code)[1]))
          codes.emplace(
              (*code)[1],
              fs::relative(file, VANTHU_SOURCE_DIR).string() + ":" + std::to_string(number));
      }
    }
  }
  return codes;
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_CODES_IN_SOURCE_H_
