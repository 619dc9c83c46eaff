// The complete check in the background, and what it does to the giving of numbers.
#include "service/integrity_watch.h"

#include <gmock/gmock.h>

#include <chrono>
#include <string>
#include <thread>

#include "store/blobs.h"
#include "support/api_bench.h"

namespace vanthu::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Watched : public ::testing::Test {
 protected:
  // The metrics after a check has ended.
  std::string checked() {
    service::IntegrityWatch watch(api_.services(), {.first = 1ms, .every = 24h, .rest = 0ms});
    std::string text;
    for (int i = 0; i < 3'000; ++i) {
      text = api_.services().metrics.serialize({});
      if (text.find("vanthu_integrity_faults") != std::string::npos)
        break;
      std::this_thread::sleep_for(10ms);
    }
    EXPECT_TRUE(watch.end(10s));
    return text;
  }
  void change(const std::string& sql) {
    ASSERT_TRUE(api_.db().write([&](store::Transaction& tx) -> Result<bool> {
      tx.execute(sql);
      return true;
    }));
  }
  Diagnostics mayIssue() { return api_.services().issuing->mayIssue(); }

  ApiBench api_;
};

TEST_F(Watched, LeavesASoundDatabaseAlone) {
  EXPECT_THAT(checked(), HasSubstr("vanthu_integrity_faults 0\n"));
  EXPECT_THAT(mayIssue(), IsEmpty());
}

TEST_F(Watched, TellsOfAChangedFileAndGoesOn) {
  ASSERT_TRUE(api_.db().write([](store::Transaction& tx) -> Result<std::string> {
    return store::putBlob(tx, "giấy khen");
  }));
  change("UPDATE blob SET bytes = X'41'");
  EXPECT_THAT(checked(), HasSubstr("vanthu_integrity_faults 1\n"));
  EXPECT_THAT(mayIssue(), IsEmpty());
}

TEST_F(Watched, StopsTheGivingOfNumbersWhereTheAuditChainIsBroken) {
  ASSERT_EQ(api_.post("/api/v1/offices", R"({"id": "pgd-a", "rows": [{"organName": "A"}]})").status,
            201);
  change("DROP TRIGGER audit_is_not_changed");
  change("UPDATE audit SET actor = 'x'");
  EXPECT_THAT(checked(), HasSubstr("vanthu_integrity_faults 1\n"));
  ASSERT_EQ(mayIssue().size(), 1u);
  EXPECT_EQ(mayIssue().front().code, "store.numbers-stopped");
}

}  // namespace
}  // namespace vanthu::testing
