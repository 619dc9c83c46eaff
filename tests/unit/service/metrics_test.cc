#include "service/metrics.h"

#include <gmock/gmock.h>

#include <thread>
#include <vector>

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Metrics, CountRequestsByOperationAndStatus) {
  Metrics metrics;
  metrics.requestDone("issueDocument", 201, 0.004);
  metrics.requestDone("issueDocument", 201, 0.2);
  metrics.requestDone("", 404, 0.001);
  const std::string text = metrics.serialize({});
  const std::string name = "vanthu_http_request_duration_seconds";
  EXPECT_THAT(text, HasSubstr(name + "_count{operation=\"issueDocument\",status=\"201\"} 2\n"));
  EXPECT_THAT(
      text,
      HasSubstr(name + "_bucket{operation=\"issueDocument\",status=\"201\",le=\"0.005\"} 1\n"));
  EXPECT_THAT(text, HasSubstr(name + "_count{operation=\"none\",status=\"404\"} 1\n"));
}

TEST(Metrics, TellTheTimeOfEachStage) {
  Metrics metrics;
  metrics.documentMade({.read = milliseconds(1),
                        .validate = milliseconds(2),
                        .fill = milliseconds(3),
                        .layout = milliseconds(4),
                        .write = milliseconds(5),
                        .gate = milliseconds(6)});
  const std::string text = metrics.serialize({});
  EXPECT_THAT(text, HasSubstr("vanthu_stage_duration_seconds_sum{stage=\"layout\"} 0.004"));
  for (const char* stage : {"read", "validate", "fill", "layout", "write", "gate"})
    EXPECT_THAT(
        text,
        HasSubstr("vanthu_stage_duration_seconds_count{stage=\"" + std::string(stage) + "\"} 1\n"));
}

TEST(Metrics, TellHowTheLastCompleteCheckEnded) {
  Metrics metrics;
  EXPECT_THAT(metrics.serialize({}), Not(HasSubstr("vanthu_integrity"))) << "there was none yet";
  metrics.integrityChecked(0, 1.5);
  metrics.integrityChecked(2, 0.25);
  const std::string text = metrics.serialize({});
  EXPECT_THAT(text, HasSubstr("vanthu_integrity_faults 2\n"));
  EXPECT_THAT(text, HasSubstr("vanthu_integrity_check_duration_seconds 0.25\n"));
  EXPECT_THAT(text, HasSubstr("vanthu_integrity_check_timestamp_seconds 1"));
}

TEST(Metrics, TellWhatStandsStill) {
  Metrics metrics;
  Gauges gauges;
  gauges.busyLanes = 2;
  gauges.waitingForLane = 5;
  gauges.auditLength = 17;
  gauges.registerHeads = {{"so-gd", "2026", "van-ban-di", 158}};
  EXPECT_THAT(metrics.serialize(gauges), Not(HasSubstr("open_connections")));
  metrics.watchConnections([] { return size_t{3}; });
  const std::string text = metrics.serialize(gauges);
  EXPECT_THAT(text, HasSubstr("vanthu_http_open_connections 3\n"));
  EXPECT_THAT(text, HasSubstr("vanthu_engine_lanes_busy 2\n"));
  EXPECT_THAT(text, HasSubstr("vanthu_engine_lanes_waiting 5\n"));
  EXPECT_THAT(text, HasSubstr("vanthu_audit_entries 17\n"));
  EXPECT_THAT(text,
              HasSubstr("vanthu_register_last_number{office=\"so-gd\",series=\"van-ban-di\","
                        "year=\"2026\"} 158\n"));
}

TEST(Metrics, CountFromManyThreads) {
  Metrics metrics;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int n = 0; n < 1000; ++n)
        metrics.requestDone(n % 2 ? "getDocument" : "issueDocument", 200, 0.001);
    });
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_THAT(metrics.serialize({}), HasSubstr("operation=\"getDocument\",status=\"200\"} 2000\n"));
}

}  // namespace
}  // namespace vanthu::service
