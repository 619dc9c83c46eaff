#include "markup/expression_parser.h"

#include <gtest/gtest.h>

#include "unit/markup/markup_probe.h"

namespace vanthu::markup {
namespace {

TEST(ExpressionParser, ReadsPathsAndLiterals) {
  EXPECT_EQ(parsed(" a.b[0].c "), "a.b[0].c");
  EXPECT_EQ(parsed("'chữ \\'trong\\' nháy'"), "\"chữ 'trong' nháy\"");
  EXPECT_EQ(parsed("\"}} %}\""), "\"}} %}\"");
  EXPECT_EQ(parsed("9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(parsed("true"), "true");
  EXPECT_EQ(parsed("null"), "null");
}

TEST(ExpressionParser, BindsFiltersTighterThanSigns) {
  EXPECT_EQ(parsed("a + b | so"), "(+ a (so b))");
  EXPECT_EQ(parsed("(a + b) | so"), "(so (+ a b))");
  EXPECT_EQ(parsed("list | dem > 1"), "(> (dem list) 1)");
  EXPECT_EQ(parsed("x | tong('amount') | tien"), "(tien (tong x \"amount\"))");
}

TEST(ExpressionParser, FollowsTheUsualOrderOfSigns) {
  EXPECT_EQ(parsed("1 + 2 * 3 - 4"), "(- (+ 1 (* 2 3)) 4)");
  EXPECT_EQ(parsed("a or b and not c == 1"), "(or a (and b (not (== c 1))))");
  EXPECT_EQ(parsed("-a * b"), "(* (- a) b)");
  EXPECT_EQ(parsed("a <= 1 and b != 'x'"), "(and (<= a 1) (!= b \"x\"))");
}

TEST(ExpressionParser, PlacesFaultsInCodePoints) {
  EXPECT_EQ(parsed("'đổi mới' + §"), "1:13 template.syntax");
  EXPECT_EQ(parsed("a b"), "1:3 template.syntax");
  EXPECT_EQ(parsed(""), "1:1 template.syntax");
  EXPECT_EQ(parsed("a ."), "1:4 template.syntax");
  EXPECT_EQ(parsed("a[x]"), "1:3 template.syntax");
  EXPECT_EQ(parsed("a[0"), "1:4 template.syntax");
  EXPECT_EQ(parsed("(a"), "1:3 template.syntax");
  EXPECT_EQ(parsed("'abc"), "1:1 template.syntax");
  EXPECT_EQ(parsed("1 < 2 < 3"), "1:7 template.syntax");
  EXPECT_EQ(parsed("9223372036854775808"), "1:1 template.syntax");
}

TEST(ExpressionParser, NamesTheNearestFilter) {
  const std::vector<std::string> files{"t.md"};
  Reporter reporter(files);
  EXPECT_FALSE(parseExpression("x | bang_chuu", Place{0, 1, 1}, reporter));
  const Diagnostics faults = reporter.take();
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "template.unknown-filter");
  EXPECT_EQ(faults[0].hint.vi, "Có phải “bang_chu” không?");
}

TEST(ExpressionParser, ChecksTheArgumentsOfFilters) {
  EXPECT_EQ(parsed("x | mac_dinh"), "1:5 template.filter-arguments");
  EXPECT_EQ(parsed("x | hoa(1)"), "1:5 template.filter-arguments");
  EXPECT_EQ(parsed("x | ngay('mai')"), "1:10 template.filter-arguments");
  EXPECT_EQ(parsed("x | gio('dai')"), "1:9 template.filter-arguments");
  EXPECT_EQ(parsed("x | dat(votes, 80, 9)"), "1:9 template.filter-arguments");
  EXPECT_EQ(parsed("x | dat('votes', 80)"), "1:5 template.filter-arguments");
  EXPECT_EQ(parsed("x | tong(amount)"), "1:10 template.filter-arguments");
  EXPECT_EQ(parsed("x | cham(0)"), "1:10 template.filter-arguments");
  EXPECT_EQ(parsed("x | cham(31)"), "1:10 template.filter-arguments");
  EXPECT_EQ(parsed("x | cham(30)"), "(cham x 30)");
  EXPECT_EQ(parsed("x | loc('kind', 'a', b)"), "(loc x \"kind\" \"a\" b)");
}

TEST(ExpressionParser, RefusesDeepNestingOfEveryKind) {
  const auto repeat = [](const std::string& text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i)
      out += text;
    return out;
  };
  for (const size_t times : {kMaxExpressionDepth + 2, size_t{20'000}}) {
    EXPECT_TRUE(parsed(repeat("(", times)).ends_with("template.too-deep"));
    EXPECT_TRUE(parsed(repeat("not ", times) + "x").ends_with("template.too-deep"));
    EXPECT_TRUE(parsed(repeat("-", times) + "x").ends_with("template.too-deep"));
    EXPECT_TRUE(parsed("x" + repeat(" + x", times)).ends_with("template.too-deep"));
    EXPECT_TRUE(parsed("x" + repeat(" | hoa", times)).ends_with("template.too-deep"));
    EXPECT_TRUE(parsed(repeat("x | mac_dinh(", times)).ends_with("template.too-deep"));
  }
  EXPECT_EQ(parsed("x" + repeat("[0]", 20'000)).substr(0, 4), "x[0]");
  EXPECT_EQ(parsed("x" + repeat(" + x", kMaxExpressionDepth - 1)).substr(0, 2), "(+");
}

}  // namespace
}  // namespace vanthu::markup
