#include "fill/lint.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

constexpr const char* kSchema = R"({"type": "object", "properties": {
  "organName": {"type": "string"}, "name": {"type": "string"}, "amount": {"type": "integer"}, "day": {"type": "string", "format": "date"},
  "body": {"type": "string", "format": "markdown"}, "free": {},
  "people": {"type": "array", "items": {"type": "object", "properties": {"fullName": {"type": "string"}, "money": {"type": "integer"}}}}}})";

/// "line:column code" of everything that lint says about the template; warnings about fields left
/// out unless asked for.
struct Linted {
  std::string body = {};
  std::string front = {};
  std::string schema = kSchema;
  std::map<std::string, std::string> partials = {};
};

std::string lintAll(const Linted& linted, bool unused = false) {
  testing::MemoryWorld world;
  world.add("templates/vi-du/template.md", "---\ntype: x\n" + linted.front + "---\n" + linted.body);
  for (const auto& [name, text] : linted.partials)
    world.add("templates/vi-du/" + name + ".md", text);
  const auto tmpl = markup::parseTemplate("vi-du", world);
  if (!tmpl)
    return testing::formatAll(tmpl.error());
  const auto schema =
      data::readSchema(data::readJson(linted.schema, "schema.json").value(), "schema.json").value();
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

std::string lintOf(const std::string& body, bool unused = false, const std::string& front = "") {
  return lintAll({.body = body, .front = front}, unused);
}

/// A schema with these properties.
std::string properties(const std::string& list) {
  return R"({"type": "object", "properties": {)" + list + "}}";
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

TEST(Lint, WantsTheListOfSpreadsheetsToBeAListOfTheSchema) {
  EXPECT_EQ(lintOf("{{ name }}\n", false, "list: people\n"), "");
  EXPECT_EQ(lintOf("{{ name }}\n", false, "list: peple\n"), "3:7 template.unknown-field");
  EXPECT_EQ(lintOf("{{ name }}\n", false, "list: name\n"), "3:7 template.wrong-type");
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

TEST(Lint, FindsUnknownFieldsOfPartialsOnceEach) {
  EXPECT_EQ(lintAll({.body = "{% include \"p\" %}\n\n{% include \"p\" %}\n",
                     .partials = {{"p", "{{ nam }}\n"}}}),
            "1:4 template.unknown-field");
  EXPECT_EQ(
      lintAll({.body = "{% for p in people %}\n{% include \"p\" with who=p %}\n{% endfor %}\n",
               .partials = {{"p", "{{ who.fullName }} {{ who.fullNam }} {{ p }}\n"}}}),
      "1:27 template.unknown-field; 1:41 template.wrong-type");
  EXPECT_EQ(lintAll({.body = "{% include \"p\" with a=nam, b=name %}\n",
                     .partials = {{"p", "{{ a }} {{ b }}\n"}}}),
            "4:23 template.unknown-field");
}

TEST(Lint, WarnsOfParametersThatAPartialDoesNotUse) {
  EXPECT_EQ(lintAll({.body = "{% include \"p\" with nme=name, amount=null %}\n",
                     .partials = {{"p", "{{ name }} {{ amount }}\n"}}}),
            "4:21 lint.unused-parameter");
  EXPECT_EQ(lintAll({.body = "{% include \"p\" with name %}\n", .partials = {{"p", "x\n"}}}),
            "4:21 lint.unused-parameter");
}

TEST(Lint, FindsElementsOfTheWrongKind) {
  EXPECT_EQ(lintAll({.front = "subject: \"{{ people }}\"\nissuedDate: \"{{ amount }}\"\n"}),
            "3:14 template.wrong-type; 4:17 template.wrong-type");
  EXPECT_EQ(lintAll({.front = "basis: \"{{ people }}\"\nsubject: [a, b]\n"}),
            "3:12 template.wrong-type; 4:10 template.wrong-type");
  EXPECT_EQ(lintAll({.front = "recipients: [\"{{ people }}\", \"{{ name }}\", x]\n"
                              "signatures: \"{{ name }}\"\n"}),
            "4:17 template.wrong-type");
  EXPECT_EQ(
      lintAll({.front = "signatures: {position: \"{{ people }}\", fullName: \"{{ nme }}\"}\n"}),
      "3:28 template.wrong-type; 3:54 template.unknown-field");
}

TEST(Lint, FindsFieldsOfTheWrongKindThatStandInForElements) {
  EXPECT_EQ(lintAll({.schema = properties(R"("to": {"type": "boolean"}, "basis": {"type": "object"},
      "signer": {"type": "object", "properties": {"fullName": {"type": "boolean"}}},
      "issuedDate": {"type": "string"})")}),
            "3:21 lint.not-a-date; 1:71 template.wrong-type; 1:41 template.wrong-type; 2:63 "
            "template.wrong-type");
}

TEST(Lint, FindsComparisonsThatCannotBe) {
  EXPECT_EQ(lintOf("{% if name == 3 %}\nx\n{% endif %}\n"), "4:12 template.wrong-type");
  EXPECT_EQ(lintOf("{% if day > amount %}\nx\n{% endif %}\n"), "4:11 template.wrong-type");
  EXPECT_EQ(lintOf("{% if name == null or amount != 2 or day < day or free == 'x' %}\nx\n{% endif "
                   "%}\n"),
            "");
}

TEST(Lint, FindsArgumentsOfFiltersThatCannotBe) {
  EXPECT_EQ(lintOf("{{ amount | phan_tram(name) }}\n"), "4:23 template.wrong-type");
  EXPECT_EQ(lintOf("{{ amount | phan_tram(0) }}\n"), "4:23 template.wrong-type");
  EXPECT_EQ(lintOf("{{ amount | phan_tram(amount, 7) }}\n"), "4:31 template.wrong-type");
  EXPECT_EQ(lintOf("{{ 4000 | la_ma }}\n"), "4:4 template.wrong-type");
  EXPECT_EQ(lintOf("{{ amount | phan_tram(free, 6) }}{{ 3999 | la_ma }}\n"), "");
}

TEST(Lint, FindsMarkdownInFiltersOfCapitals) {
  EXPECT_EQ(lintOf("{{ body | hoa }}\n"), "4:11 template.markdown-inline");
  EXPECT_EQ(lintOf("{{ body | mac_dinh('x') | hoa_dau }}\n"), "4:27 template.markdown-inline");
}

TEST(Lint, WarnsOfValuesThatAFieldNeverHas) {
  const std::string schema = properties(
      R"("kind": {"enum": ["collective", "individual"]},
         "list": {"type": "array", "items": {"type": "object", "properties": {
           "kind": {"enum": ["collective", "individual"]}}}})");
  EXPECT_EQ(lintAll({.body = "{% if kind == 'colective' %}\nx\n{% endif %}\n{{ list | loc('kind', "
                             "'individual', 'both') | dem }}\n",
                     .schema = schema}),
            "4:15 lint.impossible-value; 7:37 lint.impossible-value");
  EXPECT_EQ(lintAll({.body = "{% table t over list %}\n",
                     .front = "tables: {t: {columns: [{title: a, value: b}], groupBy: \"{{ "
                              "item.kind }}\", groups: {collective: A, other: B}}}\n",
                     .schema = schema}),
            "3:13 lint.impossible-value; 3:13 lint.missing-group");
}

TEST(Lint, WarnsOfDatesThatNeedNotBeDates) {
  EXPECT_EQ(lintOf("{{ name | ngay }} {{ day | ngay }} {{ free | ngay }}\n"),
            "4:11 lint.not-a-date");
}

TEST(Lint, WarnsOfMembersThatNoElementPrints) {
  EXPECT_EQ(lintAll({.schema = properties(R"("signer": {"type": "object", "properties": {
                "fullName": {"type": "string"}, "degree": {"type": "string"}}})")},
                    true),
            "The template does not use the field \"signer.degree\".");
}

TEST(Lint, WarnsOfAFieldWhoseDefinitionIsUsedElsewhere) {
  EXPECT_EQ(lintAll({.body = "{{ writer.fullName }}\n",
                     .schema =
                         R"({"properties": {"writer": {"$ref": "#/definitions/person"},
                      "reader": {"$ref": "#/definitions/person"}},
                      "definitions": {"person": {"type": "object", "properties": {
                        "fullName": {"type": "string"}}}}})"},
                    true),
            "The template does not use the field \"reader\".");
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
  EXPECT_EQ(lintOf("A. x\nB. x\nD. x\nE. x\n"), "6:1 lint.label-order");
  EXPECT_EQ(lintOf("C. x\nD. x\nĐ. x\nE. x\n"), "");
}

TEST(Lint, WarnsOfDecimalLabelsThatSkip) {
  EXPECT_EQ(lintOf("1. a\n1.1. b\n1.2. c\n1.2.1. d\n1.3. e\n2. f\n2.1. g\n"), "");
  EXPECT_EQ(lintOf("1. a\n1.1. b\n1.3. c\n"), "6:1 lint.label-order");
  EXPECT_EQ(lintOf("1. a\n2.1. b\n"), "5:1 lint.label-order");
  EXPECT_EQ(lintOf("1.1. b\n1.1.2. c\n"), "5:1 lint.label-order");
}

TEST(Lint, WarnsOfLabelsInsidePartials) {
  EXPECT_EQ(lintAll({.body = "1. a\n{% include \"p\" %}\n{% include \"p\" %}\n2. b\n",
                     .partials = {{"p", "a) x\nc) x\n"}}}),
            "2:1 lint.label-order");
}

}  // namespace
}  // namespace vanthu::fill
