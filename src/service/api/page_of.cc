#include "service/api/page_of.h"

#include <charconv>

#include "data/json_reader.h"
#include "service/api/base64.h"
#include "service/api/problem.h"

namespace vanthu::service {

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
    if (!key.isText())
      return bad;
    asked.after.push_back(key.text());
  }
  return asked;
}

Value pageOf(Value::List items,
             size_t limit,
             const std::function<std::vector<std::string>(size_t index)>& keysOf) {
  Value::Object page;
  const bool more = items.size() > limit;
  if (more)
    items.resize(limit);
  page.emplace_back("items", Value(std::move(items)));
  if (more) {
    Value::List keys;
    for (std::string& key : keysOf(limit - 1))
      keys.emplace_back(std::move(key));
    page.emplace_back("next", Value(toBase64Url(toJson(Value(std::move(keys))))));
  }
  return Value(std::move(page));
}

}  // namespace vanthu::service
