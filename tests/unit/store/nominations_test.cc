#include "store/campaigns/nominations.h"

#include <gmock/gmock.h>

#include "campaign_probe.h"
#include "store/campaigns/awards.h"
#include "store/campaigns/councils.h"
#include "store/campaigns/registrations.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Nominations : public WithCampaign {
 protected:
  Result<store::Nomination> move(const std::string& id,
                                 const std::string& state,
                                 const std::string& reason = "") {
    return write([&](store::Transaction& tx) {
      return store::moveNomination(tx, id, std::nullopt, state, reason, "u2");
    });
  }
  Result<store::AddedNomination> add(const Value& record, bool sameIsAnother = false) {
    return write([&](store::Transaction& tx) {
      return store::addNomination(tx, campaign_.id, {record, "draft", sameIsAnother}, "u1");
    });
  }
  store::Nomination find(const std::string& id) {
    return good(read([&](store::Transaction& tx) { return store::findNomination(tx, id); }));
  }
};
ON_BOTH_DATABASES(Nominations);

TEST_P(Nominations, GoFromDraftToAcceptedAndKeepEachStep) {
  const std::string id = nominate(nominee("Nguyễn Văn An")).id;
  good(move(id, "submitted"));
  EXPECT_EQ(codeOf(move(id, "returned")), "data.missing-reason");
  good(move(id, "returned", "Thiếu minh chứng"));
  EXPECT_EQ(find(id).reason, "Thiếu minh chứng");
  good(move(id, "submitted"));
  good(move(id, "accepted"));
  EXPECT_EQ(codeOf(move(id, "submitted")), "conflict.state");
  EXPECT_EQ(codeOf(move(id, "reviewed")), "conflict.state") << "only the council reviews";
  const auto events =
      good(read([&](store::Transaction& tx) -> Result<std::vector<store::NominationEvent>> {
        return store::nominationEvents(tx, id);
      }));
  std::vector<std::string> steps;
  for (const store::NominationEvent& event : events)
    steps.push_back(event.from + ">" + event.to + " " + event.reason);
  EXPECT_THAT(steps,
              ElementsAre(">draft ",
                          "draft>submitted ",
                          "submitted>returned Thiếu minh chứng",
                          "returned>submitted ",
                          "submitted>accepted "));
}

TEST_P(Nominations, AreChangedOnlyWhileTheyAreWithTheUnit) {
  const std::string id = nominate(nominee("Nguyễn Văn An")).id;
  const auto change = [&](const std::string& name) {
    return write([&](store::Transaction& tx) {
      return store::replaceNomination(tx, id, std::nullopt, {nominee(name), "draft", false}, "u1");
    });
  };
  good(change("Nguyễn Văn Ân"));
  good(move(id, "submitted"));
  EXPECT_EQ(codeOf(change("Nguyễn Văn Ấn")), "conflict.state");
  EXPECT_EQ(find(id).fullName, "Nguyễn Văn Ân");
}

TEST_P(Nominations, RefuseTheSameNameUnitAndAwardTwice) {
  nominate(nominee("Nguyễn Thị Hoà"));
  EXPECT_EQ(codeOf(add(nominee("nguyễn  thị Hòa"))), "conflict.duplicate-nomination")
      << "spaces, capitals and the place of the tone do not count";
  EXPECT_EQ(good(add(nominee("Nguyễn Thị Hòa"), true)).duplicates.size(), 1u)
      << "somebody said that it is another person";
  EXPECT_THAT(good(add(nominee("Nguyễn Thị Hòa", "thpt-b"))).duplicates, IsEmpty());
}

TEST_P(Nominations, WarnOfAnotherAwardAndOfNamesThatDifferInMarks) {
  nominate(nominee("Nguyễn Thị Hoà"));
  const auto other = good(add(nominee("Nguyễn Thị Hòa", "thpt-a", "Bằng khen")));
  ASSERT_EQ(other.duplicates.size(), 1u);
  EXPECT_EQ(other.duplicates.front().kind, store::Duplicate::Kind::otherForm);
  const auto similar = good(add(nominee("Nguyễn Thị Hoa", "thpt-a", "Cờ thi đua")));
  ASSERT_EQ(similar.duplicates.size(), 2u);
  EXPECT_EQ(similar.duplicates.front().kind, store::Duplicate::Kind::similar);
}

