#include "markup/block_parser.h"

#include <gtest/gtest.h>

#include "unit/markup/markup_probe.h"

namespace vanthu::markup {
namespace {

TEST(BlockParser, PartsParagraphsByBlankLines) {
  EXPECT_EQ(body("a\n  b\n\n\t\nc"), "text a / b\ntext c\n");
}

TEST(BlockParser, ReadsHeadingsOfFourLevels) {
  EXPECT_EQ(body("# Một\n## {{ x }}\n####   Bốn\n##### năm\n#sáu\n#"),
            "heading1 Một\nheading2 {x}\nheading4 Bốn\ntext ##### năm / #sáu / #\n");
}

TEST(BlockParser, TakesATagAloneOnItsLineForABlockTag) {
  EXPECT_EQ(body("a\n{% if x %}\nb\n  {% elif y %}\nc\n{% else %}\nd\n{% endif %}\ne"),
            "text a\nif x\n  text b\nif y\n  text c\nif else\n  text d\ntext e\n");
  EXPECT_EQ(body("{% for u in us %}\n- {{ u }}\n{% endfor %}"), "for u us\n  text - {u}\n");
}

TEST(BlockParser, ReadsTypedTables) {
  EXPECT_EQ(body("| A | B |\n|:--|--:|\n| 1 | **2** |\n| 3 | \\| {{ x | hoa }} |"),
            "header<> [A] [B]\nrow [1] [<b>2</b>]\nrow [3] ['|' {(hoa x)}]\n");
  EXPECT_EQ(body("| A | |\n|---|:-:|\n| | 2"), "header<^ [A] []\nrow [] [2]\n");
}

TEST(BlockParser, LetsTagsStandBetweenRows) {
  EXPECT_EQ(body("| A |\n|---|\n{% for x in xs %}\n| {{ x }} |\n{% endfor %}\n| z |"),
            "header< [A]\nfor x xs\n  row [{x}]\nrow [z]\n");
}

TEST(BlockParser, RefusesRowsThatBelongToNoTable) {
  EXPECT_EQ(body("| A |"), "4:1 template.table-without-header");
  EXPECT_EQ(body("| A |\n|---|\n\n| b |"), "7:1 template.table-without-header");
  EXPECT_EQ(body("| A |\n|---|\n{% if x %}\ntext\n{% endif %}\n| b |"),
            "9:1 template.table-without-header");
  EXPECT_EQ(body("{% if x %}\n| A |\n|---|\n{% endif %}\n| b |"),
            "8:1 template.table-without-header");
  EXPECT_EQ(body("| A | B |\n|---|---|\n| 1 |"), "6:1 template.table-cells");
  EXPECT_EQ(body("| A | B |\n|---|"), "5:1 template.table-cells");
}

TEST(BlockParser, KeepsLinesOfFencedBlocks) {
  EXPECT_EQ(body("::: title\nA\n\n# B\n{% if x %}\n| c\n{% endif %}\n:::\nd"),
            "title\n  text A\n  text # B\n  if x\n    text | c\ntext d\n");
  EXPECT_EQ(body(":::note\nA\n:::"), "note\n  text A\n");
}

TEST(BlockParser, ReportsFencesThatDoNotMatch) {
  EXPECT_EQ(body("::: titel\nA\n:::"), "4:5 template.unknown-block");
  EXPECT_EQ(body("::: right\nA"), "4:1 template.unclosed-block");
  EXPECT_EQ(body(":::"), "4:1 template.unexpected-block");
  EXPECT_EQ(body("::: right\n::: note\n:::"), "5:1 template.unexpected-block");
  EXPECT_EQ(body("::: right\n{% if x %}\n:::\n{% endif %}\n:::"), "6:1 template.unexpected-block");
  EXPECT_EQ(body("::: right\n{% table a over b %}\n:::"), "5:1 template.unexpected-tag");
}

TEST(BlockParser, ReportsBlockTagsThatDoNotMatch) {
  EXPECT_EQ(body("{% if x %}\na"), "4:1 template.unclosed-block");
  EXPECT_EQ(body("{% endfor %}"), "4:1 template.unexpected-tag");
  EXPECT_EQ(body("{% if x %}\n{% endfor %}\n{% endif %}"), "5:1 template.unexpected-tag");
  EXPECT_EQ(body("{% if x %}\n{% else %}\n{% elif y %}\n{% endif %}"),
            "6:1 template.unexpected-tag");
}

TEST(BlockParser, ReadsAppendices) {
  EXPECT_EQ(body("{% appendix title=\"Danh sách {{ x }}\" landscape=yes note=\"\" %}\na\n{% "
                 "endappendix %}"),
            "appendix Danh sách {x}\n  text a\n");
  EXPECT_EQ(body("{% appendix type=\"Quy chế {{ x }}\" title=\"a\" numbering=article %}\nb\n{% "
                 "endappendix %}"),
            "appendix a type Quy chế {x} article\n  text b\n");
  EXPECT_EQ(body("{% appendix title=\"a\" numbering=roman %}\n{% endappendix %}"),
            "4:23 template.appendix-argument");
  EXPECT_EQ(body("{% appendix %}\n{% endappendix %}"), "4:1 template.appendix-title");
  EXPECT_EQ(body("{% appendix title=\"a\" tilte=\"b\" %}\n{% endappendix %}"),
            "4:23 template.appendix-argument");
  EXPECT_EQ(body("{% appendix title=\"a\" landscape=maybe %}\n{% endappendix %}"),
            "4:23 template.appendix-argument");
  EXPECT_EQ(body("{% appendix title=\"a\" %}\n{% appendix title=\"b\" %}\n{% endappendix %}\n{% "
                 "endappendix %}"),
            "5:1 template.unexpected-tag");
}

TEST(BlockParser, RefusesAnArgumentOfAnAppendixThatStandsTwice) {
  EXPECT_EQ(body("{% appendix title=\"a\" title=\"b\" %}\n{% endappendix %}"),
            "4:23 template.duplicate-parameter");
}

TEST(BlockParser, RefusesVariablesThatNothingCouldName) {
  for (const char* name : {"true", "false", "null", "and", "or", "not", "in", "loop"}) {
    EXPECT_EQ(body("{% for " + std::string(name) + " in xs %}\n{% endfor %}"),
              "4:8 template.reserved-name")
        << name;
  }
  EXPECT_EQ(body("x{% for true in xs %}{% endfor %}"), "4:9 template.reserved-name");
}

TEST(BlockParser, ReportsAllFaultsAtOnce) {
  EXPECT_EQ(body("{{ x | a }}\n\n{{ y | b }}\n{{ 1 + }}"),
            "4:8 template.unknown-filter\n6:8 template.unknown-filter\n7:8 template.syntax");
}

TEST(BlockParser, LimitsTheDepthOfBlocks) {
  const auto nested = [](size_t depth) {
    std::string text;
    for (size_t i = 0; i < depth; ++i)
      text += "{% if x %}\n";
    for (size_t i = 0; i < depth; ++i)
      text += "{% endif %}\n";
    return body(text);
  };
  EXPECT_TRUE(nested(kMaxBlockDepth).starts_with("if x"));
  EXPECT_TRUE(nested(kMaxBlockDepth + 1).ends_with("template.too-deep"));
  EXPECT_TRUE(nested(10'000).ends_with("template.too-deep"));
}

TEST(ParseMarkdown, KnowsNoTags) {
  const Result<Blocks> blocks = parseMarkdown("## {{ x }}\n{% if y %}\n- **a**\n{{{");
  ASSERT_TRUE(blocks.has_value());
  EXPECT_EQ(show(*blocks), "heading2 {{ x }}\ntext {% if y %} / - <b>a</b> / {{{\n");
}

TEST(ParseMarkdown, PlacesItsFaultsInTheField) {
  const Result<Blocks> blocks = parseMarkdown("a\n\n  | b |");
  ASSERT_FALSE(blocks.has_value());
  EXPECT_EQ(faultsOf(blocks.error()), "3:3 template.table-without-header");
}

}  // namespace
}  // namespace vanthu::markup
