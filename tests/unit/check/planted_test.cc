// One planted fault in a right paper: it is found, at its field, and nothing else is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "unit/check/document_probe.h"

namespace vanthu::check {
namespace {

using document::Appendix;
using document::Closing;
using document::Document;
using document::Letterhead;
using document::Paragraph;
using document::Title;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Planted {
  std::string name;
  Document (*paper)();
  std::function<void(Document&)> plant;
  std::string found;  ///< "rule pointer"
};

void PrintTo(const Planted& planted, std::ostream* out) {
  *out << planted.name;
}

class PlantedFault : public ::testing::TestWithParam<Planted> {};

TEST_P(PlantedFault, IsFoundAndNothingElse) {
  Document document = GetParam().paper();
  GetParam().plant(document);
  EXPECT_THAT(told(findingsOn(document)), ElementsAre(GetParam().found));
}

// Takes a line out, or puts another in its place.
auto organ(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).organ = field("/organName", words); };
}
auto number(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).number = field("/codeNumber", words); };
}
auto placeDate(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).placeDate = field("/issuedDate", words); };
}
auto subject(std::string words) {
  return [words](Document& d) { nth<Title>(d).subject = field("/subject", words); };
}
auto letterSubject(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).subject = field("/subject", words); };
}
std::string repeated(const std::string& words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += (i == 0 ? "" : ", ") + words;
  return out;
}
auto basis(size_t n, std::string words) {
  return [n, words](Document& d) {
    size_t seen = 0;
    for (document::Block& block : d.blocks) {
      auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr && paragraph->role == document::Role::basis && seen++ == n)
        paragraph->text = field("/basis/" + std::to_string(n), words);
    }
  };
}
auto label(std::string beginning, std::string label) {
  return [beginning, label](Document& d) { paragraph(d, beginning).label = label; };
}
auto words(std::string beginning, std::string now) {
  return [beginning, now](Document& d) {
    Paragraph& found = paragraph(d, beginning);
    found.text = field(std::get<document::Text>(found.text.front()).source.pointer, now);
  };
}
auto authority(std::vector<std::string> lines) {
  return [lines](Document& d) {
    auto& authority = nth<Closing>(d).signatures.front().authority;
    authority.clear();
    for (const std::string& line : lines)
      authority.push_back(field("/signer/" + std::to_string(authority.size()), line));
  };
}
auto signer(std::string words) {
  return [words](Document& d) {
    nth<Closing>(d).signatures.front().fullName = field("/signer/fullName", words);
  };
}
auto recipients(std::vector<std::string> lines) {
  return [lines](Document& d) {
    auto& recipients = nth<Closing>(d).recipients;
    recipients.clear();
    for (const std::string& line : lines)
      recipients.push_back(field("/to/" + std::to_string(recipients.size()), line));
  };
}
auto addressees(std::vector<std::string> lines) {
  return [lines](Document& d) {
    auto& names = nth<document::Addressees>(d).names;
    names.clear();
    for (const std::string& line : lines)
      names.push_back(field("/addressees/" + std::to_string(names.size()), line));
  };
}
template <typename Block>
auto without() {
  return [](Document& d) {
    std::erase_if(d.blocks, [](const document::Block& block) {
      return std::holds_alternative<Block>(block);
    });
  };
}