TEST_P(Nominations, OfTwoDaysOfBirthAreNotTheSame) {
  Value one = nominee("Nguyễn Văn An");
  Value::Object members = one.object();
  members.emplace_back("birthDate", Value("1980-01-01"));
  nominate(Value(members));
  members.back().second = Value("1985-02-02");
  EXPECT_THAT(good(add(Value(members))).duplicates, IsEmpty());
}

TEST_P(Nominations, NeedAUnitOfTheCampaign) {
  const auto wrong = add(nominee("Nguyễn Văn An", "thpt-aa"));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().front().code, "data.unknown-unit");
  EXPECT_EQ(wrong.error().front().where.pointer, "/unit");
  EXPECT_THAT(wrong.error().front().hint.vi, HasSubstr("thpt-a"));
  Value unit = json(R"({"id": "thpt-b", "kind": "collective", "fullName": "Trường THPT B",
                        "achievement": "Dẫn đầu", "awardForm": "Giấy khen"})");
  EXPECT_EQ(good(add(unit)).nomination.nominator(), "thpt-b");
  EXPECT_EQ(codeOf(add(json(R"({"kind": "individual", "fullName": "Ai đó",
                        "achievement": "x", "awardForm": "Giấy khen"})"))),
            "data.missing-field");
}

TEST_P(Nominations, AreDeletedWhileTheyAreDraftsAndMayComeAgain) {
  const auto remove = [&](const store::Nomination& one, int64_t version) {
    return write([&](store::Transaction& tx) -> Result<bool> {
      const auto removed = store::removeNomination(tx, one.id, version, "u1");
      if (!removed)
        return fail(removed.error());
      return true;
    });
  };
  const store::Nomination draft = nominate(nominee("Nguyễn Thị Hoà"));
  EXPECT_EQ(codeOf(remove(draft, 7)), "precondition.failed");
  good(remove(draft, draft.version));
  EXPECT_EQ(codeOf(remove(draft, draft.version)), "nomination.unknown");
  const store::Nomination again = nominate(nominee("Nguyễn Thị Hoà"));
  const auto sent = good(move(again.id, "submitted"));
  const auto refused = remove(sent, sent.version);
  ASSERT_EQ(codeOf(refused), "conflict.state");
  EXPECT_THAT(refused.error().front().hint.vi, HasSubstr(":refuse"));
  good(move(again.id, "returned", "Sai danh sách"));
  good(move(again.id, "refused", "Sai danh sách"));
  nominate(nominee("Nguyễn Thị Hoà"));
}

TEST_P(Nominations, NameTheStatesFromWhichAStepIsMade) {
  const std::string id = nominate(nominee("Nguyễn Văn An")).id;
  const auto refused = move(id, "accepted");
  ASSERT_EQ(codeOf(refused), "conflict.state");
  const Diagnostic& fault = refused.error().front();
  EXPECT_EQ(fault.message.vi, "không nhận được: đề nghị đang ở trạng thái \"bản nháp\"");
  EXPECT_EQ(fault.message.en, "cannot accept: the nomination is \"draft\"");
  EXPECT_EQ(fault.hint.vi, "chỉ làm được khi đề nghị ở trạng thái \"đã gửi\"");
  EXPECT_EQ(fault.hint.en, "only while the nomination is \"submitted\"");
}

TEST_P(Nominations, OfAClosedCampaignStayAsTheyAre) {
  const std::string id = nominate(nominee("Nguyễn Văn An")).id;
  good(write([&](store::Transaction& tx) {
    return store::setCampaignState(tx, campaign_.id, 1, "closed", "u1");
  }));
  EXPECT_EQ(codeOf(move(id, "submitted")), "conflict.campaign-closed");
  EXPECT_EQ(codeOf(add(nominee("Người khác"))), "conflict.campaign-closed");
}

