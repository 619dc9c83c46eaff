// The documents of more than one page that are measured: a six-page plan, a decision for 500, plans
// of 1, 10 and 100 pages.
//
// Made once for the process. A fault while making one ends the program with the reason.
#ifndef VANTHU_BENCH_DOCUMENTS_H_
#define VANTHU_BENCH_DOCUMENTS_H_

#include <string>
#include <vector>

#include "base/value.h"

namespace vanthu::bench {

struct Document {
  std::string name;  ///< "plan-000"
  Value data;        ///< parsed, as Engine::render takes it
  size_t pages;      ///< how many it has
};

/// In the order in which they are measured.
const std::vector<Document>& documents();

/// Writes the dump of each document (document::dump) as FOLDER/NAME.json: what bench/typst sets
/// with Typst. Gives false, with the reason on stderr, if one cannot be written.
bool writeDocuments(const std::string& folder);

}  // namespace vanthu::bench

#endif  // VANTHU_BENCH_DOCUMENTS_H_
