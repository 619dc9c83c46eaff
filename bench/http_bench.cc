// The rate per core is documents by seconds of CPU time: the client runs on the same machine, and
// its own time is taken off. The server is the real one; behind it stands only the engine, entered
// by lanes as the API does it.
//
// One document again and again leaves its fonts ready-made; so that nobody takes that for the whole
// truth, the same is measured with documents that differ in names, units and number.
#include "bench/http_bench.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "bench/decision.h"
#include "bench/or_end.h"
#include "bench/records.h"
#include "service/http/http_server.h"
#include "service/lanes.h"
#include "support/http_client.h"

namespace vanthu::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kConnections = 32;
// Many more than those whose fonts the writer keeps: none comes back while its own are there.
constexpr size_t kDistinct = 5'000;
constexpr std::chrono::milliseconds kShort{1'500}, kLong{10'000};
constexpr double kShareAsked = 0.7;
constexpr double kLatencyAsked = 20;  // milliseconds, p99

double processCpuSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// What one way of asking gave, one entry a repetition.
struct Figures {
  std::vector<double> perCore, perSecond, p50, p99;
};

struct Samples {
  Figures inProcess, distinctInProcess;
  Figures saturated, distinct;  ///< each connection sends as soon as it has its answer
  Figures shared;               ///< the same with the faces shared: ?fonts=shared
  Figures paced;                ///< 70 % of the rate that was reached in the process
};

Samples& samples() {
  static Samples all;
  return all;
}

