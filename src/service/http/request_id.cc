#include "service/http/request_id.h"

#include <algorithm>

#include "service/http/characters.h"
#include "store/database/random_id.h"

namespace vanthu::service {

std::string requestIdOf(const Headers& headers) {
  const auto plain = [](char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '-';
  };
  const std::string* given = headers.find("x-request-id");
  if (given != nullptr && given->size() >= 8 && given->size() <= 64 &&
      std::all_of(given->begin(), given->end(), plain))
    return *given;
  return store::randomId();
}

}  // namespace vanthu::service
