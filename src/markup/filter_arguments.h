// Whether a filter's arguments fit it, as far as that can be seen before any record comes.
#ifndef VANTHU_MARKUP_FILTER_ARGUMENTS_H_
#define VANTHU_MARKUP_FILTER_ARGUMENTS_H_

#include "markup/expression.h"
#include "markup/reporter.h"

namespace vanthu::markup {

/// Checks number and form of the arguments; names of fields and forms must be written out. `place`
/// is the filter's. False after a fault, which is reported.
bool checkFilterArguments(const FilterCall& call, const Place& place, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_FILTER_ARGUMENTS_H_
