// Awards, their decisions and the golden book.
#include "store/campaigns/awards.h"

#include <gmock/gmock.h>

#include "campaign_probe.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::testing {
namespace {

class Awards : public store::Papers {
 protected:
  Awards() {
    campaign_ = good(write(
        [&](store::Transaction& tx) { return store::addCampaign(tx, smallCampaign(), "u1"); }));
  }

  // An award for a nomination that the council has passed.
  store::Award give(const std::string& fullName, const store::Decision& decision) {
    return good(write([&](store::Transaction& tx) -> Result<store::Award> {
      auto added =
          store::addNomination(tx, campaign_.id, {nominee(fullName), "accepted", false}, "u1");
      if (!added)
        return fail(added.error());
      const std::string id = added->nomination.id;
      store::setNominationState(tx, std::move(added->nomination), "reviewed", "", "u1");
      auto awards = store::addAwards(tx, campaign_.id, {id}, decision, tables_, "u1");
      if (!awards)
        return fail(awards.error());
      return awards->front();
    }));
  }
  Result<store::Award> number(const store::Award& award, int64_t number) {
    return write([&](store::Transaction& tx) {
      return store::changeAward(tx, award.id, std::nullopt, award.decision, number, tables_, "u1");
    });
  }
  store::Award find(const std::string& id) {
    return good(
        db().read([&](store::Transaction& tx) { return store::findAward(tx, id, tables_); }));
  }

  const data::AwardTables tables_{{{{2024, 7, 1}, 2'340'000}, {{2026, 7, 1}, 2'530'000}},
                                  {{{"giấy khen"}, {2025, 7, 1}, Decimal{3, 1}, {}}}};
  store::Campaign campaign_;
};
ON_BOTH_DATABASES(Awards);

TEST_P(Awards, TellNumberDayAndMoneyOfADecisionThatIsIssuedLater) {
  const store::Document decision = approved();
  const store::Award award = give("Nguyễn Văn An", {decision.id, {}, "", {}});
  EXPECT_FALSE(find(award.id).decision.issuedDate);
  const auto reservation = good(reserved(decision));
  EXPECT_FALSE(find(award.id).decision.codeNumber) << "its number may still be voided";
  const store::Document issued = good(finished(reservation));
  const store::Award told = find(award.id);
  EXPECT_EQ(told.decision.document, decision.id);
  EXPECT_EQ(told.decision.codeNumber, 1);
  EXPECT_EQ(told.decision.codeNotation, "QĐ-SGDĐT");
  EXPECT_EQ(told.decision.issuedDate, issued.issuedDate);
  EXPECT_EQ(told.amount, 759'000);
  const auto listed = good(db().read([&](store::Transaction& tx) {
    return Result<std::vector<store::Award>>(store::listAwards(tx, campaign_.id, 0, 10, tables_));
  }));
  EXPECT_EQ(listed.front().amount, 759'000);
}

TEST_P(Awards, AreCancelledUntilTheirDecisionIsIssued) {
  const auto cancel = [&](const store::Award& award, const std::string& reason) {
    return write([&](store::Transaction& tx) {
      return store::cancelAward(tx, award.id, award.version, reason, "u2");
    });
  };
  const store::Document decision = approved();
  const store::Award wrong = give("Nguyễn Văn An", {decision.id, {}, "", {}});
  EXPECT_EQ(vanthu::testing::codeOf(cancel(wrong, "")), "data.missing-reason");
  const store::Nomination back = good(cancel(wrong, "Tặng nhầm"));
  EXPECT_EQ(back.state, "reviewed");
  EXPECT_EQ(back.reason, "Tặng nhầm");
  EXPECT_EQ(vanthu::testing::codeOf(cancel(wrong, "Tặng nhầm")), "award.unknown");
  const store::Award again =
      good(write([&](store::Transaction& tx) {
        return store::addAwards(
            tx, campaign_.id, {back.id}, {decision.id, {}, "", {}}, tables_, "u1");
      })).front();
  good(finished(good(reserved(decision))));
  EXPECT_EQ(vanthu::testing::codeOf(cancel(again, "Tặng nhầm")), "conflict.decision-issued");
}

TEST_P(Awards, NumberTheGoldenBookAnewEveryYear) {
  const auto of = [](int year) { return store::Decision{"", 5, "QĐ-SGDĐT", Date{year, 11, 9}}; };
  good(number(give("Nguyễn Văn An", of(2025)), 12));
  good(number(give("Trần Thị Bình", of(2026)), 12));
  EXPECT_EQ(vanthu::testing::codeOf(number(give("Lê Ba", of(2026)), 12)),
            "conflict.golden-book-number");
}

TEST_P(Awards, CountAGoldenNumberInTheYearOfADecisionThatIsIssuedLater) {
  const store::Document decision = approved();
  good(number(give("Nguyễn Văn An", {decision.id, {}, "", {}}), 12));
  good(finished(good(reserved(decision))));
  const store::Award same = give("Trần Thị Bình", {"", 6, "QĐ-SGDĐT", Date{2026, 1, 5}});
  EXPECT_EQ(vanthu::testing::codeOf(number(same, 12)), "conflict.golden-book-number");
}

}  // namespace
}  // namespace vanthu::testing
