#include "service/log.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <utility>

#include "base/json_writer.h"
#include "service/http/percent.h"

namespace vanthu::service {
namespace {

constexpr size_t kLongestValue = 2000;
constexpr int kPatienceMs = 100;

std::string_view nameOf(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return "debug";
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      break;
  }
  return "error";
}

/// "2026-11-22T01:02:03.456Z".
std::string utcNow() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  const auto millis =
      std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[48];
  std::snprintf(text,
                sizeof text,
                "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
                utc.tm_year + 1900,
                utc.tm_mon + 1,
                utc.tm_mday,
                utc.tm_hour,
                utc.tm_min,
                utc.tm_sec,
                static_cast<int>(millis));
  return text;
}

/// The beginning of `text`, at most so many bytes, that cuts no letter in two.
std::string_view wholeLetters(std::string_view text, size_t most) {
  constexpr size_t kMostBehind = 3;  // bytes of a letter behind its first
  if (text.size() <= most)
    return text;
  const auto isBehind = [&](size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  size_t end = most;
  while (end > 0 && most - end < kMostBehind && isBehind(end))
    --end;
  return text.substr(0, end);
}

/// Log viewers end lines at more characters than '\n', and stop at bytes that are no UTF-8.
std::string clean(std::string_view value) {
  std::string plain(wholeLetters(value, kLongestValue));
  if (isPlainUtf8(plain) && plain.find("\xE2\x80\xA8") == std::string::npos &&
      plain.find("\xE2\x80\xA9") == std::string::npos)
    return plain;
  for (char& c : plain) {
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e)
      c = '?';
  }
  return plain;
}

/// To three places, without the locale.
std::string decimal(double number) {
  if (!std::isfinite(number) || std::abs(number) > 1e12)
    return "0";
  const auto thousandths = static_cast<int64_t>(std::llround(number * 1000));
  const int64_t rest = std::abs(thousandths % 1000);
  std::string text =
      thousandths < 0 && thousandths > -1000 ? "-0" : std::to_string(thousandths / 1000);
  text += '.';
  text += static_cast<char>('0' + rest / 100);
  text += static_cast<char>('0' + rest / 10 % 10);
  text += static_cast<char>('0' + rest % 10);
  return text;
}

void put(JsonWriter& json, const Log::Field& field) {
  json.key(clean(field.name));
  if (const auto* text = std::get_if<std::string_view>(&field.value))
    json.value(clean(*text));
  else if (const auto* number = std::get_if<int64_t>(&field.value))
    json.value(*number);
  else if (const auto* real = std::get_if<double>(&field.value))
    json.raw(decimal(*real));
  else
    json.value(std::get<bool>(field.value));
}

std::string leftOutLine(int64_t count) {
  JsonWriter json;
  json.beginObject();
  json.member("time", std::string_view(utcNow())).member("level", nameOf(LogLevel::warning));
  json.member("event", "lines-left-out").member("lines", count);
  json.endObject();
  return json.take() + "\n";
}

}  // namespace

void Log::write(LogLevel level, std::string_view event, std::initializer_list<Field> fields) {
  if (level < least_ || descriptor_ < 0)
    return;
  JsonWriter json;
  json.beginObject();
  json.member("time", std::string_view(utcNow())).member("level", nameOf(level));
  json.member("event", std::string_view(clean(event)));
  for (const Field& field : fields)
    put(json, field);
  json.endObject();
  const std::string line = json.take() + "\n";
  const std::lock_guard lock(mutex_);
  if (leftOut_ > 0) {
    const std::string told = leftOutLine(leftOut_);
    if (!send(torn_ ? "\n" + told : told)) {
      ++leftOut_;
      return;
    }
    leftOut_ = 0;
  }
  if (!send(line))
    ++leftOut_;
}

/// True if the reader takes more within a moment.
bool Log::isReady() {
  pollfd wanted{descriptor_, POLLOUT, 0};
  const int patience = stuck_ ? 0 : kPatienceMs;
  int ready = 0;
  do {
    ready = ::poll(&wanted, 1, patience);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

/// False if the line is not whole. A pipe that is ready takes PIPE_BUF bytes without waiting.
bool Log::send(std::string_view line) {
  size_t at = 0;
  while (at < line.size()) {
    stuck_ = !isReady();
    if (stuck_)
      break;
    const size_t part = std::min<size_t>(line.size() - at, PIPE_BUF);
    const ssize_t written = ::write(descriptor_, line.data() + at, part);
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      break;  // nobody to tell
    at += static_cast<size_t>(written);
  }
  torn_ = at != line.size() && (at != 0 || torn_);
  return at == line.size();
}

void Log::faults(std::string_view event, const Diagnostics& all) {
  for (const Diagnostic& fault : all)
    write(
        LogLevel::error,
        event,
        {{"code", std::string_view(fault.code)}, {"message", std::string_view(fault.message.en)}});
}

std::function<void(std::string_view)> Log::telling(std::string event) {
  return [this, event = std::move(event)](std::string_view what) {
    write(LogLevel::error, event, {{"what", what}});
  };
}

void Log::request(const RequestLine& line) {
  const LogLevel level = line.status >= 500 ? LogLevel::warning : LogLevel::info;
  write(level,
        "request",
        {{"requestId", line.requestId},
         {"method", line.method},
         {"route", line.route},
         {"status", static_cast<int64_t>(line.status)},
         {"received", static_cast<int64_t>(line.received)},
         {"sent", static_cast<int64_t>(line.sent)},
         {"ms", line.seconds * 1000}});
}

}  // namespace vanthu::service
