// Every sample through the whole line, compared with its references: the text and the placed pages.
#include "support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/installed_world.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, SampleReadsAndLooksAsItsReference) {
  const Result<engine::Rendered> rendered = renderSample(GetParam());
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_TRUE(
      matchesGolden("cases/" + GetParam() + "/text.txt", document::plainText(rendered->document)));
  EXPECT_TRUE(matchesGolden("cases/" + GetParam() + "/pages.txt", page::dump(rendered->pages)));
}

TEST_P(Golden, TagsReadOutWhatTheDocumentSays) {
  const Result<engine::Rendered> rendered = renderSample(GetParam());
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_EQ(collapseSpace(page::taggedText(rendered->pages)),
            collapseSpace(document::plainText(rendered->document)));
}

// The samples of the templates themselves; what the pages look like is seen in those of samples/.
class TemplateSample : public ::testing::TestWithParam<std::string> {};

// Without the templates of the golden cases, some of which bear the same names.
const engine::Engine& installedEngine() {
  static const engine::InstalledWorld world{VANTHU_SOURCE_DIR};
  static const auto engine = engine::Engine::make(world);
  if (!engine)
    throw std::runtime_error(toJson(engine.error()));
  return **engine;
}

TEST_P(TemplateSample, ReadsAsItsReference) {
  const std::string file = "templates/" + GetParam() + "/sample.json";
  const Result<engine::Rendered> rendered = installedEngine().render(
      GetParam(), readFile(std::filesystem::path(VANTHU_SOURCE_DIR) / file), file, {});
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  EXPECT_TRUE(matchesGolden("template-samples/" + GetParam() + ".txt",
                            document::plainText(rendered->document)));
}

std::vector<std::string> templateNames() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(VANTHU_SOURCE_DIR "/templates")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("_") && std::filesystem::exists(entry.path() / "template.md"))
      names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(All, TemplateSample, ::testing::ValuesIn(templateNames()), sampleTestName);

TEST(GoldenFiles, LeaveNoOldResultBehindOnceTheyMatch) {
  const std::string path = "cases/ke-hoach-003-2019/text.txt";
  const auto result = std::filesystem::path(VANTHU_BINARY_DIR) / "golden" / path;
  EXPECT_FALSE(matchesGolden(path, "something else"));
  EXPECT_EQ(readFile(result), "something else");
  EXPECT_TRUE(matchesGolden(
      path, readFile(std::filesystem::path(VANTHU_SOURCE_DIR) / "tests" / "golden" / path)));
  EXPECT_FALSE(std::filesystem::exists(result));
}

INSTANTIATE_TEST_SUITE_P(Samples, Golden, ::testing::ValuesIn(sampleNames()), sampleTestName);

}  // namespace
}  // namespace vanthu::testing
