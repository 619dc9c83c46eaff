// Connections that are lent out one at a time. Thread-safe.
#ifndef VANTHU_STORE_DATABASE_CONNECTION_POOL_H_
#define VANTHU_STORE_DATABASE_CONNECTION_POOL_H_

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/database/connection.h"

namespace vanthu::store {

/// The longest that anyone waits for a connection or for another writer.
inline constexpr std::chrono::seconds kLongestWait{10};

class ConnectionPool {
 public:
  using Connect = std::function<std::unique_ptr<Connection>()>;

  /// Opens at most `most` connections, each when it is first needed.
  ConnectionPool(size_t most, Connect connect) : left_(most), connect_(std::move(connect)) {}

  class Lease {
   public:
    Lease(ConnectionPool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { pool_.giveBack(std::move(connection_)); }

    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

   private:
    ConnectionPool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  /// Throws DatabaseFault: `busy` if none came free in time, or why none could be opened.
  Lease take();

  /// Closes the connections that nobody uses: where one was lost, the others will be dead too.
  void dropIdle() noexcept;

 private:
  void giveBack(std::unique_ptr<Connection> connection) noexcept;

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Connection>> idle_;
  size_t left_;  ///< how many more may be lent out
  Connect connect_;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_CONNECTION_POOL_H_
