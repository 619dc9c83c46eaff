#include "service/api/search_routes.h"

#include <charconv>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "store/search/search.h"
#include "text/normalize.h"

namespace vanthu::service {
namespace {

Result<Response> searchAll(Call& call, store::Transaction& tx) {
  store::SearchQuestion question;
  const std::string* words = call.asked("q");
  const auto clean = text::normalize(words == nullptr ? std::string_view() : *words);
  if (clean)
    question.text = *clean;
  question.offices = call.offices();
  if (const std::string* kind = call.asked("kind"))
    question.kind = *kind;
  if (const std::string* limit = call.asked("limit"))
    std::from_chars(limit->data(), limit->data() + limit->size(), question.limit);
  Value::List items;
  for (const store::SearchHit& hit : store::search(tx, question))
    items.push_back(members({{"kind", Value(hit.kind)},
                             {"object", Value(hit.object)},
                             {"office", Value(hit.office)},
                             {"title", Value(hit.title)},
                             {"detail", maybe(hit.detail)},
                             {"match", Value(store::nameOf(hit.match))}}));
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

}  // namespace

void addSearchRoutes(Routes& routes) {
  routes.push_back(
      {.rule = ruleFor("search"),
       .method = "GET",
       .path = "/api/v1/search",
       .tag = "Tìm kiếm",
       .summary = "Tìm phong trào, văn bản, đơn vị, người được đề nghị",
       .description = "Không cần gõ dấu, chịu được gõ nhầm; giống hệt đứng trước, khác dấu đứng "
                      "sau, gõ nhầm đứng sau cùng. \"object\" là địa chỉ sau /api/v1/.",
       .query =
           {{"q", "Những từ cần tìm", R"({"type":"string","minLength":1,"maxLength":200})", true},
            {"kind",
             "Chỉ tìm loại này",
             R"({"type":"string","enum":["campaign","document","unit","nominee","person","registration"]})"},
            {"limit",
             "Số kết quả nhiều nhất",
             R"({"type":"integer","minimum":1,"maximum":200,"default":20})"}},
       .answers = {{.status = 200, .schema = "search"}},
       .handler = searchAll});
}

}  // namespace vanthu::service
