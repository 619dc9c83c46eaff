#include "fill/header.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

constexpr const char* kFront = "---\ntype: Kế hoạch\nclosing: none\n---\nThân.\n";
constexpr const char* kData =
    R"({"parentOrganName": "UBND tỉnh Quảng Ninh", "organName": "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
  "codeNumber": 5, "codeNotation": "KH-SGDĐT", "place": "Quảng Ninh", "issuedDate": "2019-04-09",
  "subject": "Triển khai phong trào"})";

document::Document filled(const testing::Example& example) {
  const auto document = testing::fillExample(example);
  if (document)
    return *document;
  ADD_FAILURE() << testing::formatAll(document.error());
  return {};
}

document::Letterhead letterhead(const std::string& json, int year = 2026) {
  fill::Options options;
  options.year = year;
  return std::get<document::Letterhead>(
      filled({.tmpl = kFront, .json = json, .options = options}).blocks.at(0));
}

TEST(Header, PrintsConstantsCapitalsNumberAndDate) {
  const document::Letterhead head = letterhead(kData);
  EXPECT_EQ(document::plainText(head.parentOrgan), "UBND TỈNH QUẢNG NINH");
  EXPECT_EQ(document::plainText(head.nation), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(document::plainText(head.motto), "Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(document::plainText(head.number), "Số: 05/KH-SGDĐT");
  EXPECT_EQ(document::plainText(head.placeDate), "Quảng Ninh, ngày 09 tháng 4 năm 2019");
  EXPECT_TRUE(head.draftMark.empty());
  EXPECT_EQ(std::get<document::Text>(head.number.at(1)).source.pointer, "/codeNumber");
}

TEST(Header, PrintsNumbersTypedAsText) {
  const auto number = [](const char* code) {
    return document::plainText(
        letterhead("{\"codeNumber\": " + std::string(code) + ", \"codeNotation\": \"X\"}").number);
  };
  EXPECT_EQ(number("\"5\""), "Số: 05/X");
  EXPECT_EQ(number("\"5a\""), "Số: 5a/X");
  EXPECT_EQ(number("793"), "Số: 793/X");
  EXPECT_EQ(number("\"\""), number("null"));
}

TEST(Header, LeavesRoomForANumberAndADateYetToBeGiven) {
  const document::Letterhead head =
      letterhead(R"({"codeNotation": "KH-SGDĐT", "place": "Quảng Ninh"})", 2027);
  const std::string number = document::plainText(head.number);
  EXPECT_TRUE(number.starts_with("Số:"));
  EXPECT_TRUE(number.ends_with("/KH-SGDĐT"));
  size_t blanks = 0;
  for (size_t at = number.find("\u00A0"); at != std::string::npos;
       at = number.find("\u00A0", at + 2))
    ++blanks;
  EXPECT_GE(blanks, 8u);
  EXPECT_TRUE(document::plainText(head.placeDate).ends_with("năm 2027"));
  EXPECT_TRUE(document::plainText(letterhead("{}", 0).placeDate)
                  .ends_with("năm \u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"));
}

TEST(Header, PrintsNoNumberLineForAPaperWithoutNumber) {
  EXPECT_TRUE(letterhead(R"({"organName": "X"})").number.empty());
}

TEST(Header, PrintsTheSubjectOfALetterInTheLetterheadAndNoTitle) {
  const auto letter = [](const std::string& subject) {
    return filled({.tmpl = "---\ntype: Công văn\ntitle: letter\nclosing: none\n---\nThân.\n",
                   .json = "{\"subject\": \"" + subject + "\"}"});
  };
  const auto about = [&](const std::string& subject) {
    return document::plainText(
        std::get<document::Letterhead>(letter(subject).blocks.at(0)).subject);
  };
  EXPECT_EQ(about("hướng dẫn khen thưởng"), "V/v hướng dẫn khen thưởng");
  EXPECT_EQ(about("V/v hướng dẫn"), "V/v hướng dẫn");
  EXPECT_EQ(about("Về việc hướng dẫn"), "V/v hướng dẫn");
  EXPECT_EQ(about(""), "");
  EXPECT_EQ(letter("x").blocks.size(), 2u);
  EXPECT_EQ(letter("hướng dẫn").meta.subject, "hướng dẫn");
  EXPECT_TRUE(letterhead(kData).subject.empty());
}

TEST(Header, PrintsUrgencyAndCirculationInCapitals) {
  const document::Letterhead head =
      letterhead(R"({"priority": "Hoả tốc", "circulation": "Lưu hành nội bộ"})");
  EXPECT_EQ(document::plainText(head.urgency), "HỎA TỐC");
  EXPECT_EQ(document::plainText(head.circulation), "LƯU HÀNH NỘI BỘ");
  EXPECT_EQ(std::get<document::Text>(head.urgency.at(0)).source.pointer, "/priority");
  EXPECT_TRUE(letterhead(kData).urgency.empty());
  EXPECT_TRUE(letterhead(kData).circulation.empty());
}

TEST(Header, LetsTheFrontMatterNameTheMarks) {
  const document::Document document =
      filled({.tmpl = "---\ntype: x\nclosing: none\npriority: Khẩn\ncirculation:\n---\nThân.\n",
              .json = R"({"circulation": "Xem xong trả lại"})"});
  const auto& head = std::get<document::Letterhead>(document.blocks.at(0));
  EXPECT_EQ(document::plainText(head.urgency), "KHẨN");
  EXPECT_TRUE(head.circulation.empty());
}

TEST(Header, FillsTheMeta) {
  const document::Meta meta = filled({.tmpl = kFront, .json = kData}).meta;
  EXPECT_EQ(document::title(meta), "Kế hoạch số 05/KH-SGDĐT: Triển khai phong trào");
  EXPECT_EQ(meta.issuedDate, (Date{2019, 4, 9}));
  EXPECT_EQ(meta.organName, "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
  EXPECT_EQ(meta.profile, "");
}

TEST(Header, LetsTheFrontMatterNameOrTakeAwayElements) {
  const std::string front =
      "---\ntype: \"Kế hoạch {{ x }}\"\nclosing: none\nsubject: \"về *{{ x }}*\"\nplace:\nprofile: "
      "TT01\n---\nThân.\n";
  const document::Document document = filled(
      {.tmpl = front, .json = R"({"x": "năm", "place": "Hà Nội", "issuedDate": "2019-04-09"})"});
  EXPECT_EQ(document::plainText(std::get<document::Letterhead>(document.blocks.at(0)).placeDate),
            "ngày 09 tháng 4 năm 2019");
  const auto& title = std::get<document::Title>(document.blocks.at(1));
  EXPECT_EQ(document::plainText(title.typeName), "KẾ HOẠCH NĂM");
  EXPECT_EQ(document::plainText(title.subject), "về năm");
  EXPECT_TRUE(std::get<document::Text>(title.subject.back()).italic);
  EXPECT_EQ(document.meta.profile, "TT01");
  EXPECT_EQ(document.meta.typeName, "Kế hoạch năm");
}

TEST(Header, EndsEachBasisAndTheLastByTheProfile) {
  fill::Options options;
  options.lastBasisMark = ',';
  EXPECT_EQ(testing::textOf({.tmpl = "---\ntype: x\nletterhead: none\nclosing: none\nauthority: "
                                     "giám đốc\noperative: \"QUYẾT ĐỊNH:\"\n---\n",
                             .json = R"({"basis": ["Căn cứ a.", "Căn cứ b", "Theo c;"]})",
                             .options = options}),
            "GIÁM ĐỐC\nCăn cứ a;\nCăn cứ b;\nTheo c,\nQUYẾT ĐỊNH:\n");
}

TEST(Header, LeavesOutABasisThatIsAMarkOnly) {
  EXPECT_EQ(testing::textOf({.tmpl = "---\ntype: x\nletterhead: none\nclosing: none\n---\n",
                             .json = R"({"basis": ["Căn cứ Luật", ";"]})"}),
            "Căn cứ Luật.\n");
}

TEST(Header, PutsWrittenAndGivenBasisTogether) {
  EXPECT_EQ(testing::textOf({.tmpl = "---\ntype: x\nletterhead: none\nclosing: none\nbasis: [\"Căn "
                                     "cứ Luật\", \"{{ more }}\", \"{{ none }}\"]\n---\n",
                             .json = R"({"more": ["Căn cứ a", "Căn cứ b"], "none": null})"}),
            "Căn cứ Luật;\nCăn cứ a;\nCăn cứ b.\n");
}

TEST(Header, WritesTheEnclosureOfAnAppendix) {
  const std::string tmpl =
      "---\ntype: Quyết định\nclosing: none\n---\n{% appendix title=\"Danh sách\" %}\na\n{% "
      "endappendix %}\n";
  const auto enclosure = [&](const std::string& json) {
    fill::Options options;
    options.year = 2026;
    const document::Document document = filled({.tmpl = tmpl, .json = json, .options = options});
    return document::plainText(std::get<document::Appendix>(document.blocks.back()).enclosure);
  };
  EXPECT_EQ(
      enclosure(
          R"({"codeNumber": 123, "codeNotation": "QĐ-SGDĐT", "issuedDate": "2026-11-20", "organName": "Sở X",
                          "authorityTitle": "Giám đốc Sở X"})"),
      "(Kèm theo Quyết định số 123/QĐ-SGDĐT ngày 20 tháng 11 năm 2026 của Giám đốc Sở X)");
  EXPECT_TRUE(enclosure(R"({"codeNotation": "QĐ-SGDĐT", "organName": "Sở X"})")
                  .ends_with("năm 2026 của Sở X)"));
}

}  // namespace
}  // namespace vanthu::fill
