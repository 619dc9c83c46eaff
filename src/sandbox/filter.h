// The system calls that are left to the child.
#ifndef VANTHU_SANDBOX_FILTER_H_
#define VANTHU_SANDBOX_FILTER_H_

namespace vanthu::sandbox {

// AddressSanitizer and ThreadSanitizer reserve terabytes of addresses and make system calls of
// their own: a sanitized build has no limit of memory and a wider filter. It is for tests only.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// From now on the calling thread may compute, take memory, write to `answer` and exit; anything
/// else kills the process with SIGSYS. False: the filter could not be set.
bool forbidAllBut(int answer);

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_FILTER_H_
