#include "fill/end_marks.h"

#include <gtest/gtest.h>

namespace vanthu::fill {
namespace {

document::Inlines inlinesOf(const std::vector<std::string>& texts) {
  document::Inlines out;
  for (const std::string& text : texts) {
    document::Text each;
    each.text = text;
    out.push_back(each);
  }
  return out;
}

std::string ended(const std::vector<std::string>& texts, std::string_view mark) {
  document::Inlines inlines = inlinesOf(texts);
  endItem(inlines, mark);
  return document::plainText(inlines);
}

std::string body(const std::vector<std::string>& texts) {
  document::Paragraph paragraph;
  paragraph.text = inlinesOf(texts);
  std::vector<document::Block> blocks{paragraph, document::LineBlock()};
  endBody(blocks);
  return document::plainText(std::get<document::Paragraph>(blocks[0]).text);
}

TEST(EndMarks, StandInPlaceOfWhatWasTyped) {
  EXPECT_EQ(ended({"Căn cứ Luật"}, ";"), "Căn cứ Luật;");
  EXPECT_EQ(ended({"Căn cứ Luật ,. ; "}, ";"), "Căn cứ Luật;");
  EXPECT_EQ(ended({"Lưu: VT", "."}, "."), "Lưu: VT.");
  EXPECT_EQ(ended({"Căn cứ ", "x", " ;"}, "."), "Căn cứ x.");
}

TEST(EndMarks, LeaveTheFullStopOfAnAbbreviation) {
  EXPECT_EQ(ended({"UBND TP."}, ";"), "UBND TP.;");
  EXPECT_EQ(ended({"UBND ", "TP. ;"}, "."), "UBND TP.");
  EXPECT_EQ(ended({"bút, thước, v.v."}, ";"), "bút, thước, v.v.;");
}

TEST(EndMarks, LeaveColonsAndDotsThatGoOn) {
  EXPECT_EQ(ended({"cụ thể như sau:"}, ";"), "cụ thể như sau:");
  EXPECT_EQ(ended({"các đơn vị…"}, ";"), "các đơn vị…");
  EXPECT_EQ(ended({"các đơn vị..."}, ";"), "các đơn vị...");
}

TEST(EndMarks, EndTheBodyOnce) {
  EXPECT_EQ(body({"thi hành"}), "thi hành./.");
  EXPECT_EQ(body({"thi hành."}), "thi hành./.");
  EXPECT_EQ(body({"thi hành./"}), "thi hành./.");
  EXPECT_EQ(body({"thi hành./. "}), "thi hành./.");
  EXPECT_EQ(body({"thi hành", "./."}), "thi hành./.");
  EXPECT_EQ(body({"thi hành;"}), "thi hành./.");
  EXPECT_EQ(body({"thi hành,"}), "thi hành./.");
  EXPECT_EQ(body({"v.v..."}), "v.v..../.");
}

std::string lastLineOf(std::vector<document::Block> blocks) {
  endBody(blocks);
  return document::plainText(std::get<document::Paragraph>(blocks.back()).text);
}

TEST(EndMarks, StandOnALineOfTheirOwnBehindATableOrAColon) {
  document::Paragraph lead;
  lead.text = inlinesOf({"Kinh phí như sau:"});
  EXPECT_EQ(lastLineOf({lead, document::Table()}), "./.");
  EXPECT_EQ(lastLineOf({lead}), "./.");
}

TEST(EndMarks, StandUprightBehindBoldWordsAndGaps) {
  document::Inlines inlines = inlinesOf({"đậm"});
  std::get<document::Text>(inlines[0]).bold = true;
  endItem(inlines, ";");
  ASSERT_EQ(inlines.size(), 2u);
  EXPECT_FALSE(std::get<document::Text>(inlines[1]).bold);
  document::Inlines gap = inlinesOf({"[Căn cứ.]"});
  std::get<document::Text>(gap[0]).missing = true;
  endItem(gap, ".");
  EXPECT_EQ(document::plainText(gap), "[Căn cứ.].");
  EXPECT_FALSE(std::get<document::Text>(gap[1]).missing);
}

TEST(EndMarks, StayAwayFromDotsToWriteOn) {
  document::Paragraph paragraph;
  paragraph.text = inlinesOf({"Họ tên: "});
  paragraph.text.push_back(document::Leader());
  std::vector<document::Block> blocks{paragraph};
  endBody(blocks);
  EXPECT_EQ(std::get<document::Paragraph>(blocks[0]).text.size(), 2u);
  std::vector<document::Block> none{document::LineBlock()};
  endBody(none);
  EXPECT_EQ(none.size(), 1u);
}

}  // namespace
}  // namespace vanthu::fill
