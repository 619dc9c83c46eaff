#include "markup/parse_template.h"

#include <gtest/gtest.h>

#include "unit/markup/markup_probe.h"

namespace vanthu::markup {
namespace {

TEST(ParseTemplate, NamesTheNearestTemplate) {
  testing::MemoryWorld world = worldOf("a");
  const auto missing = parseTemplate("thua", world);
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error()[0].code, "template.unknown");
  EXPECT_EQ(missing.error()[0].hint.vi, "Có phải “thu” không?");
  EXPECT_FALSE(parseTemplate("../thu", world).has_value());
  EXPECT_FALSE(parseTemplate("_shared", world).has_value());
}

TEST(ParseTemplate, NeedsFrontMatterWithAType) {
  testing::MemoryWorld world;
  world.add("templates/thu/template.md", "chỉ có thân");
  EXPECT_EQ(faultsOf(parseTemplate("thu", world).error()), "1:1 template.front-matter");
  world.add("templates/thu/template.md", "---\ntype: x\n");
  EXPECT_EQ(faultsOf(parseTemplate("thu", world).error()), "1:1 template.front-matter");
  world.add("templates/thu/template.md", "---\nnumbering: section\n---\n");
  EXPECT_EQ(faultsOf(parseTemplate("thu", world).error()), "2:1 template.front-matter");
  world.add("templates/thu/template.md", "");
  EXPECT_EQ(faultsOf(parseTemplate("thu", world).error()), "1:1 template.front-matter");
}

TEST(ParseTemplate, CountsLinesFromTheTopOfTheFile) {
  EXPECT_EQ(body("\n\n{{ x | y }}"), "6:8 template.unknown-filter");
  EXPECT_EQ(front("type: x\nsubject: \"a {{ b | c }}\"\n"), "3:20 template.unknown-filter");
}

TEST(ParseTemplate, KeepsTheTypeOfATextThatIsOneExpression) {
  const auto tmpl = parseTemplate(
      "thu", worldOf("", "type: x\nbasis: \"{{ list }}\"\nsubject: a {{ b }}\ncopies: 2\n"));
  ASSERT_TRUE(tmpl.has_value());
  const auto inlinesOf = [&](const char* name) {
    return std::get<Inlines>((*tmpl)->element(name)->node);
  };
  ASSERT_NE(onlyExpression(inlinesOf("basis")), nullptr);
  EXPECT_EQ(onlyExpression(inlinesOf("subject")), nullptr);
  EXPECT_EQ(show(*onlyExpression(inlinesOf("copies"))), "2");
  EXPECT_EQ((*tmpl)->element("authority"), nullptr);
}

TEST(ParseTemplate, DerivesSettingsFromLetterheadAndClosing) {
  const auto standard = parseTemplate("thu", worldOf(""));
  ASSERT_TRUE(standard.has_value());
  EXPECT_TRUE((*standard)->letterhead && (*standard)->endMark);
  EXPECT_EQ((*standard)->title, TitleKind::standard);
  EXPECT_TRUE((*standard)->signatureFields && (*standard)->seal);
  const auto form = parseTemplate("thu", worldOf("", "type: x\nletterhead: none\nclosing: none\n"));
  ASSERT_TRUE(form.has_value());
  EXPECT_FALSE((*form)->letterhead || (*form)->endMark);
  EXPECT_EQ((*form)->title, TitleKind::none);
  EXPECT_FALSE((*form)->signatureFields || (*form)->seal);
}

TEST(ParseTemplate, ALetterHasNoTitleAndNeedsALetterhead) {
  const auto letter = parseTemplate("thu", worldOf("", "type: x\ntitle: letter\n"));
  ASSERT_TRUE(letter.has_value());
  EXPECT_EQ((*letter)->title, TitleKind::letter);
  EXPECT_EQ(front("type: x\nletterhead: none\ntitle: letter\n"), "4:8 template.front-matter");
  EXPECT_EQ(front("type: x\ntitle: none\n"), "ok");
}

TEST(ParseTemplate, KnowsTheMembersOfAddresseesAndContact) {
  EXPECT_EQ(front("type: x\naddressees: [{name: a}]\ncontact: {phone: b}\npriority: Khẩn\n"), "ok");
  EXPECT_EQ(front("type: x\naddressees: [{nam: a}]\n"), "3:20 template.unknown-key");
  EXPECT_EQ(front("type: x\ncontact: {tel: b}\n"), "3:16 template.unknown-key");
}

TEST(ParseTemplate, KnowsHowPapersEnd) {
  const auto read = [](const std::string& yaml) { return parseTemplate("thu", worldOf("", yaml)); };
  EXPECT_EQ((*read("type: x\n"))->closing, ClosingKind::standard);
  EXPECT_EQ((*read("type: x\nclosing: minutes\n"))->closing, ClosingKind::minutes);
  EXPECT_EQ((*read("type: x\nclosing: council\n"))->closing, ClosingKind::council);
  EXPECT_EQ((*read("type: x\nclosing: joint\n"))->closing, ClosingKind::joint);
  const auto none = read("type: x\nclosing: none\n");
  EXPECT_EQ((*none)->closing, ClosingKind::none);
  EXPECT_FALSE((*none)->endMark);
  EXPECT_TRUE((*read("type: x\nclosing: joint\n"))->endMark);
  EXPECT_EQ(front("type: x\ndrafter: PL\nissuedAmount: 300\n"), "ok");
}

TEST(ParseTemplate, RefusesUnknownKeysAndValues) {
  EXPECT_EQ(front("type: x\nsubjet: y\n"), "3:9 template.unknown-key");
  EXPECT_EQ(front("type: x\nletterhead: big\n"), "3:13 template.front-matter");
  EXPECT_EQ(front("type: x\nend_mark: maybe\n"), "3:11 template.front-matter");
  EXPECT_EQ(front("type: x\nlist: [a]\n"), "3:7 template.front-matter");
  EXPECT_EQ(front("type: x\nclosing: last\nlayout: circles\n"),
            "4:9 template.front-matter\n3:10 template.front-matter");
  EXPECT_EQ(front("type: x\nsignatures: {name: y}\n"), "3:20 template.unknown-key");
  EXPECT_EQ(front("- a\n"), "2:1 template.front-matter");
  EXPECT_EQ(front("type: x\ntype: y\n"), "3:1 yaml.duplicate-key");
}

TEST(ParseTemplate, ReadsTables) {
  const auto tmpl = parseTemplate("thu", worldOf("{% table danh-sach over xs %}", R"(type: x
tables:
  danh-sach:
    columns:
      - {title: STT, value: "{{ loop.index }}", width: 12.5, align: centre}
      - {title: Tiền, value: "{{ item.amount | so }}", align: right}
    groupBy: "{{ item.kind }}"
    groups: {a: "A. MỘT"}
    total: {label: Tổng, values: {Tiền: "{{ items | dem }}"}, words: "{{ 1 | bang_chu }}"}
)"));
  ASSERT_TRUE(tmpl.has_value()) << faultsOf(tmpl.error());
  const TableShape& shape = (*tmpl)->tables.at(0);
  EXPECT_EQ(shape.columns.at(0).width, Length::millimetres(12.5));
  EXPECT_EQ(shape.columns.at(0).align, Align::centre);
  EXPECT_EQ(shape.groups.at(0).key, "a");
  EXPECT_FALSE(shape.total->values.at(0).has_value());
  EXPECT_TRUE(shape.total->values.at(1).has_value());
  EXPECT_EQ(show((*tmpl)->body), "table 0 xs\n");
}

TEST(ParseTemplate, ReportsFaultyTables) {
  const auto table = [](const std::string& lines) {
    return front("type: x\ntables:\n  t:\n" + lines);
  };
  EXPECT_EQ(table("    columns: []\n"), "5:14 template.front-matter");
  EXPECT_EQ(table("    columns: [{title: a}]\n"), "5:15 template.front-matter");
  EXPECT_EQ(table("    columns: [{title: a, value: b, width: -1}]\n"),
            "5:43 template.front-matter");
  EXPECT_EQ(table("    columns: [{title: a, value: b, align: middle}]\n"),
            "5:43 template.front-matter");
  EXPECT_EQ(table("    columns: [{title: a, value: b}]\n    groups: {x: y}\n"),
            "6:13 template.front-matter");
  EXPECT_EQ(table("    columns: [{title: a, value: b}, {title: Tiền, value: c}]\n"
                  "    total: {label: l, values: {Tiên: d}}\n"),
            "6:38 template.unknown-column");
  EXPECT_EQ(table("    columns: [{title: a, value: b}]\n    total: {label: l, values: {a: d}}\n"),
            "6:35 template.front-matter");
  EXPECT_EQ(table("    columns: [{title: a, value: b}]\n    total: {}\n"),
            "6:12 template.front-matter");
}

TEST(ParseTemplate, RefusesATotalForATitleThatTwoColumnsHave) {
  const std::string twice =
      "type: x\ntables:\n  t:\n    columns: [{title: a, value: b}, {title: c, "
      "value: d}, {title: c, value: e}, {title: f, value: g}]\n";
  EXPECT_EQ(front(twice + "    total: {label: l, values: {c: d}}\n"), "6:35 template.front-matter");
  EXPECT_EQ(front(twice + "    total: {label: l, values: {f: d}}\n"), "ok");
}

TEST(ParseTemplate, SaysThatTheTypeMustBeOneText) {
  const auto tmpl = parseTemplate("thu", worldOf("", "type: [a, b]\n"));
  ASSERT_FALSE(tmpl.has_value());
  EXPECT_EQ(tmpl.error()[0].message.en,
            "\"type\" must be one text (the name of the kind of paper).");
}

TEST(ParseTemplate, ReportsUnknownTables) {
  EXPECT_EQ(body("{% table danh-sach over xs %}"), "4:10 template.unknown-table");
  EXPECT_EQ(body("{% table over xs %}"), "4:15 template.syntax");
}

TEST(ParseTemplate, ReadsPartialsOfItsOwnFolderFirst) {
  testing::MemoryWorld world = worldOf("{% include \"ky\" with x %}\n{% include \"chung\" %}");
  world.add("templates/thu/ky.md", "riêng {{ item }}");
  world.add("templates/_shared/ky.md", "chung");
  world.add("templates/_shared/chung.md", "của {{ y | sai }}");
  const auto tmpl = parseTemplate("thu", world);
  ASSERT_FALSE(tmpl.has_value());
  EXPECT_EQ(format(tmpl.error()[0], Language::english).substr(0, 37),
            "templates/_shared/chung.md:1:12: erro");
  world.add("templates/_shared/chung.md", "của {{ y }}");
  const auto good = parseTemplate("thu", world);
  ASSERT_TRUE(good.has_value());
  EXPECT_EQ(show((*good)->body), "include item=x\n  text riêng {item}\ninclude\n  text của {y}\n");
  EXPECT_EQ((*good)->files.size(), 3u);
}

TEST(ParseTemplate, ReadsTheParametersOfAPartial) {
  const auto included = [](const std::string& tag) {
    testing::MemoryWorld world = worldOf("{% include \"p\" " + tag + " %}");
    world.add("templates/thu/p.md", "x");
    const auto tmpl = parseTemplate("thu", world);
    return tmpl ? show((*tmpl)->body) : faultsOf(tmpl.error());
  };
  EXPECT_EQ(included("with a=x.y, b='chữ, có dấu', c=(n + 1) | so"),
            "include a=x.y b=\"chữ, có dấu\" c=(so (+ n 1))\n  text x\n");
  EXPECT_EQ(included("with a == b"), "include item=(== a b)\n  text x\n");
  EXPECT_EQ(included("with a=1, a=2"), "4:26 template.duplicate-parameter");
  EXPECT_EQ(included("with a=1, b"), "4:28 template.syntax");
  EXPECT_EQ(included("with a=1, 2"), "4:26 template.syntax");
  EXPECT_EQ(included("with a="), "4:24 template.syntax");
  EXPECT_EQ(included("with a=1 b=2"), "4:25 template.syntax");
  EXPECT_EQ(included("with"), "4:21 template.syntax");
}

TEST(ParseTemplate, RefusesPartialsOutsideCyclesAndTowers) {
  EXPECT_EQ(body("{% include \"../x\" %}"), "4:12 template.unknown-partial");
  EXPECT_EQ(body("{% include \"template\" %}"), "4:12 template.unknown-partial");
  testing::MemoryWorld world = worldOf("{% include \"a\" %}");
  world.add("templates/thu/a.md", "{% include \"b\" %}");
  world.add("templates/thu/b.md", "{% include \"a\" %}");
  EXPECT_EQ(faultsOf(parseTemplate("thu", world).error()), "1:12 template.include-cycle");
  testing::MemoryWorld tower = worldOf("{% include \"p0\" %}");
  for (int i = 0; i < 20; ++i)
    tower.add("templates/thu/p" + std::to_string(i) + ".md",
              "{% include \"p" + std::to_string(i + 1) + "\" %}");
  EXPECT_EQ(faultsOf(parseTemplate("thu", tower).error()), "1:12 template.too-many-partials");
}

TEST(ParseTemplate, RefusesATowerInWhateverOrderItsPartialsAreRead) {
  const auto included = [](std::initializer_list<int> order) {
    std::string text;
    for (const int i : order)
      text += "{% include \"p" + std::to_string(i) + "\" %}\n";
    testing::MemoryWorld world = worldOf(text);
    world.add("templates/thu/p1.md", "x");
    for (int i = 2; i <= 12; ++i)
      world.add("templates/thu/p" + std::to_string(i) + ".md",
                "{% include \"p" + std::to_string(i - 1) + "\" %}");
    const auto tmpl = parseTemplate("thu", world);
    return tmpl ? std::string("ok") : faultsOf(tmpl.error());
  };
  EXPECT_EQ(included({1, 2, 3, 4, 5, 6, 7, 8}), "ok");
  EXPECT_EQ(included({8}), "ok");
  EXPECT_EQ(included({4, 9}), "1:12 template.too-many-partials");
  EXPECT_EQ(included({1, 2, 3, 4, 5, 6, 7, 8, 9}), "1:12 template.too-many-partials");
}

TEST(ParseTemplate, RefusesTextThatIsNotClean) {
  testing::MemoryWorld world;
  world.add("templates/thu/template.md", "---\ntype: x\n---\nấy \xFF");
  const auto tmpl = parseTemplate("thu", world);
  ASSERT_FALSE(tmpl.has_value());
  EXPECT_EQ(faultsOf(tmpl.error()), "4:4 template.bad-text");
  world.add("templates/thu/template.md", std::string(kMaxTemplateBytes + 1, 'a'));
  EXPECT_EQ(faultsOf(parseTemplate("thu", world).error()), "1:1 template.too-large");
}

TEST(ParseTemplate, TakesWindowsLineEnds) {
  testing::MemoryWorld world;
  world.add("templates/thu/template.md", "\xEF\xBB\xBF---\r\ntype: x\r\n---\r\na\r\n\r\nb\r\n");
  const auto tmpl = parseTemplate("thu", world);
  ASSERT_TRUE(tmpl.has_value());
  EXPECT_EQ(show((*tmpl)->body), "text a\ntext b\n");
}

}  // namespace
}  // namespace vanthu::markup
