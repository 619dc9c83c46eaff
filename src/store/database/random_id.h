// Names for rows that nobody can guess.
#ifndef VANTHU_STORE_DATABASE_RANDOM_ID_H_
#define VANTHU_STORE_DATABASE_RANDOM_ID_H_

#include <string>

namespace vanthu::store {

/// 128 random bits (getrandom(2); ends the process if there are none) as 26 small letters and
/// digits (Crockford's base 32).
std::string randomId();

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_RANDOM_ID_H_
