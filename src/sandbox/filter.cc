#include "sandbox/filter.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <memory>

namespace vanthu::sandbox {
namespace {

struct Release {
  void operator()(void* context) const { seccomp_release(context); }
};
using Context = std::unique_ptr<void, Release>;

constexpr scmp_datum_t kLowHalf = 0xFFFFFFFF;  // an int argument; the upper half is not its own

bool allow(const Context& filter, std::initializer_list<int> calls) {
  for (const int call : calls) {
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) != 0)
      return false;
  }
  return true;
}

/// `call`, if the bits `mask` of argument `argument` are `value`.
bool allowIf(const Context& filter, int call, unsigned argument, scmp_datum_t mask, int64_t value) {
  const auto datum = static_cast<scmp_datum_t>(value) & mask;
  const scmp_arg_cmp test = SCMP_CMP(argument, SCMP_CMP_MASKED_EQ, mask, datum);
  return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &test) == 0;
}

/// What the C library does by itself while a program computes, throws or aborts.
bool allowComputing(const Context& filter) {
  return allow(filter,
               {SCMP_SYS(brk),
                SCMP_SYS(munmap),
                SCMP_SYS(mremap),
                SCMP_SYS(madvise),
                SCMP_SYS(futex),
                SCMP_SYS(exit),
                SCMP_SYS(exit_group),
                SCMP_SYS(rt_sigaction),
                SCMP_SYS(rt_sigprocmask),
                SCMP_SYS(rt_sigreturn),
                SCMP_SYS(sigaltstack),
                SCMP_SYS(clock_gettime),
                SCMP_SYS(clock_getres),
                SCMP_SYS(gettimeofday),
                SCMP_SYS(time),
                SCMP_SYS(nanosleep),
                SCMP_SYS(clock_nanosleep),
                SCMP_SYS(restart_syscall),
                SCMP_SYS(sched_yield),
                SCMP_SYS(getrandom),
                SCMP_SYS(getpid),
                SCMP_SYS(gettid),
                SCMP_SYS(getrusage),
                SCMP_SYS(sysinfo),
                SCMP_SYS(sched_getaffinity)});
}

/// New memory that holds neither a file nor code.
bool allowMemory(const Context& filter) {
  const scmp_arg_cmp noFileNoCode[] = {
      SCMP_CMP(4, SCMP_CMP_MASKED_EQ, kLowHalf, kLowHalf),  // file -1
      SCMP_CMP(2, SCMP_CMP_MASKED_EQ, scmp_datum_t{PROT_EXEC}, scmp_datum_t{0})};
  return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, noFileNoCode) ==
             0 &&
         allowIf(filter, SCMP_SYS(mprotect), 2, PROT_EXEC, 0);
}

/// Only to the parent.
bool allowAnswer(const Context& filter, int answer) {
  const scmp_arg_cmp elsewhere =
      SCMP_CMP(0, SCMP_CMP_NE, static_cast<scmp_datum_t>(answer), scmp_datum_t{0});
  return seccomp_rule_add_array(
             filter.get(), SCMP_ACT_ERRNO(EBADF), SCMP_SYS(write), 1, &elsewhere) == 0 &&
         allowIf(filter, SCMP_SYS(write), 0, kLowHalf, answer);
}

/// Words of a library meant for the screen go nowhere: its file is closed, and asking about it says
/// so.
bool answerThatScreenIsClosed(const Context& filter) {
  for (const int call :
       {SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(ioctl), SCMP_SYS(writev)}) {
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EBADF), call, 0) != 0)
      return false;
  }
  return true;
}

/// abort() sends a signal to the process itself.
bool allowAbort(const Context& filter) {
  return allowIf(filter, SCMP_SYS(tgkill), 0, kLowHalf, getpid());
}

/// Its memory, its reports, its questions about the process. It asks whether an address can be read
/// by writing from it to a pipe of its own.
bool allowSanitizer(const Context& filter) {
  return allow(filter,
               {SCMP_SYS(pipe),
                SCMP_SYS(pipe2),
                SCMP_SYS(mmap),
                SCMP_SYS(mprotect),
                SCMP_SYS(write),
                SCMP_SYS(prlimit64),
                SCMP_SYS(getrlimit),
                SCMP_SYS(readlink),
                SCMP_SYS(prctl),
                SCMP_SYS(close),
                SCMP_SYS(getppid)});
}

}  // namespace

bool forbidAllBut(int answer) {
  const Context filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
  return filter != nullptr &&
         seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
         allowComputing(filter) && allowAbort(filter) && answerThatScreenIsClosed(filter) &&
         (kSanitized ? allowSanitizer(filter)
                     : allowMemory(filter) && allowAnswer(filter, answer)) &&
         seccomp_load(filter.get()) == 0;
}

}  // namespace vanthu::sandbox
