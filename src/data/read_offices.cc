// Reading a table of offices.
#include <algorithm>
#include <set>
#include <utility>

#include "base/nearest_name.h"
#include "data/findings.h"
#include "data/offices.h"

namespace vanthu::data {
namespace {

const std::vector<std::string> kOfficeKeys = {"id", "successor", "rows", "heads"};
const std::vector<std::string> kRowKeys = {"from",
                                           "until",
                                           "organName",
                                           "parentOrganName",
                                           "symbol",
                                           "place",
                                           "authorityTitle",
                                           "sealDiameter",
                                           "logo"};
const std::vector<std::string> kHeadKeys = {
    "from", "until", "role", "authority", "position", "fullName"};

class OfficesReader {
 public:
  Result<Offices> read(const Value& list) {
    std::vector<Office> offices;
    std::set<std::string> ids;
    if (!list.isList())
      bad(list, {"bảng cơ quan phải là danh sách", "the table of offices must be a list"});
    else
      for (const Value& each : list.list()) {
        if (!hasOnly(each, kOfficeKeys))
          continue;
        offices.push_back(office(each));
        if (!ids.insert(offices.back().id).second)
          bad(each,
              {"cơ quan \"" + offices.back().id + "\" đã có ở trên",
               "the office \"" + offices.back().id + "\" stands above already"});
      }
    if (!findings_.empty())
      return fail(findings_.take());
    return Offices(std::move(offices));
  }

 private:
  void bad(const Value& place, Message message, Message hint = {}) {
    findings_.add("data.bad-table", place.where(), std::move(message), std::move(hint));
  }

  bool hasOnly(const Value& object, const std::vector<std::string>& known) {
    if (!object.isObject()) {
      bad(object, {"trong bảng cơ quan, chỗ này phải là đối tượng", "an object is due here"});
      return false;
    }
    for (const auto& [name, member] : object.object()) {
      if (std::find(known.begin(), known.end(), name) != known.end())
        continue;
      const std::string near = nearestName(name, known);
      bad(member,
          {"bảng cơ quan không có trường \"" + name + "\"",
           "the table of offices has no field \"" + name + "\""},
          near.empty()
              ? Message{}
              : Message{"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"});
    }
    return true;
  }

  std::string text(const Value& object, const char* name, bool required) {
    const Value* member = object.find(name);
    if (member != nullptr && member->isText() && !member->text().empty())
      return member->text();
    const std::string key(name);
    if (member != nullptr || required)
      bad(member != nullptr ? *member : object,
          {"trong bảng cơ quan, \"" + key + "\" phải là chữ",
           "in the table of offices, \"" + key + "\" must be text"});
    return {};
  }

  std::optional<Date> date(const Value& object, const char* name) {
    const Value* member = object.find(name);
    if (member == nullptr)
      return std::nullopt;
    const auto date = member->isText() ? parseIsoDate(member->text()) : std::nullopt;
    if (!date) {
      const std::string key(name);
      bad(*member,
          {"trong bảng cơ quan, \"" + key + "\" phải là ngày dạng năm-tháng-ngày",
           "in the table of offices, \"" + key + "\" must be a date year-month-day"});
    }
    return date;
  }

  Validity validity(const Value& object) {
    Validity out{date(object, "from"), date(object, "until")};
    if (out.from && out.until && *out.until < *out.from)
      bad(object,
          {"trong bảng cơ quan, ngày cuối đứng trước ngày đầu",
           "in the table of offices, the last day is before the first"});
    return out;
  }

  const Value::List& items(const Value& object, const char* name) {
    static const Value::List kNone;
    const Value* member = object.find(name);
    if (member == nullptr)
      return kNone;
    if (member->isList())
      return member->list();
    const std::string key(name);
    bad(*member,
        {"trong bảng cơ quan, \"" + key + "\" phải là danh sách",
         "in the table of offices, \"" + key + "\" must be a list"});
    return kNone;
  }

  // What the row leaves out is as in the row before.
  OfficeRow row(const Value& json, const Value::Object& before) {
    OfficeRow out{validity(json), {}};
    for (const std::string& key : kRowKeys) {
      if (key == "from" || key == "until")
        continue;
      const auto old = std::find_if(
          before.begin(), before.end(), [&](const auto& fact) { return fact.first == key; });
      if (const Value* own = json.find(key); own != nullptr && !own->isNull())
        out.facts.emplace_back(key, *own);
      else if (own == nullptr && old != before.end())
        out.facts.push_back(*old);
    }
    return out;
  }

  OfficeHead head(const Value& json) {
    const auto member = [&](const char* name) {
      const Value* value = json.find(name);
      return value == nullptr ? Value() : *value;
    };
    OfficeHead out;
    out.validity = validity(json);
    out.role = text(json, "role", true);
    text(json, "position", true);
    text(json, "fullName", false);
    out.authority = member("authority");
    out.position = member("position");
    out.fullName = member("fullName");
    return out;
  }

  Office office(const Value& json) {
    Office out;
    out.id = text(json, "id", true);
    out.successor = text(json, "successor", false);
    for (const Value& each : items(json, "rows")) {
      if (hasOnly(each, kRowKeys))
        out.rows.push_back(row(each, out.rows.empty() ? Value::Object() : out.rows.back().facts));
    }
    for (const Value& each : items(json, "heads")) {
      if (hasOnly(each, kHeadKeys))
        out.heads.push_back(head(each));
    }
    return out;
  }

  Findings findings_;
};

}  // namespace

Result<Offices> readOffices(const Value& list) {
  return OfficesReader().read(list);
}

}  // namespace vanthu::data
