#include "service/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace vanthu::service {
namespace {

constexpr std::chrono::seconds kTellEvery{10};
constexpr std::string_view kMoreTime = "EXTEND_TIMEOUT_USEC=60000000";

}  // namespace

void tellServiceManager(std::string_view state) {
  const char* path = std::getenv("NOTIFY_SOCKET");
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path == nullptr || *path == '\0' || std::strlen(path) >= sizeof address.sun_path)
    return;
  const size_t length = std::strlen(path);
  std::memcpy(address.sun_path, path, length);
  if (path[0] == '@')
    address.sun_path[0] = '\0';
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0)
    return;
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
  sendto(socket,
         state.data(),
         state.size(),
         MSG_NOSIGNAL,
         reinterpret_cast<const sockaddr*>(&address),
         size);
  close(socket);
}

StillBeginning::StillBeginning() : beat_(kTellEvery, [] { tellServiceManager(kMoreTime); }) {
  tellServiceManager(kMoreTime);
}

}  // namespace vanthu::service
