// Finds the end of a request's head byte by byte, so that a fault is known at the byte that makes
// it and not after a time limit: a bare CR or LF, a control character, a head too long
// (robustness.md P8, P9, P15). Knows nothing of what the lines say.
#ifndef VANTHU_SERVICE_HTTP_HEAD_SCANNER_H_
#define VANTHU_SERVICE_HTTP_HEAD_SCANNER_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace vanthu::service {

struct HeadLimits {
  size_t headBytes = 16u << 10;
  size_t uriBytes = 8u << 10;
  size_t fields = 64;
};

/// What is wrong with a request, as an answer says it.
struct HttpFault {
  int status;
  std::string_view code;  ///< stable: "http.bare-line-end"
};

class HeadScanner {
 public:
  explicit HeadScanner(const HeadLimits& limits) : limits_(limits) {}

  enum class State { more, whole, faulty };

  /// Goes on in `bytes`, everything of this request received so far: each call repeats what the
  /// one before was given and adds to it. `whole`: length() bytes are the head.
  State scan(std::string_view bytes);

  size_t length() const { return at_; }
  /// True once a byte of the request line was seen (an empty line before it does not count).
  bool begun() const { return at_ > skipped_; }
  /// Where the request line begins: behind the empty line that some clients send after a body
  /// (RFC 9112 §2.2).
  size_t start() const { return skipped_; }
  /// REQUIRES: faulty.
  HttpFault fault() const { return *fault_; }

 private:
  State fail(int status, std::string_view code);
  State step(char c);
  State endLine();
  State limit();

  HeadLimits limits_;
  size_t at_ = 0;
  size_t skipped_ = 0;
  size_t lineStart_ = 0;
  size_t uriStart_ = 0;  ///< behind the first space of the request line; 0: not there yet
  size_t uriLength_ = 0;
  size_t lines_ = 0;
  bool afterCr_ = false;
  std::optional<HttpFault> fault_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_HEAD_SCANNER_H_
