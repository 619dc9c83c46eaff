// What a server and all of its connections have in common.
#ifndef VANTHU_SERVICE_HTTP_SERVER_STATE_H_
#define VANTHU_SERVICE_HTTP_SERVER_STATE_H_

#include <atomic>

#include "service/http/body_reader.h"
#include "service/http/connection_gate.h"
#include "service/http/http_server.h"
#include "service/http/message.h"
#include "service/http/watchdog.h"

namespace vanthu::service {

/// Outlives the connections. Thread-safe.
struct ServerState {
  ServerState(const HttpOptions& given, Application& behind)
      : options(given),
        application(behind),
        gate({given.maxConnections,
              given.maxConnectionsPerAddress,
              given.maxRefused,
              given.behindProxy ? given.proxies : std::vector<std::string>()},
             watchdog),
        budget(given.maxBodyMemory) {}

  const HttpOptions options;
  Application& application;
  Watchdog watchdog;
  ConnectionGate gate;
  BodyBudget budget;
  std::atomic<bool> stopping{false};
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_SERVER_STATE_H_
