// Fill: a template and a record into a Document.
//
// Puts in what the format asks for (constants, capitals, end marks, blanks for a missing number or
// date: the-thuc.md E1-E28, A1-A5) and evaluates the template's tags. Knows nothing of faces,
// points or pages. Values stay text. Work is bounded: "template.step-limit",
// "template.output-limit". Pure and thread-safe.
#ifndef VANTHU_FILL_FILL_H_
#define VANTHU_FILL_FILL_H_

#include <cstddef>
#include <cstdint>

#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"
#include "document/document.h"
#include "markup/template.h"

namespace vanthu::fill {

constexpr uint64_t kMaxSteps = 1'000'000;
constexpr size_t kMaxOutputBytes = 16 * 1024 * 1024;

struct Options {
  bool draft = false;  ///< gaps for missing required fields, "DỰ THẢO", no signature fields
  int year = 0;        ///< printed where issuedDate is absent; 0: not even a year
  char lastBasisMark = '.';  ///< behind the last căn cứ: '.' (ND30) or ',' (TT01)
  uint64_t maxSteps = kMaxSteps;
};

/// REQUIRES: `record` is what readRecord (and derive) gave for `schema`.
Result<document::Document> fill(const markup::Template& tmpl,
                                const data::Schema& schema,
                                const Value& record,
                                const Options& options);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_FILL_H_
