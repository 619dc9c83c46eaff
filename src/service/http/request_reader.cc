#include "service/http/request_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "service/http/head_scanner.h"

namespace vanthu::service {
namespace {

using Clock = Watchdog::Clock;
using Phase = Watchdog::Phase;
using Verdict = Watchdog::Verdict;
using std::chrono::milliseconds;

constexpr size_t kReadAtOnce = 16u << 10;
constexpr milliseconds kPatience{10'000};
constexpr double kCrowded = 0.75;
constexpr milliseconds kKeepAliveWhenCrowded{200};

}  // namespace

Clock::time_point nextDeadline(const HttpOptions& options,
                               Clock::time_point begun,
                               size_t count,
                               Clock::time_point last) {
  const milliseconds earned(count * 1000 / std::max(options.minBodyBytesPerSecond, 1u));
  const milliseconds patience = std::min(kPatience, options.headDeadline);
  return std::min({begun + patience + earned, Clock::now() + patience, last});
}

std::variant<ParsedHead, HttpFault, RequestReader::Ended> RequestReader::readHead(bool first) {
  const HttpOptions& options = state_.options;
  HeadScanner scanner({options.maxHeadBytes, options.maxUriBytes, options.maxFields});
  waitForHead(first);
  while (true) {
    const HeadScanner::State state = scanner.scan(buffer_);
    if (state == HeadScanner::State::faulty)
      return scanner.fault();
    if (state == HeadScanner::State::whole)
      break;
    const bool waiting = buffer_.empty();
    if (!receiveMore())
      return scanner.begun() ? std::variant<ParsedHead, HttpFault, Ended>(headFault()) : Ended{};
    if (waiting)
      beginHead();
  }
  const std::string_view head =
      std::string_view(buffer_).substr(scanner.start(), scanner.length() - scanner.start());
  std::variant<ParsedHead, HttpFault> parsed = parseHead(head);
  buffer_.erase(0, scanner.length());
  if (const auto* fault = std::get_if<HttpFault>(&parsed))
    return *fault;
  return std::get<ParsedHead>(std::move(parsed));
}

/// A new connection has the time for a head to send its first byte, a used one a short while.
void RequestReader::waitForHead(bool first) {
  if (!buffer_.empty()) {
    beginHead();
    return;
  }
  milliseconds patience = first ? state_.options.headDeadline : state_.options.keepAlive;
  if (!first && state_.gate.load() > kCrowded)
    patience = std::min(patience, kKeepAliveWhenCrowded);
  watch_.enter(first ? Phase::arriving : Phase::idle, Clock::now() + patience);
  // Looked at behind enter(): whoever stops the server sees the phase, or this sees the stop.
  if (state_.stopping)
    watch_.extend(Clock::now());
}

void RequestReader::beginHead() {
  start_ = Clock::now();
  watch_.enter(Phase::head, start_ + state_.options.headDeadline);
}

/// False at the end of the connection, and when the watchdog has had enough.
bool RequestReader::receiveMore() {
  if (watch_.verdict() != Verdict::none)
    return false;
  std::array<char, kReadAtOnce> more;
  const size_t got = wire_.receive(more.data(), more.size());
  buffer_.append(more.data(), got);
  return got > 0;
}

/// Why no more came: by the watchdog's verdict, else the client has gone.
HttpFault RequestReader::cutShort(const char* tooSlow, const char* cutOff) const {
  switch (watch_.verdict()) {
    case Verdict::tooSlow:
      return {408, tooSlow};
    case Verdict::makeRoom:
      return {503, "http.too-many-connections"};
    case Verdict::stopping:
      return {503, "http.stopping"};
    case Verdict::none:
      break;
  }
  return {400, cutOff};
}

HttpFault RequestReader::headFault() const {
  return cutShort("http.head-too-slow", "http.head-cut-off");
}

std::optional<HttpFault> RequestReader::readBody(const ParsedHead& head,
                                                 size_t maxBody,
                                                 BodyBudget::Share& share,
                                                 std::string& body) {
  const Framing& framing = head.framing;
  if (framing.kind == Framing::Kind::none)
    return std::nullopt;
  if (framing.kind == Framing::Kind::length && framing.length > maxBody)
    return bodyFault(BodyEnd::tooLong);
  const Clock::time_point begun = Clock::now();
  const Clock::time_point last = start_ + state_.options.requestDeadline;
  watch_.enter(Phase::body, nextDeadline(state_.options, begun, 0, last));
  if (head.expectsContinue && buffer_.empty() && !wire_.send("HTTP/1.1 100 Continue\r\n\r\n"))
    return bodyFault(BodyEnd::cutOff);
  size_t count = 0;
  const Receive receive = [&](char* to, size_t size) {
    const size_t got = watch_.verdict() == Verdict::none ? wire_.receive(to, size) : 0;
    count += got;
    watch_.extend(nextDeadline(state_.options, begun, count, last));
    return got;
  };
  const BodyEnd end = vanthu::service::readBody(framing, maxBody, buffer_, receive, share, body);
  if (end == BodyEnd::whole)
    return std::nullopt;
  return bodyFault(end);
}

HttpFault RequestReader::bodyFault(BodyEnd end) const {
  if (end == BodyEnd::tooLong)
    return {413, "http.body-too-long"};
  if (end == BodyEnd::malformed)
    return {400, "http.bad-chunk"};
  if (end == BodyEnd::noMemory)
    return {503, "http.too-many-bodies"};
  return cutShort("http.body-too-slow", "http.body-cut-off");
}

}  // namespace vanthu::service
