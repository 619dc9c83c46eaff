#include "service/api/page_of.h"

#include <charconv>
#include <utility>

#include "data/json_reader.h"
#include "service/api/base64.h"
#include "service/api/problem.h"

namespace vanthu::service {
namespace {

// No list has an empty sort key, and no database takes a NUL.
bool isKey(const Value& key) {
  return key.isText() && !key.text().empty() && key.text().find('\0') == std::string::npos;
}

Value pageWith(Value::List items, const std::vector<std::string>& keys) {
  Value::Object page{{"items", Value(std::move(items))}};
  if (!keys.empty()) {
    const Value list(Value::List(keys.begin(), keys.end()));
    page.emplace_back("next", Value(toBase64Url(toJson(list))));
  }
  return Value(std::move(page));
}

}  // namespace

std::vector<Parameter> paged(std::vector<Parameter> own) {
  own.push_back(kLimitParameter);
  own.push_back(kAfterParameter);
  return own;
}

Result<PageAsked> pageAsked(const Call& call, size_t keys) {
  PageAsked asked;
  if (const std::string* limit = call.asked(kLimitParameter.name))
    std::from_chars(limit->data(), limit->data() + limit->size(), asked.limit);
  const std::string* after = call.asked(kAfterParameter.name);
  if (after == nullptr)
    return asked;
  const auto bad = fail(known("request.bad-cursor"));
  const auto bytes = fromBase64Url(*after);
  if (!bytes)
    return bad;
  const Result<Value> list = data::readJson(*bytes, {});
  if (!list || !list->isList() || list->list().size() != keys)
    return bad;
  for (const Value& key : list->list()) {
    if (!isKey(key))
      return bad;
    asked.after.push_back(key.text());
  }
  return asked;
}

Value pageOf(Value::List items,
             size_t limit,
             const std::function<std::vector<std::string>(size_t index)>& keysOf) {
  if (items.size() <= limit)
    return pageWith(std::move(items), {});
  items.resize(limit);
  return pageWith(std::move(items), keysOf(limit - 1));
}

Value pageBehind(Value::List items, const std::string& next) {
  if (next.empty())
    return pageWith(std::move(items), {});
  return pageWith(std::move(items), {next});
}

}  // namespace vanthu::service
