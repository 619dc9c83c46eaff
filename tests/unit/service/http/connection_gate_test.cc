#include "service/http/connection_gate.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

#include "service/http/http_server.h"

namespace vanthu::service {
namespace {

using Verdict = ConnectionGate::Verdict;
using Clock = Watchdog::Clock;
using Phase = Watchdog::Phase;
using std::chrono::seconds;

/// Both ends of a connection; the watchdog may shut the first.
class Pair {
 public:
  Pair() { EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_), 0); }
  ~Pair() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  int descriptor() const { return ends_[0]; }

 private:
  int ends_[2]{};
};

TEST(ConnectionGate, CountsPlacesByAddress) {
  Watchdog watchdog;
  ConnectionGate gate({10, 2, 1, {}}, watchdog);
  EXPECT_EQ(gate.arrive(1, "192.0.2.1"), Verdict::welcome);
  EXPECT_EQ(gate.arrive(2, "192.0.2.1"), Verdict::welcome);
  EXPECT_EQ(gate.arrive(3, "192.0.2.1"), Verdict::refuse);
  EXPECT_EQ(gate.arrive(4, "192.0.2.1"), Verdict::drop);
  EXPECT_EQ(gate.arrive(5, "192.0.2.2"), Verdict::welcome);
  EXPECT_TRUE(gate.take(1));
  EXPECT_FALSE(gate.take(3));
  gate.leave(1);
  gate.leave(3);
  EXPECT_EQ(gate.arrive(6, "192.0.2.1"), Verdict::welcome);
  EXPECT_EQ(gate.count(), 3u);
}

TEST(ConnectionGate, DoesNotCountLoopbackAndProxiesByAddress) {
  Watchdog watchdog;
  ConnectionGate plain({10, 1, 1, {}}, watchdog);
  ConnectionGate proxied({10, 1, 1, {"192.0.2.1"}}, watchdog);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(plain.arrive(i, "127.0.0.1"), Verdict::welcome);
    EXPECT_EQ(plain.arrive(10 + i, "::1"), Verdict::welcome);
    EXPECT_EQ(proxied.arrive(i, "192.0.2.1"), Verdict::welcome);
  }
  EXPECT_EQ(proxied.arrive(20, "192.0.2.2"), Verdict::welcome);
  EXPECT_EQ(proxied.arrive(21, "192.0.2.2"), Verdict::refuse) << "not the proxy";
}

TEST(ConnectionGate, CountsAWholeIpv6NetworkAsOneClient) {
  Watchdog watchdog;
  ConnectionGate gate({10, 2, 2, {}}, watchdog);
  EXPECT_EQ(gate.arrive(1, "2001:db8:1:2::1"), Verdict::welcome);
  EXPECT_EQ(gate.arrive(2, "2001:db8:1:2:ffff::2"), Verdict::welcome);
  EXPECT_EQ(gate.arrive(3, "2001:db8:1:2::3"), Verdict::refuse);
  EXPECT_EQ(gate.arrive(4, "2001:db8:1:3::1"), Verdict::welcome);
  gate.leave(1);
  EXPECT_EQ(gate.arrive(5, "2001:db8:1:2::3"), Verdict::welcome);
}

TEST(ConnectionGate, LeavesPlacesToOthersAtTheLimitsOfTheServer) {  // T1
  const HttpOptions server;
  Watchdog watchdog;
  ConnectionGate gate(
      {server.maxConnections, server.maxConnectionsPerAddress, server.maxRefused, {}}, watchdog);
  int descriptor = 0;
  for (size_t i = 0; i < server.maxConnectionsPerAddress; ++i)
    ASSERT_EQ(gate.arrive(++descriptor, "192.0.2.1"), Verdict::welcome) << i;
  EXPECT_EQ(gate.arrive(++descriptor, "192.0.2.1"), Verdict::refuse);
  EXPECT_EQ(gate.arrive(++descriptor, "192.0.2.2"), Verdict::welcome);
  EXPECT_LT(gate.load(), 0.2);
}

TEST(Watchdog, GivesUpIdleConnectionsBeforeSlowOnesAndNeverOnesAtWork) {
  Watchdog watchdog;
  const Pair idle, slow, slower, busy;
  Watchdog::Watch watches[] = {{watchdog, idle.descriptor(), true},
                               {watchdog, slow.descriptor(), true},
                               {watchdog, slower.descriptor(), true},
                               {watchdog, busy.descriptor(), true}};
  const Clock::time_point now = Clock::now();
  watches[0].enter(Phase::idle, now + seconds(100));
  watches[1].enter(Phase::head, now + seconds(90));
  watches[2].enter(Phase::body, now + seconds(80));
  watches[3].enter(Phase::handling, Clock::time_point::max());
  EXPECT_TRUE(watchdog.makeRoom());
  EXPECT_EQ(watches[0].verdict(), Watchdog::Verdict::makeRoom);
  EXPECT_TRUE(watchdog.makeRoom());
  EXPECT_EQ(watches[2].verdict(), Watchdog::Verdict::makeRoom);
  EXPECT_TRUE(watchdog.makeRoom());
  EXPECT_EQ(watches[1].verdict(), Watchdog::Verdict::makeRoom);
  EXPECT_FALSE(watchdog.makeRoom());
  EXPECT_EQ(watches[3].verdict(), Watchdog::Verdict::none);
}

TEST(Watchdog, PrefersNewConnectionsToOldOnes) {
  Watchdog watchdog;
  const Pair slow, fresh;
  Watchdog::Watch watches[] = {{watchdog, slow.descriptor(), true},
                               {watchdog, fresh.descriptor(), true}};
  const Clock::time_point now = Clock::now();
  watches[0].enter(Phase::head, now + seconds(9));
  watches[1].enter(Phase::arriving, now + seconds(10));
  EXPECT_TRUE(watchdog.makeRoom());
  EXPECT_EQ(watches[0].verdict(), Watchdog::Verdict::makeRoom);
  EXPECT_EQ(watches[1].verdict(), Watchdog::Verdict::none);
}

TEST(Watchdog, ShutsTheReadingSideOfWhoeverIsTooSlow) {
  Watchdog watchdog;
  const Pair pair;
  Watchdog::Watch watch(watchdog, pair.descriptor(), true);
  watch.enter(Phase::head, Clock::now() + std::chrono::milliseconds(50));
  char byte = 0;
  EXPECT_EQ(::recv(pair.descriptor(), &byte, 1, 0), 0);
  EXPECT_EQ(watch.verdict(), Watchdog::Verdict::tooSlow);
  EXPECT_EQ(::send(pair.descriptor(), "a", 1, MSG_NOSIGNAL), 1);
}

}  // namespace
}  // namespace vanthu::service
