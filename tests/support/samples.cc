#include "support/samples.h"

#include <algorithm>
#include <filesystem>

#include "base/utf8.h"
#include "engine/installed_world.h"
#include "support/golden.h"

namespace vanthu::testing {

namespace {

namespace fs = std::filesystem;

/// Where records lie that are rendered in tests.
const fs::path kFolders[] = {VANTHU_SOURCE_DIR "/samples", VANTHU_SOURCE_DIR "/tests/golden/cases"};

std::string recordOf(const std::string& name) {
  for (const fs::path& folder : kFolders) {
    if (fs::exists(folder / name / "data.json"))
      return readFile(folder / name / "data.json");
  }
  return {};
}

}  // namespace

std::vector<std::string> sampleNames() {
  std::vector<std::string> names;
  for (const fs::path& folder : kFolders) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (fs::exists(entry.path() / "data.json"))
        names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

const engine::Engine& sharedEngine() {
  static const engine::InstalledWorld world = [] {
    engine::InstalledWorld made{VANTHU_SOURCE_DIR};
    made.addTemplates(VANTHU_SOURCE_DIR "/tests/golden/templates");
    return made;
  }();
  static const auto engine = engine::Engine::make(world);
  if (!engine)
    throw std::runtime_error(toJson(engine.error()));
  return **engine;
}

Result<engine::Rendered> renderSample(const std::string& name, const engine::Options& options) {
  return sharedEngine().render("", recordOf(name), name, options);
}

std::string collapseSpace(std::string_view text) {
  std::string out;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t letter = nextCodePoint(text, at);
    if (letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f' ||
        letter == 0xA0) {
      space = !out.empty();
      continue;
    }
    if (space)
      out += ' ';
    space = false;
    appendUtf8(out, letter);
  }
  return out;
}

std::string sampleTestName(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace vanthu::testing
