#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace vanthu {
namespace {

Result<int> halve(int n) {
  if (n % 2 != 0)
    return fail({"test.odd", {}, {"số lẻ", "an odd number"}, {}, Severity::error});
  return n / 2;
}

TEST(Result, IsAValueOrAListOfErrors) {
  EXPECT_EQ(*halve(4), 2);
  const auto odd = halve(3);
  ASSERT_FALSE(odd);
  ASSERT_EQ(odd.error().size(), 1u);
  EXPECT_EQ(odd.error()[0].code, "test.odd");
}

TEST(Result, HandsErrorsOnToAResultOfAnotherType) {
  const auto caller = []() -> Result<std::unique_ptr<int>> {
    auto half = halve(3);
    if (!half)
      return fail(std::move(half.error()));
    return std::make_unique<int>(*half);
  };
  EXPECT_EQ(caller().error(), halve(3).error());
}

}  // namespace
}  // namespace vanthu
