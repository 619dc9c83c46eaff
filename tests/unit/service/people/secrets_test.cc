#include "service/people/secrets.h"

#include <gtest/gtest.h>

#include "service/people/new_key.h"

namespace vanthu::service {
namespace {

TEST(Secrets, AreLongAndNeverTheSame) {
  EXPECT_EQ(randomToken().size(), 52u);
  EXPECT_NE(randomToken(), randomToken());
  const KeyText key = makeKeyText();
  EXPECT_EQ(key.text.size(), 3 + 12 + 1 + 52u);
  EXPECT_EQ(key.hash, hashOf(key.text));
  EXPECT_TRUE(sameSecret("abc", "abc"));
  EXPECT_FALSE(sameSecret("abc", "abd"));
  EXPECT_FALSE(sameSecret("abc", "abcd"));
}

}  // namespace
}  // namespace vanthu::service
