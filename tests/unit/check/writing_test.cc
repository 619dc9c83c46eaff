// The rules of writing on single paragraphs: what they tell, and on what they stay silent.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/check/document_probe.h"

namespace vanthu::check {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Right forms that look like faults.
TEST(Writing, IsSilentOnRightForms) {
  for (const char* right : {
           "Thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương; Quyết "
           "định số 1982/QĐ-TTg ngày 18/10/2016; Chương trình số 30-CTr/TU; Chỉ thị 18/CT-TTg.",
           "Thông tư liên tịch số 23/2015/TTLT-BGDĐT-BNV; Công văn số 5512/BGDĐT-GDTrH ngày "
           "18/12/2020; Nghị quyết số 35/2021/QH15 của Quốc hội.",
           "Việc đánh giá giá trị tài sản, quản lý lý lịch, trở thành thành viên, tổ chức chức "
           "năng "
           "được thực hiện hiện nay.",
           "Các thiết bị bị hỏng tồn tại tại trường; lý do do đơn vị báo cáo; nhà ở ở đô thị.",
           "Người người thi đua, ngành ngành thi đua, nhà nhà tham gia; luôn luôn, từ từ, xanh "
           "xanh, đời đời, ngày ngày; từng bước từng bước.",
           "Gửi về phongtccb@quangninh.edu.vn, https://quangninh.edu.vn/tin-tuc lúc 17:30, 8:30.",
           "Đạt 2/3 số phiếu, 1.205.000 đồng, tăng 0,3%, lớp 11A1, 12/2025, trực 24/7.",
           "Điểm a khoản 2 Điều 103 Mục 5 Chương XII; các Điều 5, 6; một số điều của Luật.",
           "TP. Hồ Chí Minh, TP.HCM, tỉnh Quảng Ninh, thành phố Uông Bí, Thành phố Hồ Chí Minh, "
           "Ủy ban nhân dân Thành phố; các sở giáo dục và đào tạo.",
           "Lần thứ hai, thứ ba; ngày thứ hai của hội nghị; mỗi tháng một lần; ngày, tháng, năm "
           "sinh; chiều thứ Hai, ngày 20/11/2026.",
           "Trưởng phòng Giáo dục và Đào tạo, cán bộ Y tế, trụ sở Nội vụ; Tòa án nhân dân.",
           "Nội dung v.v... và các nội dung khác, gồm: thiên tai...; trực tuyến, ...",
           "Hội nghị “Dạy tốt, học tốt” (lần 1); “Đổi mới”: có hiệu quả; và/hoặc; A/B.",
           "Phần mềm, chương trình II, phần lớn; học kỳ I; giai đoạn 2021 - 2025, 2026 - 2030.",
           "Ông Nguyễn Văn Hoà đã hóa giải; tọa đàm; quý báu; loanh quanh; hòa bình.",
           "Hồ sơ gồm 01 bản chính, từ ngày 05/01/2026 đến hết ngày 10/3/2026, dịp 20/11.",
       })
    EXPECT_THAT(toldOf(right), IsEmpty()) << right;
}

TEST(Writing, FindsSpacesThatDoNotBelong) {
  EXPECT_THAT(toldOf("Các  đơn vị"), ElementsAre("text.double-space: Các  đơn"));
  EXPECT_THAT(toldOf("cán bộ , giáo viên"), ElementsAre("text.space-before: bộ ,"));
  EXPECT_THAT(toldOf("(nếu có )"), ElementsAre("text.space-before: có )"));
  EXPECT_THAT(toldOf("hiệu quả ."), ElementsAre("text.space-before: quả ."));
  EXPECT_THAT(toldOf("( nếu có)"), ElementsAre("text.space-inside: ( nếu"));
  EXPECT_THAT(toldOf("phong trào “ Dạy tốt”"), ElementsAre("text.space-inside: “ Dạy"));
}

TEST(Writing, FindsSpacesThatAreMissing) {
  EXPECT_THAT(toldOf("Phòng Tổ chức cán bộ:Tổng hợp"), ElementsAre("text.space-after: bộ:Tổng"));
  EXPECT_THAT(toldOf("cán bộ,giáo viên"), ElementsAre("text.space-after: bộ,giáo"));
  EXPECT_THAT(toldOf("của đơn vị.Các trường"), ElementsAre("text.space-after: vị.Các"));
  EXPECT_THAT(toldOf("đào tạo(gọi tắt)"), ElementsAre("text.space-after: tạo(gọi"));
  EXPECT_THAT(toldOf("(gọi tắt)xây dựng"), ElementsAre("text.space-after: tắt)xây"));
  EXPECT_THAT(toldOf("Thi đua -Khen thưởng"), ElementsAre("text.dash-one-side: đua -Khen"));
  EXPECT_THAT(toldOf("năm học 2016- 2017"), ElementsAre("text.dash-one-side: 2016- 2017"));
}

TEST(Writing, FindsMarksTypedTwice) {
  EXPECT_THAT(toldOf("hiệu quả,, thiết thực"), ElementsAre("text.double-mark: quả,,"));
  EXPECT_THAT(toldOf("hiệu quả.. Các đơn vị"), ElementsAre("text.double-mark: quả.."));
}

TEST(Writing, FindsQuotationMarksThatAreWrong) {
  EXPECT_THAT(toldOf("phong trào \"Dạy tốt”"),
              ElementsAre("text.quote-straight: \"Dạy", "text.quote-unbalanced: tốt”"));
  EXPECT_THAT(toldOf("phong trào ”Dạy tốt”"), ElementsAre("text.quote-direction: ”Dạy"));
  EXPECT_THAT(toldOf("phong trào “Dạy tốt“"), ElementsAre("text.quote-direction: tốt“"));
  EXPECT_THAT(toldOf("phong trào “Dạy tốt"), ElementsAre("text.quote-unbalanced: “Dạy"));
  EXPECT_THAT(toldOf("phong trào Dạy tốt”"), ElementsAre("text.quote-unbalanced: tốt”"));
}

TEST(Writing, LetsAQuotationRunOverParagraphs) {
  document::Document document;
  for (const char* words : {"“Điều 5. Nội dung", "Đoạn thứ hai", "đoạn cuối.”"}) {
    document::Paragraph paragraph;
    paragraph.text = field("/body", words);
    document.blocks.push_back(paragraph);
  }
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
  std::get<document::Paragraph>(document.blocks[1]).text = field("/body", "“Đoạn thứ hai”");
  EXPECT_THAT(told(findingsOn(document)),
              ElementsAre("text.quote-unbalanced /body", "text.quote-unbalanced /body"));
}

TEST(Writing, FindsDatesWithoutTheirZero) {
  EXPECT_THAT(toldOf("từ ngày 9 tháng 4 năm 2019"),
              ElementsAre("text.date-zero: ngày 9 tháng 4 năm 2019"));
  EXPECT_THAT(toldOf("ngày 15 tháng 2"), ElementsAre("text.date-zero: ngày 15 tháng 2"));
  EXPECT_THAT(toldOf("trước 9/4/2019"), ElementsAre("text.date-zero: 9/4/2019"));
  EXPECT_THAT(toldOf("trước 25/2/2020"), ElementsAre("text.date-zero: 25/2/2020"));
  EXPECT_THAT(toldOf("trước 09/04/2019"), ElementsAre("text.date-zero: 09/04/2019"));
  EXPECT_THAT(toldOf("vào ngày 5/3, 10/6 và 10/09"),
              ElementsAre("text.date-zero: 5/3", "text.date-zero: 10/09"));
  EXPECT_THAT(toldOf("đạt 5/3 số điểm"), IsEmpty());
}

TEST(Writing, FindsDaysThatDoNotExist) {
  EXPECT_THAT(toldOf("trước ngày 31/4/2026"), ElementsAre("text.date-impossible: 31/4/2026"));
  EXPECT_THAT(toldOf("ngày 30 tháng 02 năm 2026"),
              ElementsAre("text.date-impossible: ngày 30 tháng 02 năm 2026"));
  EXPECT_THAT(toldOf("ngày 29/02/2028"), IsEmpty());
}

TEST(Writing, FindsFaultsInCitedNumbers) {
  EXPECT_THAT(toldOf("Kế hoạch số 2767 /KH-SGDĐT"), ElementsAre("cite.space: 2767 /KH-SGDĐT"));
  EXPECT_THAT(toldOf("Kế hoạch số 88/KH - UBND"), ElementsAre("cite.space: 88/KH - UBND"));
  EXPECT_THAT(toldOf("Công văn số 3282/BGDDT-TĐKT"),
              ElementsAre("cite.dropped-d: 3282/BGDDT-TĐKT"));
  EXPECT_THAT(toldOf("Quyết định số 60/qđ-ubnd"), ElementsAre("cite.case: 60/qđ-ubnd"));
  EXPECT_THAT(toldOf("Chỉ thị số 05/CT-TW"), ElementsAre("cite.party: 05/CT-TW"));
  EXPECT_THAT(toldOf("Kế hoạch số 60/QĐ-UBND"), ElementsAre("cite.type: 60/QĐ-UBND"));
  EXPECT_THAT(toldOf("Thông tư số 15/2025"), ElementsAre("cite.no-symbol: 15/2025"));
  EXPECT_THAT(toldOf("Nghị định số 30/20/NĐ-CP"), ElementsAre("cite.year: 30/20/NĐ-CP"));
}

TEST(Writing, FindsWrongCapitals) {
  EXPECT_THAT(toldOf("theo điều 5 của Luật"), ElementsAre("capital.citing: điều 5"));
  EXPECT_THAT(toldOf("tại Khoản 2 Điều 5"), ElementsAre("capital.citing: Khoản 2"));
  EXPECT_THAT(toldOf("tại phần II Kế hoạch"), ElementsAre("capital.part: phần II"));
  EXPECT_THAT(toldOf("theo kế hoạch số 88/KH-UBND"), ElementsAre("capital.document: kế hoạch"));
  EXPECT_THAT(toldOf("Luật thi đua, khen thưởng"),
              ElementsAre("capital.document: Luật thi đua, khen thưởng"));
  EXPECT_THAT(toldOf("của Sở Giáo dục và đào tạo"),
              ElementsAre("capital.agency: Sở Giáo dục và đào tạo"));
  EXPECT_THAT(toldOf("do Ủy ban Nhân dân tỉnh"), ElementsAre("capital.agency: Ủy ban Nhân dân"));
  EXPECT_THAT(toldOf("trên địa bàn Tỉnh Nam Định"), ElementsAre("capital.place: Tỉnh Nam"));
  EXPECT_THAT(toldOf("tại Thành phố Uông Bí"), ElementsAre("capital.place: Thành phố Uông"));
  EXPECT_THAT(toldOf("tại thành phố Hồ Chí Minh"),
              ElementsAre("capital.place: thành phố Hồ Chí Minh"));
  EXPECT_THAT(toldOf("danh hiệu anh hùng lao động"),
              ElementsAre("capital.honour: anh hùng lao động"));
  EXPECT_THAT(toldOf("sáng thứ hai tuần sau"), ElementsAre("capital.day: thứ hai"));
  EXPECT_THAT(toldOf("Cách mạng tháng tám"), ElementsAre("capital.day: tháng tám"));
  EXPECT_THAT(toldOf("phục vụ nhân dân"), ElementsAre("capital.people: nhân dân"));
  EXPECT_THAT(toldOf("đã xong. các đơn vị"), ElementsAre("capital.sentence: các"));
}

TEST(Writing, AsksForNhanDanByTheDecreeOnly) {
  EXPECT_THAT(toldOf("phục vụ nhân dân", "TT01"), IsEmpty());
  EXPECT_THAT(toldOf("chủ đề “phục vụ nhân dân”"), IsEmpty());
}

TEST(Writing, FindsTwoStylesInOnePaper) {
  EXPECT_THAT(toldOf("giai đoạn 2016 - 2020, năm 2016-2017, từ 2018 - 2019"),
              ElementsAre("text.range-style: 2016-2017"));
  EXPECT_THAT(toldOf("giai đoạn 2016–2020 và 2021 - 2025"),
              ElementsAre("text.range-style: 2016–2020"));
  EXPECT_THAT(toldOf("ngành GDĐT, các phòng GDĐT, Sở GD&ĐT"),
              ElementsAre("text.abbreviation-mix: GD&ĐT"));
  EXPECT_THAT(toldOf("văn hóa, tọa đàm, hoà bình"), ElementsAre("text.tone-mix: hoà"));
  EXPECT_THAT(toldOf("văn hoá, toạ đàm, hoà bình"), IsEmpty());
}

TEST(Writing, FindsAbbreviationsThatAreExplainedTwiceOrTooLate) {
  EXPECT_THAT(toldOf("Bộ Giáo dục và Đào tạo (GDĐT) và Sở Giáo dục và Đào tạo (GDĐT)"),
              ElementsAre("text.abbreviation-twice: GDĐT"));
  EXPECT_THAT(toldOf("ngành GDĐT; Bộ Giáo dục và Đào tạo (GDĐT)"),
              ElementsAre("text.abbreviation-early: GDĐT"));
  EXPECT_THAT(toldOf("giáo viên, nhân viên (CBGV, NV); các NV và CBGV"), IsEmpty());
  EXPECT_THAT(toldOf("Hội đồng TD-KT"), ElementsAre("text.dropped-d: TD-KT"));
}

TEST(Writing, FindsWordsAndPhrasesTypedTwice) {
  EXPECT_THAT(toldOf("kết quả của của đơn vị"), ElementsAre("text.doubled-word: của của"));
  EXPECT_THAT(toldOf("Các các đơn vị"), ElementsAre("text.doubled-word: Các các"));
  EXPECT_THAT(toldOf("trong các giáo giáo dục"), ElementsAre("text.doubled-word: giáo giáo"));
  EXPECT_THAT(toldOf("việc triển khai triển khai phong trào"),
              ElementsAre("text.doubled-word: triển khai triển khai"));
  EXPECT_THAT(toldOf("các cơ quan, cơ quan khác"), IsEmpty());
}

TEST(Writing, TellsNothingOfWhatALineOfBlanksHolds) {
  EXPECT_THAT(toldOf("Số:\u00A0\u00A0\u00A0\u00A0/QĐ, ngày\u00A0\u00A0\u00A0tháng"), IsEmpty());
}

}  // namespace
}  // namespace vanthu::check
