#include "store/database/instant.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "base/days.h"

namespace vanthu::store {
namespace {

using std::chrono::floor;
using std::chrono::milliseconds;

constexpr milliseconds kDay = std::chrono::hours{24};

int digits(const std::string& text, size_t at, size_t count) {
  return std::stoi(text.substr(at, count));
}

}  // namespace

Now nowAt(int64_t millisecondsSince1970) {
  const std::chrono::sys_time<milliseconds> instant{milliseconds{millisecondsSince1970}};
  const auto day = floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  std::array<char, 32> clock{};
  std::snprintf(clock.data(),
                clock.size(),
                "T%02d:%02d:%02d.%03dZ",
                static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return {toIso(toDate(day)) + clock.data(), dayInVietNam(instant)};
}

int64_t millisecondsOf(const std::string& instant) {
  const std::chrono::year_month_day day{
      std::chrono::year{digits(instant, 0, 4)},
      std::chrono::month{static_cast<unsigned>(digits(instant, 5, 2))},
      std::chrono::day{static_cast<unsigned>(digits(instant, 8, 2))}};
  const milliseconds time =
      std::chrono::hours{digits(instant, 11, 2)} + std::chrono::minutes{digits(instant, 14, 2)} +
      std::chrono::seconds{digits(instant, 17, 2)} + milliseconds{digits(instant, 20, 3)};
  return (std::chrono::sys_days{day}.time_since_epoch() + time).count();
}

std::string shifted(std::string_view instant, milliseconds by) {
  return nowAt(millisecondsOf(std::string(instant)) + by.count()).instant;
}

std::string daysAfter(const std::string& instant, int days) {
  return shifted(instant, days * kDay);
}

milliseconds between(std::string_view from, std::string_view to) {
  return milliseconds(millisecondsOf(std::string(to)) - millisecondsOf(std::string(from)));
}

}  // namespace vanthu::store
