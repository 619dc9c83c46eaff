// Runs the benchmarks and ends with what they are for: how many times faster than libharu's text
// API a one-page decision is made, what a page takes in longer and longer plans, and what HTTP
// costs. All sides come from this one run; runs are interleaved and the medians of CPU time
// compared. With --require-ratios less than what is asked is a failure.
//
// With `--write-documents FOLDER` nothing is measured: see bench/documents.h.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "bench/documents.h"
#include "bench/http_bench.h"

namespace {

using Run = benchmark::BenchmarkReporter::Run;

/// The usual table, and the median of every benchmark kept aside.
class MedianReporter : public benchmark::ConsoleReporter {
 public:
  MedianReporter() : ConsoleReporter(OO_Tabular) {}

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Iteration && !run.error_occurred && run.iterations > 0)
        seconds_[run.run_name.function_name].push_back(run.cpu_accumulated_time /
                                                       static_cast<double>(run.iterations));
    }
    ConsoleReporter::ReportRuns(runs);
  }

  /// Seconds of CPU time for one iteration; 0 if the benchmark did not run.
  double median(const std::string& name) const {
    const auto found = seconds_.find(name);
    if (found == seconds_.end())
      return 0;
    std::vector<double> all = found->second;
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
  }

 private:
  std::map<std::string, std::vector<double>> seconds_;
};

/// False if the ratio is below `asked`, or cannot be told because a side did not run.
bool report(const MedianReporter& reporter,
            const char* name,
            const std::string& run,
            double asked) {
  const double baseline = reporter.median("baseline/libharu_text_api");
  const double ours = reporter.median(run);
  if (baseline == 0 || ours == 0) {
    std::printf("%-7s not measured\n", name);
    return false;
  }
  const double ratio = baseline / ours;
  std::printf(
      "%-7s %6.1f times faster than libharu's text API (at least %.0f asked): %.0f against %.0f "
      "µs\n",
      name,
      ratio,
      asked,
      ours * 1e6,
      baseline * 1e6);
  return ratio >= asked;
}

/// Prints what a page takes in plans of 1, 10 and 100 pages; false if it grows with their number or
/// was not measured.
bool reportLinearity(const MedianReporter& reporter, double allowed) {
  const double one = reporter.median("line/pages-1");
  const double ten = reporter.median("line/pages-10") / 10;
  const double hundred = reporter.median("line/pages-100") / 100;
  if (one == 0 || ten == 0 || hundred == 0) {
    std::printf("pages:  not measured\n");
    return false;
  }
  std::printf(
      "pages:  %.0f, %.0f, %.0f µs a page in plans of 1, 10, 100 pages (no more than %.1f "
      "times that of fewer asked)\n",
      one * 1e6,
      ten * 1e6,
      hundred * 1e6,
      allowed);
  return ten <= allowed * one && hundred <= allowed * ten;
}

/// Prints what certificates take; they are measured against Typst elsewhere.
void reportCertificates(const MedianReporter& reporter) {
  const double baseline = reporter.median("baseline/certificate");
  const double file = reporter.median("certificate/separate");
  const double page = reporter.median("certificate/merged");
  if (baseline == 0 || file == 0 || page == 0)
    return;
  std::printf(
      "certificates: %.0f µs a separate file, %.0f µs a page of a merged one: %.0f and %.0f times "
      "faster than libharu's text API\n",
      file * 1e6,
      page * 1e6,
      baseline / file,
      baseline / page);
}

/// True if the flag stood among the arguments; it is taken off.
bool takeFlag(std::vector<char*>& arguments, const char* flag) {
  const auto isFlag = [flag](const char* argument) { return std::strcmp(argument, flag) == 0; };
  return std::erase_if(arguments, isFlag) > 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<char*> arguments(argv, argv + argc);
  if (arguments.size() == 3 && std::strcmp(arguments[1], "--write-documents") == 0)
    return vanthu::bench::writeDocuments(arguments[2]) ? 0 : 1;
  const bool required = takeFlag(arguments, "--require-ratios");
  std::string interleave = "--benchmark_enable_random_interleaving=true";
  std::string repeat = "--benchmark_repetitions=5";
  // In front of the caller's own flags, which win.
  arguments.insert(arguments.begin() + 1, {interleave.data(), repeat.data()});
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
    return 2;

  MedianReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  std::printf("\n");
  const bool shared = report(reporter, "shared:", "line/shared", 25);
  const bool tight = report(reporter, "tight:", "line/tight", 8);
  const bool linear = reportLinearity(reporter, 1.2);
  reportCertificates(reporter);
  const bool http = vanthu::bench::reportHttp();
  return required && !(shared && tight && linear && http) ? 1 : 0;
}
