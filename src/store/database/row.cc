#include "store/database/row.h"

#include <algorithm>

#include "store/database/fault.h"

namespace vanthu::store {
namespace {

template <typename T>
const T& cellAs(const Cell& cell, std::string_view column) {
  if (const T* value = std::get_if<T>(&cell))
    return *value;
  throw DatabaseFault(FaultKind::failed, "column of another kind: " + std::string(column));
}

}  // namespace

const Cell& Row::at(std::string_view column) const {
  const auto found = std::find(names_->begin(), names_->end(), column);
  if (found == names_->end())
    throw DatabaseFault(FaultKind::failed, "no such column: " + std::string(column));
  return cells_[static_cast<size_t>(found - names_->begin())];
}

bool Row::isNull(std::string_view column) const {
  return std::holds_alternative<std::monostate>(at(column));
}

int64_t Row::integer(std::string_view column) const {
  return cellAs<int64_t>(at(column), column);
}

const std::string& Row::text(std::string_view column) const {
  return cellAs<std::string>(at(column), column);
}

const std::string& Row::blob(std::string_view column) const {
  return cellAs<Blob>(at(column), column).bytes;
}

std::optional<int64_t> Row::maybeInteger(std::string_view column) const {
  return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<std::string> Row::maybeText(std::string_view column) const {
  return isNull(column) ? std::nullopt : std::optional(text(column));
}

}  // namespace vanthu::store
