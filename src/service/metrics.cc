#include "service/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
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
              double value,
              std::vector<prometheus::ClientMetric::Label> labels = {}) {
  prometheus::ClientMetric metric;
  metric.label = std::move(labels);
  metric.gauge.value = value;
  family.metric.push_back(std::move(metric));
}

prometheus::MetricFamily single(std::string name, std::string help, double value) {
  prometheus::MetricFamily family = gauge(std::move(name), std::move(help));
  addValue(family, value);
  return family;
}

prometheus::MetricFamily heads(const std::vector<Gauges::RegisterHead>& all) {
  prometheus::MetricFamily family =
      gauge("vanthu_register_last_number", "The last number given in a series.");
  for (const auto& head : all)
    addValue(family,
             static_cast<double>(head.last),
             {{"office", head.office}, {"series", head.series}, {"year", head.year}});
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

  std::mutex mutex;                         ///< for the ones below
  std::function<size_t()> openConnections;  ///< set when requests may come already
  struct Integrity {
    double at = 0;  ///< seconds since 1970
    double seconds = 0;
    size_t faults = 0;
  };
  std::optional<Integrity> integrity;  ///< of the last check, if there was one
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

void Metrics::integrityChecked(size_t faults, double seconds) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::lock_guard lock(impl_->mutex);
  impl_->integrity = Impl::Integrity{std::chrono::duration<double>(now).count(), seconds, faults};
}

void Metrics::watchConnections(std::function<size_t()> openConnections) {
  const std::lock_guard lock(impl_->mutex);
  impl_->openConnections = std::move(openConnections);
}

std::string Metrics::serialize(const Gauges& gauges) const {
  std::vector<prometheus::MetricFamily> families = impl_->registry.Collect();
  const std::lock_guard lock(impl_->mutex);
  if (impl_->openConnections)
    families.push_back(single("vanthu_http_open_connections",
                              "Open connections.",
                              static_cast<double>(impl_->openConnections())));
  families.push_back(single(
      "vanthu_engine_lanes_busy", "Documents being made.", static_cast<double>(gauges.busyLanes)));
  families.push_back(single("vanthu_engine_lanes_waiting",
                            "Requests that wait for a lane of the engine.",
                            static_cast<double>(gauges.waitingForLane)));
  families.push_back(single("vanthu_audit_entries",
                            "Entries of the audit log.",
                            static_cast<double>(gauges.auditLength)));
  families.push_back(single("vanthu_may_issue",
                            "1 while numbers are given, 0 while something keeps them back.",
                            gauges.mayIssue ? 1 : 0));
  families.push_back(heads(gauges.registerHeads));
  if (const auto& last = impl_->integrity) {
    families.push_back(single("vanthu_integrity_faults",
                              "What the last complete check of the database found.",
                              static_cast<double>(last->faults)));
    families.push_back(single("vanthu_integrity_check_timestamp_seconds",
                              "When the last complete check of the database ended.",
                              last->at));
    families.push_back(single("vanthu_integrity_check_duration_seconds",
                              "How long the last complete check of the database took.",
                              last->seconds));
  }
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace vanthu::service
