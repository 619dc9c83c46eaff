// What a benchmark needs or cannot run without.
#ifndef VANTHU_BENCH_OR_END_H_
#define VANTHU_BENCH_OR_END_H_

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>

#include "base/result.h"

namespace vanthu::bench {

/// The value, or the end of the program with the reason why there is none.
template <typename T>
T orEnd(Result<T> result) {
  if (!result) {
    for (const Diagnostic& fault : result.error())
      std::cerr << format(fault, Language::english) << '\n';
    std::exit(1);
  }
  return *std::move(result);
}

/// A file of the repository; empty if there is none.
inline std::string readSource(const std::string& path) {
  std::ifstream in(std::string(VANTHU_SOURCE_DIR "/") + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace vanthu::bench

#endif  // VANTHU_BENCH_OR_END_H_
