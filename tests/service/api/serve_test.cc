// `vanthu serve` as its user meets it.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "support/http_client.h"
#include "support/process.h"
#include "support/served.h"

namespace vanthu::service {
namespace {

using testing::Served;

std::string fileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

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
  EXPECT_EQ(fileText(folder + "/vanthu/local-key"), key + "\n");
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

TEST(Serve, NamesItsPublicAddress) {
  Served served(testing::scratchFolder(), {"--public-url", "https://vanthu.example/"});
  EXPECT_EQ(served.url(), "https://vanthu.example");
}

TEST(Serve, LogsNoPersonalDataAndNoSecret) {
  const std::string folder = testing::scratchFolder();
  Served served(folder);
  testing::HttpClient client(served.port());
  ASSERT_TRUE(client.request(
      "POST", "/api/v1/render/ke-hoach?date=2031-12-24", withKey(served.key()), fileText(kSample)));
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
  const std::string children = fileText(mine);
  ASSERT_FALSE(children.empty());
  const pid_t watcher = std::atoi(children.c_str());
  served.kill();
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  const std::string status = "/proc/" + std::to_string(watcher) + "/stat";
  const auto gone = [&] {
    const std::string text = fileText(status);
    return text.empty() || text.find(") Z") != std::string::npos;
  };
  while (!gone() && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_TRUE(gone());
}

TEST(Serve, TellsTheServiceManagerWhenItIsReady) {
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
  EXPECT_EQ(next(), "READY=1");
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
  EXPECT_NE(serve({"--tls-cert", kSample}).find("usage.half-tls"), std::string::npos);
  EXPECT_NE(serve({"--listen", "127.0.0.1:0", "--database", "mysql:x"}).find("store.bad-url"),
            std::string::npos);
}

}  // namespace
}  // namespace vanthu::service
