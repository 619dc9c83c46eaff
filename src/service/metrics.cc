#include "service/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <shared_mutex>
#include <utility>

namespace vanthu::service {
namespace {

using prometheus::Histogram;

/// Seconds; a one-page letter takes about 2 ms, a report of 500 pages some seconds.
const Histogram::BucketBoundaries kRequestSeconds = {
    0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60};
const Histogram::BucketBoundaries kStageSeconds = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 10};

/// The histograms of one family by label: finding one takes no lock of the registry, which is held
/// while everything is read.
class Histograms {
 public:
  Histograms(prometheus::Family<Histogram>& family, const Histogram::BucketBoundaries& buckets)
      : family_(family), buckets_(buckets) {}

  void observe(const std::map<std::string, std::string>& labels, double seconds) {
    find(labels).Observe(seconds);
  }

 private:
  Histogram& find(const std::map<std::string, std::string>& labels) {
    {
      const std::shared_lock lock(mutex_);
      if (const auto found = known_.find(labels); found != known_.end())
        return *found->second;
    }
    const std::unique_lock lock(mutex_);
    Histogram*& entry = known_[labels];
    if (!entry)
      entry = &family_.Add(labels, buckets_);
    return *entry;
  }

  prometheus::Family<Histogram>& family_;
  const Histogram::BucketBoundaries& buckets_;
  std::shared_mutex mutex_;
  std::map<std::map<std::string, std::string>, Histogram*> known_;
};

prometheus::MetricFamily gauge(std::string name, std::string help) {
  prometheus::MetricFamily family;
  family.name = std::move(name);
  family.help = std::move(help);
  family.type = prometheus::MetricType::Gauge;
  return family;
}

void addValue(prometheus::MetricFamily& family,
              int64_t value,
              std::vector<prometheus::ClientMetric::Label> labels = {}) {
  prometheus::ClientMetric metric;
  metric.label = std::move(labels);
  metric.gauge.value = static_cast<double>(value);
  family.metric.push_back(std::move(metric));
}

prometheus::MetricFamily single(std::string name, std::string help, int64_t value) {
  prometheus::MetricFamily family = gauge(std::move(name), std::move(help));
  addValue(family, value);
  return family;
}

prometheus::MetricFamily heads(const std::vector<Gauges::RegisterHead>& all) {
  prometheus::MetricFamily family =
      gauge("vanthu_register_last_number", "The last number given in a series.");
  for (const auto& head : all)
    addValue(
        family, head.last, {{"office", head.office}, {"series", head.series}, {"year", head.year}});
  return family;
}

}  // namespace

struct Metrics::Impl {
  prometheus::Registry registry;
  Histograms requests{prometheus::BuildHistogram()
                          .Name("vanthu_http_request_duration_seconds")
                          .Help("Time from the first byte of a request to the last of its answer.")
                          .Register(registry),
                      kRequestSeconds};
  Histograms stages{prometheus::BuildHistogram()
                        .Name("vanthu_stage_duration_seconds")
                        .Help("Time of one document in each stage of the line.")
                        .Register(registry),
                    kStageSeconds};
  std::function<size_t()> openConnections;
};

Metrics::Metrics() : impl_(std::make_unique<Impl>()) {}
Metrics::~Metrics() = default;

void Metrics::requestDone(std::string_view operation, int status, double seconds) {
  impl_->requests.observe({{"operation", operation.empty() ? "none" : std::string(operation)},
                           {"status", std::to_string(status)}},
                          seconds);
}

void Metrics::documentMade(const engine::Timings& timings) {
  const std::pair<const char*, std::chrono::nanoseconds> stages[] = {
      {"read", timings.read},
      {"validate", timings.validate},
      {"fill", timings.fill},
      {"layout", timings.layout},
      {"write", timings.write},
      {"gate", timings.gate},
  };
  for (const auto& [stage, time] : stages)
    impl_->stages.observe({{"stage", stage}}, std::chrono::duration<double>(time).count());
}

void Metrics::watchConnections(std::function<size_t()> openConnections) {
  impl_->openConnections = std::move(openConnections);
}

std::string Metrics::serialize(const Gauges& gauges) const {
  std::vector<prometheus::MetricFamily> families = impl_->registry.Collect();
  if (impl_->openConnections)
    families.push_back(single("vanthu_http_open_connections",
                              "Open connections.",
                              static_cast<int64_t>(impl_->openConnections())));
  families.push_back(single("vanthu_engine_lanes_busy", "Documents being made.", gauges.busyLanes));
  families.push_back(single("vanthu_engine_lanes_waiting",
                            "Requests that wait for a lane of the engine.",
                            gauges.waitingForLane));
  families.push_back(
      single("vanthu_audit_entries", "Entries of the audit log.", gauges.auditLength));
  families.push_back(heads(gauges.registerHeads));
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace vanthu::service
