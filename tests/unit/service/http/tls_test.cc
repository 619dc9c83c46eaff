#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "service/http/http_server.h"
#include "service/http/self_signed.h"
#include "support/http_client.h"
#include "support/tiny_application.h"

namespace vanthu::service {
namespace {

using namespace std::string_literals;
using Poco::Net::Context;
using Poco::Net::SecureStreamSocket;
using testing::RawConnection;
using testing::TinyApplication;

std::string fileOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Tls : public ::testing::Test {
 protected:
  Tls() {
    Poco::Net::initializeSSL();
    folder = ::testing::TempDir() + "vanthu-tls-" +
             ::testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
  }
  ~Tls() override { std::filesystem::remove_all(folder); }

  uint16_t start() {
    const auto files = ensureSelfSigned(folder, {"vanthu.example.vn", "192.0.2.7", "bad,DNS:evil"});
    EXPECT_TRUE(files.has_value());
    options.port = 0;
    options.tls = true;
    options.headDeadline = std::chrono::milliseconds(600);
    options.certificateFile = files->certificate;
    options.keyFile = files->key;
    auto started = HttpServer::start(options, application);
    EXPECT_TRUE(started.has_value());
    server = std::move(*started);
    return server->port();
  }

  /// A client that trusts the server's own certificate and checks the name in it.
  Context::Ptr client(int withoutProtocols = 0) {
    Context::Ptr context = new Context(Context::TLS_CLIENT_USE,
                                       "",
                                       "",
                                       folder + "/tls-certificate.pem",
                                       Context::VERIFY_STRICT,
                                       9,
                                       false);
    context->enableExtendedCertificateVerification(true);
    if (withoutProtocols != 0)
      context->disableProtocols(withoutProtocols);
    return context;
  }

  static std::string ask(SecureStreamSocket& socket, const std::string& bytes) {
    socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
    std::string all;
    char buffer[65536];
    for (int got = 1; got > 0;) {
      got = socket.receiveBytes(buffer, sizeof buffer);
      all.append(buffer, static_cast<size_t>(std::max(got, 0)));
    }
    return all;
  }

  std::string folder;
  HttpOptions options;
  TinyApplication application;
  std::unique_ptr<HttpServer> server;
};

TEST_F(Tls, ServesAClientThatKnowsTheCertificate) {
  const uint16_t port = start();
  SecureStreamSocket socket(client());
  socket.setPeerHostName("localhost");
  socket.connect(Poco::Net::SocketAddress("127.0.0.1", port));
  const std::string answer =
      ask(socket, "GET /head HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("HTTP/1.1 200 OK"), std::string::npos);
  EXPECT_NE(answer.find("from 127.0.0.1 secure"), std::string::npos);
  EXPECT_NE(answer.find("strict-transport-security"), std::string::npos);
}

TEST_F(Tls, SendsLargeAnswersWhole) {
  const uint16_t port = start();
  SecureStreamSocket socket(client());
  socket.setPeerHostName("localhost");
  socket.connect(Poco::Net::SocketAddress("127.0.0.1", port));
  const std::string answer =
      ask(socket, "GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_GT(answer.size(), size_t{8} << 20);
}

TEST_F(Tls, RefusesOldProtocols) {
  const uint16_t port = start();
  SecureStreamSocket socket(client(Context::PROTO_TLSV1_2 | Context::PROTO_TLSV1_3));
  socket.setPeerHostName("localhost");
  EXPECT_THROW(socket.connect(Poco::Net::SocketAddress("127.0.0.1", port)), Poco::Exception);
}

TEST_F(Tls, EndsAConnectionThatNeverShakesHands) {
  RawConnection silent(start());
  silent.receiveRest(std::chrono::seconds(5));  // an alert at the most
  EXPECT_FALSE(silent.connected());
}

TEST_F(Tls, OutlivesBytesThatAreNoHandshake) {
  const uint16_t port = start();
  for (const std::string& bytes :
       {"GET / HTTP/1.1\r\nHost: x\r\n\r\n"s, "\x16\x03\x01\xff\xff"s, "\0\0\0\0"s}) {
    RawConnection wrong(port);
    wrong.send(bytes);
    wrong.finishSending();
    EXPECT_EQ(wrong.receiveRest().find("HTTP/1.1"), std::string::npos);
  }
  SecureStreamSocket socket(client());
  socket.setPeerHostName("localhost");
  socket.connect(Poco::Net::SocketAddress("127.0.0.1", port));
  EXPECT_FALSE(ask(socket, "GET / HTTP/1.0\r\n\r\n").empty());
}

TEST_F(Tls, KeepsTheCertificateOfTheFirstStart) {
  const auto first = ensureSelfSigned(folder, {});
  ASSERT_TRUE(first.has_value());
  EXPECT_TRUE(first->made);
  const std::string key = fileOf(first->key);
  const auto second = ensureSelfSigned(folder, {});
  ASSERT_TRUE(second.has_value());
  EXPECT_FALSE(second->made);
  EXPECT_EQ(fileOf(second->key), key);
}

TEST_F(Tls, KeepsTheKeyFromOtherUsers) {
  const auto files = ensureSelfSigned(folder, {});
  struct stat status {};
  ASSERT_EQ(::stat(files->key.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
}

TEST_F(Tls, NamesAKeyThatIsMissingOrAnothers) {
  const auto files = ensureSelfSigned(folder, {});
  std::filesystem::remove(files->key);
  const auto missing = ensureSelfSigned(folder, {});
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error()[0].code, "machine.bad-certificate");

  std::filesystem::create_directories(folder + "/other");
  const auto other = ensureSelfSigned(folder + "/other", {});
  options.tls = true;
  options.port = 0;
  options.certificateFile = files->certificate;
  options.keyFile = other->key;
  const auto started = HttpServer::start(options, application);
  ASSERT_FALSE(started.has_value());
  EXPECT_EQ(started.error()[0].code, "machine.bad-certificate");
}

}  // namespace
}  // namespace vanthu::service
