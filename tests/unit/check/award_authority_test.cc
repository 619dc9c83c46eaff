// Who may give which award: the installed table and its faults.
#include "check/award_authority.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "markup/yaml.h"
#include "unit/check/document_probe.h"

namespace vanthu::check {
namespace {

using ::testing::ElementsAre;

TEST(AwardAuthority, TheInstalledTableNamesGiversOfEveryForm) {
  ASSERT_FALSE(installedAuthority().awards.empty());
  for (const AwardAuthority& award : installedAuthority().awards)
    EXPECT_FALSE(award.givers.empty()) << award.forms.back();
}

TEST(AwardAuthority, TellsAllFaultsOfATable) {
  const auto table = readAuthorityTable(markup::readYaml("authority:\n"
                                                         "  - form: Giấy khen\n"
                                                         "    giver: [\"Giám đốc\"]\n"
                                                         "  - givers: Giám đốc\n"
                                                         "    from: \"2026-13-01\"\n",
                                                         "authority.yaml")
                                            .value());
  ASSERT_FALSE(table.has_value());
  std::vector<std::string> codes;
  for (const Diagnostic& fault : table.error())
    codes.push_back(fault.code + ":" + std::to_string(fault.where.line));
  EXPECT_THAT(codes,
              ::testing::UnorderedElementsAre("table.unknown-entry:3",
                                              "table.missing-entry:2",
                                              "table.missing-entry:4",
                                              "table.wrong-type:5",
                                              "table.wrong-type:4"));
}

TEST(AwardAuthority, IsNotLookedAtBeforeItsFirstDay) {
  document::Document decision = goodDecision();
  paragraph(decision, "Tặng").text = field("/awardForm", "Tặng Bằng khen cho 02 cá nhân.");
  const auto rules = [&](const Date& day) {
    std::vector<std::string> out;
    for (const Finding& finding :
         checkDocument(decision, {"ND30", day, nullptr, &installedAuthority()})) {
      if (finding.rule == "award.authority")
        out.push_back(finding.rule);
    }
    return out;
  };
  EXPECT_THAT(rules({2026, 11, 20}), ElementsAre("award.authority"));
  EXPECT_THAT(rules({2023, 12, 31}), ElementsAre());
}

}  // namespace
}  // namespace vanthu::check
