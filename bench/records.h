// Records of any size, made from a sample: decisions for many, plans of many pages.
//
// The same arguments give the same record. Knows no engine; the text is JSON, for data::readJson.
#ifndef VANTHU_BENCH_RECORDS_H_
#define VANTHU_BENCH_RECORDS_H_

#include <cstddef>
#include <string>

#include "base/value.h"

namespace vanthu::bench {

/// `decision`, a record of quyet-dinh-khen-thuong, with `count` nominees in place of its own. One
/// in ten is a collective; names, units and achievements come from fixed lists.
std::string decisionFor(const Value& decision, size_t count);

/// `decision` with names and units that go by `index`, a number of its own and as many nominees as
/// it has.
std::string decisionLike(const Value& decision, size_t index);

/// `plan`, a record of ke-hoach, with `paragraphs` paragraphs of its own in place of its sections:
/// its first section again and again.
std::string planOf(const Value& plan, size_t paragraphs);

}  // namespace vanthu::bench

#endif  // VANTHU_BENCH_RECORDS_H_
