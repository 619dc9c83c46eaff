#include "layout/column_widths.h"

#include <algorithm>

namespace vanthu::layout {
namespace {

struct Totals {
  Length fixed, least, most;
};

Totals totalsOf(std::span<const ColumnNeed> needs) {
  Totals totals;
  for (const ColumnNeed& need : needs) {
    if (need.fixed) {
      totals.fixed += *need.fixed;
      continue;
    }
    totals.least += need.least;
    totals.most += std::max(need.least, need.most);
  }
  return totals;
}

// `part` / `whole` of `room`, rounded down so that shares never exceed it.
Length shareOf(Length room, Length part, Length whole) {
  return whole > Length()
             ? Length::milliPoints(room.milliPoints() * part.milliPoints() / whole.milliPoints())
             : Length();
}

// Width of a column by content that may be `limit` wide at most, if it can.
Length limited(const ColumnNeed& need, Length limit) {
  return std::max(need.least, std::min(need.most, limit));
}

// The largest common limit with which the columns by content fill `free`.
Length commonLimit(std::span<const ColumnNeed> needs, Length free) {
  int64_t fits = 0, tooMuch = free.milliPoints() + 1;
  while (tooMuch - fits > 1) {
    const int64_t middle = fits + (tooMuch - fits) / 2;
    Length total;
    for (const ColumnNeed& need : needs)
      total += need.fixed ? Length() : limited(need, Length::milliPoints(middle));
    (total <= free ? fits : tooMuch) = middle;
  }
  return Length::milliPoints(fits);
}

}  // namespace

Length leastWidth(std::span<const ColumnNeed> needs) {
  const Totals totals = totalsOf(needs);
  return totals.fixed + totals.least;
}

std::vector<Length> columnWidths(std::span<const ColumnNeed> needs, Length room) {
  const Totals totals = totalsOf(needs);
  const Length free = room - totals.fixed;
  const bool roomy = totals.most <= free;
  const Length limit = roomy ? Length() : commonLimit(needs, free);
  std::vector<Length> widths;
  widths.reserve(needs.size());
  for (const ColumnNeed& need : needs) {
    const Length most = std::max(need.least, need.most);
    if (need.fixed)
      widths.push_back(*need.fixed);
    else
      widths.push_back(roomy ? most + shareOf(free - totals.most, most, totals.most)
                             : limited(need, limit));
  }
  return widths;
}

}  // namespace vanthu::layout
