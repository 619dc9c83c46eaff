// Answers that operations give, and how they are made. Pure.
#ifndef VANTHU_SERVICE_API_ANSWERS_H_
#define VANTHU_SERVICE_API_ANSWERS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/value.h"
#include "service/http/message.h"

namespace vanthu::service {

/// application/json.
Response jsonAnswer(int status, const Value& body);

/// 201 with Location, and an ETag unless `version` is 0.
Response created(std::string_view location, int64_t version, const Value& body);

/// 200 with an ETag.
Response versioned(int64_t version, const Value& body);

Response noContent();

/// Bytes to be saved under a name; `name` may hold any letters.
Response fileAnswer(std::string_view contentType, std::string bytes, std::string_view name);

/// `"7"`.
std::string etagOf(int64_t version);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ANSWERS_H_
