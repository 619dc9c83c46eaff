// The certificates that are measured: samples/giay-khen with distinct names.
//
// Made once for the process. A fault while making them ends the program with the reason.
#ifndef VANTHU_BENCH_CERTIFICATES_H_
#define VANTHU_BENCH_CERTIFICATES_H_

#include <memory>
#include <string>
#include <vector>

#include "base/value.h"
#include "page/page.h"
#include "pdf/merge.h"
#include "pdf/write.h"

namespace vanthu::bench {

struct Certificate {
  Value data;         ///< parsed, as Engine::render takes it
  page::Pages pages;  ///< the same, laid out
  pdf::MergeEntry entry;
};

struct Certificates {
  std::vector<Certificate> list;
  std::shared_ptr<const pdf::Writer> writer;  ///< whose shared fonts hold the glyphs of the list
};

const Certificates& certificates();

}  // namespace vanthu::bench

#endif  // VANTHU_BENCH_CERTIFICATES_H_
