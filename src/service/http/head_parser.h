// A whole head (head_scanner.h) into what it says, or into what is wrong with it: RFC 9110 and 9112
// read strictly, since whatever two readers understand differently can smuggle a request
// (robustness.md T2, P3-P6, P14, P15). Pure: knows no sockets and no clock.
#ifndef VANTHU_SERVICE_HTTP_HEAD_PARSER_H_
#define VANTHU_SERVICE_HTTP_HEAD_PARSER_H_

#include <cstdint>
#include <string_view>
#include <variant>

#include "service/http/head_scanner.h"
#include "service/http/message.h"

namespace vanthu::service {

/// How the end of the body is found.
struct Framing {
  enum class Kind { none, length, chunked };
  Kind kind = Kind::none;
  uint64_t length = 0;  ///< of kind `length`
};

struct ParsedHead {
  RequestHead head;  ///< without peer, secure and id
  Framing framing;
  bool keepAlive = false;
  bool expectsContinue = false;
};

/// `bytes` from the request line to the empty line, both included. Every fault closes the
/// connection: where the next request begins is in doubt.
std::variant<ParsedHead, HttpFault> parseHead(std::string_view bytes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_HEAD_PARSER_H_
