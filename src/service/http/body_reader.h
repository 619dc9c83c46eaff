// Reads a body to its end, counts it and holds it to its limit while it comes in (robustness.md T3,
// P1-P3, P10): a body that was cut off never reaches a handler.
//
// Knows no sockets: bytes come from a function. One call belongs to one thread; the budget is
// shared by all.
#ifndef VANTHU_SERVICE_HTTP_BODY_READER_H_
#define VANTHU_SERVICE_HTTP_BODY_READER_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "service/http/head_parser.h"

namespace vanthu::service {

/// Memory for the bodies of all requests at once: a thousand clients must not add up to more than
/// the machine has.
class BodyBudget {
 public:
  explicit BodyBudget(size_t bytes) : left_(static_cast<int64_t>(bytes)) {}

  /// What one body has taken; gives it back.
  class Share {
   public:
    explicit Share(BodyBudget& budget) : budget_(budget) {}
    ~Share() { budget_.left_ += taken_; }
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;
    /// False if nothing is left for a body of that size.
    bool growTo(size_t bytes);

   private:
    BodyBudget& budget_;
    int64_t taken_ = 0;
  };

 private:
  std::atomic<int64_t> left_;
};

enum class BodyEnd { whole, cutOff, tooLong, malformed, noMemory };

/// Reads up to `size` bytes; 0 is the end of the connection.
using Receive = std::function<size_t(char* buffer, size_t size)>;

/// `buffered` holds what was received behind the head; what belongs to the body is taken off its
/// front. On anything but `whole` the connection cannot go on.
BodyEnd readBody(const Framing& framing,
                 size_t maxBody,
                 std::string& buffered,
                 const Receive& receive,
                 BodyBudget::Share& share,
                 std::string& body);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_BODY_READER_H_
