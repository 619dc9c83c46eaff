// A connection to PostgreSQL. See connection.h.
#ifndef VANTHU_STORE_DATABASE_POSTGRES_CONNECTION_H_
#define VANTHU_STORE_DATABASE_POSTGRES_CONNECTION_H_

#include <memory>
#include <string>

#include "store/database/connection.h"

namespace vanthu::store {

/// `url` is a connection URI of libpq.
std::unique_ptr<Connection> connectPostgres(const std::string& url);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_POSTGRES_CONNECTION_H_
