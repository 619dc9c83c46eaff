// Series of numbers: which papers share one, where they start and end, who keeps them.
#include <string>
#include <utility>

#include "base/days.h"
#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/office_routes.h"
#include "service/api/page_of.h"
#include "service/api/register_parts.h"
#include "service/api/register_routes.h"
#include "service/api/services.h"
#include "store/campaigns/offices.h"
#include "store/register/number_class.h"
#include "store/register/series.h"

namespace vanthu::service {
namespace {

constexpr int kMostYearsAhead = 5;  // of a succession

constexpr Parameter kYear{
    "year", "Năm; bỏ trống là năm nay", R"({"type":"integer","minimum":1900,"maximum":2999})"};

Result<Response> listSeries(Call& call, store::Transaction& tx) {
  const auto asked = pageAsked(call, 1);
  if (!asked)
    return fail(asked.error());
  store::SeriesFilter filter;
  filter.offices = officesAsked(call, tx);
  filter.year = yearAsked(call);
  filter.after = asked->afterKey();
  filter.limit = static_cast<int>(asked->limit);
  const auto page = store::listSeries(tx, filter);
  if (!page)
    return fail(page.error());
  Value::List items;
  for (const store::Series& series : page->items)
    items.push_back(toValue(series));
  return jsonAnswer(200, pageBehind(std::move(items), page->next));
}

Result<Response> openSeries(Call& call, store::Transaction& tx) {
  store::SeriesStart start;
  const auto office = officeIn(call, tx);
  if (!office)
    return fail(office.error());
  start.office = *office;
  start.year = static_cast<int>(integerIn(call.body, "year").value_or(tx.now().day.year));
  start.numberClass = textIn(call.body, "numberClass");
  start.firstNumber = integerIn(call.body, "firstNumber").value_or(1);
  start.lastDate = dateIn(call.body, "lastDate");
  const auto series = store::openSeries(tx, call.caller.id, start);
  if (!series)
    return fail(series.error());
  return created("/api/v1/register/series/" + series->id, series->version, toValue(*series));
}

Value reportJson(const store::SeriesReport& report) {
  Value::List holes;
  for (const int64_t hole : report.holes)
    holes.emplace_back(hole);
  return Value(Value::Object{{"series", toValue(report.series)},
                             {"issued", Value(report.issued)},
                             {"voided", Value(report.voided)},
                             {"reserved", Value(report.reserved)},
                             {"holes", Value(std::move(holes))}});
}

Result<Response> getSeries(Call& call, store::Transaction& tx) {
  const auto series = seriesOf(call, tx);
  if (!series)
    return fail(series.error());
  const auto report = store::reportSeries(tx, series->id);
  if (!report)
    return fail(report.error());
  return versioned(series->version, reportJson(*report));
}

Result<Response> closeYear(Call& call, store::Transaction& tx) {
  const auto office = officeIn(call, tx);
  if (!office)
    return fail(office.error());
  const auto reports = store::closeYear(
      tx, call.caller.id, *office, static_cast<int>(call.body.find("year")->integer()));
  if (!reports)
    return fail(reports.error());
  Value::List items;
  for (const store::SeriesReport& report : *reports)
    items.push_back(reportJson(report));
  return jsonAnswer(200, pageBehind(std::move(items), {}));
}

Result<bool> mayKeep(const Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayIn(call, tx, call.at("office"), noOffice()); !faults.empty())
    return fail(std::move(faults));
  if (!isKnownOffice(call.services, tx, call.at("office")))
    return fail(noOffice());
  return true;
}

Value classJson(const store::NumberClass& one) {
  Value::List types;
  for (const std::string& type : one.typeNames)
    types.emplace_back(type);
  return Value(Value::Object{{"name", Value(one.name)},
                             {"title", Value(one.title)},
                             {"kind", Value(store::nameOf(one.kind))},
                             {"typeNames", Value(std::move(types))}});
}

Response classesAnswer(store::Transaction& tx, const std::string& office, int year) {
  Value::List items;
  for (const store::NumberClass& one : store::classesOf(tx, office, year))
    items.push_back(classJson(one));
  return jsonAnswer(200, pageBehind(std::move(items), {}));
}

Result<Response> getClasses(Call& call, store::Transaction& tx) {
  if (const auto may = mayKeep(call, tx); !may)
    return fail(may.error());
  return classesAnswer(tx, call.at("office"), yearAsked(call).value_or(tx.now().day.year));
}

std::vector<store::NumberClass> classesIn(const Value& body) {
  std::vector<store::NumberClass> classes;
  for (const Value& one : body.find("classes")->list()) {
    store::NumberClass each;
    each.name = textIn(one, "name");
    each.title = textIn(one, "title");
    if (textIn(one, "kind") == store::nameOf(store::SeriesKind::external))
      each.kind = store::SeriesKind::external;
    if (const Value* types = one.find("typeNames"))
      for (const Value& type : types->list())
        each.typeNames.push_back(type.text());
    classes.push_back(std::move(each));
  }
  return classes;
}

Result<Response> setClasses(Call& call, store::Transaction& tx) {
  if (const auto may = mayKeep(call, tx); !may)
    return fail(may.error());
  const int year = static_cast<int>(call.body.find("fromYear")->integer());
  const auto done =
      store::setClasses(tx, call.caller.id, call.at("office"), year, classesIn(call.body));
  if (!done)
    return fail(done.error());
  return classesAnswer(tx, call.at("office"), year);
}

// A stored office ends by it, and its register goes with it (store::followOffice); of an installed
// one only the register changes hands: its end stands in the installed table.
Result<bool> handOver(Call& call,
                      store::Transaction& tx,
                      const std::string& successor,
                      const Date& from) {
  const std::string& office = call.at("office");
  const auto stored = store::findOffice(tx, office);
  if (stored && !store::successionIn(stored->record)) {
    const auto ended = store::endOffice(tx,
                                        office,
                                        {},
                                        plusDays(from, -1),
                                        successor,
                                        knownOffices(call.services, tx),
                                        call.caller.id);
    if (!ended)
      return fail(ended.error());
    call.services.dated->changed();
    return true;
  }
  if (!isKnownOffice(call.services, tx, successor))
    return fail(Diagnostic{"data.bad-successor",
                           {{}, 0, 0, "/successor"},
                           {"không có cơ quan thay thế này", "there is no such successor"},
                           {}});
  if (!stored)  // a stored office tells its end in its record
    store::takeBackSuccession(tx, call.caller.id, office, {successor, from});
  return store::succeedOffice(tx, call.caller.id, office, successor, from);
}

std::optional<Diagnostic> tooFar(const Date& from, const Date& today) {
  if (from.year <= today.year + kMostYearsAhead)
    return std::nullopt;
  const std::string years = std::to_string(kMostYearsAhead);
  return Diagnostic{"data.far-day",
                    {{}, 0, 0, "/from"},
                    {"ngày này sau hôm nay quá " + years + " năm",
                     "the day is more than " + years + " years ahead"},
                    {}};
}

Result<Response> succeed(Call& call, store::Transaction& tx) {
  if (const auto may = mayKeep(call, tx); !may)
    return fail(may.error());
  const std::string successor = textIn(call.body, "successor");
  const auto from = dateIn(call.body, "from");
  if (auto far = tooFar(*from, tx.now().day))
    return fail(std::move(*far));
  if (const auto done = handOver(call, tx, successor, *from); !done)
    return fail(done.error());
  return jsonAnswer(200,
                    Value(Value::Object{{"office", Value(call.at("office"))},
                                        {"keeper", Value(successor)},
                                        {"from", Value(toIso(*from))}}));
}

}  // namespace

void addSeriesRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("listSeries"),
      .method = "GET",
      .path = "/api/v1/register/series",
      .tag = kRegisterTag,
      .summary = "Các sổ, mỗi năm và mỗi dãy số một sổ",
      .query = paged({entryFilters()[0], entryFilters()[1]}),
      .answers = {{.status = 200, .schema = "series-list"}},
      .handler = listSeries,
  });
  routes.push_back({
      .rule = ruleFor("openSeries"),
      .method = "POST",
      .path = "/api/v1/register/series",
      .tag = kRegisterTag,
      .summary = "Mở sổ bắt đầu từ một số đã cho",
      .description = "Không cần khi sổ bắt đầu từ số 1: khi ấy sổ tự mở. Nối tiếp sổ giấy thì "
                     "`firstNumber` là số kế tiếp, `lastDate` là ngày của số cuối trên giấy.",
      .body = "series-new",
      .maxBody = kFormBody,
      .answers = {{.status = 201, .schema = "series"}},
      .idempotent = true,
      .handler = openSeries,
  });
  routes.push_back({
      .rule = ruleFor("getSeries"),
      .method = "GET",
      .path = "/api/v1/register/series/{id}",
      .tag = kRegisterTag,
      .summary = "Một sổ: đã ban hành, đã hủy, đang giữ, số còn thiếu",
      .answers = {{.status = 200, .schema = "series-report"}},
      .handler = getSeries,
  });
  routes.push_back({
      .rule = ruleFor("closeYear"),
      .method = "POST",
      .path = "/api/v1/register/series:closeYear",
      .tag = kRegisterTag,
      .summary = "Khóa mọi sổ của một năm đã qua",
      .body = "series-close",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "series-reports"}},
      .idempotent = true,
      .handler = closeYear,
  });
  routes.push_back({
      .rule = ruleFor("getClasses"),
      .method = "GET",
      .path = "/api/v1/register/classes/{office}",
      .tag = kRegisterTag,
      .summary = "Loại văn bản nào chung một dãy số",
      .query = {kYear},
      .answers = {{.status = 200, .schema = "number-classes"}},
      .handler = getClasses,
  });
  routes.push_back({
      .rule = ruleFor("setClasses"),
      .method = "PUT",
      .path = "/api/v1/register/classes/{office}",
      .tag = kRegisterTag,
      .summary = "Chọn dãy số từ một năm trở đi, và dãy nào do nơi khác cấp số",
      .description = "Không đổi được cho năm đã cấp số.",
      .body = "number-classes-new",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "number-classes"}},
      .handler = setClasses,
  });
  routes.push_back({
      .rule = ruleFor("succeedOffice"),
      .method = "POST",
      .path = "/api/v1/register/offices/{office}:succeed",
      .tag = kRegisterTag,
      .summary = "Cơ quan kế thừa giữ sổ của cơ quan đã sáp nhập",
      .description = "Cũng kết thúc cơ quan nếu cơ quan ấy đã lưu và chưa có ngày cuối, như "
                     "`/offices/{office}:end`; cơ quan cài sẵn thì chỉ chuyển sổ. Ngày chưa đến "
                     "thì còn nói lại được; không quá 5 năm nữa.",
      .body = "register-succession",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "register-keeper"}},
      .idempotent = true,
      .handler = succeed,
  });
}

}  // namespace vanthu::service
