// Every sample through the whole line, compared with its references: the text and the placed pages.
#include "support/golden.h"

#include <gtest/gtest.h>

#include <filesystem>
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
