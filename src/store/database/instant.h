// Milliseconds since 1970 into the words that rows keep.
#ifndef VANTHU_STORE_DATABASE_INSTANT_H_
#define VANTHU_STORE_DATABASE_INSTANT_H_

#include <cstdint>
#include <string>

#include "store/database/database.h"

namespace vanthu::store {

/// The instant in UTC and the day in Viet Nam, which has been at UTC+7 since 1975.
/// REQUIRES: years 1 to 9999.
Now nowAt(int64_t millisecondsSince1970);

/// The other way round. REQUIRES: text that nowAt() made.
int64_t millisecondsOf(const std::string& instant);

/// `instant` moved by whole days. REQUIRES: as above.
std::string daysAfter(const std::string& instant, int days);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_INSTANT_H_
