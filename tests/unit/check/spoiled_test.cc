// Every planted fault is found, and nothing else.
#include "unit/check/spoiled.h"

#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>

#include "check/format_rules.h"

namespace vanthu::check {

void PrintTo(const Case& spoiled, std::ostream* out) {
  *out << spoiled.name;
}

namespace {

class Spoiled : public ::testing::TestWithParam<Case> {};

TEST_P(Spoiled, IsFoundAndNothingElse) {
  const Case& spoiled = GetParam();
  const Findings findings = findingsOf(spoiled.paper(), spoiled.spoil, spoiled.profile);
  EXPECT_EQ(rulesOf(findings), spoiled.rules) << listed(findings);
}

std::string nameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Pages, Spoiled, ::testing::ValuesIn(spoiledPages()), nameOf);
INSTANTIATE_TEST_SUITE_P(Headers, Spoiled, ::testing::ValuesIn(spoiledHeaders()), nameOf);
INSTANTIATE_TEST_SUITE_P(Titles, Spoiled, ::testing::ValuesIn(spoiledTitles()), nameOf);
INSTANTIATE_TEST_SUITE_P(Bodies, Spoiled, ::testing::ValuesIn(spoiledBodies()), nameOf);
INSTANTIATE_TEST_SUITE_P(Closings, Spoiled, ::testing::ValuesIn(spoiledClosings()), nameOf);
INSTANTIATE_TEST_SUITE_P(Appendices, Spoiled, ::testing::ValuesIn(spoiledAppendices()), nameOf);

// A rule that no planted fault breaks has never been seen at work.
TEST(PdfRules, AreEachBrokenByAPlantedFault) {
  std::set<std::string, std::less<>> broken;
  for (const Cases& cases : {spoiledPages(),
                             spoiledHeaders(),
                             spoiledTitles(),
                             spoiledBodies(),
                             spoiledClosings(),
                             spoiledAppendices()}) {
    for (const Case& spoiled : cases)
      broken.insert(spoiled.rules.begin(), spoiled.rules.end());
  }
  for (const std::string_view rule : pdfRules())
    EXPECT_TRUE(broken.contains(rule)) << rule;
}

}  // namespace
}  // namespace vanthu::check
