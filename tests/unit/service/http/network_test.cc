#include "service/http/network.h"

#include <gtest/gtest.h>

#include <string>

#include "service/http/forwarded.h"
#include "service/http/host_names.h"

namespace vanthu::service {
namespace {

TEST(Network, KnowsThisMachineAndItsNeighbours) {
  EXPECT_TRUE(isLoopback("127.0.0.1"));
  EXPECT_TRUE(isLoopback("127.9.9.9"));
  EXPECT_TRUE(isLoopback("::1"));
  EXPECT_TRUE(isLoopback("::ffff:127.0.0.1"));
  for (const char* other :
       {"10.0.0.1", "::2", "localhost", "", "127.0.0.1.example", "::ffff:10.0.0.1"})
    EXPECT_FALSE(isLoopback(other)) << other;
  EXPECT_EQ(networkOf("192.0.2.7"), "192.0.2.0/24");
  EXPECT_EQ(networkOf("::ffff:192.0.2.7"), "192.0.2.0/24");
  EXPECT_EQ(networkOf("2001:db8:1:2:3::9"), "2001:db8:1:2::/64");
}

TEST(Network, CountsAnIpv4AddressOrAnIpv6NetworkAsOneClient) {
  EXPECT_EQ(clientOf("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(clientOf("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(clientOf("2001:db8:1:2:3::9"), "2001:db8:1:2::/64");
  EXPECT_EQ(clientOf("unknown"), "unknown");
}

TEST(Network, KnowsAnAddressHoweverItIsWritten) {
  EXPECT_TRUE(isSameAddress("2001:db8::1", "2001:0DB8:0::1"));
  EXPECT_TRUE(isSameAddress("10.0.0.1", "::ffff:10.0.0.1"));
  EXPECT_FALSE(isSameAddress("10.0.0.1", "10.0.0.2"));
  EXPECT_FALSE(isSameAddress("proxy", "proxy"));
  EXPECT_TRUE(isAddress("::1"));
  for (const char* wrong : {"", "10.0.0", "10.0.0.1:80", "[::1]", "10.0.0.0/8", "proxy"})
    EXPECT_FALSE(isAddress(wrong)) << wrong;
}

TEST(Forwarded, IsBelievedFromThisMachineAndFromNamedProxiesOnly) {
  EXPECT_TRUE(isProxy("127.0.0.1", {}));
  EXPECT_TRUE(isProxy("::1", {}));
  EXPECT_FALSE(isProxy("192.0.2.7", {}));
  EXPECT_TRUE(isProxy("::ffff:192.0.2.7", {"10.0.0.1", "192.0.2.7"}));
  EXPECT_FALSE(isProxy("192.0.2.8", {"10.0.0.1", "192.0.2.7"}));
}

TEST(Forwarded, MakesNobodyThisMachine) {
  const auto peerOf = [](const char* forwarded) {
    RequestHead head;
    head.peer = "127.0.0.1";
    if (forwarded != nullptr)
      head.headers.set("x-forwarded-for", forwarded);
    applyForwarded(head);
    return head.peer;
  };
  EXPECT_EQ(peerOf("203.0.113.9"), "203.0.113.9");
  for (const char* claim : {"127.0.0.1", "::1", "::ffff:127.0.0.1", "nonsense", ""})
    EXPECT_EQ(peerOf(claim), "unknown") << claim;
  EXPECT_EQ(peerOf(nullptr), "unknown") << "a proxy that says nothing opens nothing";
  EXPECT_FALSE(isLoopback("unknown"));
}

TEST(HostNames, AreThoseThatOtherMachinesUse) {
  EXPECT_TRUE(isAnyAddress("0.0.0.0"));
  EXPECT_TRUE(isAnyAddress("::"));
  EXPECT_FALSE(isAnyAddress("0.0.0.1"));
  EXPECT_EQ(hostOfUrl("https://vanthu.example:8443/x"), "vanthu.example");
  EXPECT_EQ(hostOfUrl("https://vanthu.example"), "vanthu.example");
  EXPECT_EQ(hostOfUrl("http://[2001:db8::1]:80"), "2001:db8::1");
  EXPECT_EQ(hostOfUrl("vanthu.example"), "");
  for (const std::string& name : namesOfThisMachine()) {
    EXPECT_FALSE(isLoopback(name)) << name;
    EXPECT_FALSE(name.empty());
  }
}

}  // namespace
}  // namespace vanthu::service
