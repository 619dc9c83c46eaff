// What the papers of a campaign say of one another: counts, numbers, decisions and deadlines agree.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "engine/dossier.h"
#include "engine/installed_world.h"
#include "support/golden.h"
#include "support/replaced.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string campaign() {
  return readFile(VANTHU_SOURCE_DIR "/samples/campaign/campaign.json");
}

engine::Dossier planned(const std::string& json) {
  static const engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  auto dossier = engine::planDossier(sharedEngine(), world, json, "campaign.json");
  if (dossier)
    return std::move(*dossier);
  ADD_FAILURE() << toJson(dossier.error());
  return {};
}

const engine::Dossier& sample() {
  static const engine::Dossier dossier = planned(campaign());
  return dossier;
}

std::vector<Value> recordsOf(const engine::Dossier& dossier, const std::string& templateName) {
  std::vector<Value> records;
  for (const engine::DossierDocument& each : dossier.documents)
    if (each.templateName == templateName)
      records.push_back(each.data);
  return records;
}

const Value& recordOf(const engine::Dossier& dossier, const std::string& name) {
  static const Value none(Value::Object{});
  for (const engine::DossierDocument& each : dossier.documents)
    if (each.name == name)
      return each.data;
  ADD_FAILURE() << "no document " << name;
  return none;
}

// Spaces count once, no-break ones too.
std::string textOf(const engine::Dossier& dossier, const std::string& name) {
  engine::Options options;
  options.offices = dossier.offices;
  const auto rendered = sharedEngine().render("", recordOf(dossier, name), options);
  if (!rendered) {
    ADD_FAILURE() << name << " " << toJson(rendered.error());
    return {};
  }
  return collapseSpace(document::plainText(rendered->document));
}

std::string fieldOf(const Value& record, std::string_view name) {
  const Value* field = record.find(name);
  return field == nullptr ? "" : field->isText() ? field->text() : toJson(*field);
}

std::vector<std::string> fieldsOf(const std::vector<Value>& records, std::string_view name) {
  std::vector<std::string> fields;
  for (const Value& each : records)
    fields.push_back(fieldOf(each, name));
  return fields;
}

std::vector<std::string> counting(size_t first, size_t count) {
  std::vector<std::string> numbers;
  for (size_t i = 0; i < count; ++i)
    numbers.push_back(std::to_string(first + i));
  return numbers;
}

TEST(DossierPapers, NotifyAUnitOfEveryAwardThatItAndItsPeopleGot) {
  std::string notices;
  for (const Value& each : recordsOf(sample(), "phieu-bao"))
    notices += fieldOf(each, "body");
  size_t awards = 0;
  for (const Value& item : recordOf(sample(), "quyet-dinh-khen-thuong").find("nominees")->list()) {
    const std::string name = fieldOf(item, "fullName");
    EXPECT_THAT(notices, HasSubstr(name));
    ++awards;
  }
  EXPECT_EQ(awards, 32u);
  EXPECT_THAT(fieldOf(recordOf(sample(), "phieu-bao-thpt-hon-gai"), "body"),
              HasSubstr("1. Tập thể sau đây được Giám đốc"));
  EXPECT_THAT(fieldOf(recordOf(sample(), "phieu-bao-thcs-trong-diem"), "body"),
              HasSubstr("1. Tập thể, cá nhân sau đây được Giám đốc"));
  EXPECT_THAT(fieldOf(recordOf(sample(), "phieu-bao-thpt-ba-che"), "body"),
              HasSubstr("1. Các cá nhân sau đây được Giám đốc"));
}

// The school is the first collective and has nobody else; it stands among units that are notified.
TEST(DossierPapers, HaveNumbersWithoutHolesWhereSomeoneIsNotAwarded) {
  const engine::Dossier fewer = planned(
      replaced(campaign(), "\"votes\": 13,\n      \"size\": 102", "\"votes\": 3, \"size\": 102"));
  const auto notices = fieldsOf(recordsOf(fewer, "phieu-bao"), "codeNumber");
  EXPECT_EQ(notices, counting(41, recordsOf(sample(), "phieu-bao").size() - 1));
  EXPECT_EQ(fieldsOf(recordsOf(fewer, "giay-khen"), "goldenBookNumber"), counting(1, 32));
}

