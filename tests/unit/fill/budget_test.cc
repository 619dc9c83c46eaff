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
