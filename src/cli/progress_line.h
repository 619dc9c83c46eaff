// The progress of long work, on a terminal only: done, rate, time left.
#ifndef VANTHU_CLI_PROGRESS_LINE_H_
#define VANTHU_CLI_PROGRESS_LINE_H_

#include <chrono>
#include <cstddef>
#include <string>

namespace vanthu::cli {

/// Writes to stderr if that is a terminal, else nothing. At most ten times a second.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();  ///< takes the line away
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// `what` changes where another kind of work begins: rate and time left are of that work alone.
  void tell(const char* what, size_t done, size_t total);

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  bool written_ = false;
  std::string what_;
  size_t first_ = 0;  ///< done when this kind of work began
  Clock::time_point start_{}, last_{};
};

/// "Lập: 1200/10000 (12 %), 5400 mỗi giây, còn 2 giây".
std::string progressText(const std::string& what, size_t done, size_t total, double perSecond);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_PROGRESS_LINE_H_
