// SHA-256 over bytes that come in parts.
#ifndef VANTHU_BASE_SHA256_STREAM_H_
#define VANTHU_BASE_SHA256_STREAM_H_

#include <memory>
#include <string_view>

#include "base/sha256.h"

namespace vanthu {

class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();

  void add(std::string_view bytes);
  /// REQUIRES: nothing is added afterwards.
  Sha256 digest();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vanthu

#endif  // VANTHU_BASE_SHA256_STREAM_H_
