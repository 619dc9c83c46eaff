#include "store/database/instant.h"

#include <gtest/gtest.h>

namespace vanthu::store {
namespace {

TEST(Instant, IsWrittenInUtcWithTheDayOfVietNam) {
  const Now now = nowAt(1'798'736'399'999);
  EXPECT_EQ(now.instant, "2026-12-31T16:59:59.999Z");
  EXPECT_EQ(now.day, (Date{2026, 12, 31}));
  EXPECT_EQ(nowAt(1'798'736'400'000).day, (Date{2027, 1, 1}));
}

TEST(Instant, GoesThereAndBack) {
  for (const int64_t at : {int64_t{0}, int64_t{951'782'400'000}, int64_t{1'798'736'399'999}})
    EXPECT_EQ(millisecondsOf(nowAt(at).instant), at);
}

TEST(Instant, MovesByWholeDays) {
  EXPECT_EQ(daysAfter("2028-02-28T23:59:59.999Z", 1), "2028-02-29T23:59:59.999Z");
  EXPECT_EQ(daysAfter("2026-03-01T00:00:00.000Z", -7), "2026-02-22T00:00:00.000Z");
}

}  // namespace
}  // namespace vanthu::store
