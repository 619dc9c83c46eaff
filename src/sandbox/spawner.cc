#include "sandbox/spawner.h"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "sandbox/faults.h"
#include "sandbox/file_handle.h"
#include "sandbox/find_function.h"
#include "sandbox/keeper.h"
#include "sandbox/wire.h"

namespace vanthu::sandbox {
namespace {

constexpr int kTries = 2;  // functions change nothing, so a lost call may be made again
constexpr std::chrono::seconds kSlack{5};  // for what a keeper does around the child

Failure noSpawner() {
  return failure("machine.no-spawner",
                 "tiến trình tạo tiến trình con không còn chạy",
                 "the process that makes child processes is gone");
}

Failure lostWorker() {
  return failure("machine.worker-lost",
                 "tiến trình xử lý tệp đã mất trước khi trả lời",
                 "the process at work was lost before it answered");
}

Failure inputTooLong() {
  return failure("sandbox.input-too-long",
                 "tệp dài hơn mức xử lý được",
                 "the file is longer than can be worked on");
}

}  // namespace

class Spawner::Turn {
 public:
  /// Waits for one; `taken()` is false if there was none.
  explicit Turn(Spawner& spawner) : spawner_(spawner) {
    std::unique_lock lock(spawner_.mutex_);
    const auto free = [&] { return spawner_.busy_ < spawner_.options_.atOnce; };
    if (!free() && spawner_.waiting_ < spawner_.options_.waiting) {
      ++spawner_.waiting_;
      spawner_.freed_.wait_for(lock, spawner_.options_.longestWait, free);
      --spawner_.waiting_;
    }
    taken_ = free();
    if (taken_)
      ++spawner_.busy_;
  }
  ~Turn() {
    if (!taken_)
      return;
    {
      const std::lock_guard lock(spawner_.mutex_);
      --spawner_.busy_;
    }
    spawner_.freed_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  bool taken() const { return taken_; }

 private:
  Spawner& spawner_;
  bool taken_ = false;
};

Result<std::unique_ptr<Spawner>> Spawner::start(Functions functions,
                                                const SpawnerOptions& options) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    return failure("machine.cannot-fork",
                   "không tạo được tiến trình con (socket)",
                   "cannot make a child process (socket)");
  const pid_t watcher = fork();
  if (watcher == 0) {
    close(ends[0]);
    runWatcher(ends[1], functions, options);
  }
  close(ends[1]);
  if (watcher < 0) {
    close(ends[0]);
    return failure("machine.cannot-fork",
                   "không tạo được tiến trình con (fork)",
                   "cannot make a child process (fork)");
  }
  return std::unique_ptr<Spawner>(new Spawner(ends[0], watcher, std::move(functions), options));
}

Spawner::~Spawner() {
  close(control_);
  while (waitpid(watcher_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Result<std::string> Spawner::run(std::string_view function, std::string_view input) {
  if (input.size() > options_.maxInputBytes)
    return inputTooLong();
  const Turn turn(*this);
  if (!turn.taken())
    return failure(
        "busy.workers", "máy chủ đang bận xử lý tệp khác", "the server is busy with other files");
  for (int tries = 0; tries < kTries; ++tries) {
    if (std::optional<Result<std::string>> result = call(function, input))
      return std::move(*result);
  }
  return lostWorker();
}

// Nothing if the keeper was lost.
std::optional<Result<std::string>> Spawner::call(std::string_view function,
                                                 std::string_view input) {
  const Function& wanted = findFunction(functions_, function);
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return noSpawner();
  const FileHandle ours(ends[0]);
  FileHandle theirs(ends[1]);
  if (!sendFile(control_, theirs.number()))
    return noSpawner();
  theirs.close();
  const auto deadline = std::chrono::steady_clock::now() + wanted.limits.deadline + kSlack;
  const Order order{static_cast<uint64_t>(&wanted - functions_.data()), input.size()};
  const std::string_view head(reinterpret_cast<const char*>(&order), sizeof order);
  std::string answer;
  const bool heard = sendAll(ours.number(), head, deadline) &&
                     sendAll(ours.number(), input, deadline) &&
                     receiveRest(ours.number(), answer, deadline);
  if (!heard && std::chrono::steady_clock::now() >= deadline)
    return tooSlow();
  return unpacked(std::move(answer));
}

bool Spawner::alive() const {
  siginfo_t ended{};
  return waitid(P_PID, static_cast<id_t>(watcher_), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         ended.si_pid == 0;
}

size_t Spawner::busy() const {
  const std::lock_guard lock(mutex_);
  return busy_;
}

size_t Spawner::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

}  // namespace vanthu::sandbox
