#include "fill/runs.h"

#include <gtest/gtest.h>

namespace vanthu::fill {
namespace {

Run run(std::string text, bool words, bool labelWords) {
  document::Text content;
  content.text = std::move(text);
  Run out;
  out.content = std::move(content);
  out.words = words;
  out.labelWords = labelWords;
  return out;
}
Run words(std::string text) {
  return run(std::move(text), true, true);
}
Run value(std::string text) {
  return run(std::move(text), false, false);
}

std::string textOf(const Runs& runs) {
  return document::plainText(toInlines(runs));
}

TEST(Runs, JoinsSpacesOfTheTemplateOnly) {
  Runs runs{words(" a "), words(" b "), value("  c  "), words(" d ")};
  tidySpaces(runs);
  EXPECT_EQ(textOf(runs), "a b   c  d");
}

TEST(Runs, TakesLabelsFromTheTemplatesWordsAndNumbers) {
  Runs runs{words("Điều "), run("3", false, true), words(". Tặng "), value("x")};
  const auto label = takeLabel(runs, false);
  ASSERT_TRUE(label.has_value());
  EXPECT_EQ(label->text, "Điều 3.");
  EXPECT_EQ(textOf(runs), "Tặng x");
}

TEST(Runs, NeverTakesALabelFromAValue) {
  Runs whole{value("1. tên")};
  EXPECT_FALSE(takeLabel(whole, false).has_value());
  Runs part{value("1"), words(". tên")};
  EXPECT_FALSE(takeLabel(part, false).has_value());
  Runs behind{words("Điều "), value("1. tên")};
  EXPECT_FALSE(takeLabel(behind, false).has_value());
}

TEST(Runs, TakesALabelOfAHeadingFromAValueButNoSign) {
  Runs heading{value("II. Nội dung")};
  const auto label = takeLabel(heading, true);
  ASSERT_TRUE(label.has_value());
  EXPECT_EQ(label->text, "II.");
  EXPECT_EQ(textOf(heading), "Nội dung");
  Runs sign{value("- Nội dung")};
  EXPECT_FALSE(takeLabel(sign, true).has_value());
}

TEST(Runs, LeavesABoldNumberWhereItStands) {
  Runs runs{words("1. "), words("a")};
  runs[0].text()->bold = true;
  EXPECT_FALSE(takeLabel(runs, false).has_value());
}

TEST(Runs, LooksNoFurtherThanALabelCanReach) {
  std::string longWord;
  for (int i = 0; i < 100'000; ++i)
    longWord += "1.";
  Runs runs{words(longWord + " x")};
  EXPECT_FALSE(takeLabel(runs, false).has_value());
}

}  // namespace
}  // namespace vanthu::fill