class Council : public WithCouncil {};
ON_BOTH_DATABASES(Council);

TEST_P(Council, PassesThoseWithEnoughVotesAndRefusesTheOthersWithTheReason) {
  const std::string yes = nominate(nominee("Nguyễn Văn An"), "accepted").id;
  const std::string no = nominate(nominee("Trần Thị Bình", "thpt-a", "Bằng khen"), "accepted").id;
  const std::string id = session(council()).id;
  good(vote(id, {{yes, 2, 0}, {no, 2, 0}}));
  good(close(id));
  EXPECT_EQ(find(yes).state, "reviewed");
  EXPECT_EQ(find(no).state, "refused");
  EXPECT_EQ(find(no).reason, "Đạt 2/3 phiếu, chưa đủ 90%");
  EXPECT_EQ(codeOf(vote(id, {})), "conflict.state") << "the session is closed";
}

TEST_P(Council, CountsOfThosePresentIfTheRuleSaysSo) {
  const std::string all = nominate(nominee("Trần Thị Bình", "thpt-a", "Bằng khen"), "accepted").id;
  const std::string id = session(council("present")).id;
  EXPECT_EQ(codeOf(vote(id, {{all, 3, 0}})), "data.bad-votes") << "only two are there";
  good(vote(id, {{all, 2, 0}}));
  good(close(id));
  EXPECT_EQ(find(all).state, "reviewed");
}

TEST_P(Council, TellsAllThatKeepsItFromClosing) {
  const std::string flag = nominate(nominee("Tổ Toán", "thpt-a", "Cờ thi đua"), "accepted").id;
  Value two = json(R"({"name": "Hội đồng", "members": [{"post": "Chủ tịch"},
      {"post": "Ủy viên", "absence": "ốm"}, {"post": "Ủy viên", "absence": "ốm"}],
      "rule": {"method": "x", "quorum": {"part": 2, "whole": 3}, "base": "members",
               "thresholds": [{"awardForm": "Giấy khen", "percent": 50}]}})");
  const std::string id = good(write([&](store::Transaction& tx) {
                           return store::addCouncil(tx, campaign_.id, two, std::nullopt, "u1");
                         })).id;
  const auto without = close(id);
  ASSERT_FALSE(without);
  std::vector<std::string> codes;
  for (const Diagnostic& fault : without.error())
    codes.push_back(fault.code);
  EXPECT_THAT(codes, ElementsAre("conflict.no-day", "conflict.no-quorum", "conflict.no-votes"));
  good(vote(id, {{flag, 3, 0}}));
  EXPECT_EQ(close(id).error().back().code, "conflict.no-threshold");
}

TEST_P(Council, TakesNoVotesForDraftsOrTwice) {
  const std::string draft = nominate(nominee("Nguyễn Văn An")).id;
  const std::string accepted = nominate(nominee("Trần Thị Bình"), "accepted").id;
  const std::string id = session(council()).id;
  const auto wrong =
      vote(id, {{draft, 1, 0}, {accepted, 1, 0}, {accepted, 1, 1}, {accepted, 3, 1}});
  ASSERT_FALSE(wrong);
  std::vector<std::string> places;
  for (const Diagnostic& fault : wrong.error())
    places.push_back(fault.where.pointer);
  EXPECT_THAT(places, ElementsAre("/votes/0", "/votes/2", "/votes/3", "/votes/3"));
}

