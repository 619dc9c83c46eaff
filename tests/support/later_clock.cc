// Preloaded into a program (LD_PRELOAD), puts its calendar five years ahead.
//
// Allocates nothing and asks the kernel itself, so that it can serve an allocator that looks at the
// clock while it begins. Clocks that only measure go on as they are.
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

namespace {

constexpr time_t kLater = time_t{5} * 365 * 24 * 3600;

int realTime(clockid_t clock, timespec* now) {
  return static_cast<int>(syscall(SYS_clock_gettime, clock, now));
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
  const int result = realTime(clock, now);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += kLater;
  return result;
}

int gettimeofday(timeval* __restrict now, void* __restrict /*zone*/) noexcept {
  timespec precise{};
  const int result = clock_gettime(CLOCK_REALTIME, &precise);
  *now = {precise.tv_sec, precise.tv_nsec / 1000};
  return result;
}

time_t time(time_t* now) noexcept {
  timespec precise{};
  clock_gettime(CLOCK_REALTIME, &precise);
  if (now != nullptr)
    *now = precise.tv_sec;
  return precise.tv_sec;
}

}  // extern "C"
