#include "base/random_id.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vanthu {
namespace {

TEST(RandomId, IsTwentySixLettersAndNeverTheSame) {
  std::vector<std::string> ids;
  for (int i = 0; i < 1'000; ++i)
    ids.push_back(randomId());
  EXPECT_THAT(ids, ::testing::Each(::testing::SizeIs(26)));
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace
}  // namespace vanthu
