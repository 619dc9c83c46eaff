#include "store/database/connection_pool.h"

#include "store/database/fault.h"

namespace vanthu::store {

ConnectionPool::Lease ConnectionPool::take() {
  std::unique_ptr<Connection> connection;
  {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, kLongestWait, [this] { return left_ > 0; }))
      throw DatabaseFault(FaultKind::busy, "all connections are in use");
    --left_;
    if (!idle_.empty()) {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (connection)
    return {*this, std::move(connection)};
  try {
    return {*this, connect_()};
  } catch (...) {
    giveBack(nullptr);
    throw;
  }
}

void ConnectionPool::dropIdle() noexcept {
  std::vector<std::unique_ptr<Connection>> idle;
  const std::lock_guard lock(mutex_);
  idle.swap(idle_);
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection) noexcept {
  if (connection && !connection->usable())
    connection.reset();
  {
    const std::lock_guard lock(mutex_);
    ++left_;
    if (connection)
      idle_.push_back(std::move(connection));
  }
  freed_.notify_one();
}

}  // namespace vanthu::store
