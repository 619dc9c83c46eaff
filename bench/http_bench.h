// The one-page decision over HTTP against the same work in the process, from one run.
#ifndef VANTHU_BENCH_HTTP_BENCH_H_
#define VANTHU_BENCH_HTTP_BENCH_H_

namespace vanthu::bench {

/// Prints the medians of what ran; false if HTTP reaches less than 70 % of the in-process rate per
/// core, if p99 is 20 ms or more when 32 connections ask at that rate, or if it was not measured.
bool reportHttp();

}  // namespace vanthu::bench

#endif  // VANTHU_BENCH_HTTP_BENCH_H_
