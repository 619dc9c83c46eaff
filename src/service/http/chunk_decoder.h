// Takes a chunked body apart as it comes in (RFC 9112 §7.1), strictly: hexadecimal sizes of at most
// eight digits, CRLF everywhere, a last chunk, no trailers, few extensions (robustness.md P3).
// Knows no sockets.
#ifndef VANTHU_SERVICE_HTTP_CHUNK_DECODER_H_
#define VANTHU_SERVICE_HTTP_CHUNK_DECODER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::service {

class ChunkDecoder {
 public:
  explicit ChunkDecoder(size_t maxBody) : maxBody_(maxBody) {}

  enum class State { more, done, tooLong, malformed };

  /// Appends what `bytes` hold of the body to `body`. `used` says how many bytes were taken: all of
  /// them unless done.
  State decode(std::string_view bytes, std::string& body, size_t& used);

 private:
  enum class Place { sizeStart, size, extension, sizeLf, data, dataCr, dataLf, lastCr, lastLf };

  State step(char c, const std::string& body);
  State digit(char c);
  State endOfSize(const std::string& body);
  State expect(char c, char wanted, Place next);

  size_t maxBody_;
  Place place_ = Place::sizeStart;
  uint64_t left_ = 0;  ///< bytes of the chunk still to come; the size while it is read
  unsigned digits_ = 0;
  size_t extensionBytes_ = 0;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_CHUNK_DECODER_H_
