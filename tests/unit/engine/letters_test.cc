// The templates of letters and proposals with records of other shapes than their samples.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/golden.h"
#include "support/replaced.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string templateSample(const std::string& name) {
  return readFile(VANTHU_SOURCE_DIR "/templates/" + name + "/sample.json");
}

std::string textOf(const std::string& json, bool draft = false) {
  engine::Options options;
  options.output = engine::Output::document;
  options.draft = draft;
  const auto rendered = sharedEngine().render("", json, "data.json", options);
  EXPECT_TRUE(rendered) << toJson(rendered.error());
  return rendered ? document::plainText(rendered->document) : "";
}

TEST(Proposal, OfOneFormOfAwardNamesItInTheSentence) {
  EXPECT_THAT(
      textOf(templateSample("to-trinh")),
      AllOf(HasSubstr("tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường cho 01 tập thể và "
                      "01 cá nhân có thành tích"),
            HasSubstr("(có danh sách kèm theo).\n"),
            HasSubstr("Kính gửi: Chủ tịch Ủy ban nhân dân phường Uông Bí\n"),
            HasSubstr("\n- Như trên;\n- Lưu: VT.\n")));
}

TEST(Proposal, OfSeveralFormsCountsEach) {
  const std::string json =
      replaced(templateSample("to-trinh"),
               "\"awardForm\": \"Giấy khen của Chủ tịch Ủy ban nhân dân phường\"",
               "\"awardForm\": \"Cờ thi đua cấp tỉnh\"");
  EXPECT_THAT(
      textOf(json),
      AllOf(HasSubstr("xem xét, khen thưởng 01 tập thể và 01 cá nhân"),
            HasSubstr("(có danh sách kèm theo), gồm:\n- Cờ thi đua cấp tỉnh: 01 tập thể;\n- "
                      "Giấy khen của Chủ tịch Ủy ban nhân dân phường: 01 cá nhân.\n")));
}

TEST(Proposal, ForCollectivesAloneSaysNothingOfPersons) {
  const std::string json =
      replaced(templateSample("to-trinh"), "\"kind\": \"individual\"", "\"kind\": \"collective\"");
  EXPECT_THAT(textOf(json),
              AllOf(HasSubstr("cho 02 tập thể có thành tích"),
                    HasSubstr("\nDANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG\n"),
                    Not(HasSubstr("01 cá nhân"))));
}

TEST(Proposal, ShowsEarlierAwardsInAColumnOfTheirOwnWhereThereAreAny) {
  const std::string json = templateSample("to-trinh");
  EXPECT_THAT(textOf(json), Not(HasSubstr("Khen thưởng đã có")));
  EXPECT_THAT(textOf(replaced(json,
                              "\"honorific\": \"Bà\"",
                              "\"previousAward\": \"Giấy khen năm 2025\", \"honorific\": \"Bà\"")),
              AllOf(HasSubstr("\nKhen thưởng đã có\n"), HasSubstr("\nGiấy khen năm 2025\n")));
}

TEST(Proposal, ADraftWithoutAListStillReads) {
  const std::string json =
      "{\"$template\": \"to-trinh\", \"organName\": \"Sở X\", \"campaign\": \"Dạy tốt\"}";
  EXPECT_THAT(textOf(json, true),
              AllOf(HasSubstr("xem xét, khen thưởng tập thể, cá nhân có thành tích"),
                    HasSubstr("Kính gửi: [Nơi kính gửi]\n")));
}

TEST(Letter, HasItsSubjectInTheHeaderAndItsContactAtTheEnd) {
  EXPECT_THAT(textOf(templateSample("cong-van")),
              AllOf(HasSubstr("\nV/v lấy ý kiến dự thảo quy chế thi đua, khen thưởng\n"),
                    Not(HasSubstr("CÔNG VĂN")),
                    HasSubstr("\nKính gửi:\n- Các phòng chuyên môn thuộc Sở;\n- Các đơn vị trực "
                              "thuộc Sở.\n"),
                    ::testing::EndsWith("Địa chỉ: Phường Hồng Gai, tỉnh Quảng Ninh\nĐiện thoại: "
                                        "0203 3000 001\n")));
}

}  // namespace
}  // namespace vanthu::testing
