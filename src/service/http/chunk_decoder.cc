#include "service/http/chunk_decoder.h"

#include <algorithm>

#include "service/http/characters.h"

namespace vanthu::service {
namespace {

constexpr unsigned kMostDigits = 8;
constexpr size_t kMostExtensionBytes = 1024;  // of a whole body

}  // namespace

ChunkDecoder::State ChunkDecoder::decode(std::string_view bytes, std::string& body, size_t& used) {
  used = 0;
  while (used < bytes.size()) {
    if (place_ == Place::data) {
      const size_t part = static_cast<size_t>(std::min<uint64_t>(left_, bytes.size() - used));
      body.append(bytes.substr(used, part));
      used += part;
      left_ -= part;
      if (left_ == 0)
        place_ = Place::dataCr;
      continue;
    }
    const State state = step(bytes[used++], body);
    if (state != State::more)
      return state;
  }
  return State::more;
}

ChunkDecoder::State ChunkDecoder::step(char c, const std::string& body) {
  switch (place_) {
    case Place::sizeStart:
      left_ = 0;
      digits_ = 0;
      place_ = Place::size;
      return digit(c);
    case Place::size:
      if (c == '\r') {
        place_ = Place::sizeLf;
        return State::more;
      }
      if (c == ';') {
        place_ = Place::extension;
        return State::more;
      }
      return digit(c);
    case Place::extension:
      if (c == '\r') {
        place_ = Place::sizeLf;
        return State::more;
      }
      // Nothing reads extensions: it is enough that none can hide the end of its line.
      return isControl(c) || static_cast<unsigned char>(c) > 0x7e ||
                     ++extensionBytes_ > kMostExtensionBytes
                 ? State::malformed
                 : State::more;
    case Place::sizeLf:
      return c == '\n' ? endOfSize(body) : State::malformed;
    case Place::dataCr:
      return expect(c, '\r', Place::dataLf);
    case Place::dataLf:
      return expect(c, '\n', Place::sizeStart);
    case Place::lastCr:
      return expect(c, '\r', Place::lastLf);
    case Place::lastLf:
      return c == '\n' ? State::done : State::malformed;
    case Place::data:
      break;
  }
  return State::malformed;
}

ChunkDecoder::State ChunkDecoder::digit(char c) {
  const int value = hexValue(c);
  if (value < 0 || ++digits_ > kMostDigits)
    return State::malformed;
  left_ = left_ * 16 + static_cast<uint64_t>(value);
  return State::more;
}

ChunkDecoder::State ChunkDecoder::endOfSize(const std::string& body) {
  if (left_ > maxBody_ - std::min(body.size(), maxBody_))
    return State::tooLong;
  place_ = left_ == 0 ? Place::lastCr : Place::data;
  return State::more;
}

ChunkDecoder::State ChunkDecoder::expect(char c, char wanted, Place next) {
  if (c != wanted)
    return State::malformed;
  place_ = next;
  return State::more;
}

}  // namespace vanthu::service
