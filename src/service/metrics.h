// What the service counts for /metrics, in the text form of Prometheus.
//
// Thread-safe. Labels are closed sets (routes, statuses, stages, series): never a path, a name or
// anything else that a client chose.
#ifndef VANTHU_SERVICE_METRICS_H_
#define VANTHU_SERVICE_METRICS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace vanthu::service {

/// What stands still until it is looked at: asked for at each serialize().
struct Gauges {
  int64_t busyLanes = 0;  ///< engine lanes at work
  int64_t waitingForLane = 0;
  int64_t auditLength = 0;
  bool mayIssue = false;  ///< numbers are given
  struct RegisterHead {
    std::string office, year, series;
    int64_t last = 0;  ///< the last number given
  };
  std::vector<RegisterHead> registerHeads;
};

class Metrics {
 public:
  Metrics();
  ~Metrics();

  /// One finished request. `operation` is the rule's name ("issueDocument"), or empty for requests
  /// that no route took; `status` 0: the client went away.
  void requestDone(std::string_view operation, int status, double seconds);
  /// The stages of one document (read, validate, fill, layout, write, gate).
  void documentMade(const engine::Timings& timings);

  /// A complete check of the database is over.
  void integrityChecked(size_t faults, double seconds);

  /// How many connections are open; asked at each serialize(). Call before the first request;
  /// nothing: not told.
  void watchConnections(std::function<size_t()> openConnections);

  /// The text of /metrics (kMetricsType).
  std::string serialize(const Gauges& gauges) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

inline constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_METRICS_H_
