#include "check/legal_basis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "markup/yaml.h"
#include "unit/check/document_probe.h"

namespace vanthu::check {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> faultsOf(const std::string& yaml) {
  const auto table = readLegalBasis(markup::readYaml(yaml, "t.yaml").value());
  std::vector<std::string> out;
  if (table)
    return out;
  for (const Diagnostic& fault : table.error())
    out.push_back(fault.code + ":" + std::to_string(fault.where.line));
  return out;
}

TEST(LegalBasis, IsReadWithDaysAndReplacements) {
  const LegalBasisTable& table = installedLegalBasis();
  const auto found =
      std::find_if(table.texts.begin(), table.texts.end(), [](const LegalText& text) {
        return text.number == "98/2023/NĐ-CP";
      });
  ASSERT_NE(found, table.texts.end());
  EXPECT_EQ(found->kind, "Nghị định");
  EXPECT_EQ(found->from, (Date{2024, 1, 1}));
  EXPECT_EQ(found->until, (Date{2025, 6, 30}));
  EXPECT_EQ(found->replacedBy, "152/2025/NĐ-CP");
  EXPECT_TRUE(found->verified);
}

// Whatever replaces a text is listed too, and was in force when the old one ended.
TEST(LegalBasis, NamesReplacementsThatAreListed) {
  const LegalBasisTable& table = installedLegalBasis();
  for (const LegalText& text : table.texts) {
    if (text.from && text.until) {
      EXPECT_LE(*text.from, *text.until) << text.number;
    }
    if (text.replacedBy.empty())
      continue;
    const auto next = std::find_if(table.texts.begin(), table.texts.end(), [&](const LegalText& t) {
      return t.number == text.replacedBy;
    });
    ASSERT_NE(next, table.texts.end()) << text.number;
    EXPECT_TRUE(text.until.has_value()) << text.number;
  }
}

TEST(LegalBasis, TellsAllFaultsWithTheirLines) {
  EXPECT_THAT(faultsOf("{}"), ElementsAre("table.missing-entry:1"));
  EXPECT_THAT(faultsOf("legalBasis:\n"
                       "  - kind: Luật\n"
                       "    until: \"2026-02-30\"\n"
                       "  - kind: Luật\n"
                       "    number: 1/2026/QH16\n"
                       "    form: \"2026-01-01\"\n"
                       "    verified: maybe\n"
                       "  - Luật\n"),
              ElementsAre("table.missing-entry:2",
                          "table.wrong-type:3",
                          "table.unknown-entry:6",
                          "table.wrong-type:7",
                          "table.wrong-type:8"));
}

}  // namespace
}  // namespace vanthu::check