TEST_P(Council, AwardsGetTheMoneyOfTheDayOfTheDecision) {
  const std::string id = nominate(nominee("Nguyễn Văn An"), "accepted").id;
  const std::string council = session(Council::council()).id;
  good(vote(council, {{id, 3, 0}}));
  const data::AwardTables tables({{{2024, 7, 1}, 2'340'000}, {{2026, 7, 1}, 2'530'000}},
                                 {{{"giấy khen"}, {2025, 7, 1}, Decimal{3, 1}, {}}});
  const store::Decision decision{"", 1782, "QĐ-SGDĐT", Date{2026, 11, 9}};
  const auto give = [&] {
    return write([&](store::Transaction& tx) {
      return store::addAwards(tx, campaign_.id, {id}, decision, tables, "u1");
    });
  };
  EXPECT_EQ(codeOf(give()), "conflict.state") << "the council has not decided yet";
  good(close(council));
  const auto awards = good(give());
  ASSERT_EQ(awards.size(), 1u);
  EXPECT_EQ(awards.front().amount, 759'000);
  EXPECT_EQ(find(id).state, "awarded");
  EXPECT_EQ(codeOf(give()), "conflict.state") << "nobody is given the same award twice";
  const auto earlier = good(write([&](store::Transaction& tx) {
    return store::changeAward(
        tx, awards.front().id, 1, {"", 900, "QĐ-SGDĐT", Date{2026, 6, 30}}, 12, tables, "u1");
  }));
  EXPECT_EQ(earlier.amount, 702'000);
  EXPECT_EQ(earlier.goldenBookNumber, 12);
}

class Registrations : public WithCampaign {};
ON_BOTH_DATABASES(Registrations);

TEST_P(Registrations, AreReturnedWithAReasonAndSentAgain) {
  const Value task = json(R"({"fullName": "Cao Thị Trang", "unit": "thpt-a"})");
  const auto added = good(write([&](store::Transaction& tx) {
    return store::addRegistration(tx, campaign_.id, "task", task, "u1");
  }));
  EXPECT_EQ(added.state, "submitted");
  const auto move = [&](const std::string& state, const std::string& reason = "") {
    return write([&](store::Transaction& tx) {
      return store::moveRegistration(tx, added.id, std::nullopt, state, reason, "u2");
    });
  };
  EXPECT_EQ(codeOf(move("returned")), "data.missing-reason");
  good(move("returned", "Ghi rõ nhiệm vụ"));
  EXPECT_EQ(codeOf(move("accepted")), "conflict.state");
  good(write([&](store::Transaction& tx) {
    return store::replaceRegistration(tx, added.id, std::nullopt, task, "u1");
  }));
  good(move("submitted"));
  const auto accepted = good(move("accepted"));
  EXPECT_EQ(accepted.state, "accepted");
  EXPECT_EQ(codeOf(write([&](store::Transaction& tx) {
              return store::replaceRegistration(tx, added.id, accepted.version, task, "u1");
            })),
            "conflict.state");
}

TEST_P(Registrations, AreDeletedUntilTheyAreAccepted) {
  const Value task = json(R"({"fullName": "Cao Thị Trang", "unit": "thpt-a"})");
  const auto add = [&] {
    return good(write([&](store::Transaction& tx) {
      return store::addRegistration(tx, campaign_.id, "task", task, "u1");
    }));
  };
  const auto remove = [&](const std::string& id) {
    return write([&](store::Transaction& tx) -> Result<bool> {
      const auto removed = store::removeRegistration(tx, id, std::nullopt, "u1");
      if (!removed)
        return fail(removed.error());
      return true;
    });
  };
  const std::string wrong = add().id;
  good(remove(wrong));
  EXPECT_EQ(codeOf(remove(wrong)), "registration.unknown");
  const std::string accepted = add().id;
  good(write([&](store::Transaction& tx) {
    return store::moveRegistration(tx, accepted, std::nullopt, "accepted", "", "u2");
  }));
  const auto refused = remove(accepted);
  ASSERT_EQ(codeOf(refused), "conflict.state");
  EXPECT_EQ(refused.error().front().message.vi,
            "không xóa được: đăng ký đang ở trạng thái \"đã nhận\"");
  EXPECT_THAT(refused.error().front().hint.vi, HasSubstr(":return"));
}

}  // namespace
}  // namespace vanthu::testing
