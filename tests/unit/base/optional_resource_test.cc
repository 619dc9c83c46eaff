#include "base/optional_resource.h"

#include <gtest/gtest.h>

#include "support/memory_world.h"

namespace vanthu {
namespace {

TEST(ReadIfListed, TellsAFileThatIsNotThereFromOneThatCannotBeRead) {
  testing::MemoryWorld world;
  world.add("templates/_shared/there.yaml", "a: 1").addUnreadable("templates/_shared/broken.yaml");
  EXPECT_EQ(*readIfListed(world, "templates/_shared/there.yaml"), "a: 1");
  EXPECT_EQ(*readIfListed(world, "templates/_shared/none.yaml"), std::nullopt);
  EXPECT_EQ(*readIfListed(world, "none.yaml"), std::nullopt);
  const auto broken = readIfListed(world, "templates/_shared/broken.yaml");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().front().where.file, "templates/_shared/broken.yaml");
}

}  // namespace
}  // namespace vanthu
