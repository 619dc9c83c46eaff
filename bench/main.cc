// Runs the benchmarks and ends with what they are for: how many times faster than libharu's text
// API a one-page decision is made. Both sides come from this one run; runs are interleaved and the
// medians of CPU time compared. With --require-ratios a ratio below what is asked is a failure.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

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

/// False if both sides ran and the ratio is below `asked`.
bool report(const MedianReporter& reporter,
            const char* name,
            const std::string& run,
            double asked) {
  const double baseline = reporter.median("baseline/libharu_text_api");
  const double ours = reporter.median(run);
  if (baseline == 0 || ours == 0)
    return true;
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

/// True if the flag stood among the arguments; it is taken off.
bool takeFlag(std::vector<char*>& arguments, const char* flag) {
  const auto isFlag = [flag](const char* argument) { return std::strcmp(argument, flag) == 0; };
  return std::erase_if(arguments, isFlag) > 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<char*> arguments(argv, argv + argc);
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
  return required && !(shared && tight) ? 1 : 0;
}
