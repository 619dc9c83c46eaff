// Runs every example of docs/template-language.md.
#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "support/fill_probe.h"

namespace vanthu {
namespace {

/// An example of the page: what goes in, and what must come out.
struct Case {
  size_t line = 0;
  testing::Example example;
  std::string expected;
};

constexpr std::string_view kPartial = "partial ";

std::string readPage() {
  std::ifstream file(VANTHU_SOURCE_DIR "/docs/template-language.md");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Fenced blocks in order; `text` and `error` end an example.
std::vector<Case> readCases(const std::string& page) {
  std::vector<Case> cases;
  Case current;
  std::string kind;
  std::string block;
  std::istringstream lines(page);
  std::string line;
  for (size_t number = 1; std::getline(lines, line); ++number) {
    if (!line.starts_with("```")) {
      block += line + "\n";
      continue;
    }
    if (line.size() > 3) {
      kind = line.substr(3);
      block.clear();
      if (current.line == 0)
        current.line = number;
      continue;
    }
    if (kind == "template")
      current.example.tmpl = block;
    else if (kind == "json")
      current.example.json = block;
    else if (kind == "schema")
      current.example.schema = block;
    else if (kind.starts_with(kPartial))
      current.example.partials[kind.substr(kPartial.size())] = block;
    else if (kind == "text" || kind == "error") {
      current.expected = block;
      cases.push_back(current);
      current = Case();
    }
    kind.clear();
    block.clear();
  }
  return cases;
}

TEST(TemplateLanguage, DoesWhatEveryExampleOfItsPageShows) {
  const std::vector<Case> cases = readCases(readPage());
  ASSERT_GE(cases.size(), 14u) << "the page was not read";
  for (const Case& each : cases) {
    SCOPED_TRACE("docs/template-language.md:" + std::to_string(each.line));
    EXPECT_FALSE(each.example.tmpl.empty());
    EXPECT_EQ(testing::textOf(each.example), each.expected);
  }
}

}  // namespace
}  // namespace vanthu
