// One client's connection: requests in, answers out, in order, until one side ends it.
//
//     head ─ parseHead ─ admit ─ body ─ handle ─ answer ─ again
//
// Runs in a thread of Poco's TCPServer. Everything that a client can do wrong ends here with an
// answer that the application words (Application::problem); the last `catch` of the service is here
// too (robustness.md P1-P15).
#ifndef VANTHU_SERVICE_HTTP_HTTP_CONNECTION_H_
#define VANTHU_SERVICE_HTTP_HTTP_CONNECTION_H_

#include <Poco/Net/TCPServerConnection.h>

#include "service/http/server_state.h"

namespace vanthu::service {

class HttpConnection : public Poco::Net::TCPServerConnection {
 public:
  HttpConnection(const Poco::Net::StreamSocket& socket, ServerState& state)
      : TCPServerConnection(socket), state_(state) {}

  void run() override;

 private:
  ServerState& state_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_HTTP_CONNECTION_H_
