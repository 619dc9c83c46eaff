// Names for rows, requests and processes that nobody can guess. Thread-safe.
#ifndef VANTHU_BASE_RANDOM_ID_H_
#define VANTHU_BASE_RANDOM_ID_H_

#include <string>

namespace vanthu {

/// 128 random bits (getrandom(2); ends the process if there are none) as 26 small letters and
/// digits (Crockford's base 32).
std::string randomId();

}  // namespace vanthu

#endif  // VANTHU_BASE_RANDOM_ID_H_
