// Papers that get no number over the API, and what is said of them before one is spent.
#include <gtest/gtest.h>

#include "papers_bench.h"

namespace vanthu::testing {
namespace {

constexpr std::string_view kNotice = R"("subject":"Lịch nộp hồ sơ","opening":"Sở thông báo.")";

class RefusedPapers : public PapersBench {
 protected:
  static std::string noticeOf(const std::string& office) {
    return R"({"$office":")" + office + "\"," + std::string(kNotice) + "}";
  }
  service::Response make(const std::string& who,
                         std::string_view office,
                         const std::string& record) {
    return post(who,
                "/api/v1/documents",
                R"({"office":")" + std::string(office) + R"(","template":"thong-bao","record":)" +
                    record + "}");
  }
  std::string today() {
    return bench_.db()
        .read([](store::Transaction& tx) { return Result<std::string>(toIso(tx.now().day)); })
        .value();
  }
};
ON_BOTH_DATABASES(RefusedPapers);

TEST_P(RefusedPapers, DoNotBearTheLetterheadOfAnotherOffice) {
  const std::string other(kOtherOffice);
  const auto refused = make("drafter@" + other, other, noticeOf(std::string(kOffice)));
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(codeOf(refused), "data.other-office");
  EXPECT_EQ(textAt(jsonOf(refused), "/errors/0/pointer"), "/record/$office");
  const auto own = make("drafter@" + other, other, noticeOf(other));
  ASSERT_EQ(own.status, 201) << own.body;
  const auto edited = change("drafter@" + other,
                             "PATCH",
                             placeOf(textAt(jsonOf(own), "/id")),
                             R"({"record":)" + noticeOf(std::string(kOffice)) + "}");
  EXPECT_EQ(codeOf(edited), "data.other-office") << edited.body;
}

TEST_P(RefusedPapers, DoNotIncludeThoseOfAnOfficeWhoseRegisterIsKept) {
  const auto kept = post("admin",
                         "/api/v1/register/offices/" + std::string(kOffice) + ":succeed",
                         R"({"successor":"sgddt-phu-tho","from":")" + today() + "\"}");
  ASSERT_EQ(kept.status, 200) << kept.body;
  const std::string other(kOtherOffice);
  const auto made = make("drafter@" + other, other, noticeOf(std::string(kOffice)));
  EXPECT_EQ(made.status, 201) << made.body;
}

TEST_P(RefusedPapers, DoNotIncludeThoseThatLeaveTheLetterheadToTheirOffice) {
  const auto bare = make("drafter", kOffice, "{" + std::string(kNotice) + "}");
  ASSERT_EQ(bare.status, 201) << bare.body;
  EXPECT_EQ(textAt(jsonOf(bare), "/record/$office"), kOffice);
  const auto byHand = make("drafter", kOffice, sample("thong-bao"));
  ASSERT_EQ(byHand.status, 201) << byHand.body;
  EXPECT_EQ(jsonOf(byHand).find("record")->find("$office"), nullptr);
}

}  // namespace
}  // namespace vanthu::testing
