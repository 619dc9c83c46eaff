#include "fill/body.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

using testing::textOf;

constexpr const char* kNasty = R"("Nguyễn *Văn* {{ 7*7 }} | # <b>An</b>")";

/// The roles and labels of the paragraphs: "roman I.|heading".
std::string outline(const testing::Example& example) {
  static const char* const kRoles[] = {"body",
                                       "basis",
                                       "authority",
                                       "operative",
                                       "chapter",
                                       "section",
                                       "roman",
                                       "capital",
                                       "article",
                                       "arabic",
                                       "decimal",
                                       "letter",
                                       "item"};
  const auto document = testing::fillExample(example);
  if (!document)
    return testing::formatAll(document.error());
  std::string out;
  for (const document::Block& block : document->blocks) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block);
    if (paragraph == nullptr)
      continue;
    out += std::string(kRoles[static_cast<int>(paragraph->role)]) + " [" + paragraph->label + "]" +
           (paragraph->heading ? " heading" : "") + " " + document::plainText(paragraph->text) +
           "\n";
  }
  return out;
}

TEST(Body, StartsAParagraphAtEveryLabel) {
  EXPECT_EQ(outline({.tmpl = "Mở đầu\ntiếp theo\n1. Một\ntiếp\n1.1. Hai\na) Ba\n- Bốn\nĐiều 5. "
                             "Năm\nB. Sáu\nIV. Bảy\n"}),
            "body [] Mở đầu tiếp theo\narabic [1.] Một tiếp\ndecimal [1.1.] Hai\nletter [a)] "
            "Ba\nitem [-] Bốn\n"
            "article [Điều 5.] Năm\ncapital [B.] Sáu\nroman [IV.] Bảy\n");
}

TEST(Body, RenumbersMergesAndDropsNothing) {
  EXPECT_EQ(textOf({.tmpl = "5. a\n7. b\n7. b\nd) c\na) d\n"}), "5. a\n7. b\n7. b\nd) c\na) d\n");
}

TEST(Body, NumbersHeadingsWithoutALabelOnly) {
  EXPECT_EQ(outline({.tmpl = "# Một\n## Hai\n### Ba\n#### Bốn\n# V. Năm\n## a) Sáu\n"}),
            "roman [I.] heading MỘT\narabic [1.] heading Hai\nletter [a)] heading Ba\nitem [-] "
            "heading Bốn\n"
            "roman [V.] heading NĂM\nletter [a)] heading Sáu\n");
}

TEST(Body, PrintsAValueExactlyWhereverItStands) {
  const std::string json = std::string("{\"name\": ") + kNasty + ", \"names\": [" + kNasty + "]}";
  const std::string name = "Nguyễn *Văn* {{ 7*7 }} | # <b>An</b>";
  EXPECT_EQ(textOf({.tmpl = "{{ name }}\n\n**{{ name }}**\n\n# {{ name }}\n\n- {{ name }}\n\n"
                            "| A |\n|---|\n| {{ name }} |\n\n::: centre\n{{ name }}\n:::\n\n"
                            "{% for n in names %}\n{{ n }}\n{% endfor %}\n",
                    .json = json}),
            name + "\n" + name + "\nI. NGUYỄN *VĂN* {{ 7*7 }} | # <B>AN</B>\n- " + name + "\nA\n" +
                name + "\n" + name + "\n" + name + "\n");
}

TEST(Body, NeverMakesALabelAHeadingOrATableOfAValue) {
  for (const char* value :
       {"1. x", "- x", "# x", "| x |", "Điều 1. x", "a) x", "::: note", "{% if %}", "---"}) {
    const std::string json = "{\"v\": \"" + std::string(value) + "\"}";
    EXPECT_EQ(outline({.tmpl = "{{ v }}\n", .json = json}), "body [] " + std::string(value) + "\n");
  }
}

TEST(Body, LetsNumbersFromTagsBeLabels) {
  EXPECT_EQ(outline({.tmpl = "{% for x in xs %}\nĐiều {{ loop.index }}. {{ x }}\n{{ loop.index | "
                             "la_ma }}. y\n{% endfor %}\n",
                     .json = R"({"xs": ["m", "n"]})"}),
            "article [Điều 1.] m\nroman [I.] y\narticle [Điều 2.] n\nroman [II.] y\n");
}

