#include "service/http/body_reader.h"

#include <algorithm>
#include <vector>

#include "service/http/chunk_decoder.h"

namespace vanthu::service {
namespace {

constexpr size_t kStep = 64u << 10;

BodyEnd readLength(size_t length,
                   std::string& buffered,
                   const Receive& receive,
                   BodyBudget::Share& share,
                   std::string& body) {
  const size_t ready = std::min(length, buffered.size());
  body.assign(buffered, 0, ready);
  buffered.erase(0, ready);
  while (body.size() < length) {
    const size_t before = body.size();
    const size_t part = std::min(length - before, kStep);
    if (!share.growTo(before + part))
      return BodyEnd::noMemory;
    body.resize(before + part);
    const size_t got = receive(body.data() + before, part);
    body.resize(before + got);
    if (got == 0)
      return BodyEnd::cutOff;
  }
  return BodyEnd::whole;
}

BodyEnd readChunks(size_t maxBody,
                   std::string& buffered,
                   const Receive& receive,
                   BodyBudget::Share& share,
                   std::string& body) {
  ChunkDecoder decoder(maxBody);
  std::vector<char> more;
  while (true) {
    size_t used = 0;
    const ChunkDecoder::State state = decoder.decode(buffered, body, used);
    buffered.erase(0, used);
    if (state == ChunkDecoder::State::done)
      return BodyEnd::whole;
    if (state == ChunkDecoder::State::tooLong)
      return BodyEnd::tooLong;
    if (state == ChunkDecoder::State::malformed)
      return BodyEnd::malformed;
    if (!share.growTo(body.size() + kStep))
      return BodyEnd::noMemory;
    more.resize(kStep);
    const size_t got = receive(more.data(), more.size());
    if (got == 0)
      return BodyEnd::cutOff;
    buffered.assign(more.data(), got);
  }
}

}  // namespace

bool BodyBudget::Share::growTo(size_t bytes) {
  const int64_t wanted = static_cast<int64_t>(bytes) - taken_;
  if (wanted <= 0)
    return true;
  if (budget_.left_.fetch_sub(wanted) < wanted) {
    budget_.left_ += wanted;
    return false;
  }
  taken_ += wanted;
  return true;
}

BodyEnd readBody(const Framing& framing,
                 size_t maxBody,
                 std::string& buffered,
                 const Receive& receive,
                 BodyBudget::Share& share,
                 std::string& body) {
  body.clear();
  switch (framing.kind) {
    case Framing::Kind::none:
      return BodyEnd::whole;
    case Framing::Kind::length:
      if (framing.length > maxBody)
        return BodyEnd::tooLong;
      return readLength(static_cast<size_t>(framing.length), buffered, receive, share, body);
    case Framing::Kind::chunked:
      return readChunks(maxBody, buffered, receive, share, body);
  }
  return BodyEnd::malformed;
}

}  // namespace vanthu::service
