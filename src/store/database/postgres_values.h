// Values as PostgreSQL reads and writes them: in the text format. Throws DatabaseFault.
#ifndef VANTHU_STORE_DATABASE_POSTGRES_VALUES_H_
#define VANTHU_STORE_DATABASE_POSTGRES_VALUES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database/row.h"

namespace vanthu::store {

/// Nothing for NULL.
std::optional<std::string> toPostgres(const Cell& cell);

/// `type` is the column's OID.
Cell fromPostgres(std::string_view text, uint32_t type);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_POSTGRES_VALUES_H_
