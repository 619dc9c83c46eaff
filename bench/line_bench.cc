// The whole line from parsed JSON to the bytes of a checked PDF, and its stages one by one.
#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

#include "bench/decision.h"

namespace vanthu::bench {
namespace {

engine::Options with(pdf::FontPolicy fonts) {
  engine::Options options;
  options.fonts = fonts;
  return options;
}

void line(benchmark::State& state, pdf::FontPolicy fonts) {
  const Decision& the = decision();
  const engine::Options options = with(fonts);
  size_t size = 0;
  for (auto _ : state) {
    const auto rendered = the.engine->render("", the.data, options);
    if (!rendered) {
      state.SkipWithError("the decision does not render");
      break;
    }
    size = rendered->pdf.size();
  }
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK_CAPTURE(line, shared, pdf::FontPolicy::shared)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(line, tight, pdf::FontPolicy::tight)->Unit(benchmark::kMicrosecond);

using StageTime = std::chrono::nanoseconds engine::Timings::*;

/// One stage as the engine itself times it, with all others running around it.
void stage(benchmark::State& state, StageTime time, pdf::FontPolicy fonts) {
  const Decision& the = decision();
  const engine::Options options = with(fonts);
  for (auto _ : state) {
    const auto rendered = the.engine->render("", the.json, "data.json", options);
    if (!rendered) {
      state.SkipWithError("the decision does not render");
      break;
    }
    state.SetIterationTime(std::chrono::duration<double>(rendered->timings.*time).count());
  }
}

void addStage(const char* name, StageTime time, pdf::FontPolicy fonts) {
  const std::string full = std::string("stage/") + name;
  benchmark::RegisterBenchmark(full.c_str(), stage, time, fonts)
      ->UseManualTime()
      ->Unit(benchmark::kMicrosecond);
}

[[maybe_unused]] const bool kStagesAdded = [] {
  using engine::Timings;
  addStage("read_json", &Timings::read, pdf::FontPolicy::shared);
  addStage("validate_and_derive", &Timings::validate, pdf::FontPolicy::shared);
  addStage("fill", &Timings::fill, pdf::FontPolicy::shared);
  addStage("layout", &Timings::layout, pdf::FontPolicy::shared);
  addStage("write_shared", &Timings::write, pdf::FontPolicy::shared);
  addStage("write_tight", &Timings::write, pdf::FontPolicy::tight);
  addStage("sign_ready_gate", &Timings::gate, pdf::FontPolicy::shared);
  return true;
}();

}  // namespace
}  // namespace vanthu::bench
