#include "fill/evaluator.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

constexpr const char* kData =
    R"({"a": 7, "b": -2, "d": 9.75, "t": "chữ", "e": "", "n": null, "no": false, "zero": 0,
  "list": [1, 2], "empty": [], "object": {"x": {"y": "sâu"}, "z": null}, "day": "2026-01-02", "later": "2026-11-21",
  "big": 9223372036854775807})";

/// What `{{ expression }}` prints, or the faults.
std::string eval(const std::string& expression) {
  std::string out = testing::textOf({.tmpl = "="
                                             "{{ " +
                                             expression + " }}\n",
                                     .json = kData});
  return out.starts_with("=") ? out.substr(1, out.size() - 2) : out;
}

/// "yes" or "no", or the faults.
std::string test(const std::string& condition) {
  std::string out = testing::textOf(
      {.tmpl = "{% if " + condition + " %}yes{% else %}no{% endif %}\n", .json = kData});
  return out.ends_with("\n") ? out.substr(0, out.size() - 1) : out;
}

/// The code and the pointer of the only fault.
std::string fault(const std::string& expression) {
  const auto document = testing::fillExample({.tmpl = "{{ " + expression + " }}\n", .json = kData});
  if (document)
    return "none";
  std::string out;
  for (const Diagnostic& each : document.error())
    out += (out.empty() ? "" : "; ") + each.code + " " + std::to_string(each.where.column) + " " +
           each.where.pointer;
  return out;
}

TEST(Evaluator, FollowsPathsAndPrintsValues) {
  EXPECT_EQ(eval("a"), "7");
  EXPECT_EQ(eval("d"), "9,75");
  EXPECT_EQ(eval("t"), "chữ");
  EXPECT_EQ(eval("object.x.y"), "sâu");
  EXPECT_EQ(eval("list[1]"), "2");
  EXPECT_EQ(eval("n"), "");
  EXPECT_EQ(eval("object.z"), "");
  EXPECT_EQ(eval("list[2]"), "");
  EXPECT_EQ(eval("null"), "");
}

TEST(Evaluator, CountsWithCheckedIntegers) {
  EXPECT_EQ(eval("a + b * 3 - 1"), "0");
  EXPECT_EQ(eval("-(a - 10)"), "3");
  EXPECT_EQ(fault("big + 1"), "template.overflow 8 /big");
  EXPECT_EQ(fault("-big - 2"), "template.overflow 9 ");
  EXPECT_EQ(fault("big * 2"), "template.overflow 8 /big");
  EXPECT_EQ(eval("-big - 1"), "-9223372036854775808");
}

TEST(Evaluator, ComparesValuesOfOneKind) {
  EXPECT_EQ(test("a == 7 and t == 'chữ' and n == null and list != empty"), "yes");
  EXPECT_EQ(test("a > d"), "no");
  EXPECT_EQ(test("d >= 9 and d < 10"), "yes");
  EXPECT_EQ(test("day < later and later <= later"), "yes");
  EXPECT_EQ(fault("a == t"), "template.wrong-type 6 /a");
  EXPECT_EQ(fault("a < t"), "template.wrong-type 6 /t");
  EXPECT_EQ(fault("t < 'x'"), "template.wrong-type 6 /t");
}

TEST(Evaluator, TakesNothingFalseZeroAndEmptyForNo) {
  for (const char* no : {"n", "no", "zero", "e", "empty", "not a", "n and a", "n or e"})
    EXPECT_EQ(test(no), "no") << no;
  for (const char* yes : {"a", "t", "list", "object", "not n", "a and t"})
    EXPECT_EQ(test(yes), "yes") << yes;
}

TEST(Evaluator, SettlesAndAndOrWithTheirFirstSideWhereItDoes) {
  EXPECT_EQ(test("a or (big + 1)"), "yes");
  EXPECT_EQ(test("n and (big + 1)"), "no");
}

TEST(Evaluator, NamesTheUnknownFieldAndTheNearestOne) {
  EXPECT_EQ(fault("objct"), "template.unknown-field 4 ");
  EXPECT_EQ(fault("object.w"), "template.unknown-field 11 /object");
  EXPECT_EQ(fault("object.x.z.q"), "template.unknown-field 13 /object/x");
  EXPECT_EQ(
      testing::textOf({.tmpl = "{% for item in list %}{{ items }}{% endfor %}", .json = kData}),
      "templates/vi-du/template.md:1:26: lỗi: Không có trường “items”. [template.unknown-field]\n"
      "  gợi ý: Có phải “item” không?\n");
}

TEST(Evaluator, NamesBothPlacesOfAWrongType) {
  EXPECT_EQ(
      testing::textOf({.tmpl = "a\n{{ t | tien }}\n", .json = kData}),
      "templates/vi-du/template.md:2:8: /t: lỗi: Bộ lọc “tien” cần số nguyên, nhưng ở đây là chữ. "
      "[template.wrong-type]\n");
  EXPECT_EQ(fault("t.x"), "template.wrong-type 6 /t");
  EXPECT_EQ(fault("object[0]"), "template.wrong-type 11 /object");
  EXPECT_EQ(fault("n + 1"), "template.wrong-type 6 /n");
  EXPECT_EQ(fault("list"), "template.cannot-print 1 /list");
  EXPECT_EQ(fault("no"), "template.cannot-print 1 /no");
}

TEST(Evaluator, ReportsAFaultOnceHoweverOftenItIsMet) {
  EXPECT_EQ(
      testing::textOf({.tmpl = "{% for x in list %}{{ unheardOf }}{% endfor %}", .json = kData}),
      "templates/vi-du/template.md:1:23: lỗi: Không có trường “unheardOf”. "
      "[template.unknown-field]\n");
  EXPECT_EQ(fault("(unknown | tien) + 1"), "template.unknown-field 5 ");
}

TEST(Evaluator, ReportsTheFaultsOfDifferentPlacesTogether) {
  const auto document = testing::fillExample(
      {.tmpl = "{{ x }}\n\n{{ t | so }}\n\n{% for y in a %}{% endfor %}\n", .json = kData});
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().size(), 3u);
}

TEST(Evaluator, LooksUpOwnFieldsOnly) {
  for (const char* name : {"__proto__", "constructor", "size", "length"})
    EXPECT_EQ(fault("object." + std::string(name)), "template.unknown-field 11 /object") << name;
}

}  // namespace
}  // namespace vanthu::fill
