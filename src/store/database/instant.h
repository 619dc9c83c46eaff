// Milliseconds since 1970 into the words that rows keep (Now::instant), and reckoning with them.
#ifndef VANTHU_STORE_DATABASE_INSTANT_H_
#define VANTHU_STORE_DATABASE_INSTANT_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/database/database.h"

namespace vanthu::store {

/// The instant in UTC and the day in Viet Nam, which has been at UTC+7 since 1975.
/// REQUIRES: years 1 to 9999.
Now nowAt(int64_t millisecondsSince1970);

/// The other way round. REQUIRES: text that nowAt() made.
int64_t millisecondsOf(const std::string& instant);

/// The instant so much later, or earlier if `by` is negative. REQUIRES: as above.
std::string shifted(std::string_view instant, std::chrono::milliseconds by);

/// The same by whole days.
std::string daysAfter(const std::string& instant, int days);

/// The time from `from` to `to`; negative if `to` comes first. REQUIRES: as above.
std::chrono::milliseconds between(std::string_view from, std::string_view to);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_INSTANT_H_
