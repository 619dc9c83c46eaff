#include "sandbox/child.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <new>

#include "sandbox/filter.h"

namespace vanthu::sandbox {
namespace {

/// The parent's handlers and blocked signals are not the child's; a fault is to end it.
void resetSignals() {
  for (int number = 1; number < SIGRTMIN; ++number)
    signal(number, SIG_DFL);  // fails for the two that cannot be caught
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/// The C library looks for the file of the local time zone at each conversion of a date, which the
/// child may not; in UTC it need not.
void leaveLocalTime() {
  setenv("TZ", "UTC0", 1);
  tzset();
}

/// All files from `first` on, but `kept`.
bool closeFrom(unsigned first, unsigned kept) {
  return (kept <= first || close_range(first, kept - 1, 0) == 0) &&
         close_range(std::max(first, kept + 1), ~0u, 0) == 0;
}

bool closeFiles(int answer) {
  const auto kept = static_cast<unsigned>(answer);
  if (!kSanitized)
    return closeFrom(0, kept);
  // A sanitizer reports to the standard error output.
  return close_range(STDIN_FILENO, STDOUT_FILENO, 0) == 0 && closeFrom(STDERR_FILENO + 1, kept);
}

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const rlimit both{soft, hard};
  return setrlimit(resource, &both) == 0;
}

bool setLimits(const Limits& limits, uint64_t heldBytes) {
  const auto seconds = static_cast<rlim_t>(limits.processor.count());
  const rlim_t memory = heldBytes + limits.memoryBytes;
  return (kSanitized || limit(RLIMIT_AS, memory, memory)) &&
         limit(RLIMIT_CPU, seconds, seconds + 1) && limit(RLIMIT_CORE, 0, 0) &&
         limit(RLIMIT_FSIZE, 0, 0) && (kSanitized || limit(RLIMIT_NOFILE, 0, 0));
}

bool writeAll(int file, const char* bytes, size_t number) {
  while (number > 0) {
    const ssize_t written = write(file, bytes, number);
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return false;
    bytes += written;
    number -= static_cast<size_t>(written);
  }
  return true;
}

ExitCode workAndAnswer(const std::function<std::string()>& work, uint64_t most, int file) {
  try {
    const std::string answer = work();
    const uint64_t length = answer.size();
    if (length > most)
      return kAnswerTooLong;
    const bool written = writeAll(file, reinterpret_cast<const char*>(&length), sizeof(length)) &&
                         writeAll(file, answer.data(), answer.size());
    return written ? kAnswered : kThrew;
  } catch (const std::bad_alloc&) {
    return kOutOfMemory;
  } catch (...) {
    return kThrew;
  }
}

}  // namespace

void runChild(const std::function<std::string()>& work,
              const Limits& limits,
              uint64_t heldBytes,
              int answer) {
  resetSignals();
  leaveLocalTime();
  if (!closeFiles(answer) || !setLimits(limits, heldBytes) || !forbidAllBut(answer))
    _exit(kNotConfined);
  _exit(workAndAnswer(work, limits.answerBytes, answer));
}

}  // namespace vanthu::sandbox
