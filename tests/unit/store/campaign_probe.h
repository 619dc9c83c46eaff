// The sample campaign and small ones, for tests of the store.
#ifndef VANTHU_TESTS_UNIT_STORE_CAMPAIGN_PROBE_H_
#define VANTHU_TESTS_UNIT_STORE_CAMPAIGN_PROBE_H_

#include <gtest/gtest.h>

#include <string>

#include "base/value.h"
#include "data/json_reader.h"
#include "store/campaigns/campaigns.h"
#include "store/campaigns/councils.h"
#include "store/campaigns/nominations.h"
#include "support/databases.h"
#include "support/golden.h"

namespace vanthu::testing {

inline Value json(const std::string& text) {
  const Result<Value> value = data::readJson(text, "");
  if (!value)
    ADD_FAILURE() << toJson(value.error());
  return value ? *value : Value();
}

inline Value sampleCampaign() {
  return json(readFile(VANTHU_SOURCE_DIR "/samples/campaign/campaign.json"));
}

/// A campaign of two schools for the year 2026.
inline Value smallCampaign() {
  return json(R"({"office": "sgd", "archive": "VT", "campaign": "Đổi mới, sáng tạo",
    "period": "năm 2026", "from": "2026-01-12", "until": "2026-11-20", "papers": {"plan": {}},
    "units": [
      {"id": "thpt-a", "name": "Trường THPT A", "kind": "upper-secondary",
       "head": {"fullName": "Lê Văn Tám", "position": "Hiệu trưởng"}},
      {"id": "thpt-b", "name": "Trường THPT B", "kind": "upper-secondary",
       "head": {"fullName": "Võ Thị Sáu", "position": "Hiệu trưởng"}}]})");
}

inline Value nominee(const std::string& fullName,
                     const std::string& unit = "thpt-a",
                     const std::string& awardForm = "Giấy khen") {
  return Value(Value::Object{{"kind", Value("individual")},
                             {"fullName", Value(fullName)},
                             {"unit", Value(unit)},
                             {"achievement", Value("Có nhiều đổi mới")},
                             {"awardForm", Value(awardForm)}});
}

/// Fails the test and gives an empty thing where there is an error.
template <typename T>
T good(Result<T> result) {
  if (!result) {
    ADD_FAILURE() << toJson(result.error());
    return T{};
  }
  return std::move(*result);
}

template <typename T>
std::string codeOf(const Result<T>& result) {
  return result ? "" : result.error().front().code;
}

/// A database with the small campaign.
class WithCampaign : public OnBothDatabases {
 protected:
  WithCampaign() {
    campaign_ = good(db().write(
        [&](store::Transaction& tx) { return store::addCampaign(tx, smallCampaign(), "u1"); }));
  }

  template <typename Body>
  auto write(Body body) {
    return db().write(body);
  }
  template <typename Body>
  auto read(Body body) {
    return db().read(body);
  }

  store::Nomination nominate(const Value& record, const std::string& state = "draft") {
    return good(write([&](store::Transaction& tx) {
             return store::addNomination(tx, campaign_.id, {record, state, false}, "u1");
           }))
        .nomination;
  }

  store::Campaign campaign_;
};

/// The same with a council, in November 2026.
class WithCouncil : public WithCampaign {
 protected:
  WithCouncil() { setClock("2026-11-10T03:00:00.000Z"); }

  /// Three members, one of them absent; two thirds are the quorum.
  static Value council(const std::string& base = "members") {
    return json(R"({"name": "Hội đồng", "members": [{"post": "Chủ tịch"}, {"post": "Thư ký"},
        {"post": "Ủy viên", "absence": "đi công tác"}],
        "rule": {"method": "bỏ phiếu kín", "quorum": {"part": 2, "whole": 3}, "base": ")" +
                base + R"(", "thresholds": [{"awardForm": "Giấy khen", "percent": 50},
                                            {"awardForm": "Bằng khen", "percent": 90}]}})");
  }
  store::CouncilSession session(const Value& record, const Date& heldOn = {2026, 10, 20}) {
    return good(write([&](store::Transaction& tx) {
      return store::addCouncil(tx, campaign_.id, record, heldOn, "u1");
    }));
  }
  Result<store::CouncilSession> vote(const std::string& session, std::vector<store::Vote> votes) {
    return write([&](store::Transaction& tx) {
      return store::putVotes(tx, session, std::nullopt, votes, "u1");
    });
  }
  Result<store::CouncilSession> close(const std::string& session) {
    return write([&](store::Transaction& tx) {
      return store::closeCouncil(tx, session, std::nullopt, "u1");
    });
  }
  store::Nomination find(const std::string& id) {
    return good(read([&](store::Transaction& tx) { return store::findNomination(tx, id); }));
  }
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_UNIT_STORE_CAMPAIGN_PROBE_H_
