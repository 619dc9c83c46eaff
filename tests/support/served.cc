#include "support/served.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace vanthu::testing {
namespace {

constexpr int kToBegin = 60'000;  // milliseconds; sanitized builds are slow

// What stands behind `label` up to the end of its line.
std::string behind(const std::string& text, const std::string& label) {
  const size_t at = text.find(label);
  if (at == std::string::npos)
    return {};
  const size_t begin = at + label.size();
  return text.substr(begin, text.find_first_of(" \n", begin) - begin);
}

// All that comes until it ends or is quiet for a moment after the first line.
std::string readGreeting(int file) {
  std::string text;
  pollfd readable{file, POLLIN, 0};
  while (poll(&readable, 1, text.find('\n') == std::string::npos ? kToBegin : 200) > 0) {
    char buffer[4096];
    const ssize_t got = read(file, buffer, sizeof buffer);
    if (got <= 0)
      break;
    text.append(buffer, static_cast<size_t>(got));
  }
  return text;
}

}  // namespace

Served::Served(const std::string& folder, const std::vector<std::string>& arguments)
    : folder_(folder) {
  std::vector<std::string> command = {
      std::string(VANTHU_BINARY_DIR) + "/vanthu", "serve", "--check-answers"};
  if (std::find(arguments.begin(), arguments.end(), "--listen") == arguments.end())
    command.insert(command.end(), {"--listen", "127.0.0.1:0"});
  command.insert(command.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& each : command)
    argv.push_back(each.data());
  argv.push_back(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    std::abort();
  const std::string logFile = folder_ + "/log";
  process_ = fork();
  if (process_ == 0) {
    setenv("XDG_DATA_HOME", folder_.c_str(), 1);
    setenv("XDG_CONFIG_HOME", folder_.c_str(), 1);
    dup2(ends[1], STDOUT_FILENO);
    const int log = open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(log, STDERR_FILENO);
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(ends[1]);
  greeting_ = readGreeting(ends[0]);
  close(ends[0]);
  url_ = behind(greeting_, "tại ");
  key_ = behind(greeting_, "Khóa của máy này: ");
  setupToken_ = behind(greeting_, "/setup/");
  EXPECT_NE(url_, "") << greeting_ << log();
  if (const size_t colon = url_.rfind(':'); colon != std::string::npos)
    port_ = static_cast<uint16_t>(std::atoi(url_.c_str() + colon + 1));
}

Served::~Served() {
  if (process_ > 0)
    kill();
}

std::string Served::log() const {
  std::ifstream file(folder_ + "/log");
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

int Served::wait() {
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int Served::stop() {
  ::kill(process_, SIGTERM);
  return wait();
}

void Served::kill() {
  ::kill(process_, SIGKILL);
  wait();
}

}  // namespace vanthu::testing
