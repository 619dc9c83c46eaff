// The whole line from parsed JSON to the bytes of a checked PDF, for documents of many pages.
#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

#include "bench/decision.h"
#include "bench/documents.h"

namespace vanthu::bench {
namespace {

const Document& documentOf(const std::string& name) {
  for (const Document& each : documents()) {
    if (each.name == name)
      return each;
  }
  return documents().front();
}

/// Adds the stages' times as counters, in microseconds of one document.
class Stages {
 public:
  void add(const engine::Timings& times) {
    sum_.validate += times.validate;
    sum_.fill += times.fill;
    sum_.layout += times.layout;
    sum_.write += times.write;
    sum_.gate += times.gate;
  }
  void report(benchmark::State& state) const {
    const auto set = [&state](const char* name, std::chrono::nanoseconds sum) {
      const double micros = std::chrono::duration<double, std::micro>(sum).count();
      state.counters[name] = benchmark::Counter(micros, benchmark::Counter::kAvgIterations);
    };
    set("validate", sum_.validate);
    set("fill", sum_.fill);
    set("layout", sum_.layout);
    set("write", sum_.write);
    set("gate", sum_.gate);
  }

 private:
  engine::Timings sum_;
};

void line(benchmark::State& state, const std::string& name) {
  const Document& the = documentOf(name);
  Stages stages;
  size_t size = 0;
  for (auto _ : state) {
    const auto rendered = decision().engine->render("", the.data, {});
    if (!rendered) {
      state.SkipWithError("the document does not render");
      break;
    }
    size = rendered->pdf.size();
    stages.add(rendered->timings);
  }
  stages.report(state);
  state.counters["bytes"] = static_cast<double>(size);
  state.counters["pages"] = static_cast<double>(the.pages);
}

// Registered by name: the documents are made when one of them runs, not before.
[[maybe_unused]] const bool kAdded = [] {
  for (const char* name : {"plan-000", "decision-500", "pages-1", "pages-10", "pages-100"}) {
    const std::string full = std::string("line/") + name;
    benchmark::RegisterBenchmark(full.c_str(), line, std::string(name))
        ->Unit(benchmark::kMicrosecond);
  }
  return true;
}();

}  // namespace
}  // namespace vanthu::bench
