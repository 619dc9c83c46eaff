#include "support/http_client.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <deque>

namespace vanthu::testing {
namespace {

using Clock = std::chrono::steady_clock;

int connectTo(uint16_t port) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (descriptor < 0 ||
      ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    if (descriptor >= 0)
      ::close(descriptor);
    return -1;
  }
  const int on = 1;
  ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return descriptor;
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

/// The head of an answer; nothing if it is no HTTP.
std::optional<HttpAnswer> parseHead(std::string_view head) {
  HttpAnswer answer;
  if (head.size() < 12 || head.substr(0, 7) != "HTTP/1.")
    return std::nullopt;
  for (const char c : head.substr(9, 3))
    answer.status = answer.status * 10 + (c - '0');
  head.remove_prefix(head.find("\r\n") + 2);
  while (head.size() > 2) {
    const std::string_view line = head.substr(0, head.find("\r\n"));
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
      return std::nullopt;
    const size_t value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
    answer.headers.emplace_back(lower(line.substr(0, colon)), line.substr(value));
    head.remove_prefix(line.size() + 2);
  }
  return answer;
}

}  // namespace

std::string HttpAnswer::header(std::string_view name) const {
  for (const auto& [known, value] : headers) {
    if (known == name)
      return value;
  }
  return {};
}

RawConnection::RawConnection(uint16_t port) : descriptor_(connectTo(port)) {}

RawConnection::~RawConnection() {
  close();
}

void RawConnection::close() {
  if (descriptor_ >= 0)
    ::close(std::exchange(descriptor_, -1));
}

bool RawConnection::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0)
      return false;
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
  return descriptor_ >= 0;
}

void RawConnection::finishSending() {
  ::shutdown(descriptor_, SHUT_WR);
}

bool RawConnection::receiveMore(Clock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  pollfd ready{descriptor_, POLLIN, 0};
  if (descriptor_ < 0 || ::poll(&ready, 1, static_cast<int>(std::max<int64_t>(left, 0))) <= 0)
    return false;
  char buffer[65536];
  const ssize_t got = ::recv(descriptor_, buffer, sizeof buffer, 0);
  if (got <= 0) {
    close();
    return false;
  }
  received_.append(buffer, static_cast<size_t>(got));
  return true;
}

std::optional<HttpAnswer> RawConnection::receive(std::chrono::milliseconds within, bool head) {
  const Clock::time_point deadline = Clock::now() + within;
  size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
    if (!receiveMore(deadline))
      return std::nullopt;
  }
  std::optional<HttpAnswer> answer = parseHead(std::string_view(received_).substr(0, end + 4));
  if (!answer)
    return std::nullopt;
  const std::string length = answer->header("content-length");
  const size_t size = head || length.empty() ? 0 : std::strtoull(length.c_str(), nullptr, 10);
  received_.erase(0, end + 4);
  while (received_.size() < size) {
    if (!receiveMore(deadline))
      return std::nullopt;
  }
  answer->body = received_.substr(0, size);
  received_.erase(0, size);
  return answer;
}

std::string RawConnection::receiveRest(std::chrono::milliseconds within) {
  const Clock::time_point deadline = Clock::now() + within;
  while (receiveMore(deadline)) {
  }
  return std::exchange(received_, std::string());
}

bool RawConnection::endsWithin(std::chrono::milliseconds within) {
  const bool more = !received_.empty() || receiveMore(Clock::now() + within);
  return !more && descriptor_ < 0;
}

std::string requestBytes(std::string_view method,
                         std::string_view target,
                         const HttpClient::Fields& fields,
                         std::string_view body) {
  std::string bytes;
  bytes.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
  for (const auto& [name, value] : fields)
    bytes.append(name).append(": ").append(value).append("\r\n");
  if (!body.empty() || method == "POST" || method == "PUT" || method == "PATCH")
    bytes.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
  bytes.append("\r\n").append(body);
  return bytes;
}

std::optional<HttpAnswer> HttpClient::request(std::string_view method,
                                              std::string_view target,
                                              const Fields& fields,
                                              std::string_view body) {
  const std::string bytes = requestBytes(method, target, fields, body);
  for (int attempt = 0; attempt < 2; ++attempt) {
    const bool fresh = !connection_ || !connection_->connected();
    if (fresh)
      connection_.emplace(port_);
    if (connection_->connected()) {
      connection_->send(bytes);  // refused early, the answer may be there all the same
      std::optional<HttpAnswer> answer =
          connection_->receive(std::chrono::seconds(120), method == "HEAD");
      if (answer) {
        if (answer->header("connection") == "close")
          connection_.reset();
        return answer;
      }
    }
    connection_.reset();
    if (fresh)
      return std::nullopt;
  }
  return std::nullopt;
}

double LoadFigures::quantile(double part) const {
  if (milliseconds.empty())
    return 0;
  const auto last = static_cast<double>(milliseconds.size() - 1);
  return milliseconds[static_cast<size_t>(last * part)];
}

