// A server with short deadlines: what tests of it over a socket begin with.
#ifndef VANTHU_TESTS_UNIT_SERVICE_HTTP_HTTP_SERVING_H_
#define VANTHU_TESTS_UNIT_SERVICE_HTTP_HTTP_SERVING_H_

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <utility>

#include "service/http/http_server.h"
#include "support/http_client.h"
#include "support/tiny_application.h"

namespace vanthu::service {

class HttpServing : public ::testing::Test {
 protected:
  HttpServing() {
    options.port = 0;
    options.headDeadline = std::chrono::milliseconds(600);
    options.requestDeadline = std::chrono::milliseconds(5'000);
    options.stopWithin = std::chrono::milliseconds(3'000);
  }

  uint16_t start() {
    auto started = HttpServer::start(options, application);
    EXPECT_TRUE(started.has_value());
    server = std::move(*started);
    return server->port();
  }

  HttpOptions options;
  testing::TinyApplication application;
  std::unique_ptr<HttpServer> server;
};

}  // namespace vanthu::service

#endif  // VANTHU_TESTS_UNIT_SERVICE_HTTP_HTTP_SERVING_H_
