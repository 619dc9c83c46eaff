// `vanthu serve` as its user meets it.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "support/golden.h"
#include "support/http_client.h"
#include "support/process.h"
#include "support/served.h"

namespace vanthu::service {
namespace {

using testing::readFile;
using testing::Served;

const std::string kSample = std::string(VANTHU_SOURCE_DIR) + "/samples/ke-hoach-003-2026/data.json";

testing::HttpClient::Fields withKey(const std::string& key) {
  return {{"Authorization", "Bearer " + key}, {"Content-Type", "application/json"}};
}

TEST(Serve, MakesTheBytesOfTheCommandLineForTheKeyItPrints) {
  const std::string folder = testing::scratchFolder();
  Served served(folder);
  const testing::Finished line = testing::run({std::string(VANTHU_BINARY_DIR) + "/vanthu",
                                               "render",
                                               "ke-hoach",
                                               "--data",
                                               kSample,
                                               "-o",
                                               "-"});
  ASSERT_EQ(line.exitCode, 0);
  const testing::Finished curl = testing::run({"curl",
                                               "-sS",
                                               "--json",
                                               "@" + kSample,
                                               "-H",
                                               "Authorization: Bearer " + served.key(),
                                               served.url() + "/api/v1/render/ke-hoach"});
  ASSERT_EQ(curl.exitCode, 0) << curl.err;
  EXPECT_TRUE(curl.out == line.out) << curl.out.substr(0, 300);
  EXPECT_EQ(served.stop(), 0);
}

TEST(Serve, PutsTheSecurityHeadersOnEveryAnswer) {
  const Served served(testing::scratchFolder());
  testing::HttpClient client(served.port());
  for (const char* target : {"/healthz", "/docs", "/", "/api/v1/nothing", "/no//way"}) {
    const auto answer = client.request("GET", target);
    ASSERT_TRUE(answer) << target;
    std::map<std::string, int> times;
    for (const auto& field : answer->headers)
      ++times[field.first];
    for (const char* name : {"cache-control",
                             "content-security-policy",
                             "cross-origin-resource-policy",
                             "referrer-policy",
                             "vary",
                             "x-content-type-options",
                             "x-frame-options",
                             "x-request-id"})
      EXPECT_EQ(times[name], 1) << target << " " << name;
    EXPECT_EQ(answer->header("x-frame-options"), "DENY") << target;
    EXPECT_EQ(answer->header("x-content-type-options"), "nosniff") << target;
    EXPECT_EQ(answer->header("cache-control"), "no-store") << target;
  }
}

TEST(Serve, KeepsItsKeyAndItsDataToItself) {
  const std::string folder = testing::scratchFolder();
  std::string key;
  {
    Served served(folder);
    key = served.key();
    EXPECT_FALSE(key.empty());
    EXPECT_EQ(served.stop(), 0);
  }
  struct stat about {};
  ASSERT_EQ(stat((folder + "/vanthu").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0700u);
  ASSERT_EQ(stat((folder + "/vanthu/local-key").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
  Served again(folder);
  EXPECT_EQ(again.key(), key);
  EXPECT_EQ(readFile(folder + "/vanthu/local-key"), key + "\n");
}

TEST(Serve, RefusesAKeyFileThatOthersMayRead) {
  const std::string folder = testing::scratchFolder();
  std::filesystem::create_directories(folder + "/vanthu");
  std::ofstream(folder + "/vanthu/local-key") << "vt_local_0000\n";
  chmod((folder + "/vanthu/local-key").c_str(), 0644);
  const testing::Finished done =
      testing::run({std::string(VANTHU_BINARY_DIR) + "/vanthu", "serve", "--listen", "127.0.0.1:0"},
                   {"XDG_DATA_HOME=" + folder, "XDG_CONFIG_HOME=" + folder});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_NE(done.err.find("machine.open-secret"), std::string::npos) << done.err;
}

TEST(Serve, SpeaksTlsToOtherMachines) {
  const std::string folder = testing::scratchFolder();
  Served served(folder, {"--listen", "0.0.0.0:0"});
  EXPECT_TRUE(served.url().starts_with("https://")) << served.greeting();
  EXPECT_EQ(served.key(), "") << "no key is good for all machines";
  const std::string port = std::to_string(served.port());
  const auto curl = [&](const std::string& url) {
    return testing::run({"curl",
                         "-sS",
                         "--cacert",
                         folder + "/vanthu/tls-certificate.pem",
                         url + port + "/healthz"});
  };
  EXPECT_EQ(curl("https://localhost:").out, R"({"status":"ok"})");
  EXPECT_NE(curl("http://localhost:").exitCode, 0);
}

TEST(Serve, HasACertificateForTheNamesThatOthersUse) {
  const std::string folder = testing::scratchFolder();
  std::string host;
  {
    Served served(folder, {"--listen", "0.0.0.0:0"});
    host = served.url().substr(8, served.url().rfind(':') - 8);
    EXPECT_NE(host, "0.0.0.0") << "nobody can open a link to that";
    EXPECT_NE(served.greeting().find("https://" + host), std::string::npos);
    const std::string port = std::to_string(served.port());
    const testing::Finished curl = testing::run({"curl",
                                                 "-sS",
                                                 "--noproxy",
                                                 "*",
                                                 "--resolve",
                                                 host + ":" + port + ":127.0.0.1",
                                                 "--cacert",
                                                 folder + "/vanthu/tls-certificate.pem",
                                                 served.url() + "/healthz"});
    EXPECT_EQ(curl.out, R"({"status":"ok"})") << curl.err;
  }
  const std::string second = testing::scratchFolder();
  Served served(second,
                {"--listen", "0.0.0.0:18671", "--public-url", "https://vanthu.example:18671"});
  const testing::Finished curl = testing::run({"curl",
                                               "-sS",
                                               "--noproxy",
                                               "*",
                                               "--resolve",
                                               "vanthu.example:18671:127.0.0.1",
                                               "--cacert",
                                               second + "/vanthu/tls-certificate.pem",
                                               "https://vanthu.example:18671/healthz"});
  EXPECT_EQ(curl.out, R"({"status":"ok"})") << curl.err;
}

/// The most memory that a process has had, in MB.
long peakOf(pid_t process) {
  std::istringstream status(readFile("/proc/" + std::to_string(process) + "/status"));
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:"))
      return std::stol(line.substr(6)) / 1000;
  }
  return -1;
}

TEST(Serve, IsNotTakenByBodiesThatAreManyValues) {  // T27
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the memory of a sanitizer is not ours";
#endif
  std::string bomb = "{\"x\":[[]";
  for (int i = 0; i < 300'000; ++i)
    bomb += ",[]";
  bomb += "]}";
  Served served(testing::scratchFolder());
  std::vector<std::thread> clients;
  std::atomic<int> other{0};
  for (int i = 0; i < 12; ++i) {
    clients.emplace_back([&] {
      testing::HttpClient client(served.port());
      const auto answer =
          client.request("POST", "/api/v1/render/ke-hoach", withKey(served.key()), bomb);
      other += answer && answer->status != 422 && answer->status != 503 ? 1 : 0;
    });
  }
  const auto honest =
      testing::HttpClient(served.port())
          .request("POST", "/api/v1/render/ke-hoach", withKey(served.key()), readFile(kSample));
  for (std::thread& each : clients)
    each.join();
  ASSERT_TRUE(honest);
  EXPECT_EQ(honest->status, 200);
  EXPECT_EQ(other, 0);
  EXPECT_LT(peakOf(served.process()), 450) << "MB, where all of them at once take more than 700";
}

TEST(Serve, BehindAProxyOpensNothingToWhomeverItIsNot) {
  Served served(testing::scratchFolder(), {"--listen", "127.0.0.1:0", "--behind-proxy"});
  testing::HttpClient client(served.port());
  EXPECT_EQ(client.request("GET", "/metrics")->status, 401) << "a proxy that says nothing";
  for (const char* claim : {"127.0.0.1", "::1", "203.0.113.9"})
    EXPECT_EQ(client.request("GET", "/metrics", {{"X-Forwarded-For", claim}})->status, 401)
        << claim;
}

TEST(Serve, NamesItsPublicAddress) {
  Served served(testing::scratchFolder(), {"--public-url", "https://vanthu.example/"});
  EXPECT_EQ(served.url(), "https://vanthu.example");
}

TEST(Serve, LogsNoPersonalDataAndNoSecret) {
  const std::string folder = testing::scratchFolder();
  Served served(folder);
  testing::HttpClient client(served.port());
  ASSERT_TRUE(client.request(
      "POST", "/api/v1/render/ke-hoach?date=2031-12-24", withKey(served.key()), readFile(kSample)));
  ASSERT_TRUE(client.request("GET", "/api/v1/templates/bi-mat-cua-toi", withKey(served.key())));
  ASSERT_TRUE(client.request("GET", "/api/v1/templates", withKey("vt_local_sai")));
  ASSERT_TRUE(client.request("POST",
                             "/api/v1/sessions",
                             {{"Content-Type", "application/json"}},
                             R"({"name":"nguyen.van.an","password":"mat-khau-rat-dai"})"));
  served.stop();
  const std::string log = served.log();
  EXPECT_NE(log.find("/api/v1/render/{template}"), std::string::npos) << log;
  for (const std::string& secret : {served.key(),
                                    std::string("vt_local_sai"),
                                    std::string("Bearer"),
                                    std::string("2031-12-24"),
                                    std::string("bi-mat"),
                                    std::string("nguyen.van.an"),
                                    std::string("mat-khau"),
                                    std::string("127.0.0.1"),
                                    std::string("Quảng Ninh")})
    EXPECT_EQ(log.find(secret), std::string::npos) << secret;
}

TEST(Serve, StopsInTimeWhileAClientIsSlow) {
  Served served(testing::scratchFolder());
  testing::RawConnection slow(served.port());
  ASSERT_TRUE(slow.send("POST /api/v1/render/ke-hoach HTTP/1.1\r\nHost: a\r\n"));
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(served.stop(), 0);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(12));
}

TEST(Serve, LeavesNoProcessBehindWhenItIsKilled) {
  Served served(testing::scratchFolder());
  const std::string mine = "/proc/" + std::to_string(served.process()) + "/task/" +
                           std::to_string(served.process()) + "/children";
  const std::string children = readFile(mine);
  ASSERT_FALSE(children.empty());
  const pid_t watcher = std::atoi(children.c_str());
  served.kill();
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  const std::string status = "/proc/" + std::to_string(watcher) + "/stat";
  const auto gone = [&] {
    const std::string text = readFile(status);
    return text.empty() || text.find(") Z") != std::string::npos;
  };
  while (!gone() && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_TRUE(gone());
}

TEST(Serve, AsksTheServiceManagerForTimeUntilItIsReady) {
  const std::string folder = testing::scratchFolder();
  const std::string path = "/tmp/vanthu-notify-" + std::to_string(getpid());
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  unlink(path.c_str());
  ASSERT_EQ(bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  setenv("NOTIFY_SOCKET", path.c_str(), 1);
  Served served(folder);
  unsetenv("NOTIFY_SOCKET");
  const auto next = [&] {
    char buffer[64] = {};
    const ssize_t got = recv(socket, buffer, sizeof buffer, MSG_DONTWAIT);
    return got < 0 ? std::string() : std::string(buffer, static_cast<size_t>(got));
  };
  EXPECT_EQ(next(), "EXTEND_TIMEOUT_USEC=60000000");
  std::string last = next();
  while (last == "EXTEND_TIMEOUT_USEC=60000000")
    last = next();
  EXPECT_EQ(last, "READY=1");
  served.stop();
  EXPECT_EQ(next(), "STOPPING=1");
  close(socket);
  unlink(path.c_str());
}

TEST(Serve, SaysWhatIsWrongWithItsArguments) {
  const auto serve = [](const std::vector<std::string>& arguments) {
    std::vector<std::string> command = {std::string(VANTHU_BINARY_DIR) + "/vanthu", "serve"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const std::string folder = testing::scratchFolder();
    const testing::Finished done =
        testing::run(command, {"XDG_DATA_HOME=" + folder, "XDG_CONFIG_HOME=" + folder});
    return std::to_string(done.exitCode) + " " + done.err;
  };
  for (const char* bad : {"8080", "127.0.0.1:", ":8080", "127.0.0.1:99999", "::1:8080", "[::1]"})
    EXPECT_NE(serve({"--listen", bad}).find("usage.bad-listen"), std::string::npos) << bad;
  EXPECT_TRUE(serve({"--listen", "8080"}).starts_with("2 "));
  EXPECT_TRUE(serve({"--behind-proxy", "--proxy", "10.0.0.0/8"}).starts_with("2 "));
  EXPECT_TRUE(serve({"--proxy", "10.0.0.1"}).starts_with("2 ")) << "without --behind-proxy";
  EXPECT_NE(serve({"--tls-cert", kSample}).find("usage.half-tls"), std::string::npos);
  EXPECT_NE(serve({"--listen", "127.0.0.1:0", "--database", "mysql:x"}).find("store.bad-url"),
            std::string::npos);
}

}  // namespace
}  // namespace vanthu::service
