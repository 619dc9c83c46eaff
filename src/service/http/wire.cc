#include "service/http/wire.h"

#include <Poco/Exception.h>
#include <sys/socket.h>

#include <algorithm>

namespace vanthu::service {
namespace {

constexpr size_t kMostAtOnce = size_t{1} << 20;

}  // namespace

size_t Wire::receive(char* buffer, size_t size) {
  try {
    const int got = socket_.receiveBytes(buffer, static_cast<int>(std::min(size, kMostAtOnce)));
    return got > 0 ? static_cast<size_t>(got) : 0;
  } catch (const Poco::Exception&) {
    return 0;
  }
}

bool Wire::send(std::string_view bytes) {
  try {
    while (!bytes.empty()) {
      const int part = static_cast<int>(std::min(bytes.size(), kMostAtOnce));
      const int sent = socket_.sendBytes(bytes.data(), part, MSG_NOSIGNAL);
      if (sent <= 0)
        return false;
      bytes.remove_prefix(static_cast<size_t>(sent));
    }
    return true;
  } catch (const Poco::Exception&) {
    return false;
  }
}

/// TLS has no such half: its end goes out when the socket is closed.
void Wire::finishSending() {
  if (!secure())
    ::shutdown(descriptor(), SHUT_WR);
}

int Wire::descriptor() const {
  return socket_.impl()->sockfd();
}

std::string Wire::peer() const {
  try {
    return socket_.peerAddress().host().toString();
  } catch (const Poco::Exception&) {
    return {};
  }
}

}  // namespace vanthu::service