TEST(Body, TakesEscapedLabelsForWords) {
  EXPECT_EQ(outline({.tmpl = "12\\. năm\n\n\\- x\n"}), "body [] 12. năm\nbody [] - x\n");
}

TEST(Body, LeavesOutLinesThatPrintNothing) {
  EXPECT_EQ(textOf({.tmpl = "{{ a }}\n\nx{{ a }}\n{% if b %}y{% endif %}\n\n::: right\n{{ a "
                            "}}\n:::\n# {{ a }}\n",
                    .json = R"({"a": null, "b": false})"}),
            "x\n");
}

TEST(Body, TurnsMarkdownFieldsIntoBlocks) {
  const std::string schema =
      R"({"type": "object", "properties": {"body": {"type": "string", "format": "markdown"}}})";
  EXPECT_EQ(
      outline({.tmpl = "# Một\n{{ body }}\nsau\n",
               .json = R"({"body": "mở\n\n## Hai\n1. a **b**\n- {{ body }}\n{% if %}\n\n# Ba"})",
               .schema = schema}),
      "roman [I.] heading MỘT\nbody [] mở\narabic [1.] heading Hai\narabic [1.] a b\n"
      "item [-] {{ body }} {% if %}\nroman [II.] heading BA\nbody [] sau\n");
}

TEST(Body, GivesMarkdownBlocksTheFieldAsTheirSource) {
  const std::string schema =
      R"({"type": "object", "properties": {"body": {"type": "string", "format": "markdown"}}})";
  const auto document = testing::fillExample(
      {.tmpl = "\n{{ body }}\n", .json = R"({"body": "a\n\n- b"})", .schema = schema});
  ASSERT_TRUE(document.has_value());
  const auto& item = std::get<document::Paragraph>(document->blocks.at(1));
  EXPECT_EQ(item.source, (Source{0, 7, 1, "/body"}));
  EXPECT_EQ(std::get<document::Text>(item.text.at(0)).source.pointer, "/body");
}

TEST(Body, RefusesMarkdownInsideALine) {
  const std::string schema =
      R"({"type": "object", "properties": {"body": {"type": "string", "format": "markdown"}}})";
  EXPECT_EQ(textOf({.tmpl = "a: {{ body }}\n", .json = R"({"body": "b"})", .schema = schema}),
            "templates/vi-du/template.md:1:4: /body: lỗi: Trường soạn thảo nhiều đoạn phải đứng "
            "một mình trên dòng. "
            "[template.markdown-inline]\n");
}

TEST(Body, RefusesMarkdownInFiltersOfCapitals) {
  const std::string schema =
      R"({"type": "object", "properties": {"body": {"type": "string", "format": "markdown"}}})";
  EXPECT_EQ(
      textOf({.tmpl = "{{ body | hoa }}\n", .json = R"({"body": "**b** c"})", .schema = schema}),
      "templates/vi-du/template.md:1:11: /body: lỗi: Trường soạn thảo nhiều đoạn không đi qua bộ "
      "lọc chữ hoa. [template.markdown-inline]\n");
}

TEST(Body, NamesTheLineOfAFaultInAMarkdownField) {
  const std::string schema =
      R"({"type": "object", "properties": {"body": {"type": "string", "format": "markdown"}}})";
  EXPECT_EQ(textOf({.tmpl = "{{ body }}\n",
                    .json = R"({"body": "a\n| b |\n\n::: x\n:::"})",
                    .schema = schema}),
            "templates/vi-du/template.md:1:1: /body: lỗi: Dòng 2 của trường: Bảng phải bắt đầu "
            "bằng hàng tiêu đề và một "
            "dòng “|---|”. [data.bad-markdown]\n  gợi ý: Nếu đây là chữ chứ không phải bảng, hãy "
            "viết “\\|”.\n"
            "templates/vi-du/template.md:1:1: /body: lỗi: Dòng 4 của trường: Không có khối “x”. "
            "[data.bad-markdown]\n");
}