TEST(DossierPapers, PutTheEarlierDecisionFirstIntoTheGoldenBook) {
  const auto numbers = fieldsOf(recordsOf(sample(), "giay-khen"), "goldenBookNumber");
  EXPECT_EQ(numbers, counting(1, 33));
  EXPECT_EQ(fieldOf(recordOf(sample(), "giay-khen-trieu-tai-vuong"), "goldenBookNumber"), "1");
  const engine::Dossier later =
      planned(replaced(campaign(),
                       R"("codeNotation": "QĐ-SGDĐT", "issuedDate": "2026-08-28")",
                       R"("codeNotation": "QĐ-SGDĐT", "issuedDate": "2026-11-12")"));
  EXPECT_EQ(fieldOf(recordOf(later, "giay-khen-trieu-tai-vuong"), "goldenBookNumber"), "33");
  EXPECT_EQ(fieldsOf(recordsOf(later, "giay-khen"), "goldenBookNumber"), counting(1, 33));
}

TEST(DossierPapers, SayForWhichDeedSomeoneIsRewarded) {
  const std::string decision = textOf(sample(), "quyet-dinh-khen-dot-xuat");
  EXPECT_THAT(decision, HasSubstr("đã có thành tích đột xuất ngày 21 tháng 8 năm 2026"));
  EXPECT_THAT(decision, HasSubstr("Dũng cảm cứu 04 học sinh"));
  EXPECT_THAT(decision, Not(HasSubstr("thành tích xuất sắc")));
  EXPECT_THAT(fieldOf(recordOf(sample(), "giay-khen-trieu-tai-vuong"), "achievement"),
              HasSubstr("Dũng cảm cứu 04 học sinh"));
}

TEST(DossierPapers, ReportAwardsAsGivenWithTheirDecisions) {
  const Value& record = recordOf(sample(), "bao-cao-tong-ket");
  EXPECT_THAT(record.find("awardProposals")->list(), IsEmpty());
  const std::string text = textOf(sample(), "bao-cao-tong-ket");
  EXPECT_THAT(text, HasSubstr("Đã có 08 tập thể và 27 cá nhân được khen thưởng"));
  EXPECT_THAT(text, HasSubstr("1782/QĐ-SGDĐT ngày 09/11/2026"));
  EXPECT_THAT(text, HasSubstr("4216/QĐ-UBND ngày 17/11/2026"));
  EXPECT_THAT(text, HasSubstr("IV. ĐỀ XUẤT, KIẾN NGHỊ"));
  EXPECT_THAT(text, Not(HasSubstr("ở cơ sở")));
}

TEST(DossierPapers, ProposeTheAwardsThatHaveNoDecisionYet) {
  const engine::Dossier between = planned(
      replaced(campaign(),
               R"("codeNumber": 498, "codeNotation": "BC-SGDĐT", "issuedDate": "2026-11-19")",
               R"("codeNumber": 498, "codeNotation": "BC-SGDĐT", "issuedDate": "2026-11-12")"));
  const Value& record = recordOf(between, "bao-cao-tong-ket");
  EXPECT_THAT(fieldsOf(record.find("givenAwards")->list(), "awardForm"), ElementsAre("Giấy khen"));
  EXPECT_THAT(fieldsOf(record.find("awardProposals")->list(), "awardForm"),
              ElementsAre("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"));
}

TEST(DossierPapers, LeaveOutCountsThatNobodyHasTaken) {
  const std::string interim = textOf(sample(), "bao-cao-so-ket");
  EXPECT_THAT(interim, Not(HasSubstr("được khen")));
  EXPECT_THAT(interim, HasSubstr("đăng ký 19 mô hình, điển hình; được công nhận 10 (đạt 52,6%)."));
}

TEST(DossierPapers, CountAsRegisteredWhoeverIsNotLate) {
  const std::string text = textOf(sample(), "tong-hop-dang-ky");
  EXPECT_THAT(text, HasSubstr("Số đơn vị đã đăng ký: 15/16 đơn vị, đạt 93,8%."));
  EXPECT_THAT(text, HasSubstr("Đơn vị chưa đăng ký (01)"));
  EXPECT_THAT(text, HasSubstr("gồm cả các đăng ký đã gửi Sở"));
}

TEST(DossierPapers, ListRegistrationsInTheOrderOfTheUnits) {
  std::vector<std::string> units;
  for (const Value& row : recordOf(sample(), "tong-hop-dang-ky").find("registrations")->list())
    if (units.empty() || units.back() != fieldOf(row, "unit"))
      units.push_back(fieldOf(row, "unit"));
  EXPECT_THAT(units, SizeIs(11)) << "the rows of a unit stand together";
  EXPECT_EQ(units.front(), "Trường THPT Chuyên Hạ Long");
  EXPECT_EQ(units.back(), "Trường Mầm non Hoa Hồng");
}

