#include "fill/addressees.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

document::Document filled(const std::string& front, const std::string& json, bool draft = false) {
  fill::Options options;
  options.draft = draft;
  const auto document =
      testing::fillExample({.tmpl = "---\ntype: Tờ trình\nclosing: none\n" + front + "---\nThân.\n",
                            .json = json,
                            .options = options});
  if (document)
    return *document;
  ADD_FAILURE() << testing::formatAll(document.error());
  return {};
}

// "label|name|name", or "" if the document has no addressees.
std::string addressees(const std::string& front, const std::string& json) {
  for (const document::Block& block : filled(front, json).blocks) {
    const auto* found = std::get_if<document::Addressees>(&block);
    if (found == nullptr)
      continue;
    std::string out = document::plainText(found->label);
    for (const document::Inlines& name : found->names)
      out += "|" + document::plainText(name);
    return out;
  }
  return "";
}

TEST(Addressees, HaveNoDashTwice) {
  EXPECT_EQ(addressees("", R"({"addressees": ["- Bộ Nội vụ", "– Sở Nội vụ", ";"]})"),
            "Kính gửi:|- Bộ Nội vụ;|- Sở Nội vụ.");
  EXPECT_EQ(addressees("", R"({"addressees": ["- UBND TP."]})"), "Kính gửi:|UBND TP.");
}

TEST(Addressees, OneHasNeitherDashNorMark) {
  EXPECT_EQ(addressees("", R"({"addressees": ["Bộ Nội vụ"]})"), "Kính gửi:|Bộ Nội vụ");
  EXPECT_EQ(addressees("", R"({"addressees": [{"name": "Bộ Nội vụ."}]})"), "Kính gửi:|Bộ Nội vụ");
  EXPECT_EQ(addressees("", R"({"addressees": "Các phòng, ban;"})"), "Kính gửi:|Các phòng, ban");
}

TEST(Addressees, SeveralHaveDashesSemicolonsAndAFullStop) {
  EXPECT_EQ(addressees("", R"({"addressees": ["Bộ Nội vụ", {"name": "Ban Thi đua,"}, "Sở."]})"),
            "Kính gửi:|- Bộ Nội vụ;|- Ban Thi đua;|- Sở.");
}

TEST(Addressees, AreNotPrintedWhereThereAreNone) {
  EXPECT_EQ(addressees("", "{}"), "");
  EXPECT_EQ(addressees("", R"({"addressees": []})"), "");
  EXPECT_EQ(addressees("addressees:\n", R"({"addressees": ["Sở"]})"), "");
}

TEST(Addressees, ComeFromTheFrontMatterAndTheRecordTogether) {
  EXPECT_EQ(addressees("addressees: [\"Sở {{ x }}\", \"{{ more }}\", {name: \"{{ x }}\"}]\n",
                       R"({"x": "Y tế", "more": ["A", "B"]})"),
            "Kính gửi:|- Sở Y tế;|- A;|- B;|- Y tế.");
}

TEST(Addressees, StandBehindTheTitleAndBeforeTheBasis) {
  const document::Document document =
      filled("", R"({"subject": "s", "addressees": ["Sở"], "basis": ["Căn cứ"]})");
  ASSERT_EQ(document.blocks.size(), 5u);
  EXPECT_TRUE(std::holds_alternative<document::Title>(document.blocks[1]));
  EXPECT_TRUE(std::holds_alternative<document::Addressees>(document.blocks[2]));
  EXPECT_EQ(std::get<document::Paragraph>(document.blocks[3]).role, document::Role::basis);
}

TEST(Addressees, RememberTheDataTheyCameFrom) {
  const document::Document document = filled("", R"({"addressees": ["Sở A", "Sở B"]})");
  const auto& block = std::get<document::Addressees>(document.blocks[2]);
  EXPECT_EQ(std::get<document::Text>(block.names[1].at(1)).source.pointer, "/addressees/1");
}

TEST(Addressees, AreAGapInADraftThatLacksThem) {
  fill::Options options;
  options.draft = true;
  const auto document =
      testing::fillExample({.tmpl = "---\ntype: x\nclosing: none\n---\nThân.\n",
                            .schema = R"({"required": ["addressees"], "properties": {"addressees":
                     {"title": "Nơi gửi", "type": "array", "items": {"type": "string"}}}})",
                            .options = options});
  ASSERT_TRUE(document);
  EXPECT_NE(document::plainText(*document).find("Kính gửi: [Nơi gửi]"), std::string::npos);
}

}  // namespace
}  // namespace vanthu::fill
