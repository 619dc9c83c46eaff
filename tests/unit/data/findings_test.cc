#include "data/findings.h"

#include <gtest/gtest.h>

namespace vanthu::data {
namespace {

Where at(uint32_t line, uint32_t column) {
  Where where;
  where.file = "data.json";
  where.line = line;
  where.column = column;
  return where;
}

TEST(Findings, AreSortedByPlace) {
  Findings findings;
  findings.add("data.c", at(2, 1), {});
  findings.add("data.b", at(1, 9), {});
  findings.add("data.a", at(1, 2), {});
  const Diagnostics list = findings.take();
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[0].code, "data.a");
  EXPECT_EQ(list[1].code, "data.b");
  EXPECT_EQ(list[2].code, "data.c");
}

TEST(Findings, KeepTheirOrderWithoutLines) {
  Findings findings;
  findings.add("data.second", {}, {});
  findings.add("data.first", {}, {});
  EXPECT_EQ(findings.take()[0].code, "data.second");
}

TEST(Findings, CountWhatIsTooMuch) {
  Findings findings;
  for (size_t i = 0; i < Findings::kMaxFindings; ++i)
    findings.add("data.x", at(1, 1), {});
  EXPECT_TRUE(findings.full());
  findings.add("data.x", at(1, 1), {});
  const Diagnostics list = findings.take();
  ASSERT_EQ(list.size(), Findings::kMaxFindings + 1);
  EXPECT_EQ(list.back().code, "data.too-many-errors");
  EXPECT_EQ(list.back().where.file, "data.json");
  EXPECT_EQ(list.back().where.line, 0u);
  EXPECT_TRUE(findings.empty());
}

}  // namespace
}  // namespace vanthu::data