TEST(DossierPapers, ShowEarlierAwardsToThoseWhoAreAsked) {
  const Value& record = recordOf(sample(), "thong-bao-lay-y-kien");
  std::set<std::string> earlier;
  for (const std::string& each : fieldsOf(record.find("nominees")->list(), "previousAward"))
    if (!each.empty())
      earlier.insert(each);
  EXPECT_THAT(earlier,
              ElementsAre("Bằng khen, Quyết định số 3120/QĐ-UBND ngày 15/11/2024",
                          "Giấy khen, Quyết định số 1187/QĐ-SGDĐT ngày 20/11/2025"));
}

TEST(DossierPapers, LetTheLastDayOfATermBeInTime) {
  for (const Value& letter : recordsOf(sample(), "cong-van")) {
    EXPECT_THAT(fieldOf(letter, "body"), Not(HasSubstr("trước ngày")));
    EXPECT_THAT(fieldOf(letter, "body"), HasSubstr("chậm nhất "));
  }
}

TEST(DossierPapers, CorrectWhatStandsInAnEarlierPaper) {
  const Value& letter = recordOf(sample(), "cong-van-dinh-chinh");
  EXPECT_THAT(fieldOf(letter, "document"), HasSubstr("Chương trình số 38/CTr-SGDĐT"));
  const Value& change = letter.find("corrections")->list().front();
  const std::string programme = textOf(sample(), "chuong-trinh");
  EXPECT_THAT(programme, HasSubstr(fieldOf(change, "wrong")));
  EXPECT_THAT(programme, Not(HasSubstr(fieldOf(change, "right"))));
}

TEST(DossierPapers, NameThePostsOfACouncilAsPosts) {
  const std::string text = textOf(sample(), "giay-moi-hop-hoi-dong");
  EXPECT_THAT(text, HasSubstr("Chức danh trong Hội đồng"));
  EXPECT_THAT(textOf(sample(), "giay-moi-cac-don-vi"), Not(HasSubstr("Chức danh")));
}

TEST(DossierPapers, ConcludeAReviewByItsVerdicts) {
  const std::string name = "phieu-tham-dinh-tran-duc-uoc";
  EXPECT_THAT(fieldOf(recordOf(sample(), name), "conclusion"), HasSubstr("đủ điều kiện trình"));
  std::string spoiled = campaign();
  const size_t at = spoiled.find(
      "\"verdict\": \"pass\"", spoiled.find("\"kind\": \"Phần mềm", spoiled.find("tran-duc-uoc")));
  ASSERT_NE(at, std::string::npos);
  spoiled.replace(at, std::string("\"verdict\": \"pass\"").size(), "\"verdict\": \"fail\"");
  EXPECT_THAT(fieldOf(recordOf(planned(spoiled), name), "conclusion"),
              HasSubstr("Có 01/01 minh chứng, sản phẩm không đạt; hồ sơ chưa đủ điều kiện"));
}

TEST(DossierPapers, ProposeByTheKindsThereAreAndTheHigherAwardFirst) {
  EXPECT_THAT(fieldOf(recordOf(sample(), "to-trinh-thpt-ba-che"), "subject"),
              HasSubstr("Đề nghị khen thưởng cá nhân có thành tích"));
  const std::string one = textOf(sample(), "to-trinh-thpt-ba-che");
  EXPECT_THAT(one, HasSubstr("CÁ NHÂN"));
  EXPECT_THAT(one, Not(HasSubstr("B. CÁ NHÂN")));
  const std::string both = textOf(sample(), "to-trinh-thpt-hon-gai");
  EXPECT_THAT(both, HasSubstr("A. TẬP THỂ"));
  EXPECT_LT(both.find("- Bằng khen của"), both.find("- Giấy khen:"));
}

// Trần Đức Ước is proposed to the province only if the council agrees.
TEST(DossierPapers, SendToTheProvinceOnlyWhoWasChosen) {
  const engine::Dossier fewer =
      planned(replaced(campaign(),
                       "\"votes\": 13,\n      \"birthDate\": \"1984-03-02\"",
                       "\"votes\": 3,\n      \"birthDate\": \"1984-03-02\""));
  const Value& proposal = recordOf(fewer, "to-trinh-cap-tren");
  EXPECT_THAT(fieldOf(proposal.find("enclosures")->list()[1], "quantity"), HasSubstr("02 báo cáo"));
  EXPECT_THAT(recordOf(fewer, "phieu-gui").find("items")->list(), SizeIs(4));
}

}  // namespace
}  // namespace vanthu::testing
