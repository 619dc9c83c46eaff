#include "fill/lint.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

constexpr const char* kSchema = R"({"type": "object", "properties": {
  "organName": {"type": "string"}, "name": {"type": "string"}, "amount": {"type": "integer"}, "day": {"type": "string", "format": "date"},
  "body": {"type": "string", "format": "markdown"}, "free": {},
  "people": {"type": "array", "items": {"type": "object", "properties": {"fullName": {"type": "string"}, "money": {"type": "integer"}}}}}})";

/// "line:column code" of everything that lint says about the body; warnings about fields left out
/// unless asked for.
std::string lintOf(const std::string& body, bool unused = false, const std::string& front = "") {
  testing::MemoryWorld world;
  world.add("templates/vi-du/template.md", "---\ntype: x\n" + front + "---\n" + body);
  const auto tmpl = markup::parseTemplate("vi-du", world);
  if (!tmpl)
    return testing::formatAll(tmpl.error());
  const auto schema =
      data::readSchema(data::readJson(kSchema, "schema.json").value(), "schema.json").value();
  std::string out;
  for (const Diagnostic& each : lint(**tmpl, *schema)) {
    if (unused != (each.code == "lint.unused-field"))
      continue;
    if (!out.empty())
      out += "; ";
    out += unused ? each.message.en
                  : std::to_string(each.where.line) + ":" + std::to_string(each.where.column) +
                        " " + each.code;
  }
  return out;
}

TEST(Lint, FindsUnknownFieldsOnEveryBranch) {
  EXPECT_EQ(lintOf("{% if name %}\n{{ nam }}\n{% else %}\n{{ x.y }}\n{% endif %}\n"),
            "5:4 template.unknown-field; 7:4 template.unknown-field");
  EXPECT_EQ(lintOf("{% for p in people %}\n{{ p.fullNam }} {{ loop.indx }}\n{% endfor %}\n"),
            "5:6 template.unknown-field; 5:25 template.unknown-field");
  EXPECT_EQ(lintOf("{{ people | tong('mony') }}\n"), "4:18 template.unknown-field");
}

TEST(Lint, FindsFiltersOnWrongTypes) {
  EXPECT_EQ(lintOf("{{ name | tien }}\n"), "4:11 template.wrong-type");
  EXPECT_EQ(lintOf("{{ amount | ngay }}\n"), "4:13 template.wrong-type");
  EXPECT_EQ(lintOf("{{ name | dem }}\n"), "4:11 template.wrong-type");
  EXPECT_EQ(lintOf("{{ people | tong('fullName') }}\n"), "4:13 template.wrong-type");
  EXPECT_EQ(lintOf("{{ people }}\n"), "4:4 template.wrong-type");
  EXPECT_EQ(lintOf("{% for x in name %}\n{% endfor %}\n"), "4:13 template.wrong-type");
  EXPECT_EQ(lintOf("{{ name + 1 }}\n"), "4:9 template.wrong-type");
  EXPECT_EQ(lintOf("{{ name.x }}\n"), "4:9 template.wrong-type");
}

TEST(Lint, LetsTypesThatMayFitPass) {
  EXPECT_EQ(
      lintOf("{{ free | tien }}{{ free.x }}{{ day | ngay }}{{ amount | mac_dinh('x') | hoa }}\n"),
      "");
  EXPECT_EQ(lintOf("{% for g in people | nhom('fullName') %}{{ g.key }}{{ g.items | tong('money') "
                   "| so }}{% endfor %}\n"),
            "");
}

TEST(Lint, WantsMarkdownFieldsAlone) {
  EXPECT_EQ(lintOf("{{ body }}\n"), "");
  EXPECT_EQ(lintOf("a {{ body }}\n"), "4:6 template.markdown-inline");
  EXPECT_EQ(lintOf("::: note\n{{ body }}\n:::\n"), "5:4 template.markdown-inline");
}

TEST(Lint, ChecksTheFrontMatterToo) {
  EXPECT_EQ(lintOf("", false, "subject: \"{{ nme }}\"\n"), "3:14 template.unknown-field");
  EXPECT_EQ(lintOf("{% table t over people %}\n",
                   false,
                   "tables:\n  t:\n    columns: [{title: a, value: \"{{ item.fullNme }}{{ "
                   "loop.index }}\"}]\n"),
            "5:42 template.unknown-field");
  EXPECT_EQ(lintOf("", false, "tables: {t: {columns: [{title: a, value: b}]}}\n"),
            "3:13 lint.unused-table");
}

TEST(Lint, WarnsOfFieldsThatNothingUses) {
  EXPECT_EQ(lintOf("{{ name }}{{ amount }}{{ day }}{{ free }}\n\n{{ body }}\n\n{% for p in people "
                   "%}{{ p.fullName }}{% endfor %}\n",
                   true),
            "The template does not use the field \"people[].money\".");
  EXPECT_EQ(lintOf("{{ name }}{{ amount }}{{ day }}{{ free }}\n\n{{ body }}\n", true),
            "The template does not use the field \"people\".");
}

TEST(Lint, WarnsOfTypedLabelsThatSkipOrGoBack) {
  EXPECT_EQ(lintOf("1. a\na) x\nb) x\nc) x\n2. b\na) x\n"), "");
  EXPECT_EQ(lintOf("a) x\nc) x\nb) x\n"), "5:1 lint.label-order; 6:1 lint.label-order");
  EXPECT_EQ(lintOf("d) x\nđ) x\ne) x\ng) x\n"), "");
  EXPECT_EQ(lintOf("Điều 1. x\n{% if name %}\nĐiều 2. x\n{% endif %}\nĐiều {% if name %}3{% else "
                   "%}2{% endif %}. x\n"),
            "");
  EXPECT_EQ(lintOf("# I. a\n# III. b\n"), "5:3 lint.label-order");
}

}  // namespace
}  // namespace vanthu::fill
