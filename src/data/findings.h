// The list of errors that grows while something is checked, kept to a length that a person can
// read.
//
// Inside data/ only. Keeps the first kMaxFindings and counts the rest, so that a list of 200,000
// wrong rows costs no more memory than a hundred. Not thread-safe: one per check.
#ifndef VANTHU_DATA_FINDINGS_H_
#define VANTHU_DATA_FINDINGS_H_

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "base/diagnostic_limit.h"

namespace vanthu::data {

class Findings {
 public:
  static constexpr size_t kMaxFindings = kMostDiagnostics;

  void add(std::string code, Where where, Message message, Message hint = {});

  bool empty() const { return list_.empty(); }
  /// True once further errors are only counted: costly hints need not be worked out any more.
  bool full() const { return list_.size() >= kMaxFindings; }

  /// The errors by line and column (those without a line first, in the order found) and, if some
  /// were only counted, a last one that says how many: "data.too-many-errors".
  Diagnostics take();

 private:
  Diagnostics list_;
  size_t counted_ = 0;
};

}  // namespace vanthu::data

#endif  // VANTHU_DATA_FINDINGS_H_
