#include "engine/installed_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/golden.h"
#include "support/process.h"

namespace vanthu::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

TEST(InstalledWorld, ReadsTemplatesFontsAndTheColourProfile) {
  const engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  EXPECT_TRUE(world.read("templates/ke-hoach/template.md"));
  EXPECT_TRUE(world.read("fonts/LiberationSerif-Regular.ttf"));
  EXPECT_TRUE(world.read("color/sRGB.icc"));
  EXPECT_THAT(world.list("templates"), Contains("ke-hoach"));
}

TEST(InstalledWorld, OpensNothingOutsideItsFolders) {
  const engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  for (const char* path : {"../etc/passwd",
                           "templates/../README.md",
                           "/etc/passwd",
                           "templates//x",
                           "README.md",
                           "templates/.hidden",
                           "color/../../../etc/passwd",
                           "",
                           "templates"}) {
    const auto text = world.read(path);
    ASSERT_FALSE(text) << path;
    EXPECT_EQ(text.error().front().code, "machine.missing-resource") << path;
  }
  EXPECT_TRUE(world.list("..").empty());
}

TEST(InstalledWorld, FindsOwnTemplatesBeforeInstalledOnes) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/ke-hoach/template.md", "mine");
  engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  world.addTemplates(folder);
  EXPECT_EQ(*world.read("templates/ke-hoach/template.md"), "mine");
  EXPECT_EQ(world.nameOf("templates/ke-hoach/template.md"), folder + "/ke-hoach/template.md");
  EXPECT_EQ(world.nameOf("templates/to-trinh/template.md"), "templates/to-trinh/template.md");
}

TEST(InstalledWorld, TakesAllPartsOfATemplateFromOneFolder) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/ke-hoach/template.md", "mine");
  writeFile(folder + "/to-trinh/schema.json", "{}");
  writeFile(folder + "/_shared/mine.md", "mine");
  engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  world.addTemplates(folder);
  EXPECT_FALSE(world.read("templates/ke-hoach/schema.json"));
  EXPECT_THAT(world.list("templates/ke-hoach"), ElementsAre("template.md"));
  EXPECT_NE(*world.read("templates/to-trinh/schema.json"), "{}") << "no template without its text";
  EXPECT_TRUE(world.read("templates/_shared/mine.md"));
  EXPECT_TRUE(world.read("templates/_shared/awards.yaml"));
}

TEST(InstalledWorld, DoesNotTakeAnotherFileForOneThatCannotBeRead) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/_shared/holidays.yaml", "");
  std::filesystem::resize_file(folder + "/_shared/holidays.yaml", 65u << 20);  // too large
  engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  EXPECT_TRUE(world.read("templates/_shared/holidays.yaml"));
  world.addTemplates(folder);
  EXPECT_FALSE(world.read("templates/_shared/holidays.yaml"));
  EXPECT_TRUE(world.read("templates/_shared/awards.yaml"));
}

TEST(InstalledWorld, KnowsADayThatExists) {
  EXPECT_TRUE(isValid(engine::InstalledWorld(VANTHU_SOURCE_DIR).today()));
}

}  // namespace
}  // namespace vanthu::testing