INSTANTIATE_TEST_SUITE_P(
    Letterhead,
    PlantedFault,
    ::testing::Values(
        Planted{"NationMisspelt",
                goodPlan,
                [](Document& d) {
                  nth<Letterhead>(d).nation = field("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.");
                },
                "E1.wording"},
        Planted{"MottoWithDashes",
                goodPlan,
                [](Document& d) {
                  nth<Letterhead>(d).motto = field("", "Độc lập – Tự do – Hạnh phúc");
                },
                "E2.wording"},
        Planted{"AgencyAboveInSmallLetters",
                goodPlan,
                [](Document& d) {
                  nth<Letterhead>(d).parentOrgan = field("/parentOrganName", "UBND tỉnh");
                },
                "E3.capitals /parentOrganName"},
        Planted{"NoAgency", goodPlan, organ(""), "E4.missing /organName"},
        Planted{"AgencyInSmallLetters",
                goodPlan,
                organ("Sở Giáo dục và Đào tạo"),
                "E4.capitals /organName"},
        Planted{"AgencyAbbreviated", goodPlan, organ("SỞ GD&ĐT"), "E4.abbreviated /organName"},
        Planted{"NumberWithASpace", goodPlan, number("Số: 793 /KH-SGDĐT"), "E5.spaces /codeNumber"},
        Planted{
            "NumberWithoutZero", goodPlan, number("Số: 5/KH-SGDĐT"), "E5.leading-zero /codeNumber"},
        Planted{"NumberWithoutSymbol", goodPlan, number("Số: 05"), "E5.form /codeNumber"},
        Planted{
            "TooFewBlanks", goodPlan, number("Số:\u00A0\u00A0/KH-SGDĐT"), "E5.form /codeNumber"},
        Planted{
            "SymbolInSmallLetters", goodPlan, number("Số: 05/kh-sgdđt"), "E5.symbol /codeNumber"},
        Planted{"SymbolOfAnotherType", goodPlan, number("Số: 05/QĐ-SGDĐT"), "E5.type /codeNumber"},
        Planted{
            "LetterWithATypeSign", goodLetter, number("Số: 05/CV-SGDĐT"), "E5.type /codeNumber"},
        Planted{
            "SymbolWithoutStroke", goodPlan, number("Số: 05/KH-SGDDT"), "E5.dropped-d /codeNumber"},
        Planted{"TypeNobodyKnows",
                goodPlan,
                [](Document& d) { d.meta.typeName = "Thể lệ"; },
                "E5.type-unknown /codeNotation"},
        Planted{"NoNumber", goodPlan, number(""), "E5.missing /codeNotation"},
        Planted{"DayWithoutZero",
                goodPlan,
                placeDate("Quảng Ninh, ngày 9 tháng 4 năm 2026"),
                "E6.zero /issuedDate"},
        Planted{"MonthWithZero",
                goodPlan,
                placeDate("Quảng Ninh, ngày 09 tháng 04 năm 2026"),
                "E6.zero /issuedDate"},
        Planted{"DayThatDoesNotExist",
                goodPlan,
                placeDate("Quảng Ninh, ngày 31 tháng 4 năm 2026"),
                "E6.date /issuedDate"},
        Planted{
            "DateInFigures", goodPlan, placeDate("Quảng Ninh, 09/4/2026"), "E6.form /issuedDate"},
        Planted{"NoPlaceAndDate", goodPlan, placeDate(""), "E6.missing /place"},
        Planted{"UrgencyNobodyKnows",
                goodPlan,
                [](Document& d) { nth<Letterhead>(d).urgency = field("/priority", "GẤP"); },
                "M2.wording /priority"},
        Planted{"CirculationNobodyKnows",
                goodPlan,
                [](Document& d) { nth<Letterhead>(d).circulation = field("/circulation", "MẬT"); },
                "M5.wording /circulation"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Title,
    PlantedFault,
    ::testing::Values(
        Planted{"TypeInSmallLetters",
                goodPlan,
                [](Document& d) { nth<Title>(d).typeName = field("/typeName", "Kế hoạch"); },
                "E7.capitals /typeName"},
        Planted{"NoTitle", goodPlan, without<Title>(), "E7.missing /typeName"},
        Planted{"NoSubject", goodPlan, subject(""), "E8.missing /subject"},
        Planted{"SubjectWithFullStop",
                goodPlan,
                subject("Triển khai phong trào thi đua."),
                "E8.full-stop /subject"},
        Planted{
            "SubjectOfADecision", goodDecision, subject("Tặng Giấy khen"), "E8.opening /subject"},
        Planted{"LetterWithoutVeViec",
                goodLetter,
                letterSubject("Hướng dẫn công tác thi đua"),
                "E9.form /subject"},
        Planted{"LetterWithVeViecTwice",
                goodLetter,
                letterSubject("V/v v/v hướng dẫn thi đua"),
                "E9.form /subject"},
        Planted{
            "SubjectTooLong", goodPlan, subject(repeated("nội dung", 31)), "E8.length /subject"},
        Planted{"LetterSubjectTooLong",
                goodLetter,
                letterSubject("V/v " + repeated("nội dung", 20)),
                "E9.length /subject"},
        Planted{"LetterSubjectWithFullStop",
                goodLetter,
                letterSubject("V/v hướng dẫn công tác thi đua."),
                "E9.full-stop /subject"},
        Planted{"AddresseesLabelWithoutColon",
                goodLetter,
                [](Document& d) { nth<document::Addressees>(d).label = field("", "Kính gửi"); },
                "E19.wording"},
        Planted{"LetterToNobody",
                goodLetter,
                [](Document& d) {
                  without<document::Addressees>()(d);
                  recipients({"- UBND tỉnh;", "- Lưu: VT, TCCB."})(d);
                },
                "E19.missing /addressees"},
        Planted{"AddresseeWithoutDash",
                goodLetter,
                addressees({"- Các phòng;", "Các trường."}),
                "E19.dash /addressees/1"},
        Planted{"OneAddresseeWithDash",
                goodLetter,
                addressees({"- Các phòng."}),
                "E19.dash /addressees/0"},
        Planted{"AddresseesEnding",
                goodLetter,
                addressees({"- Các phòng,", "- Các trường."}),
                "E19.ending /addressees/0"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Basis,
    PlantedFault,
    ::testing::Values(
        Planted{"BasisEndsInAComma",
                goodDecision,
                basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022,"),
                "E10.ending /basis/1"},
        Planted{"LastBasisEndsInAComma",
                goodDecision,
                basis(3, "Theo đề nghị của Trưởng phòng Tổ chức cán bộ,"),
                "E10.last-ending /basis/3"},
        Planted{
            "LawWithItsNumber",
            goodDecision,
            basis(1, "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;"),
            "E10.law-number /basis/1"},
        Planted{"LawWithItsIssuer",
                goodDecision,
                basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022 của Quốc hội;"),
                "E10.law-issuer /basis/1"},
        Planted{"TwoBasesInOneParagraph",
                goodDecision,
                basis(1, "Căn cứ Luật Giáo dục; căn cứ Luật Thi đua, khen thưởng;"),
                "E10.own-paragraph /basis/1"},
        Planted{"DecreeWithoutDay",
                goodDecision,
                basis(2, "Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ về thi đua;"),
                "E10.incomplete /basis/2"},
        Planted{"CompetenceBehindSubjectMatter",
                goodDecision,
                basis(2, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
                "E10.competence-first /basis/2"},
        Planted{"DecreeBeforeLaw",
                goodDecision,
                [](Document& d) {
                  basis(
                      1,
                      "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;")(
                      d);
                  basis(2, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;")(d);
                },
                "E10.order /basis/2"},
        Planted{"ProposalBeforeTheEnd",
                goodDecision,
                [](Document& d) {
                  basis(2, "Theo đề nghị của Trưởng phòng Tổ chức cán bộ;")(d);
                  basis(3, "Căn cứ Biên bản họp Hội đồng.")(d);
                },
                "E10.proposal-last /basis/2"},
        Planted{
            "ExpiredDecree",
            goodDecision,
            basis(2, "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;"),
            "legal.expired /basis/2"},
        Planted{"ExpiredLawByItsYear",
                goodDecision,
                basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
                "legal.expired-unverified /basis/1"},
        Planted{"ExpiredTextInTheBody",
                goodPlan,
                words("Gắn với", "Theo Thông tư số 01/2024/TT-BNV của Bộ Nội vụ."),
                "legal.expired-in-text /sections/0/body"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Body,
    PlantedFault,
    ::testing::Values(
        Planted{"DecisionWithoutAuthority",
                goodDecision,
                [](Document& d) {
                  std::erase_if(d.blocks, [](const document::Block& block) {
                    const auto* paragraph = std::get_if<Paragraph>(&block);
                    return paragraph != nullptr && paragraph->role == document::Role::authority;
                  });
                },
                "decision.authority /authorityTitle"},
        Planted{"DecisionWithoutOperative",
                goodDecision,
                words("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"),
                "decision.operative"},
        Planted{"LetterF", goodPlan, label("Gắn với", "f)"), "E17.letter /sections/0/body"},
        Planted{"PointLeftOut", goodPlan, label("Gắn với", "c)"), "E17.order /sections/0/body"},
        Planted{"SectionLeftOut",
                goodPlan,
                label("TỔ CHỨC", "III."),
                "label.order /sections/1/heading"},
        Planted{
            "DecimalOfAnother", goodPlan, label("Báo cáo", "2.2."), "label.order /sections/1/body"},
        Planted{"ArticleLeftOut",
                goodDecision,
                [](Document& d) {
                  label("Chánh Văn phòng", "Điều 3.")(d);
                  recipients({"- Như Điều 3;", "- Lưu: VT, TCCB."})(d);
                },
                "label.order /executors"},
        Planted{"HeadingInSmallLetters",
                goodPlan,
                words("TỔ CHỨC", "Tổ chức thực hiện"),
                "E18.capitals /sections/1/heading"},
        Planted{"HeadingWithFullStop",
                goodPlan,
                words("TỔ CHỨC", "TỔ CHỨC THỰC HIỆN."),
                "heading.full-stop /sections/1/heading"},
        Planted{"DivisionInSmallLetters",
                goodPlan,
                [](Document& d) {
                  Paragraph& chapter = paragraph(d, "MỤC ĐÍCH");
                  chapter.role = document::Role::chapter;
                  chapter.label = "Chương I";
                  chapter.text = field("/sections/0/heading", "Quy định chung");
                  paragraph(d, "TỔ CHỨC").role = document::Role::chapter;
                  paragraph(d, "TỔ CHỨC").label = "Chương II";
                },
                "E13.capitals /sections/0/heading"},
        Planted{"NoEndMark",
                goodPlan,
                words("Báo cáo", "Báo cáo trước ngày 05/11/2026."),
                "E28.missing /sections/1/body"},
        Planted{"EndMarkTwice",
                goodPlan,
                words("Thiết thực", "Thiết thực, hiệu quả./."),
                "E28.repeated /sections/0/body"},
        Planted{"AppendixThatNobodyPointsTo",
                goodPlan,
                words("Thực hiện theo", "Thực hiện theo Phụ lục I."),
                "A1.reference"},
        Planted{"AppendixWithArabicNumber",
                goodPlan,
                [](Document& d) {
                  nth<Appendix>(d, 1).reference = field("", "Phụ lục 2");
                  words("Thực hiện theo", "Thực hiện theo các Phụ lục.")(d);
                },
                "A2.number"},
        Planted{"AppendixTitleInSmallLetters",
                goodPlan,
                [](Document& d) { nth<Appendix>(d).title = field("/title", "Các mốc thời gian"); },
                "A3.capitals /title"},
        Planted{"EnclosureOfAnotherPaper",
                goodDecision,
                [](Document& d) {
                  nth<Appendix>(d).enclosure =
                      field("/note", "(Kèm theo Quyết định số 06/QĐ-SGDĐT)");
                },
                "A4.form /note"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Closing,
    PlantedFault,
    ::testing::Values(
        Planted{"NoPost", goodPlan, authority({}), "E20.missing /signer/position"},
        Planted{"PostInSmallLetters", goodPlan, authority({"Giám đốc"}), "E20.capitals /signer/0"},
        Planted{"FormWithoutSpace",
                goodPlan,
                authority({"KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}),
                "E20.abbreviation /signer/0"},
        Planted{"FormWithoutDot",
                goodPlan,
                authority({"KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}),
                "E20.abbreviation /signer/0"},
        Planted{"FormOfTheParty",
                goodPlan,
                authority({"K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}),
                "E20.abbreviation /signer/0"},
        Planted{"ForTheHeadWithoutDeputy",
                goodPlan,
                authority({"KT. GIÁM ĐỐC"}),
                "E20.deputy /signer/0"},
        Planted{"DeputyOfSomebodyElse",
                goodPlan,
                authority({"KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"}),
                "E20.deputy /signer/1"},
        Planted{
            "ByOrderWithoutPost", goodPlan, authority({"TL. GIÁM ĐỐC"}), "E20.deputy /signer/0"},
        Planted{"DeputyByOrder",
                goodPlan,
                authority({"TL. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}),
                "E20.by-order /signer/1"},
        Planted{"OnBehalfOfAPerson",
                goodPlan,
                authority({"TM. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"}),
                "E20.collective /signer/0"},
        Planted{"DeputyAlone", goodPlan, authority({"PHÓ GIÁM ĐỐC"}), "E20.deputy-alone /signer/0"},
        Planted{"CouncilWithoutAgencyPost",
                goodPlan,
                authority({"TM. HỘI ĐỒNG", "CHỦ TỊCH"}),
                "E22.council /signer/0"},
        Planted{"ChairLeft",
                goodMinutes,
                [](Document& d) {
                  std::swap(nth<Closing>(d).signatures[0], nth<Closing>(d).signatures[1]);
                },
                "E20.minutes /signers/1/position"},
        Planted{"NoName", goodPlan, signer(""), "E23.missing /signer/fullName"},
        Planted{
            "NameInCapitals", goodPlan, signer("TRẦN QUỐC KHÁNH"), "E23.capitals /signer/fullName"},
        Planted{"NameWithTitle",
                goodPlan,
                signer("PGS.TS. Trần Quốc Khánh"),
                "E23.titles /signer/fullName"},
        Planted{"SyllableInSmallLetters",
                goodPlan,
                signer("Trần quốc Khánh"),
                "capital.person /signer/fullName"},
        Planted{"NomineeInSmallLetters",
                goodDecision,
                [](Document& d) {
                  auto& table = std::get<document::Table>(nth<Appendix>(d).blocks.front());
                  table.rows[0].cells[1].text.back() =
                      field("/nominees/0/fullName", "Lê thị Hạnh").front();
                },
                "capital.person /nominees/0/fullName"},
        Planted{"NoRecipients", goodPlan, recipients({}), "E24.missing /to"},
        Planted{"LabelWithoutColon",
                goodPlan,
                [](Document& d) { nth<Closing>(d).recipientsLabel = field("", "Nơi nhận"); },
                "E24.wording"},
        Planted{"RecipientWithoutDash",
                goodPlan,
                recipients({"UBND tỉnh;", "- Lưu: VT, TCCB."}),
                "E25.dash /to/0"},
        Planted{"RecipientEndsInAComma",
                goodPlan,
                recipients({"- UBND tỉnh,", "- Lưu: VT, TCCB."}),
                "E25.ending /to/0"},
        Planted{"LastRecipientWithoutFullStop",
                goodPlan,
                recipients({"- UBND tỉnh;", "- Lưu: VT, TCCB;"}),
                "E25.last-ending /to/1"},
        Planted{"NotKept", goodPlan, recipients({"- UBND tỉnh."}), "E25.archive /archive"},
        Planted{"KeptWithoutVanThu",
                goodPlan,
                recipients({"- UBND tỉnh;", "- Lưu: TCCB."}),
                "E25.archive-form /to/1"},
        Planted{"KeptBeforeTheEnd",
                goodPlan,
                recipients({"- Lưu: VT, TCCB;", "- UBND tỉnh."}),
                "E25.archive-last /to/0"},
        Planted{"DecisionNotToItsArticle",
                goodDecision,
                recipients({"- UBND tỉnh;", "- Lưu: VT, TCCB."}),
                "E25.first /to/0"},
        Planted{"DecisionToAnotherArticle",
                goodDecision,
                recipients({"- Như Điều 1;", "- Lưu: VT, TCCB."}),
                "E25.article /to/0"},
        Planted{"LetterNotToItsAddressees",
                goodLetter,
                recipients({"- UBND tỉnh;", "- Lưu: VT, TCCB."}),
                "E25.first /to/0"},
        Planted{"PurposeWithoutStroke",
                goodPlan,
                recipients({"- Lãnh đạo Sở (c/d);", "- Lưu: VT, TCCB."}),
                "E25.purpose /to/0"},
        Planted{"RecipientTwice",
                goodPlan,
                recipients({"- Lãnh đạo Sở;", "- Lãnh đạo Sở;", "- Lưu: VT, TCCB."}),
                "E25.duplicate /to/1"}),
    [](const auto& info) { return info.param.name; });

TEST(CheckDocument, FindsNothingInRightPapers) {
  for (const auto paper : {goodDecision, goodPlan, goodLetter, goodMinutes}) {
    const Document document = paper();
    EXPECT_THAT(told(findingsOn(document)), IsEmpty()) << document.meta.typeName;
  }
}

TEST(CheckDocument, TellsWhereAFaultIsAndHowToMendIt) {
  Document document = goodDecision();
  basis(2, "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;")(document);
  const Findings findings = findingsOn(document);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].place.quote, "98/2023/NĐ-CP");
  EXPECT_EQ(findings[0].message.vi,
            "Nghị định số 98/2023/NĐ-CP chỉ có hiệu lực đến hết ngày 30/6/2025.");
  EXPECT_EQ(findings[0].fix.vi, "Thay bằng Nghị định số 152/2025/NĐ-CP.");
}

TEST(CheckDocument, TellsFindingsInReadingOrder) {
  Document document = goodPlan();
  recipients({"- UBND tỉnh."})(document);
  organ("SỞ GD&ĐT")(document);
  words("Gắn với", "Gắn với  kế hoạch , của tỉnh.")(document);
  EXPECT_THAT(told(findingsOn(document)),
              ElementsAre("E4.abbreviated /organName",
                          "text.double-space /sections/0/body",
                          "text.space-before /sections/0/body",
                          "E25.archive /archive"));
}

TEST(CheckDocument, TakesANumberThatWasPutInBetween) {
  Document document = goodPlan();
  number("Số: 07a/KH-SGDĐT")(document);
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
}

TEST(CheckDocument, LeavesTheSymbolsOfJointPapersToTheOffices) {
  Document document = goodPlan();
  document.meta.typeName = "Kế hoạch liên tịch";
  for (const char* symbol : {"KHLT-SGDĐT-CĐGD", "KH-SGDĐT-CĐGD"}) {
    number("Số: 05/" + std::string(symbol))(document);
    EXPECT_THAT(told(findingsOn(document)), IsEmpty()) << symbol;
  }
  number("Số: 05/QĐ-SGDĐT")(document);
  EXPECT_THAT(told(findingsOn(document)), ElementsAre("E5.type-unknown /codeNumber"));
}

TEST(CheckDocument, CountsSectionsAndTheirPartsApart) {
  Document document = goodPlan();
  const auto division = [](const char* label, document::Role role) {
    Paragraph paragraph;
    paragraph.role = role;
    paragraph.label = label;
    paragraph.text = field("/regulation", "QUY ĐỊNH CHUNG");
    return paragraph;
  };
  std::vector<document::Block> divisions = {division("Chương I", document::Role::chapter),
                                            division("Mục 1", document::Role::section),
                                            division("Tiểu mục 1", document::Role::section),
                                            division("Tiểu mục 2", document::Role::section),
                                            division("Mục 2", document::Role::section),
                                            division("Tiểu mục 1", document::Role::section),
                                            division("Chương II", document::Role::chapter),
                                            division("Mục 1", document::Role::section)};
  document.blocks.insert(document.blocks.begin() + 3, divisions.begin(), divisions.end());
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
  std::get<Paragraph>(document.blocks[7]).label = "Mục 3";
  EXPECT_THAT(told(findingsOn(document)), ElementsAre("label.order /regulation"));
}

TEST(CheckDocument, OnlyWarnsByDaysThatNobodyRead) {
  LegalBasisTable table;
  table.texts = {{"Nghị định", "152/2025/NĐ-CP", "", Date{2027, 1, 1}, {}, "", false}};
  const Findings findings = checkDocument(goodDecision(), {"ND30", {2026, 11, 20}, &table});
  ASSERT_THAT(told(findings), ElementsAre("legal.not-yet-unverified /basis/2"));
  EXPECT_EQ(findings[0].severity, Severity::warning);
}

// 07/2014 was replaced by 01/2024, which was replaced in its turn.
TEST(CheckDocument, NamesTheReplacementThatIsInForce) {
  Document document = goodDecision();
  basis(2, "Căn cứ Thông tư số 07/2014/TT-BNV ngày 29 tháng 8 năm 2014 của Bộ Nội vụ;")(document);
  const Findings findings = findingsOn(document);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].fix.vi, "Thay bằng Thông tư số 15/2025/TT-BNV.");
}

TEST(CheckDocument, GoesNotRoundARingOfReplacements) {
  LegalBasisTable table;
  table.texts = {{"Nghị định", "152/2025/NĐ-CP", "", {}, Date{2025, 12, 31}, "1/2020/NĐ-CP", true},
                 {"Nghị định", "1/2020/NĐ-CP", "", {}, Date{2020, 12, 31}, "152/2025/NĐ-CP", true}};
  EXPECT_THAT(told(checkDocument(goodDecision(), {"ND30", {2026, 11, 20}, &table})),
              ElementsAre("legal.expired /basis/2"));
}

TEST(CheckDocument, SaysThatValidityWasNotLookedAt) {
  const Findings findings = checkDocument(goodDecision(), {"ND30", {2026, 11, 20}, nullptr});
  ASSERT_THAT(told(findings), ElementsAre("legal.not-evaluated"));
  EXPECT_EQ(findings[0].severity, Severity::notEvaluated);
}

TEST(CheckDocument, LeavesTheGapsOfADraftAlone) {
  Document document = goodPlan();
  for (document::Inlines* inlines : {&nth<Letterhead>(document).organ,
                                     &nth<Letterhead>(document).number,
                                     &nth<Title>(document).subject,
                                     &nth<Closing>(document).signatures.front().fullName})
    for (document::Inline& each : *inlines) {
      std::get<document::Text>(each).text = "[thiếu]";
      std::get<document::Text>(each).missing = true;
    }
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
}

TEST(CheckDocument, AsksNoFormatOfAForm) {
  Document form;
  form.meta.typeName = "Đăng ký";
  Paragraph line;
  line.text = field("/fullName", "Họ và tên: Cao Thị Thu Trang");
  form.blocks.push_back(line);
  EXPECT_THAT(told(findingsOn(form)), IsEmpty());
}

// Circular 01/2011: what was not read there only warns.

TEST(CheckDocument, FailsNoPaperOfTheCircularByTheDecree) {
  Document document = goodDecision();
  basis(1, "Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003;")(document);
  basis(3, "Theo đề nghị của Trưởng phòng Tổ chức cán bộ,")(document);
  placeDate("Quảng Ninh, ngày 9 tháng 4 năm 2019")(document);
  document.meta.issuedDate = Date{2019, 4, 9};
  for (size_t n : {0u, 2u})
    basis(n, "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;")(document);
  const Findings findings = findingsOn(document, "TT01");
  EXPECT_THAT(told(findings), ElementsAre("E6.zero /issuedDate", "E10.order /basis/1"));
  for (const Finding& finding : findings)
    EXPECT_EQ(finding.severity, Severity::warning) << finding.rule;
}

TEST(CheckDocument, ExpectsACommaBehindTheLastBasisOfTheCircular) {
  const Document document = goodDecision();
  EXPECT_THAT(told(findingsOn(document, "TT01")), ::testing::Contains("E10.last-ending /basis/3"));
}

TEST(CheckDocument, TellsWhatIsNotYetInForce) {
  const Document document = goodDecision();
  const Findings findings =
      checkDocument(document, {"ND30", {2025, 6, 20}, &installedLegalBasis()});
  ASSERT_THAT(told(findings), ElementsAre("legal.not-yet-in-force /basis/2"));
  EXPECT_EQ(findings[0].fix.vi, "Lúc đó còn hiệu lực: Nghị định số 98/2023/NĐ-CP.");
}

}  // namespace
}  // namespace vanthu::check
