#include "service/http/head_scanner.h"

#include "service/http/characters.h"

namespace vanthu::service {

HeadScanner::State HeadScanner::fail(int status, std::string_view code) {
  fault_ = HttpFault{status, code};
  return State::faulty;
}

HeadScanner::State HeadScanner::scan(std::string_view bytes) {
  while (at_ < bytes.size()) {
    const State state = step(bytes[at_]);
    if (state != State::more)
      return state;
  }
  return State::more;
}

/// One byte on; `at_` is behind it.
HeadScanner::State HeadScanner::step(char c) {
  const size_t place = at_++;
  if (afterCr_) {
    if (c != '\n')
      return fail(400, "http.bare-line-end");
    afterCr_ = false;
    return endLine();
  }
  if (c == '\r') {
    afterCr_ = true;
    return limit();
  }
  if (c == '\n')
    return fail(400, "http.bare-line-end");
  if (isControl(c) && (c != '\t' || lines_ == 0))
    return fail(400, "http.control-character");
  if (lines_ == 0) {
    if (c == ' ') {
      uriStart_ = uriStart_ == 0 ? place + 1 : uriStart_;
      uriLength_ = 0;
    } else if (uriStart_ != 0 && ++uriLength_ > limits_.uriBytes) {
      return fail(414, "http.uri-too-long");
    }
  }
  return limit();
}

/// The head is counted from its first line on.
HeadScanner::State HeadScanner::limit() {
  const size_t length = at_ - skipped_;
  if (length > limits_.headBytes)
    return fail(431, "http.head-too-long");
  constexpr size_t kLongestMethod = 64;
  if (lines_ == 0 && uriStart_ == 0 && length > kLongestMethod)
    return fail(400, "http.bad-request-line");
  return State::more;
}

HeadScanner::State HeadScanner::endLine() {
  const bool empty = at_ - lineStart_ == 2;
  lineStart_ = at_;
  if (empty && lines_ == 0) {
    if (skipped_ != 0)
      return fail(400, "http.bad-request-line");
    skipped_ = at_;
    return State::more;
  }
  if (at_ - skipped_ > limits_.headBytes)
    return fail(431, "http.head-too-long");
  if (empty)
    return State::whole;
  if (++lines_ > limits_.fields + 1)
    return fail(431, "http.too-many-fields");
  return State::more;
}

}  // namespace vanthu::service
