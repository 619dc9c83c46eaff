// `vanthu serve` as a process of its own, on a free port and a fresh data folder.
#ifndef VANTHU_TESTS_SUPPORT_SERVED_H_
#define VANTHU_TESTS_SUPPORT_SERVED_H_

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::testing {

class Served {
 public:
  /// `arguments` behind `serve --check-answers` and, unless they say otherwise, `--listen
  /// 127.0.0.1:0`; `folder` is its
  /// XDG_DATA_HOME and holds its log. Fails the test if it does not begin to serve.
  explicit Served(const std::string& folder, const std::vector<std::string>& arguments = {});
  ~Served();
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  const std::string& url() const { return url_; }
  uint16_t port() const { return port_; }
  const std::string& key() const { return key_; }
  /// Of the setup link; empty if there was none.
  const std::string& setupToken() const { return setupToken_; }
  pid_t process() const { return process_; }

  /// What it printed when it began, and what it has logged.
  const std::string& greeting() const { return greeting_; }
  std::string log() const;

  /// SIGTERM; gives the exit code, or 128 + the signal.
  int stop();
  void kill();

 private:
  int wait();

  std::string folder_;
  pid_t process_ = -1;
  std::string greeting_, url_, key_, setupToken_;
  uint16_t port_ = 0;
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_SERVED_H_
