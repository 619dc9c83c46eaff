// What a council's votes are of, whatever becomes of the nominations.
#include "store/campaigns/ballots.h"

#include <gmock/gmock.h>

#include "campaign_probe.h"
#include "store/campaigns/compose.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Ballots : public WithCouncil {
 protected:
  void move(const std::string& id, const std::string& state, const std::string& reason = "") {
    good(write([&](store::Transaction& tx) {
      return store::moveNomination(tx, id, std::nullopt, state, reason, "u2");
    }));
  }
  // Returned, made another person's for another award, and accepted again.
  void replace(const std::string& id, const std::string& fullName) {
    move(id, "returned", "Sai người");
    const Value other = nominee(fullName, "thpt-a", "Bằng khen");
    good(write([&](store::Transaction& tx) {
      return store::replaceNomination(tx, id, std::nullopt, {other, "draft", false}, "u1");
    }));
    move(id, "submitted");
    move(id, "accepted");
  }
  // "Lê Ba, Giấy khen, 1" of each.
  std::vector<std::string> ballots(const std::string& session) {
    return good(read([&](store::Transaction& tx) -> Result<std::vector<std::string>> {
      std::vector<std::string> all;
      for (const store::Ballot& each : store::ballotsOf(tx, session))
        all.push_back(each.fullName + ", " + each.awardForm + ", " + std::to_string(each.votesFor));
      return all;
    }));
  }
  int64_t versionOf(const std::string& session) {
    return good(read([&](store::Transaction& tx) { return store::findCouncil(tx, session); }))
        .version;
  }
  // "Lê Ba 1", and "-" for no votes, of each nominee of the whole record.
  std::vector<std::string> nominees() {
    const Value record = good(read([&](store::Transaction& tx) {
      return store::compose(campaign_, store::rowsOf(tx, campaign_.id));
    }));
    std::vector<std::string> all;
    for (const Value& each : record.find("nominees")->list()) {
      const Value* votes = each.find("votes");
      all.push_back(each.find("fullName")->text() + " " +
                    (votes == nullptr ? "-" : std::to_string(votes->integer())));
    }
    return all;
  }
};
ON_BOTH_DATABASES(Ballots);

TEST_P(Ballots, AreGoneWhenTheirNominationIsReturned) {
  const std::string changed = nominate(nominee("Đoàn Minh Khang"), "accepted").id;
  const std::string other = nominate(nominee("Lê Ba"), "accepted").id;
  const std::string planned = session(council()).id;
  good(vote(planned, {{changed, 2, 0}, {other, 3, 0}}));
  const int64_t before = versionOf(planned);
  replace(changed, "Phạm Thị Khác");
  EXPECT_THAT(ballots(planned), ElementsAre("Lê Ba, Giấy khen, 3"));
  EXPECT_EQ(versionOf(planned), before + 1) << "who has seen the votes has to look again";
  good(close(planned));
  EXPECT_EQ(find(changed).state, "accepted") << "nobody has voted on the other person";
  EXPECT_EQ(find(other).state, "reviewed");
}

TEST_P(Ballots, ThatAreTakenAwayStandInTheAuditLog) {
  const std::string id = nominate(nominee("Đoàn Minh Khang"), "accepted").id;
  const std::string planned = session(council()).id;
  good(vote(planned, {{id, 2, 1}}));
  move(id, "refused", "Không thuộc đối tượng");
  const auto entry = good(read([&](store::Transaction& tx) -> Result<std::string> {
    const auto row = tx.one("SELECT detail FROM audit WHERE action = 'council.drop-votes'");
    return row ? row->text("detail") : std::string();
  }));
  EXPECT_EQ(entry, R"({"nomination":")" + id + R"(","votesFor":2,"votesAgainst":1})");
  EXPECT_EQ(codeOf(close(planned)), "conflict.no-votes");
}

TEST_P(Ballots, OfOneSessionAreGoneWhenAnotherOneHasDecided) {
  const std::string id = nominate(nominee("Lê Ba"), "accepted").id;
  const std::string first = session(council()).id;
  const std::string second = session(council()).id;
  good(vote(first, {{id, 3, 0}}));
  good(vote(second, {{id, 0, 3}}));
  good(close(first));
  EXPECT_EQ(find(id).state, "reviewed");
  EXPECT_THAT(ballots(first), ElementsAre("Lê Ba, Giấy khen, 3"));
  EXPECT_THAT(ballots(second), IsEmpty());
}

TEST_P(Ballots, OfAClosedSessionStayOnWhomTheyWereGivenFor) {
  const std::string id = nominate(nominee("Lê Ba"), "accepted").id;
  const std::string closed = session(council()).id;
  good(vote(closed, {{id, 1, 2}}));
  EXPECT_THAT(nominees(), ElementsAre("Lê Ba 1"));
  good(close(closed));
  EXPECT_EQ(find(id).state, "refused");
  replace(id, "Người Thay");
  EXPECT_THAT(ballots(closed), ElementsAre("Lê Ba, Giấy khen, 1"));
  EXPECT_THAT(nominees(), ElementsAre("Lê Ba 1", "Người Thay -"))
      << "the minutes are of those who were voted on";
  const std::string next = session(council()).id;
  good(vote(next, {{id, 3, 0}}));
  EXPECT_THAT(nominees(), ElementsAre("Lê Ba 1", "Người Thay -")) << "it is not closed yet";
  good(close(next));
  EXPECT_THAT(nominees(), ElementsAre("Người Thay 3"));
  EXPECT_THAT(ballots(closed), ElementsAre("Lê Ba, Giấy khen, 1"));
}

TEST_P(Ballots, AreNotCountedBeforeTheDayOfTheSession) {
  const std::string id = nominate(nominee("Lê Ba"), "accepted").id;
  const std::string early = session(council(), {2026, 12, 1}).id;
  good(vote(early, {{id, 3, 0}}));
  const auto refused = close(early);
  ASSERT_EQ(codeOf(refused), "conflict.not-held-yet");
  EXPECT_THAT(refused.error().front().message.vi, HasSubstr("01/12/2026"));
  setClock("2026-12-01T03:00:00.000Z");
  good(close(early));
}

}  // namespace
}  // namespace vanthu::testing
