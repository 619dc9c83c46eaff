#include "cli/progress_line.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace vanthu::cli {
namespace {

constexpr std::chrono::milliseconds kPause{100};
constexpr char kClearLine[] = "\r\x1B[K";
constexpr double kMinute = 60;

std::string timeText(double seconds) {
  const long long whole = std::llround(std::ceil(seconds));
  if (seconds <= kMinute)
    return std::to_string(whole) + " giây";
  return std::to_string(whole / 60) + " phút " + std::to_string(whole % 60) + " giây";
}

}  // namespace

std::string progressText(const std::string& what, size_t done, size_t total, double perSecond) {
  std::string out = what + ": " + std::to_string(done) + "/" + std::to_string(total) + " (" +
                    std::to_string(done * 100 / (total == 0 ? 1 : total)) + " %)";
  if (perSecond > 0)
    out += ", " + std::to_string(std::llround(perSecond)) + " mỗi giây, còn " +
           timeText(static_cast<double>(total - done) / perSecond);
  return out;
}

ProgressLine::ProgressLine() : shown_(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
  if (written_)
    std::fputs(kClearLine, stderr);
}

void ProgressLine::tell(const char* what, size_t done, size_t total) {
  if (!shown_)
    return;
  const Clock::time_point now = Clock::now();
  if (what_ != what) {
    what_ = what;
    first_ = done;
    start_ = last_ = now;
  }
  if (now - last_ < kPause)
    return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double perSecond = static_cast<double>(done - first_) / seconds;
  std::fputs((kClearLine + progressText(what_, done, total, perSecond)).c_str(), stderr);
  written_ = true;
}

}  // namespace vanthu::cli
