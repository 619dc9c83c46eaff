// Waiting for a child process, but not for ever. Knows no GoogleTest.
#ifndef VANTHU_TESTS_SUPPORT_ENDS_WITHIN_H_
#define VANTHU_TESTS_SUPPORT_ENDS_WITHIN_H_

#include <sys/types.h>

#include <chrono>

namespace vanthu::testing {

/// False if the child still lives after so long. It is left for waitpid().
bool endsWithin(pid_t child, std::chrono::milliseconds limit);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_ENDS_WITHIN_H_