TEST(Body, PutsStylesAndSourcesOnEveryPiece) {
  const auto document = testing::fillExample(
      {.tmpl = "Kính gửi **ông {{ name }}** *và*\n", .json = R"({"name": "An"})"});
  ASSERT_TRUE(document.has_value());
  const document::Inlines& text = std::get<document::Paragraph>(document->blocks.at(0)).text;
  ASSERT_EQ(text.size(), 5u);
  const auto& name = std::get<document::Text>(text[2]);
  EXPECT_EQ(name.text, "An");
  EXPECT_TRUE(name.bold);
  EXPECT_EQ(name.source, (Source{0, 6, 16, "/name"}));
  EXPECT_TRUE(std::get<document::Text>(text[4]).italic);
}

TEST(Body, HandsTheItemOfAnIncludeOn) {
  EXPECT_EQ(textOf({.tmpl = "{% for u in us %}\n{% include \"dong\" with u %}\n{% endfor %}\n",
                    .json = R"({"us": [{"n": "a"}, {"n": "b"}]})",
                    .partials = {{"dong", "- {{ item.n }} {{ loop.index }}\n"}}}),
            "- a 1\n- b 2\n");
}

TEST(Body, HandsNamedParametersOn) {
  const std::map<std::string, std::string> partials = {
      {"dong", "- {{ name | cham }}, {{ unit }}{% if note %} ({{ note }}){% endif %}\n"}};
  EXPECT_EQ(textOf({.tmpl = "{% include \"dong\" with name=signer.fullName, note='chủ trì' %}\n\n"
                            "{% include \"dong\" with name=null, unit=name, note=unit %}\n",
                    .json = R"({"signer": {"fullName": "An"}, "name": "Bình", "unit": "Sở"})",
                    .partials = partials}),
            "- An, Sở (chủ trì)\n- , Bình (Sở)\n");
}

TEST(Body, LetsAParameterHideAFieldOnlyInsideItsPartial) {
  EXPECT_EQ(textOf({.tmpl = "{% include \"p\" with name='trong' %}\n\n{{ name }}\n",
                    .json = R"({"name": "ngoài"})",
                    .partials = {{"p", "{{ name }}\n"}}}),
            "trong\nngoài\n");
}

TEST(Body, AlignsTypedTables) {
  const auto document = testing::fillExample({.tmpl = "| A | B |\n|:-:|--:|\n| 1 | 2 |\n"});
  ASSERT_TRUE(document.has_value());
  const auto& table = std::get<document::Table>(document->blocks.at(0));
  EXPECT_EQ(table.columns.at(0).align, document::Align::centre);
  EXPECT_EQ(table.columns.at(1).align, document::Align::right);
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(document::plainText(table.rows[0].cells.at(1).text), "2");
}

TEST(Body, NumbersHeadingsOfAnAppendixAnew) {
  EXPECT_EQ(
      textOf({.tmpl = "# Một\n{% appendix title=\"Phụ\" %}\n# A\n{% endappendix %}\n# Hai\n"}),
      "I. MỘT\nII. HAI\nPhụ lục\nPHỤ\nI. A\n");
}

TEST(Body, NumbersAppendicesWhereThereAreSeveral) {
  const std::string two =
      "{% appendix title=\"A\" %}\na\n{% endappendix %}\n{% appendix title=\"Danh sách B\" "
      "%}\nb\n{% endappendix %}\n"
      "{% appendix title=\"C\" reference=\"Mẫu số 1\" %}\nc\n{% endappendix %}\n{% appendix "
      "title=\"D\" %}\nd\n{% endappendix %}\n";
  EXPECT_EQ(textOf({.tmpl = two}),
            "Phụ lục I\nA\na\nDANH SÁCH B\nb\nMẫu số 1\nC\nc\nPhụ lục II\nD\nd\n");
}

TEST(Body, TakesTheOrientationOfAnAppendix) {
  const auto document = testing::fillExample(
      {.tmpl = "{% appendix title=\"A\" landscape=yes %}\na\n{% endappendix %}\n"});
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(std::get<document::Appendix>(document->blocks.at(0)).orientation,
            document::Appendix::Orientation::landscape);
}

}  // namespace
}  // namespace vanthu::fill