double median(std::vector<double> all) {
  if (all.empty())
    return 0;
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

using Bodies = std::vector<std::string>;

/// The decision as it lies on the disk.
const Bodies& oneBody() {
  static const Bodies bodies = {decision().json};
  return bodies;
}

const Bodies& distinctBodies() {
  static const Bodies bodies = [] {
    Bodies made;
    for (size_t i = 0; i < kDistinct; ++i)
      made.push_back(decisionLike(decision().data, i));
    return made;
  }();
  return bodies;
}

/// From its JSON bytes, as a request brings them.
bool render(const std::string& json) {
  const auto rendered = decision().engine->render("", json, "data.json", engine::Options{});
  return rendered && !rendered->pdf.empty();
}

class Renderer : public service::Application {
 public:
  service::Admission admit(const service::RequestHead&) override {
    return {std::nullopt, size_t{20} << 20};
  }

  service::Response handle(service::Request&& request) override {
    engine::Options options;
    if (request.head.query == "fonts=shared")
      options.fonts = pdf::FontPolicy::shared;
    service::Response answer;
    const auto work = [&] {
      auto rendered = decision().engine->render("", request.body, "data.json", options);
      answer = rendered ? service::Response::make(200, "application/pdf", std::move(rendered->pdf))
                        : problem(422, "data", request.head.id);
    };
    const auto deadline = Clock::now() + std::chrono::seconds(10);
    if (!lanes_.run(service::Lanes::Kind::interactive, request.head.peer, deadline, work))
      return problem(503, "busy.lanes", request.head.id);
    return answer;
  }

  service::Response problem(int status, std::string_view code, std::string_view) override {
    return service::Response::make(status, "text/plain", std::string(code));
  }

  void finished(const Finished&) override {}

 private:
  service::Lanes lanes_{service::Lanes::Limits{}};
};

/// One thread a core, each rendering as fast as it can, once the caches are warm.
void measureInProcess(const Bodies& bodies, Figures& figures) {
  std::atomic<size_t> next{0}, count{0};
  const auto renderNext = [&] { return render(bodies[next++ % bodies.size()]); };
  for (int i = 0; i < 50; ++i)
    renderNext();
  const double cpu = processCpuSeconds();
  const Clock::time_point begin = Clock::now();
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i) {
    threads.emplace_back([&] {
      while (Clock::now() < begin + kShort && renderNext())
        ++count;
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  const auto done = static_cast<double>(count);
  figures.perCore.push_back(done / (processCpuSeconds() - cpu));
  figures.perSecond.push_back(done / std::chrono::duration<double>(Clock::now() - begin).count());
}

void inProcess(benchmark::State& state, const Bodies& (*bodies)(), Figures Samples::*kept) {
  Figures& figures = samples().*kept;
  for (auto _ : state) {
    measureInProcess(bodies(), figures);
    state.counters["per_core"] = figures.perCore.back();
    state.counters["per_second"] = figures.perSecond.back();
  }
}
BENCHMARK_CAPTURE(inProcess, one, oneBody, &Samples::inProcess)
    ->Name("http/in_process")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(inProcess, distinct, distinctBodies, &Samples::distinctInProcess)
    ->Name("http/in_process_distinct")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

struct Asking {
  const char* target = "/render";
  const Bodies& (*bodies)() = oneBody;
  std::chrono::milliseconds duration = kLong;
  double perSecond = 0;
};

/// Asks a fresh server; false if an answer was not as it should be.
bool ask(const Asking& how, Figures& figures) {
  service::HttpOptions options;
  options.port = 0;
  Renderer renderer;
  const auto server = orEnd(service::HttpServer::start(options, renderer));
  testing::Load load;
  load.port = server->port();
  load.connections = kConnections;
  for (const std::string& body : how.bodies()) {
    load.requests.push_back(
        testing::requestBytes("POST", how.target, {{"Content-Type", "application/json"}}, body));
  }
  load.warmUp = std::chrono::milliseconds(0);
  load.duration = kShort / 5;
  load.perSecond = how.perSecond;
  testing::runLoad(load);
  load.duration = how.duration;
  const double cpu = processCpuSeconds();
  const testing::LoadFigures measured = testing::runLoad(load);
  const double spent = processCpuSeconds() - cpu - measured.clientCpuSeconds;
  if (measured.failures > 0 || measured.answers == 0)
    return false;
  figures.perCore.push_back(static_cast<double>(measured.answers) / spent);
  figures.perSecond.push_back(measured.rate());
  figures.p50.push_back(measured.quantile(0.5));
  figures.p99.push_back(measured.quantile(0.99));
  return true;
}

void show(benchmark::State& state, const Figures& figures) {
  state.counters["per_core"] = figures.perCore.back();
  state.counters["per_second"] = figures.perSecond.back();
  state.counters["p99_ms"] = figures.p99.back();
}

void saturated(benchmark::State& state, Asking how, Figures Samples::*kept) {
  for (auto _ : state) {
    if (!ask(how, samples().*kept)) {
      state.SkipWithError("requests failed");
      return;
    }
    show(state, samples().*kept);
  }
}
BENCHMARK_CAPTURE(saturated, tight, {}, &Samples::saturated)
    ->Name("http/saturated")
    ->Iterations(1)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(saturated, distinct, {.bodies = distinctBodies}, &Samples::distinct)
    ->Name("http/saturated_distinct")
    ->Iterations(1)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(saturated,
                  shared,
                  {.target = "/render?fonts=shared", .duration = kShort},
                  &Samples::shared)
    ->Name("http/saturated_shared")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void paced(benchmark::State& state) {
  for (auto _ : state) {
    Figures& inside = samples().inProcess;
    if (inside.perSecond.empty())
      measureInProcess(oneBody(), inside);
    const double rate = kShareAsked * median(inside.perSecond);
    if (!ask({.duration = kShort, .perSecond = rate}, samples().paced)) {
      state.SkipWithError("requests failed");
      return;
    }
    show(state, samples().paced);
  }
}
BENCHMARK(paced)->Name("http/paced")->Iterations(1)->Unit(benchmark::kMillisecond);

/// False if less than what is asked, or not measured.
bool reportSaturated(const char* what, const Figures& inProcess, const Figures& figures) {
  const double inside = median(inProcess.perCore);
  const double outside = median(figures.perCore);
  if (inside == 0 || outside == 0) {
    std::printf("http:   %s not measured\n", what);
    return false;
  }
  const double share = outside / inside;
  const double p99 = median(figures.p99);
  std::printf(
      "http:   %s: %.0f a second of a core against %.0f in the process: %.0f %% (at least %.0f "
      "asked); %zu connections with no pause, %zu times %.0f s: %.0f a second, p50 %.1f ms, "
      "p99 %.1f ms (less than %.0f asked)\n",
      what,
      outside,
      inside,
      share * 100,
      kShareAsked * 100,
      kConnections,
      figures.p99.size(),
      std::chrono::duration<double>(kLong).count(),
      median(figures.perSecond),
      median(figures.p50),
      p99,
      kLatencyAsked);
  return share >= kShareAsked && p99 < kLatencyAsked;
}

void reportOther(const char* what, const Figures& figures) {
  if (!figures.p99.empty()) {
    std::printf("        %s: %.0f a second, p50 %.1f ms, p99 %.1f ms\n",
                what,
                median(figures.perSecond),
                median(figures.p50),
                median(figures.p99));
  }
}

}  // namespace

bool reportHttp() {
  const Samples& all = samples();
  const bool one = reportSaturated("one decision", all.inProcess, all.saturated);
  const bool distinct = reportSaturated("distinct ones", all.distinctInProcess, all.distinct);
  reportOther("one decision, at 70 % of the rate in the process", all.paced);
  reportOther("one decision, fonts=shared, with no pause", all.shared);
  return one && distinct;
}

}  // namespace vanthu::bench
