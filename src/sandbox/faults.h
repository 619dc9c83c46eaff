// What the parent of a process at work says when there is no answer.
#ifndef VANTHU_SANDBOX_FAULTS_H_
#define VANTHU_SANDBOX_FAULTS_H_

#include <string>
#include <utility>

#include "base/result.h"

namespace vanthu::sandbox {

inline Failure failure(const char* code, std::string vi, std::string en) {
  return fail({code, {}, {std::move(vi), std::move(en)}, {}, Severity::error});
}

inline Failure tooSlow() {
  return failure("sandbox.too-slow",
                 "xử lý tệp quá lâu nên đã bị dừng",
                 "the work took too long and was stopped");
}

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_FAULTS_H_
