#include "markup/inline_parser.h"

#include <gtest/gtest.h>

#include "unit/markup/markup_probe.h"

namespace vanthu::markup {
namespace {

TEST(InlineParser, FindsTagsBeforeMarkup) {
  EXPECT_EQ(line("a {{ x | mac_dinh('*|#') }} b"), "a {(mac_dinh x \"*|#\")} b");
  EXPECT_EQ(line("{{ '}}' }}"), "{\"}}\"}");
  EXPECT_EQ(line("{x} }} %}"), "{x} }} %}");
}

TEST(InlineParser, ReadsStarsOnlyAroundWords) {
  EXPECT_EQ(line("**đậm** và *nghiêng*"), "<b>đậm</b> và <i>nghiêng</i>");
  EXPECT_EQ(line("***cả hai***"), "<b><i>cả hai</i></b>");
  EXPECT_EQ(line("**a *b* c**"), "<b>a </b><b><i>b</i></b><b> c</b>");
  EXPECT_EQ(line("2 * 3 * 4"), "2 * 3 * 4");
  EXPECT_EQ(line("* Riêng năm học"), "* Riêng năm học");
  EXPECT_EQ(line("**mở mà không đóng"), "**mở mà không đóng");
  EXPECT_EQ(line("a* b*"), "a* b*");
  EXPECT_EQ(line("**a*"), "**a*");
  EXPECT_EQ(line("****"), "****");
  EXPECT_EQ(line("*a **b*"), "<i>a **b</i>");
}

TEST(InlineParser, TakesATagBesideStarsForAWord) {
  EXPECT_EQ(line("**{{ x }}**"), "<b>{x}</b>");
  EXPECT_EQ(line("**a {{ x }} b**"), "<b>a </b><b>{x}</b><b> b</b>");
  EXPECT_EQ(line("**{% if x %}a *b* c{% endif %}**"), "<b>{if x: a <i>b</i> c;}</b>");
}

TEST(InlineParser, KeepsEscapedSignsApart) {
  EXPECT_EQ(line("\\*a\\*"), "'*'a'*'");
  EXPECT_EQ(line("1\\. x"), "1'.' x");
  EXPECT_EQ(line("\\{{ x }}"), "'{'{ x }}");
  EXPECT_EQ(line("C:\\Văn bản"), "C:\\Văn bản");
  EXPECT_EQ(line("cuối\\"), "cuối\\");
}

TEST(InlineParser, ReadsInlineConditionsAndLoops) {
  EXPECT_EQ(line("{% if a %}x{% elif b %}y{% else %}z{% endif %}."), "{if a: x; b: y; else: z;}.");
  EXPECT_EQ(line("{% for u in us %}{{ u }}{% if not loop.last %}, {% endif %}{% endfor %}"),
            "{for u us: {u}{if (not loop.last): , ;}}");
}

TEST(InlineParser, ReportsInlineTagsThatDoNotMatch) {
  EXPECT_EQ(line("x {% if a %}y"), "1:3 template.unclosed-block");
  EXPECT_EQ(line("x {% endif %}"), "1:3 template.unexpected-tag");
  EXPECT_EQ(line("x {% for a in b %}{% endif %}"),
            "1:19 template.unexpected-tag\n1:3 template.unclosed-block");
  EXPECT_EQ(line("{% if a %}{% else %}{% else %}{% endif %}"), "1:21 template.unexpected-tag");
  EXPECT_EQ(line("x {% include \"a\" %}"), "1:3 template.unexpected-tag");
  EXPECT_EQ(line("x {% fro a in b %}"), "1:6 template.unknown-statement");
}

TEST(InlineParser, ReportsATagThatIsNotClosed) {
  EXPECT_EQ(line("ấy {{ x "), "1:4 template.unclosed-tag");
  EXPECT_EQ(line("{{ 'x }}"), "1:1 template.unclosed-tag");
}

}  // namespace
}  // namespace vanthu::markup
