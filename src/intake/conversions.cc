#include "intake/conversions.h"

#include <utility>

namespace vanthu::intake {
namespace {

constexpr size_t kMostRemembered = 4096;  // conversions kept for a column
constexpr size_t kLongestRemembered = 200;

}  // namespace

Converted Conversions::of(size_t field, const sheet::Cell& cell) {
  const bool worth = cell.kind == sheet::Cell::Kind::text && cell.runs.size() <= 1 &&
                     cell.text.size() <= kLongestRemembered && fields_[field].name() != "fullName";
  if (!worth)
    return convert(cell, fields_[field], words_, verdicts_.of(cell.column));
  std::string key = cell.text;
  if (!cell.runs.empty())
    key.append(1, '\0').append(cell.runs.front().font);
  auto& known = known_[field];
  if (const auto found = known.find(key); found != known.end())
    return found->second;
  Converted read = convert(cell, fields_[field], words_, verdicts_.of(cell.column));
  if (known.size() < kMostRemembered)
    known.emplace(std::move(key), read);
  return read;
}

}  // namespace vanthu::intake
