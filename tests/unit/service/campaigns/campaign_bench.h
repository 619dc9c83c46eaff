// A campaign over the API: the sample's own record, its parts and short requests on them.
#ifndef VANTHU_TESTS_UNIT_SERVICE_CAMPAIGNS_CAMPAIGN_BENCH_H_
#define VANTHU_TESTS_UNIT_SERVICE_CAMPAIGNS_CAMPAIGN_BENCH_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/api_bench.h"
#include "support/golden.h"

namespace vanthu::testing {

class WithApi : public ::testing::Test {
 protected:
  static std::string sampleText() {
    return readFile(VANTHU_SOURCE_DIR "/samples/campaign/campaign.json");
  }

  /// A campaign of two schools; its milestones, nominees and council are still to come.
  static std::string smallText() {
    return R"({"office": "sgddt-quang-ninh", "archive": "VT", "campaign": "Đổi mới, sáng tạo",
      "period": "năm 2026", "from": "2026-01-12", "until": "2026-11-20", "papers": {"plan": {}},
      "units": [
        {"id": "thpt-a", "name": "Trường THPT Hạ Long", "kind": "upper-secondary",
         "head": {"fullName": "Lê Văn Tám", "position": "Hiệu trưởng"}},
        {"id": "thpt-b", "name": "Trường THPT Bãi Cháy", "kind": "upper-secondary",
         "head": {"fullName": "Võ Thị Sáu", "position": "Hiệu trưởng"}}]})";
  }

  /// The answer as JSON; fails the test unless its status is the one wanted.
  Value ask(std::string_view method,
            const std::string& target,
            const std::string& body = {},
            int wanted = 200,
            const ApiBench::Fields& fields = {}) {
    const service::Response answer = api_.call(method, target, body, fields);
    EXPECT_EQ(answer.status, wanted) << method << " " << target << "\n" << answer.body;
    if (const std::string* etag = answer.headers.find("etag"))
      etag_ = *etag;
    return answer.body.empty() ? Value() : jsonOf(answer);
  }
  Value get(const std::string& target) { return ask("GET", target); }
  Value post(const std::string& target, const std::string& body, int wanted = 201) {
    return ask("POST", target, body, wanted);
  }
  /// With the ETag of the last answer.
  Value put(const std::string& target, const std::string& body, int wanted = 200) {
    return ask("PUT", target, body, wanted, {{"if-match", etag_}});
  }

  /// The address of a new campaign.
  std::string addCampaign(const std::string& record) {
    return "/api/v1/campaigns/" + textAt(post("/api/v1/campaigns", record), "/id");
  }

  std::string nominate(const std::string& campaign,
                       const std::string& fullName,
                       const std::string& awardForm = "Giấy khen") {
    const Value made = post(campaign + "/nominations",
                            R"({"nominee": {"kind": "individual", "fullName": ")" + fullName +
                                R"(", "unit": "thpt-a", "achievement": "Có nhiều đổi mới",
                                "awardForm": ")" +
                                awardForm + R"("}})");
    return textAt(made, "/id");
  }

  ApiBench api_;
  std::string etag_;
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_UNIT_SERVICE_CAMPAIGNS_CAMPAIGN_BENCH_H_
