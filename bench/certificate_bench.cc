// Certificates by the thousand: separate sign-ready files and merged ones, the whole line from
// parsed JSON on one core, and the writer and its gates alone.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "bench/certificates.h"
#include "bench/decision.h"
#include "pdf/gate_memory.h"
#include "pdf/merge.h"
#include "pdf/print_ready.h"
#include "pdf/sign_ready.h"

namespace vanthu::bench {
namespace {

constexpr size_t kPages = 1'000;  ///< of the merged file

engine::Options toPages() {
  engine::Options options;
  options.output = engine::Output::pages;
  return options;
}

void separateLine(benchmark::State& state) {
  const Certificates& the = certificates();
  const engine::Engine& engine = *decision().engine;
  const engine::Options options = toPages();
  pdf::GateMemory memory;
  size_t i = 0, size = 0;
  for (auto _ : state) {
    const auto rendered = engine.render("", the.list[i++ % the.list.size()].data, options);
    const auto file = rendered ? engine::writeSignReady(
                                     *the.writer, rendered->pages, pdf::FontPolicy::shared, &memory)
                               : fail(rendered.error());
    if (!file) {
      state.SkipWithError("a certificate does not render");
      break;
    }
    size = file->size();
  }
  state.counters["bytes"] = static_cast<double>(size);
}
BENCHMARK(separateLine)->Name("certificate/separate")->Unit(benchmark::kMicrosecond);

void separateWrite(benchmark::State& state) {
  const Certificates& the = certificates();
  size_t i = 0;
  for (auto _ : state) {
    auto file = the.writer->write(the.list[i++ % the.list.size()].pages, pdf::FontPolicy::shared);
    benchmark::DoNotOptimize(file);
  }
}
BENCHMARK(separateWrite)->Name("certificate/separate_write")->Unit(benchmark::kMicrosecond);

void separateGate(benchmark::State& state) {
  const Certificates& the = certificates();
  const auto file = the.writer->write(the.list.front().pages, pdf::FontPolicy::shared);
  pdf::GateMemory memory;
  for (auto _ : state) {
    if (!file || !pdf::checkSignReady(*file, &memory).empty()) {
      state.SkipWithError("a certificate is not sign-ready");
      break;
    }
  }
}
BENCHMARK(separateGate)->Name("certificate/separate_gate")->Unit(benchmark::kMicrosecond);

pdf::MergeOptions mergeOptions() {
  pdf::MergeOptions options;
  options.meta.title = "Giấy khen";
  return options;
}

/// One merged file an iteration; times are of a page.
template <typename PagesOf>
void merge(benchmark::State& state, PagesOf pagesOf) {
  const Certificates& the = certificates();
  size_t size = 0;
  while (state.KeepRunningBatch(kPages)) {
    pdf::Merger merger(the.writer, mergeOptions());
    for (size_t i = 0; i < kPages; ++i) {
      const Certificate& certificate = the.list[i % the.list.size()];
      auto prepared = the.writer->prepare(pagesOf(certificate));
      if (!prepared || !merger.add(std::move(*prepared), certificate.entry).empty())
        return state.SkipWithError("a certificate cannot be merged");
    }
    const auto file = merger.finish();
    if (!file || !pdf::checkPrintReady(*file).empty())
      return state.SkipWithError("the merged file is not print-ready");
    size = file->size();
  }
  state.counters["bytes"] = static_cast<double>(size) / kPages;
}

void mergedLine(benchmark::State& state) {
  const engine::Engine& engine = *decision().engine;
  const engine::Options options = toPages();
  merge(state, [&](const Certificate& certificate) {
    auto rendered = engine.render("", certificate.data, options);
    return rendered ? std::move(rendered->pages) : page::Pages();
  });
}
BENCHMARK(mergedLine)->Name("certificate/merged")->Unit(benchmark::kMicrosecond);

void mergedWrite(benchmark::State& state) {
  merge(state,
        [](const Certificate& certificate) -> const page::Pages& { return certificate.pages; });
}
BENCHMARK(mergedWrite)->Name("certificate/merged_write")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace vanthu::bench
