#include "service/http/message.h"

#include <algorithm>

#include "service/http/characters.h"

namespace vanthu::service {
namespace {

bool mayStand(std::string_view name, std::string_view value) {
  const auto forbidden = [](char c) { return isControl(c) && c != '\t'; };
  return isToken(name) && std::none_of(value.begin(), value.end(), forbidden);
}

}  // namespace

bool Headers::set(std::string_view name, std::string_view value) {
  if (!mayStand(name, value))
    return false;
  const std::string small = lowerCase(name);
  std::erase_if(fields_, [&](const Field& field) { return field.first == small; });
  fields_.emplace_back(small, value);
  return true;
}

bool Headers::add(std::string_view name, std::string_view value) {
  if (!mayStand(name, value))
    return false;
  fields_.emplace_back(lowerCase(name), value);
  return true;
}

const std::string* Headers::find(std::string_view name) const {
  for (const Field& field : fields_) {
    if (equalsIgnoringCase(field.first, name))
      return &field.second;
  }
  return nullptr;
}

size_t Headers::count(std::string_view name) const {
  return static_cast<size_t>(std::count_if(fields_.begin(), fields_.end(), [&](const Field& field) {
    return equalsIgnoringCase(field.first, name);
  }));
}

Response Response::make(int status, std::string_view contentType, std::string body) {
  Response response;
  response.status = status;
  response.headers.set("content-type", contentType);
  response.body = std::move(body);
  return response;
}

}  // namespace vanthu::service
