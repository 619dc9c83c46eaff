// The least that can stand behind an HttpServer, for tests of the server itself.
//
//     /echo      the body that came       /count    how many requests were handled before
//     /head      path, query and client   /throw    throws
//     /slow      answers when let go      /large    8 MiB
//     /refused   401 before the body      /tiny     takes 10 bytes at most
#ifndef VANTHU_TESTS_SUPPORT_TINY_APPLICATION_H_
#define VANTHU_TESTS_SUPPORT_TINY_APPLICATION_H_

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "service/http/message.h"

namespace vanthu::testing {

class TinyApplication : public service::Application {
 public:
  struct Seen {
    std::string id, method, path;
    int status;
    size_t received;
  };

  service::Admission admit(const service::RequestHead& head) override {
    if (head.path == "/refused")
      return {problem(401, "auth.no-credentials", head.id), 0};
    return {std::nullopt, head.path == "/tiny" ? size_t{10} : maxBody};
  }

  service::Response handle(service::Request&& request) override {
    const size_t before = handled++;
    const std::string& path = request.head.path;
    if (path == "/throw")
      throw std::runtime_error("a fault nobody thought of");
    if (path == "/slow")
      waitUntilLetGo();
    if (path == "/large")
      return service::Response::make(200, "application/octet-stream", std::string(8u << 20, 'x'));
    if (path == "/count")
      return text(std::to_string(before));
    if (path == "/head")
      return text(path + "?" + request.head.query + " from " + request.head.peer +
                  (request.head.secure ? " secure" : " plain"));
    if (path.starts_with("/smuggled"))
      ++smuggled;
    if (path == "/bytes")
      return text(std::to_string(request.body.size()));
    return text(request.body.empty() ? path : request.body);
  }

  service::Response problem(int status, std::string_view code, std::string_view) override {
    {
      const std::lock_guard lock(mutex_);
      problems_.emplace_back(code);
    }
    return service::Response::make(
        status, "application/problem+json", "{\"code\":\"" + std::string(code) + "\"}");
  }

  void finished(const service::Application::Finished& what) override {
    const std::lock_guard lock(mutex_);
    if (seen_.size() < 100'000)
      seen_.push_back({std::string(what.id),
                       std::string(what.method),
                       std::string(what.path),
                       what.status,
                       what.received});
  }

  void letGo() {
    {
      const std::lock_guard lock(mutex_);
      let_ = true;
    }
    wake_.notify_all();
  }

  size_t maxBody = size_t{1} << 20;
  std::atomic<size_t> handled{0};
  std::atomic<size_t> smuggled{0};
  std::atomic<size_t> waiting{0};

  /// The codes of all problems so far.
  std::vector<std::string> problems() {
    const std::lock_guard lock(mutex_);
    return problems_;
  }

  std::vector<Seen> all() {
    const std::lock_guard lock(mutex_);
    return seen_;
  }

 private:
  static service::Response text(std::string body) {
    return service::Response::make(200, "text/plain; charset=utf-8", std::move(body));
  }

  void waitUntilLetGo() {
    ++waiting;
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, std::chrono::seconds(30), [this] { return let_; });
    --waiting;
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  bool let_ = false;
  std::vector<Seen> seen_;
  std::vector<std::string> problems_;
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_TINY_APPLICATION_H_
