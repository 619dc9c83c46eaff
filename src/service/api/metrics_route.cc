// /metrics: for this machine, or for a key with the scope `metrics`.
#include "service/api/people_routes.h"
#include "service/api/services.h"
#include "service/people/authenticate.h"
#include "store/audit.h"
#include "store/register/series.h"

namespace vanthu::service {
namespace {

constexpr int kPageOfSeries = 200;

/// Empty if the caller may read the metrics.
Diagnostics refusal(const Call& call) {
  const RequestHead& head = call.request.head;
  if (isLoopback(head.peer) && !head.headers.find("authorization"))
    return {};
  const auto caller = authenticate(head, call.services.people);
  if (!caller)
    return caller.error();
  static constexpr Rule kReadMetrics{"getMetrics", Owner::anybody, roles(), Scope::metrics};
  if (caller->kind == Caller::Kind::person)
    return permits({"getMetrics", Owner::system, roles(kAdmin), Scope::metrics}, *caller);
  return permits(kReadMetrics, *caller);
}

// All series of this year; those of years before give no numbers any more.
Diagnostics addHeads(store::Transaction& tx, Gauges& gauges) {
  store::SeriesFilter ofThisYear;
  ofThisYear.year = tx.now().day.year;
  ofThisYear.limit = kPageOfSeries;
  do {
    const auto series = store::listSeries(tx, ofThisYear);
    if (!series)
      return series.error();
    for (const store::Series& each : series->items)
      gauges.registerHeads.push_back(
          {each.office, std::to_string(each.year), each.numberClass, each.lastNumber});
    ofThisYear.after = series->next;
  } while (!ofThisYear.after.empty());
  return {};
}

Result<Gauges> readGauges(Services& services) {
  auto gauges = services.database.read([](store::Transaction& tx) -> Result<Gauges> {
    Gauges read;
    read.auditLength = store::auditHead(tx).length;
    if (Diagnostics faults = addHeads(tx, read); !faults.empty())
      return fail(std::move(faults));
    return read;
  });
  if (gauges) {
    gauges->mayIssue = services.issuing->mayIssue().empty();
    gauges->busyLanes = static_cast<int64_t>(services.lanes.busy());
    gauges->waitingForLane = static_cast<int64_t>(services.lanes.waiting());
  }
  return gauges;
}

Result<Response> getMetrics(Call& call) {
  if (auto faults = refusal(call); !faults.empty())
    return fail(std::move(faults));
  const auto gauges = readGauges(call.services);
  if (!gauges)
    return fail(gauges.error());
  return Response::make(200, kMetricsType, call.services.metrics.serialize(*gauges));
}

}  // namespace

void addMetricsRoute(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("getMetrics"),
      .method = "GET",
      .path = "/metrics",
      .tag = "Vận hành",
      .summary = "Số đo cho Prometheus",
      .description = "Từ chính máy này không cần khóa; từ nơi khác cần khóa có phạm vi `metrics`.",
      .answers = {{.status = 200, .contentType = kMetricsType}},
      .handler = getMetrics,
  });
}

}  // namespace vanthu::service
