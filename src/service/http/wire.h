// A connected socket, plain or TLS, as bytes in and bytes out. Poco's exceptions end here: a fault
// of the socket is the end of the connection. Used by one thread.
#ifndef VANTHU_SERVICE_HTTP_WIRE_H_
#define VANTHU_SERVICE_HTTP_WIRE_H_

#include <Poco/Net/StreamSocket.h>

#include <string>
#include <string_view>

namespace vanthu::service {

class Wire {
 public:
  explicit Wire(const Poco::Net::StreamSocket& socket) : socket_(socket) {}

  /// Waits for bytes. 0: the other side has ended, or the socket was shut.
  size_t receive(char* buffer, size_t size);
  /// False if not all could be sent.
  bool send(std::string_view bytes);
  /// Tells the other side that nothing more comes; it can still be read from.
  void finishSending();

  int descriptor() const;
  bool secure() const { return socket_.secure(); }
  std::string peer() const;

 private:
  Poco::Net::StreamSocket socket_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_WIRE_H_
