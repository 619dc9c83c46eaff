// docs/checks.md and the code tell of the same rules.
#include "check/rule_table.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>

#include "check/format_rules.h"
#include "support/golden.h"

namespace vanthu::check {
namespace {

std::string word(std::optional<Severity> severity) {
  if (!severity)
    return "–";
  switch (*severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::notEvaluated:
      return "not evaluated";
  }
  return "";
}

std::string rowOf(const Rule& rule) {
  return "| `" + std::string(rule.id) + "` | " + word(rule.nd30) + " | " + word(rule.tt01) + " | " +
         std::string(rule.what) + " | " + std::string(rule.source) + " |";
}

std::set<std::string> linesOfDocs() {
  std::istringstream docs(testing::readFile(VANTHU_SOURCE_DIR "/docs/checks.md"));
  std::set<std::string> lines;
  for (std::string line; std::getline(docs, line);)
    lines.insert(line);
  return lines;
}

TEST(RuleTable, IsTheTableOfTheDocs) {
  const std::set<std::string> lines = linesOfDocs();
  for (const Rule& rule : documentRules())
    EXPECT_TRUE(lines.contains(rowOf(rule))) << "docs/checks.md lacks the row\n" << rowOf(rule);
}

TEST(RuleTable, AndTheRulesOfPaperStandInTheDocs) {
  const std::set<std::string> lines = linesOfDocs();
  for (const std::string_view id : pdfRules()) {
    const std::string row = "| `" + std::string(id) + "` | " +
                            word(formatRules("ND30").severityOf(id)) + " | " +
                            word(formatRules("TT01").severityOf(id)) + " | ";
    const auto found = lines.lower_bound(row);
    EXPECT_TRUE(found != lines.end() && found->starts_with(row)) << "docs/checks.md lacks " << row;
  }
}

// Whatever stands in a row of the docs is a rule of the code.
TEST(RuleTable, HoldsEveryRuleOfTheDocs) {
  std::set<std::string> known;
  for (const Rule& rule : documentRules())
    known.insert(std::string(rule.id));
  for (const std::string_view id : pdfRules())
    known.insert(std::string(id));
  for (const std::string& line : linesOfDocs()) {
    if (line.starts_with("| `")) {
      EXPECT_TRUE(known.contains(line.substr(3, line.find('`', 3) - 3))) << line;
    }
  }
}

TEST(RuleTable, NamesEachRuleOnce) {
  std::set<std::string_view> ids;
  for (const Rule& rule : documentRules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_EQ(findDocumentRule(rule.id), &rule);
  }
  EXPECT_EQ(findDocumentRule("E1.nothing"), nullptr);
}

// A rule that both checkers know fails a paper with both or with none.
TEST(RuleTable, AgreesWithTheRulesOfPaper) {
  for (const Rule& rule : documentRules()) {
    for (const std::string_view id : pdfRules()) {
      if (id != rule.id)
        continue;
      EXPECT_EQ(formatRules("ND30").severityOf(id), rule.nd30) << id;
      EXPECT_EQ(formatRules("TT01").severityOf(id), rule.tt01) << id;
    }
  }
}

// Nothing that is custom or somebody's choice may fail a paper.
TEST(RuleTable, FailsNoPaperByWhatWasNotRead) {
  for (const Rule& rule : documentRules()) {
    const bool read = rule.source != "custom" && rule.source != "own choice";
    EXPECT_TRUE(read || rule.nd30 != Severity::error) << rule.id;
    // The excerpts of the Circular show boxes 1 and 2 (the-thuc.md §11).
    const bool shown = rule.id.starts_with("E1.") || rule.id.starts_with("E2.") ||
                       rule.id.starts_with("E3.") || rule.id.starts_with("E4.") ||
                       rule.id.starts_with("legal.");
    EXPECT_TRUE(shown || rule.tt01 != Severity::error) << rule.id;
  }
}

}  // namespace
}  // namespace vanthu::check
