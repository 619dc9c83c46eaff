#include <gtest/gtest.h>

#include "fill/context.h"
#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

std::string listOf(size_t items) {
  std::string json = R"({"xs": [)";
  for (size_t i = 0; i < items; ++i)
    json += i == 0 ? "1" : ",1";
  return json + "]}";
}

/// Small, so that the tests are quick; the full one is held to in the last test.
constexpr uint64_t kSteps = 20'000;

std::string codes(testing::Example example) {
  example.options.maxSteps = kSteps;
  const auto document = testing::fillExample(example);
  if (document)
    return "ok";
  std::string out;
  for (const Diagnostic& fault : document.error())
    out += (out.empty() ? "" : " ") + fault.code;
  return out;
}

TEST(Budget, StopsLoopsInsideLoopsWithAPlace) {
  const std::string nested =
      "{% for a in xs %}\n{% for b in xs %}\n{% for c in xs %}\n{{ c }}\n{% endfor %}\n{% endfor "
      "%}\n{% endfor %}\n";
  EXPECT_EQ(codes({.tmpl = nested, .json = listOf(10)}), "ok");
  const auto document =
      testing::fillExample({.tmpl = nested, .json = listOf(50), .options = {.maxSteps = kSteps}});
  ASSERT_FALSE(document.has_value());
  ASSERT_EQ(document.error().size(), 1u);
  EXPECT_EQ(document.error()[0].code, "template.step-limit");
  EXPECT_EQ(document.error()[0].where.file, "templates/vi-du/template.md");
  EXPECT_GE(document.error()[0].where.line, 3u);
}

TEST(Budget, StopsEmptyLoopsInlineLoopsAndFiltersToo) {
  EXPECT_EQ(codes({.tmpl = "{% for a in xs %}\n{% for b in xs %}\n{% endfor %}\n{% endfor %}\n",
                   .json = listOf(250)}),
            "template.step-limit");
  EXPECT_EQ(codes({.tmpl = "x{% for a in xs %}{% for b in xs %}{% endfor %}{% endfor %}\n",
                   .json = listOf(250)}),
            "template.step-limit");
  EXPECT_EQ(
      codes({.tmpl = "{% for a in xs %}\n{{ xs | tong }}\n{% endfor %}\n", .json = listOf(250)}),
      "template.step-limit");
}

TEST(Budget, CountsTheFaultsThatAreNotListed) {
  const auto document = testing::fillExample(
      {.tmpl = "{% for x in xs %}\n- {{ x | hoa }}\n{% endfor %}\n", .json = listOf(130)});
  ASSERT_FALSE(document.has_value());
  ASSERT_EQ(document.error().size(), 101u);
  EXPECT_EQ(document.error()[100].code, "template.too-many-errors");
  EXPECT_EQ(document.error()[100].message.en, "30 more errors are not listed");
}

std::string hundredTimes(const std::string& line) {
  return "{% for a in xs %}\n" + line + "\n{% endfor %}\n";
}

/// 100 entries, and the fields `t` and `u`, equal texts of so many bytes.
std::string twoTexts(size_t bytes) {
  const std::string text(bytes, 'a');
  const std::string list = listOf(100);
  return list.substr(0, list.size() - 1) + R"(, "t": ")" + text + R"(", "u": ")" + text + "\"}";
}

