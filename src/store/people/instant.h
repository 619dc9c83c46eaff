// Reckoning with the database's instants (Now::instant), which are text.
#ifndef VANTHU_STORE_PEOPLE_INSTANT_H_
#define VANTHU_STORE_PEOPLE_INSTANT_H_

#include <chrono>
#include <string>
#include <string_view>

namespace vanthu::store {

/// The instant so much later, or earlier if `by` is negative.
/// REQUIRES: `instant` is "2026-11-22T01:02:03.456Z".
std::string shifted(std::string_view instant, std::chrono::milliseconds by);

/// The time from `from` to `to`; negative if `to` comes first. REQUIRES as above.
std::chrono::milliseconds between(std::string_view from, std::string_view to);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_INSTANT_H_
