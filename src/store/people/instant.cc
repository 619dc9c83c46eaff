#include "store/people/instant.h"

#include "store/database/instant.h"

namespace vanthu::store {

std::string shifted(std::string_view instant, std::chrono::milliseconds by) {
  return nowAt(millisecondsOf(std::string(instant)) + by.count()).instant;
}

std::chrono::milliseconds between(std::string_view from, std::string_view to) {
  return std::chrono::milliseconds(millisecondsOf(std::string(to)) -
                                   millisecondsOf(std::string(from)));
}

}  // namespace vanthu::store
