#include "base/random_id.h"

#include <sys/random.h>

#include <array>
#include <cstdlib>

namespace vanthu {

std::string randomId() {
  std::array<unsigned char, 16> bits{};
  if (getrandom(bits.data(), bits.size(), 0) != static_cast<ssize_t>(bits.size()))
    std::abort();
  static constexpr char kDigits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string id(26, '0');
  for (size_t i = 0; i < id.size(); ++i) {
    unsigned digit = 0;
    for (size_t bit = i * 5; bit < i * 5 + 5; ++bit) {
      const bool set = bit < 128 && (bits[bit / 8] >> (bit % 8) & 1);
      digit = digit * 2 + (set ? 1 : 0);
    }
    id[i] = kDigits[digit];
  }
  return id;
}

}  // namespace vanthu
