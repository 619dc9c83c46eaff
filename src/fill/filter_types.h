// The kinds that filters take and give, as far as they are known before any record comes.
#ifndef VANTHU_FILL_FILTER_TYPES_H_
#define VANTHU_FILL_FILTER_TYPES_H_

#include <cstddef>
#include <cstdint>

#include "base/diagnostic.h"
#include "fill/static_type.h"
#include "markup/filters.h"

namespace vanthu::fill {

struct FilterTypes {
  Kinds takes;
  Kinds gives;  ///< of filters on lists: depends on the list
};
FilterTypes typesOf(markup::Filter filter);

/// The integers that an operand may be, and how a message calls them.
struct Range {
  int64_t least;
  int64_t most;
  Message wanted;

  bool holds(int64_t number) const { return number >= least && number <= most; }
};

/// Of operand `index` of a filter, 0 being the input; null: any value that `typesOf` allows.
const Range* rangeOf(markup::Filter filter, size_t index);

/// True for the filters that work on lists.
bool takesList(markup::Filter filter);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_FILTER_TYPES_H_
