// Tokens and keys: made, hashed, compared. The door to libsodium, with password.h.
//
// Random bits come from the kernel (getrandom by libsodium, which ends the process if there are
// none; robustness.md T16). Thread-safe.
#ifndef VANTHU_SERVICE_PEOPLE_SECRETS_H_
#define VANTHU_SERVICE_PEOPLE_SECRETS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vanthu::service {

/// Makes libsodium ready; any number of times.
void prepareSecrets();

/// `letters` random small letters and digits of 5 bits each (Crockford's base 32).
std::string randomLetters(size_t letters);

inline constexpr size_t kTokenLetters = 52;

/// 256 random bits and some: a token that nobody guesses.
inline std::string randomToken() {
  return randomLetters(kTokenLetters);
}

/// True for text that randomToken() could have made.
bool isRandomToken(std::string_view text);

/// BLAKE2b-256 in hex: what is stored of a token. A fast hash is enough, a token has no pattern.
std::string hashOf(std::string_view token);

/// A second token that only who knows the first can make; `purpose` tells kinds apart.
std::string derived(std::string_view token, std::string_view purpose);

/// Takes the same time wherever two texts of one length differ.
bool sameSecret(std::string_view a, std::string_view b);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_SECRETS_H_