namespace {

double threadCpuSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// One connection of a load: one request under way.
struct Lane {
  int descriptor = -1;
  Clock::time_point sent{};
  std::string head;  ///< of the answer, until its length is known
  size_t bodyLeft = 0;
  bool inBody = false;
  bool good = false;
};

class LoadRun {
 public:
  explicit LoadRun(const Load& load) : load_(load), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}
  ~LoadRun() {
    for (const Lane& lane : lanes_)
      if (lane.descriptor >= 0)
        ::close(lane.descriptor);
    ::close(epoll_);
  }
  LoadRun(const LoadRun&) = delete;
  LoadRun& operator=(const LoadRun&) = delete;

  LoadFigures run() {
    start_ = Clock::now();
    counted_ = start_ + load_.warmUp;
    const Clock::time_point end = counted_ + load_.duration;
    lanes_.resize(load_.connections);
    for (Lane& lane : lanes_)
      open(lane);
    double cpu = threadCpuSeconds();
    bool counting = false;
    while (Clock::now() < end && open_ > 0) {
      if (!counting && Clock::now() >= counted_) {
        counting = true;
        cpu = threadCpuSeconds();
      }
      sendWhatIsDue();
      epoll_event events[64];
      const timespec patience = untilDue();
      const int ready = ::epoll_pwait2(epoll_, events, 64, &patience, nullptr);
      for (int i = 0; i < ready; ++i)
        receive(*static_cast<Lane*>(events[i].data.ptr));
    }
    figures_.seconds = std::chrono::duration<double>(Clock::now() - counted_).count();
    figures_.clientCpuSeconds = threadCpuSeconds() - cpu;
    std::sort(figures_.milliseconds.begin(), figures_.milliseconds.end());
    return std::move(figures_);
  }

 private:
  void open(Lane& lane) {
    lane.descriptor = connectTo(load_.port);
    if (lane.descriptor < 0) {
      ++figures_.failures;
      return;
    }
    ++open_;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &lane;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, lane.descriptor, &event);
    next(lane);
  }

  void next(Lane& lane) {
    if (load_.perSecond > 0)
      free_.push_back(&lane);
    else
      send(lane, Clock::now());
  }

  Clock::time_point due() const {
    const std::chrono::duration<double> behindStart(static_cast<double>(asked_) / load_.perSecond);
    return start_ + std::chrono::duration_cast<Clock::duration>(behindStart);
  }

  void sendWhatIsDue() {
    while (load_.perSecond > 0 && !free_.empty() && due() <= Clock::now()) {
      Lane* lane = free_.front();
      free_.pop_front();
      send(*lane, due());
      ++asked_;
    }
  }

  timespec untilDue() const {
    constexpr std::chrono::nanoseconds kLongest = std::chrono::milliseconds(100);
    if (load_.perSecond <= 0 || free_.empty())
      return {0, kLongest.count()};
    const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(due() - Clock::now());
    return {0, std::clamp<int64_t>(left.count(), 0, kLongest.count())};
  }

  void send(Lane& lane, Clock::time_point due) {
    lane.sent = due;
    std::string_view rest = load_.requests[next_++ % load_.requests.size()];
    while (!rest.empty()) {
      const ssize_t sent = ::send(lane.descriptor, rest.data(), rest.size(), MSG_NOSIGNAL);
      if (sent <= 0)
        return;  // its end is seen when it is read from
      rest.remove_prefix(static_cast<size_t>(sent));
    }
  }

  void receive(Lane& lane) {
    const ssize_t got = ::recv(lane.descriptor, buffer_, sizeof buffer_, 0);
    if (got <= 0) {
      ++figures_.failures;
      ::close(std::exchange(lane.descriptor, -1));
      --open_;
      lane = Lane();
      open(lane);
      return;
    }
    take(lane, std::string_view(buffer_, static_cast<size_t>(got)));
  }

  void take(Lane& lane, std::string_view bytes) {
    if (!lane.inBody) {
      lane.head.append(bytes);
      const size_t end = lane.head.find("\r\n\r\n");
      if (end == std::string::npos)
        return;
      const std::optional<HttpAnswer> head =
          parseHead(std::string_view(lane.head).substr(0, end + 4));
      lane.good = head && head->status == 200;
      lane.bodyLeft = head ? std::strtoull(head->header("content-length").c_str(), nullptr, 10) : 0;
      lane.inBody = true;
      const size_t behind = lane.head.size() - end - 4;
      lane.bodyLeft -= std::min(behind, lane.bodyLeft);
    } else {
      lane.bodyLeft -= std::min(bytes.size(), lane.bodyLeft);
    }
    if (lane.bodyLeft == 0)
      answered(lane);
  }

  void answered(Lane& lane) {
    const Clock::time_point now = Clock::now();
    if (!lane.good)
      ++figures_.failures;
    if (now >= counted_ && lane.good) {
      ++figures_.answers;
      figures_.milliseconds.push_back(
          std::chrono::duration<float, std::milli>(now - lane.sent).count());
    }
    lane.head.clear();
    lane.inBody = false;
    next(lane);
  }

  const Load& load_;
  const int epoll_;
  Clock::time_point start_, counted_;
  std::vector<Lane> lanes_;
  std::deque<Lane*> free_;  ///< of a load with a rate: those that wait for the next request
  size_t asked_ = 0;
  size_t next_ = 0;  ///< request
  size_t open_ = 0;
  LoadFigures figures_;
  char buffer_[65536];
};

}  // namespace

LoadFigures runLoad(const Load& load) {
  return LoadRun(load).run();
}

}  // namespace vanthu::testing
