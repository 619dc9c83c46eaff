#include "batch/row_choice.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vanthu::batch {
namespace {

using Range = RowChoice::Range;

Diagnostic badRows(std::string_view part) {
  const std::string quoted = "\"" + std::string(part) + "\"";
  return {"usage.bad-rows",
          {},
          {"--only phải là các số dòng như 3,7-12, không phải " + quoted,
           "--only must be rows such as 3,7-12, not " + quoted},
          {}};
}

std::optional<uint64_t> numberOf(std::string_view text) {
  uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number == 0)
    return std::nullopt;
  return number;
}

std::optional<Range> rangeOf(std::string_view part) {
  const size_t hyphen = part.find('-');
  const auto first = numberOf(part.substr(0, hyphen));
  const auto last = hyphen == part.npos ? first : numberOf(part.substr(hyphen + 1));
  if (!first || !last || *first > *last)
    return std::nullopt;
  return Range{*first, *last};
}

std::vector<Range> joined(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    return a.first < b.first;
  });
  std::vector<Range> out;
  for (const Range& range : ranges) {
    if (!out.empty() && range.first <= out.back().last + 1)
      out.back().last = std::max(out.back().last, range.last);
    else
      out.push_back(range);
  }
  return out;
}

}  // namespace

bool RowChoice::holds(uint64_t number) const {
  if (number < from)
    return false;
  const auto after = std::upper_bound(
      only.begin(), only.end(), number, [](uint64_t n, const Range& r) { return n < r.first; });
  return only.empty() || (after != only.begin() && number <= std::prev(after)->last);
}

Result<std::vector<Range>> parseRanges(std::string_view text) {
  std::vector<Range> out;
  while (true) {
    const size_t comma = text.find(',');
    const std::string_view part = text.substr(0, comma);
    const std::optional<Range> range = rangeOf(part);
    if (!range)
      return fail(badRows(part));
    out.push_back(*range);
    if (comma == text.npos)
      return joined(std::move(out));
    text.remove_prefix(comma + 1);
  }
}

std::string toText(const RowChoice& choice) {
  std::string out = std::to_string(choice.from) + ":";
  for (const Range& range : choice.only)
    out += std::to_string(range.first) + "-" + std::to_string(range.last) + ",";
  return out;
}

}  // namespace vanthu::batch
