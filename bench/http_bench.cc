// The rate per core is documents by seconds of CPU time: the client runs on the same machine, and
// its own time is taken off. The server is the real one; behind it stands only the engine, entered
// by lanes as the API does it.
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
#include "service/http/http_server.h"
#include "service/lanes.h"
#include "support/http_client.h"

namespace vanthu::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kConnections = 32;
constexpr std::chrono::milliseconds kDuration{1'500};
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
  Figures inProcess;
  Figures saturated;  ///< each connection sends as soon as it has its answer
  Figures shared;     ///< the same with the faces shared: ?fonts=shared
  Figures paced;      ///< 70 % of the rate that was reached in the process
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

/// The decision from its JSON bytes, as a request brings them.
bool renderOnce() {
  const Decision& the = decision();
  const auto rendered = the.engine->render("", the.json, "data.json", engine::Options{});
  return rendered && !rendered->pdf.empty();
}

class Renderer : public service::Application {
 public:
  service::Admission admit(const service::RequestHead&) override {
    return {std::nullopt, size_t{20} << 20};
  }

  service::Response handle(service::Request&& request) override {
    const auto permit = lanes_.enter(service::Lanes::Kind::interactive,
                                     request.head.peer,
                                     Clock::now() + std::chrono::seconds(10));
    if (!permit)
      return problem(503, "busy.lanes", request.head.id);
    engine::Options options;
    if (request.head.query == "fonts=shared")
      options.fonts = pdf::FontPolicy::shared;
    auto rendered = decision().engine->render("", request.body, "data.json", options);
    if (!rendered)
      return problem(422, "data", request.head.id);
    return service::Response::make(200, "application/pdf", std::move(rendered->pdf));
  }

  service::Response problem(int status, std::string_view code, std::string_view) override {
    return service::Response::make(status, "text/plain", std::string(code));
  }

  void finished(const Finished&) override {}

 private:
  service::Lanes lanes_{service::Lanes::Limits{}};
};

/// One thread a core, each rendering as fast as it can, once the caches are warm.
void measureInProcess() {
  for (int i = 0; i < 50; ++i)
    renderOnce();
  std::atomic<size_t> count{0};
  const double cpu = processCpuSeconds();
  const Clock::time_point begin = Clock::now();
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i) {
    threads.emplace_back([&] {
      while (Clock::now() < begin + kDuration && renderOnce())
        ++count;
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  const auto done = static_cast<double>(count);
  Figures& figures = samples().inProcess;
  figures.perCore.push_back(done / (processCpuSeconds() - cpu));
  figures.perSecond.push_back(done / std::chrono::duration<double>(Clock::now() - begin).count());
}

void inProcess(benchmark::State& state) {
  for (auto _ : state) {
    measureInProcess();
    state.counters["per_core"] = samples().inProcess.perCore.back();
    state.counters["per_second"] = samples().inProcess.perSecond.back();
  }
}
BENCHMARK(inProcess)->Name("http/in_process")->Iterations(1)->Unit(benchmark::kMillisecond);

/// Asks a fresh server; false if an answer was not as it should be.
bool ask(const char* target, double perSecond, Figures& figures) {
  service::HttpOptions options;
  options.port = 0;
  Renderer renderer;
  const auto server = orEnd(service::HttpServer::start(options, renderer));
  testing::Load load;
  load.port = server->port();
  load.connections = kConnections;
  load.request = testing::requestBytes(
      "POST", target, {{"Content-Type", "application/json"}}, decision().json);
  load.warmUp = std::chrono::milliseconds(0);
  load.duration = kDuration / 5;
  load.perSecond = perSecond;
  testing::runLoad(load);
  load.duration = kDuration;
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

void saturated(benchmark::State& state, const char* target, Figures Samples::*kept) {
  for (auto _ : state) {
    if (!ask(target, 0, samples().*kept)) {
      state.SkipWithError("requests failed");
      return;
    }
    show(state, samples().*kept);
  }
}
BENCHMARK_CAPTURE(saturated, tight, "/render", &Samples::saturated)
    ->Name("http/saturated")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(saturated, shared, "/render?fonts=shared", &Samples::shared)
    ->Name("http/saturated_shared")
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void paced(benchmark::State& state) {
  for (auto _ : state) {
    if (samples().inProcess.perSecond.empty())
      measureInProcess();
    if (!ask("/render", kShareAsked * median(samples().inProcess.perSecond), samples().paced)) {
      state.SkipWithError("requests failed");
      return;
    }
    show(state, samples().paced);
  }
}
BENCHMARK(paced)->Name("http/paced")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

bool reportHttp() {
  const Samples& all = samples();
  const double inside = median(all.inProcess.perCore);
  const double outside = median(all.saturated.perCore);
  if (inside == 0 || outside == 0 || all.paced.p99.empty()) {
    std::printf("http:   not measured\n");
    return false;
  }
  const double share = outside / inside;
  const double p99 = median(all.paced.p99);
  std::printf(
      "http:   %.0f decisions a second of a core against %.0f in the process: %.0f %% (at least "
      "%.0f asked)\n"
      "        %zu connections at %.0f a second: p50 %.1f ms, p99 %.1f ms (less than %.0f asked); "
      "with no pause, %.0f a second: p50 %.1f ms, p99 %.1f ms; fonts=shared, %.0f a second: p50 "
      "%.1f ms, p99 %.1f ms\n",
      outside,
      inside,
      share * 100,
      kShareAsked * 100,
      kConnections,
      median(all.paced.perSecond),
      median(all.paced.p50),
      p99,
      kLatencyAsked,
      median(all.saturated.perSecond),
      median(all.saturated.p50),
      median(all.saturated.p99),
      median(all.shared.perSecond),
      median(all.shared.p50),
      median(all.shared.p99));
  return share >= kShareAsked && p99 < kLatencyAsked;
}

}  // namespace vanthu::bench
