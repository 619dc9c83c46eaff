// An office with people of every role, and papers on their way through it, over the API.
#ifndef VANTHU_TESTS_SERVICE_PAPERS_PAPERS_BENCH_H_
#define VANTHU_TESTS_SERVICE_PAPERS_PAPERS_BENCH_H_

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>

#include "support/api_bench.h"

namespace vanthu::testing {

inline constexpr std::string_view kOffice = "sgddt-quang-ninh";
inline constexpr std::string_view kOtherOffice = "sgddt-phu-tho";

class PapersBench : public ::testing::TestWithParam<store::Dialect> {
 protected:
  PapersBench() : bench_(GetParam()) {}

  /// As somebody who has that role in kOffice; "leader@…" in another office.
  service::Response as(const std::string& who,
                       std::string_view method,
                       const std::string& target,
                       const std::string& body = {},
                       ApiBench::Fields fields = {}) {
    fields.emplace_back("authorization", "Bearer " + keyOf(who));
    return bench_.call(method, target, body, fields);
  }
  service::Response post(const std::string& who,
                         const std::string& target,
                         const std::string& body = {},
                         const std::string& idempotencyKey = {}) {
    return as(who, "POST", target, body, {{"idempotency-key", idempotencyKey}});
  }
  /// With If-Match: *.
  service::Response change(const std::string& who,
                           std::string_view method,
                           const std::string& target,
                           const std::string& body = {}) {
    return as(who, method, target, body, {{"if-match", "*"}});
  }
  service::Response get(const std::string& target, const std::string& who = "drafter") {
    return as(who, "GET", target);
  }

  const std::string& keyOf(const std::string& who) {
    std::string& key = keys_[who];
    if (key.empty()) {
      const size_t at = who.find('@');
      const std::string office =
          at == std::string::npos ? std::string(kOffice) : who.substr(at + 1);
      const auto made = bench_.call(
          "POST",
          "/api/v1/keys",
          R"({"name":")" + who +
              R"(","scopes":["documents","issue","registry","admin","campaigns","render"],)" +
              R"("grants":[{"office":")" + office + R"(","roles":[")" + who.substr(0, at) +
              R"("]}]})");
      key = textAt(jsonOf(made), "/key");
      EXPECT_FALSE(key.empty()) << made.body;
    }
    return key;
  }

  /// The sample record of a template, as text.
  std::string sample(const std::string& name) {
    return bench_.get("/api/v1/templates/" + name + "/sample").body;
  }
  std::string newDraft(const std::string& name = "quyet-dinh") {
    return newDraftOf(name, sample(name));
  }
  static std::string newDraftOf(const std::string& name, const std::string& record) {
    return R"({"office":")" + std::string(kOffice) + R"(","template":")" + name + R"(","record":)" +
           record + "}";
  }

  static std::string placeOf(const std::string& id) { return "/api/v1/documents/" + id; }

  std::string draft(const std::string& name = "quyet-dinh") { return draftOf(name, sample(name)); }
  std::string draftOf(const std::string& name, const std::string& record) {
    const auto made = post("drafter", "/api/v1/documents", newDraftOf(name, record));
    EXPECT_EQ(made.status, 201) << made.body;
    return textAt(jsonOf(made), "/id");
  }
  std::string approved(const std::string& name = "quyet-dinh") {
    return approvedOf(name, sample(name));
  }
  std::string approvedOf(const std::string& name, const std::string& record) {
    std::string id = draftOf(name, record);
    const std::string place = placeOf(id);
    for (const char* check : {R"({"kind":"content","passed":true})", R"({"kind":"format"})"}) {
      const auto done = change("reviewer", "POST", place + ":check", check);
      EXPECT_EQ(done.status, 200) << done.body;
    }
    const auto done = change("leader", "POST", place + ":approve");
    EXPECT_EQ(done.status, 200) << done.body;
    return id;
  }
  Value issue(const std::string& id, const std::string& key, const std::string& body = "{}") {
    const auto done = post("clerk", placeOf(id) + ":issue", body, key);
    EXPECT_EQ(done.status, 200) << done.body;
    return jsonOf(done);
  }
  std::string stateOf(const std::string& id) { return textAt(jsonOf(get(placeOf(id))), "/state"); }

  ApiBench bench_;

 private:
  std::map<std::string, std::string> keys_;
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SERVICE_PAPERS_PAPERS_BENCH_H_