TEST(Budget, CountsTheBytesOfTextsThatAreGoneThrough) {
  for (const char* line : {"{% if t | hoa == 'x' %}\n{% endif %}",
                           "{% if t == u %}\n{% endif %}",
                           "{% if not (t != u) %}\n{% endif %}"}) {
    EXPECT_EQ(codes({.tmpl = hundredTimes(line), .json = twoTexts(200)}), "ok") << line;
    EXPECT_EQ(codes({.tmpl = hundredTimes(line), .json = twoTexts(20'000)}), "template.step-limit")
        << line;
  }
}

TEST(Budget, LetsLongTextsBeHandedOnForNothing) {
  for (const char* line : {"{% if not t %}\n{% endif %}", "{% if t == 'x' %}\n{% endif %}"})
    EXPECT_EQ(codes({.tmpl = hundredTimes(line), .json = twoTexts(200'000)}), "ok") << line;
}

TEST(Budget, CountsTheBytesOfTheKeysOfLists) {
  const auto records = [](size_t bytes) {
    std::string list;
    for (size_t i = 0; i < 20; ++i)
      list += std::string(i == 0 ? "" : ",") + R"({"k": ")" + std::string(bytes, 'a') + "\"}";
    return R"({"xs": [1,1,1,1,1,1,1,1,1,1], "list": [)" + list + "]}";
  };
  for (const char* filter : {"sap_ten('k')", "nhom('k')", "loc('k', list[0].k)"}) {
    const std::string tmpl =
        hundredTimes("{% if list | " + std::string(filter) + " | dem > 30 %}\n{% endif %}");
    EXPECT_EQ(codes({.tmpl = tmpl, .json = records(100)}), "ok") << filter;
    EXPECT_EQ(codes({.tmpl = tmpl, .json = records(10'000)}), "template.step-limit") << filter;
  }
}

TEST(Budget, CountsTheNamesThatAnUnknownOneIsComparedWith) {
  std::string members;
  for (int i = 0; i < 200; ++i)
    members += (i == 0 ? "\"m" : ", \"m") + std::to_string(i) + "\": 1";
  const std::string list = listOf(100);
  const std::string json = list.substr(0, list.size() - 1) + ", \"o\": {" + members + "}}";
  EXPECT_EQ(codes({.tmpl = hundredTimes("{{ o.n }}"), .json = json}),
            "template.unknown-field template.step-limit");
}

TEST(Budget, NamesTheFieldWhoseBlocksAreTooMany) {
  const std::string schema = R"({"properties": {"t": {"type": "string", "format": "markdown"}}})";
  std::string text;
  for (size_t i = 0; i < kSteps; ++i)
    text += "a\\n\\n";
  const auto document = testing::fillExample({.tmpl = "Một\n\n{{ t }}\n",
                                              .json = R"({"t": ")" + text + "\"}",
                                              .schema = schema,
                                              .options = {.maxSteps = kSteps}});
  ASSERT_FALSE(document.has_value());
  ASSERT_EQ(document.error().size(), 1u);
  const Diagnostic& fault = document.error()[0];
  EXPECT_EQ(fault.code, "template.step-limit");
  EXPECT_EQ(fault.where.pointer, "/t");
  EXPECT_EQ(fault.where.file, "templates/vi-du/template.md");
  EXPECT_EQ(fault.where.line, 3u);
  EXPECT_EQ(fault.hint.en, "shorten this field");
}

TEST(Budget, StopsPartialsThatMultiply) {
  std::map<std::string, std::string> partials;
  for (int i = 0; i < 7; ++i) {
    std::string text;
    for (int k = 0; k < 10; ++k)
      text += "{% include \"p" + std::to_string(i + 1) + "\" %}\n";
    partials["p" + std::to_string(i)] = text;
  }
  partials["p7"] = "a\n";
  EXPECT_EQ(codes({.tmpl = "{% include \"p0\" %}\n", .partials = partials}), "template.step-limit");
}

TEST(Budget, StopsTextThatGrowsTooLong) {
  const std::string json = R"({"xs": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1], "t": ")" +
                           std::string(1'000'000, 'a') + "\"}";
  EXPECT_EQ(codes({.tmpl = "{% for a in xs %}\n{{ t }}\n{% endfor %}\n", .json = json}),
            "template.output-limit");
}

TEST(Budget, HoldsToTheStep) {
  const Value record;
  const auto schema = data::readSchema(Value(Value::Object{}), "s").value();
  const markup::Template tmpl;
  const fill::Options options;
  Context context(tmpl, *schema, record, options);
  const markup::Place nowhere;
  EXPECT_TRUE(context.step(nowhere, kMaxSteps));
  EXPECT_FALSE(context.step(nowhere));
  EXPECT_TRUE(context.stopped());
  EXPECT_EQ(context.takeFaults().at(0).code, "template.step-limit");
}

}  // namespace
}  // namespace vanthu::fill
