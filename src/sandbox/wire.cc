#include "sandbox/wire.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace vanthu::sandbox {
namespace {

int millisecondsTo(Deadline deadline) {
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<int64_t>(left.count(), 0, 3'600'000));
}

/// Waits until the socket can be used; false when the deadline is over.
bool awaits(int socket, short what, Deadline deadline) {
  while (true) {
    pollfd file{socket, what, 0};
    const int ready = poll(&file, 1, millisecondsTo(deadline));
    if (ready > 0)
      return true;
    if (ready == 0 || errno != EINTR)
      return false;
  }
}

/// Bytes received; 0 at the end, -1 if there will be none.
ssize_t receiveSome(int socket, void* bytes, size_t number, Deadline deadline) {
  while (awaits(socket, POLLIN, deadline)) {
    const ssize_t got = recv(socket, bytes, number, MSG_DONTWAIT);
    if (got >= 0)
      return got;
    if (errno != EINTR && errno != EAGAIN)
      return -1;
  }
  return -1;
}

// Room for one file in a message.
union FileRoom {
  cmsghdr header;
  std::array<char, CMSG_SPACE(sizeof(int))> bytes;
};

}  // namespace

bool sendAll(int socket, std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (!awaits(socket, POLLOUT, deadline))
      return false;
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno != EINTR && errno != EAGAIN)
      return false;
    bytes.remove_prefix(static_cast<size_t>(std::max<ssize_t>(sent, 0)));
  }
  return true;
}

bool receiveExactly(int socket, void* bytes, size_t number, Deadline deadline) {
  auto* to = static_cast<char*>(bytes);
  while (number > 0) {
    const ssize_t got = receiveSome(socket, to, number, deadline);
    if (got <= 0)
      return false;
    to += got;
    number -= static_cast<size_t>(got);
  }
  return true;
}

bool receiveRest(int socket, std::string& bytes, Deadline deadline) {
  std::array<char, 65'536> buffer;
  while (true) {
    const ssize_t got = receiveSome(socket, buffer.data(), buffer.size(), deadline);
    if (got < 0)
      return false;
    if (got == 0)
      return true;
    bytes.append(buffer.data(), static_cast<size_t>(got));
  }
}

bool sendFile(int control, int file) {
  char mark = 1;
  iovec content{&mark, 1};
  FileRoom room{};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = room.bytes.data();
  message.msg_controllen = room.bytes.size();
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof file);
  std::memcpy(CMSG_DATA(header), &file, sizeof file);
  while (sendmsg(control, &message, MSG_NOSIGNAL) < 0) {
    if (errno != EINTR)
      return false;
  }
  return true;
}

int receiveFile(int control) {
  while (true) {
    char mark = 0;
    iovec content{&mark, 1};
    FileRoom room{};
    msghdr message{};
    message.msg_iov = &content;
    message.msg_iovlen = 1;
    message.msg_control = room.bytes.data();
    message.msg_controllen = room.bytes.size();
    const ssize_t got = recvmsg(control, &message, MSG_CMSG_CLOEXEC);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return -1;
    const cmsghdr* header = CMSG_FIRSTHDR(&message);
    if (header == nullptr || header->cmsg_type != SCM_RIGHTS)
      continue;
    int file = -1;
    std::memcpy(&file, CMSG_DATA(header), sizeof file);
    return file;
  }
}

}  // namespace vanthu::sandbox
