// Inside sandbox/ only: whole messages over a stream socket, with a deadline.
#ifndef VANTHU_SANDBOX_WIRE_H_
#define VANTHU_SANDBOX_WIRE_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::sandbox {

using Deadline = std::chrono::steady_clock::time_point;

/// What a keeper is asked; `bytes` of input follow.
struct Order {
  uint64_t function = 0;  ///< its place in the list
  uint64_t bytes = 0;
};

/// False when the other side is gone or the deadline is over.
bool sendAll(int socket, std::string_view bytes, Deadline deadline);
bool receiveExactly(int socket, void* bytes, size_t number, Deadline deadline);
/// Until the other side closes.
bool receiveRest(int socket, std::string& bytes, Deadline deadline);

/// Hands `file` to the process at the other end of a packet socket.
bool sendFile(int control, int file);
/// The next file; -1 when the other end is closed.
int receiveFile(int control);

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_WIRE_H_
