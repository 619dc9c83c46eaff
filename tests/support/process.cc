#include "support/process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "support/ends_within.h"
#include "support/golden.h"

namespace vanthu::testing {
namespace {

void redirect(const std::string& file, int flags, int target) {
  const int fd = ::open(file.c_str(), flags, 0600);
  ::dup2(fd, target);
  ::close(fd);
}

}  // namespace

Finished run(const std::vector<std::string>& command,
             const std::vector<std::string>& environment,
             const std::string& input,
             const std::string& folder,
             std::chrono::seconds limit) {
  char pattern[] = "/tmp/vanthu-run-XXXXXX";
  const std::string pipes = ::mkdtemp(pattern);
  writeFile(pipes + "/in", input);
  const pid_t child = ::fork();
  if (child == 0) {
    redirect(pipes + "/in", O_RDONLY, STDIN_FILENO);
    redirect(pipes + "/out", O_WRONLY | O_CREAT, STDOUT_FILENO);
    redirect(pipes + "/err", O_WRONLY | O_CREAT, STDERR_FILENO);
    for (const std::string& entry : environment)
      ::putenv(const_cast<char*>(entry.c_str()));
    std::vector<char*> arguments;
    for (const std::string& argument : command)
      arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    if (folder.empty() || ::chdir(folder.c_str()) == 0)
      ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  const bool ended = endsWithin(child, limit);
  if (!ended)
    ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  Finished finished;
  finished.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  finished.out = readFile(pipes + "/out");
  finished.err = readFile(pipes + "/err");
  if (!ended)
    finished.err += "\nkilled after " + std::to_string(limit.count()) + " s: " + command[0] + "\n";
  std::filesystem::remove_all(pipes);
  return finished;
}

std::string scratchFolder() {
  const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
  std::string name = std::string(info->test_suite_name()) + "." + info->name();
  for (char& c : name)
    c = c == '/' ? '.' : c;
  const auto folder = std::filesystem::path(VANTHU_BINARY_DIR) / "scratch" / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder.string();
}

}  // namespace vanthu::testing
