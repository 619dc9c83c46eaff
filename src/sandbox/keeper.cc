#include "sandbox/keeper.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <thread>

#include "sandbox/wire.h"

namespace vanthu::sandbox {
namespace {

constexpr std::chrono::milliseconds kPause{20};
constexpr std::chrono::seconds kToHear{30};    // an order that was begun
constexpr std::chrono::seconds kToAnswer{30};  // by a program that is listening

enum Verdict : char { kGood = 1, kBad = 2 };

void append(std::string& out, std::string_view text) {
  const uint64_t length = text.size();
  out.append(reinterpret_cast<const char*>(&length), sizeof length);
  out += text;
}

std::optional<std::string> take(std::string_view& from) {
  uint64_t length = 0;
  if (from.size() < sizeof length)
    return std::nullopt;
  std::memcpy(&length, from.data(), sizeof length);
  from.remove_prefix(sizeof length);
  if (from.size() < length)
    return std::nullopt;
  const std::string_view text = from.substr(0, length);
  from.remove_prefix(length);
  return std::string(text);
}

// The program's end is told by its sockets; a signal to the whole group is not for these.
void dieWithParentOnly() {
  signal(SIGINT, SIG_IGN);
  signal(SIGTERM, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
}

[[noreturn]] void runKeeper(int socket, const Functions& functions, const SpawnerOptions& options) {
  dieWithParentOnly();
  signal(SIGCHLD, SIG_DFL);
  Order order;
  const auto now = std::chrono::steady_clock::now;
  if (!receiveExactly(socket, &order, sizeof order, now() + kToHear) ||
      order.function >= functions.size() || order.bytes > options.maxInputBytes)
    _exit(1);
  std::string input(order.bytes, '\0');
  if (!receiveExactly(socket, input.data(), input.size(), now() + kToHear))
    _exit(1);
  const Function& wanted = functions[order.function];
  const auto result = runInChild([&] { return wanted.work(input); }, wanted.limits);
  _exit(sendAll(socket, packed(result), now() + kToAnswer) ? 0 : 1);
}

[[noreturn]] void runSpawner(int control,
                             const Functions& functions,
                             const SpawnerOptions& options) {
  dieWithParentOnly();
  signal(SIGCHLD, SIG_IGN);  // keepers are not waited for
  for (const Function& each : functions) {
    if (each.prepare)
      each.prepare();
  }
  while (true) {
    const int socket = receiveFile(control);
    if (socket < 0)
      _exit(0);
    const pid_t keeper = fork();
    if (keeper == 0) {
      close(control);
      runKeeper(socket, functions, options);
    }
    close(socket);  // where no keeper could be made, the caller sees the end at once
  }
}

}  // namespace

std::string packed(const Result<std::string>& result) {
  std::string out;
  if (result) {
    out += kGood;
    append(out, *result);
    return out;
  }
  const Diagnostic& fault = result.error().front();
  out += kBad;
  for (const std::string& text : {fault.code, fault.message.vi, fault.message.en})
    append(out, text);
  return out;
}

std::optional<Result<std::string>> unpacked(std::string bytes) {
  if (bytes.empty())
    return std::nullopt;
  const char verdict = bytes.front();
  std::string_view rest = std::string_view(bytes).substr(1);
  auto first = take(rest);
  if (verdict == kGood && first && rest.empty())
    return Result<std::string>(std::move(*first));
  auto vi = take(rest);
  auto en = take(rest);
  if (verdict != kBad || !first || !vi || !en || !rest.empty())
    return std::nullopt;
  return Result<std::string>(fail({std::move(*first), {}, {std::move(*vi), std::move(*en)}, {}}));
}

void runWatcher(int control, const Functions& functions, const SpawnerOptions& options) {
  dieWithParentOnly();
  while (true) {
    const pid_t spawner = fork();
    if (spawner == 0) {
      try {
        runSpawner(control, functions, options);
      } catch (const std::exception&) {
        _exit(1);
      }
    }
    int status = 0;
    while (spawner > 0 && waitpid(spawner, &status, 0) < 0 && errno == EINTR) {
    }
    if (spawner > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
      _exit(0);
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace vanthu::sandbox
