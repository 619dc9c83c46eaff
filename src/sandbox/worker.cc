#include "sandbox/worker.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <thread>

#include "sandbox/child.h"
#include "sandbox/faults.h"
#include "sandbox/file_handle.h"

namespace vanthu::sandbox {
namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kLengthBytes = sizeof(uint64_t);
constexpr std::chrono::milliseconds kPause{1};

Failure tooMuch() {
  return failure("sandbox.too-much", "kết quả xử lý quá dài", "the answer of the work is too long");
}

Failure outOfMemory() {
  return failure("sandbox.out-of-memory",
                 "xử lý tệp cần nhiều bộ nhớ hơn mức cho phép",
                 "the work needed more memory than it may have");
}

Failure crashed(const std::string& how) {
  return failure("sandbox.crashed",
                 "tiến trình xử lý tệp bị hỏng (" + how + ")",
                 "the work crashed (" + how + ")");
}

Failure cannotFork(const char* what) {
  const std::string reason = std::string(what) + ": " + std::strerror(errno);
  return failure("machine.cannot-fork",
                 "không tạo được tiến trình con (" + reason + ")",
                 "cannot make a child process (" + reason + ")");
}

/// Address space of this process; the child begins with as much.
uint64_t heldBytes() {
  uint64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

class Parent {
 public:
  Parent(pid_t child, const Limits& limits)
      : child_(child), limits_(limits), end_(Clock::now() + limits.deadline) {}

  Result<std::string> waitFor(int answer) {
    readUntilEnd(answer);
    reap();
    if (late_)
      return tooSlow();
    if (bytes_.size() > kLengthBytes + limits_.answerBytes)
      return tooMuch();
    if (WIFSIGNALED(status_))
      return endedBySignal(WTERMSIG(status_));
    return exited(WEXITSTATUS(status_));
  }

 private:
  int millisecondsLeft() const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now()).count();
    return static_cast<int>(std::clamp<int64_t>(left, 0, 3'600'000));
  }

  void readUntilEnd(int answer) {
    std::array<char, 65'536> buffer{};
    while (bytes_.size() <= kLengthBytes + limits_.answerBytes) {
      pollfd readable{answer, POLLIN, 0};
      const int ready = poll(&readable, 1, millisecondsLeft());
      if (ready == 0)
        return;
      const ssize_t number = ready < 0 ? -1 : read(answer, buffer.data(), buffer.size());
      if (number < 0 && errno == EINTR)
        continue;
      if (number <= 0)
        return;
      bytes_.append(buffer.data(), static_cast<size_t>(number));
    }
  }

  /// Waits for the child's end, and makes one when the time is over or the answer has no end.
  void reap() {
    const bool endless = bytes_.size() > kLengthBytes + limits_.answerBytes;
    while (!endless && wait4(child_, &status_, WNOHANG, &used_) == 0) {
      late_ = millisecondsLeft() == 0;
      if (late_)
        break;
      std::this_thread::sleep_for(kPause);
    }
    if (!endless && !late_)
      return;
    kill(child_, SIGKILL);
    while (wait4(child_, &status_, 0, &used_) < 0 && errno == EINTR) {
    }
  }

  Failure endedBySignal(int signal) const {
    if (signal == SIGSYS)
      return failure("sandbox.forbidden",
                     "tiến trình xử lý tệp đã gọi hệ thống trái phép nên bị dừng",
                     "the work made a system call that is not allowed and was stopped");
    if (signal == SIGXCPU)
      return tooSlow();
    if (signal == SIGKILL)  // not by us: the kernel, out of processor time or of memory
      return usedUpProcessor() ? tooSlow() : outOfMemory();
    return crashed("signal " + std::to_string(signal));
  }

  bool usedUpProcessor() const {
    return std::chrono::seconds(used_.ru_utime.tv_sec + used_.ru_stime.tv_sec) >= limits_.processor;
  }

  Result<std::string> exited(int code) {
    uint64_t length = 0;
    switch (code) {
      case kAnswered:
        std::memcpy(&length, bytes_.data(), std::min(bytes_.size(), kLengthBytes));
        if (bytes_.size() < kLengthBytes || bytes_.size() - kLengthBytes != length)
          return crashed("no answer");
        return bytes_.substr(kLengthBytes);
      case kOutOfMemory:
        return outOfMemory();
      case kAnswerTooLong:
        return tooMuch();
      case kThrew:
        return crashed("exception");
      case kNotConfined:
        return failure("machine.cannot-confine",
                       "máy không cho giới hạn tiến trình con (seccomp, rlimit)",
                       "this machine does not let a child be confined (seccomp, rlimits)");
      default:
        return crashed("exit " + std::to_string(code));
    }
  }

  const pid_t child_;
  const Limits& limits_;
  const Clock::time_point end_;
  std::string bytes_;
  int status_ = 0;
  rusage used_{};
  bool late_ = false;
};

}  // namespace

Result<std::string> runInChild(const std::function<std::string()>& work, const Limits& limits) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    return cannotFork("pipe");
  const FileHandle reading(ends[0]);
  FileHandle writing(ends[1]);
  const uint64_t held = heldBytes();
  const pid_t child = fork();
  if (child < 0)
    return cannotFork("fork");
  if (child == 0)
    runChild(work, limits, held, writing.number());
  writing.close();
  return Parent(child, limits).waitFor(reading.number());
}

}  // namespace vanthu::sandbox
