// Sends what probes.txt says to a server and looks at each answer: how many there are, what they
// say, whether the connection goes on, and that nothing hidden in a request was handled.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "service/http/http_server.h"
#include "service/raw_probes/probes.h"
#include "support/http_client.h"
#include "support/tiny_application.h"

namespace vanthu::service {
namespace {

using testing::HttpAnswer;
using testing::HttpClient;
using testing::Probe;
using testing::RawConnection;
using testing::readProbes;
using testing::TinyApplication;
using testing::unescape;

/// "200 400 close"; "none" if nothing was answered.
std::string outcomeOf(RawConnection& connection, bool head) {
  std::string outcome;
  HttpAnswer last;
  while (const auto answer = connection.receive(std::chrono::seconds(10), head)) {
    outcome += (outcome.empty() ? "" : " ") + std::to_string(answer->status);
    last = *answer;
  }
  if (connection.connected())
    return outcome + " hangs";
  const std::string rest = connection.receiveRest();
  if (!rest.empty())
    return outcome + " and " + rest.substr(0, 100);
  if (outcome.empty())
    return "none";
  return outcome + (last.header("connection") == "close" ? " close" : " open");
}

TEST(RawProbes, AreAllAnsweredAsWritten) {
  HttpOptions options;
  options.port = 0;
  options.headDeadline = std::chrono::milliseconds(3'000);
  TinyApplication application;
  const auto server = HttpServer::start(options, application);
  ASSERT_TRUE(server.has_value());
  const uint16_t port = (*server)->port();

  const std::vector<Probe> probes = readProbes();
  EXPECT_GE(probes.size(), 215u);
  std::map<std::string, std::pair<int, int>> groups;  // asked, right
  for (const Probe& probe : probes) {
    RawConnection connection(port);
    connection.send(probe.bytes);
    connection.finishSending();
    const std::string outcome = outcomeOf(connection, probe.bytes.starts_with("HEAD"));
    EXPECT_EQ(outcome, probe.expected) << probe.name;
    EXPECT_EQ(application.smuggled.exchange(0), 0u) << probe.name;
    auto& [asked, right] = groups[probe.name.substr(0, probe.name.find('/'))];
    ++asked;
    right += outcome == probe.expected ? 1 : 0;
  }
  for (const auto& [group, counts] : groups)
    std::printf("%-10s %3d of %3d\n", group.c_str(), counts.second, counts.first);
  EXPECT_EQ(HttpClient(port).request("GET", "/echo").value_or(HttpAnswer{}).status, 200);
}

TEST(RawProbes, CanTellASmuggledRequest) {
  HttpOptions options;
  options.port = 0;
  TinyApplication application;
  const auto server = HttpServer::start(options, application);
  ASSERT_TRUE(server.has_value());
  RawConnection connection((*server)->port());
  connection.send(unescape("<S>"));
  connection.finishSending();
  EXPECT_EQ(outcomeOf(connection, false), "200 open");
  EXPECT_EQ(application.smuggled, 1u);
}

}  // namespace
}  // namespace vanthu::service
