// Papers that get no number over the API, and what is said of them before one is spent.
#include <gmock/gmock.h>

#include "papers_bench.h"

namespace vanthu::testing {
namespace {

using ::testing::HasSubstr;

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
  /// A draft for that paper, checked and approved.
  std::string replacementOf(const std::string& old) {
    const auto made =
        post("clerk", placeOf(old) + ":replace", R"({"record":)" + sample("quyet-dinh") + "}");
    EXPECT_EQ(made.status, 201) << made.body;
    std::string id = textAt(jsonOf(made), "/id");
    change("reviewer", "POST", placeOf(id) + ":check", R"({"kind":"content","passed":true})");
    change("reviewer", "POST", placeOf(id) + ":check", R"({"kind":"format"})");
    EXPECT_EQ(change("leader", "POST", placeOf(id) + ":approve").status, 200);
    return id;
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

TEST_P(RefusedPapers, WaitForAPaperThatIsWithdrawn) {
  const std::string old = approved();
  issue(old, "old");
  const std::string fresh = replacementOf(old);
  ASSERT_EQ(post("clerk", placeOf(old) + ":withdraw", R"({"reason":"Sai"})").status, 200);
  const auto refused = post("clerk", placeOf(fresh) + ":issue", "{}", "fresh");
  EXPECT_EQ(refused.status, 409) << refused.body;
  EXPECT_EQ(codeOf(refused), "conflict.planned-link");
  EXPECT_THAT(refused.body, HasSubstr("Quyết định số 01/QĐ-SGDĐT"));
  EXPECT_EQ(textAt(jsonOf(get(placeOf(fresh))), "/links/0/state"), "planned");
  EXPECT_EQ(textAt(issue(approved(), "next"), "/codeNumber"), "02");
}

TEST_P(RefusedPapers, BearNoNumber) {
  for (const char* name : {"thu-cong", "phieu-tham-dinh", "dang-ky-nhiem-vu", "dang-ky-nhom"}) {
    SCOPED_TRACE(name);
    const std::string id = approved(name);
    const auto refused = post("clerk", placeOf(id) + ":issue", "{}", std::string("issue-") + name);
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(codeOf(refused), "document.unnumbered");
    const auto printed = change("clerk", "POST", placeOf(id) + ":print");
    ASSERT_EQ(printed.status, 200) << printed.body;
    EXPECT_EQ(get(placeOf(id) + "/pdf?file=printed").status, 200);
    const auto late = post("clerk", placeOf(id) + ":number", "{}", std::string("ink-") + name);
    EXPECT_EQ(codeOf(late), "document.unnumbered") << late.body;
  }
}

}  // namespace
}  // namespace vanthu::testing
