// Reading a table of offices.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/table_entries.h"
#include "data/offices.h"

namespace vanthu::data {
namespace {

constexpr TableWords kWords = {.missing = "data.bad-table",
                               .unknown = "data.bad-table",
                               .wrong = "data.bad-table",
                               .inVi = "trong bảng cơ quan, ",
                               .inEn = "in the table of offices, "};

constexpr std::string_view kOfficeKeys[] = {"id", "successor", "rows", "heads"};
constexpr std::string_view kRowKeys[] = {"from",
                                         "until",
                                         "organName",
                                         "parentOrganName",
                                         "symbol",
                                         "place",
                                         "authorityTitle",
                                         "sealDiameter",
                                         "logo"};
constexpr std::string_view kHeadKeys[] = {
    "from", "until", "role", "authority", "position", "fullName"};

class OfficesReader {
 public:
  Result<Offices> read(const Value& list) {
    std::vector<Office> offices;
    std::set<std::string> ids;
    if (!list.isList())
      entries_.wrong(list, {"phải có danh sách các cơ quan", "a list of offices is due"});
    else
      for (const Value& each : list.list()) {
        if (!entries_.isRow(each, kOfficeKeys))
          continue;
        offices.push_back(office(each));
        if (!ids.insert(offices.back().id).second)
          entries_.wrong(each,
                         {"cơ quan \"" + offices.back().id + "\" đã có ở trên",
                          "the office \"" + offices.back().id + "\" stands above already"});
      }
    if (Diagnostics faults = entries_.take(); !faults.empty())
      return fail(std::move(faults));
    return Offices(std::move(offices));
  }

 private:
  Validity validity(const Value& object) {
    Validity out{entries_.day(object, "from"), entries_.day(object, "until")};
    if (out.from && out.until && *out.until < *out.from)
      entries_.wrong(object, {"ngày cuối đứng trước ngày đầu", "the last day is before the first"});
    return out;
  }

  // What the row leaves out is as in the row before.
  OfficeRow row(const Value& json, const Value::Object& before) {
    OfficeRow out{validity(json), {}};
    for (const std::string_view key : kRowKeys) {
      if (key == "from" || key == "until")
        continue;
      const auto old = std::find_if(
          before.begin(), before.end(), [&](const auto& fact) { return fact.first == key; });
      if (const Value* own = json.find(key); own != nullptr && !own->isNull())
        out.facts.emplace_back(std::string(key), *own);
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
    out.role = entries_.words(json, "role", true);
    entries_.words(json, "position", true);
    entries_.words(json, "fullName", false);
    out.authority = member("authority");
    out.position = member("position");
    out.fullName = member("fullName");
    return out;
  }

  Office office(const Value& json) {
    Office out;
    out.id = entries_.words(json, "id", true);
    out.successor = entries_.words(json, "successor", false);
    for (const Value& each : entries_.items(json, "rows", false)) {
      if (entries_.isRow(each, kRowKeys))
        out.rows.push_back(row(each, out.rows.empty() ? Value::Object() : out.rows.back().facts));
    }
    for (const Value& each : entries_.items(json, "heads", false)) {
      if (entries_.isRow(each, kHeadKeys))
        out.heads.push_back(head(each));
    }
    return out;
  }

  TableEntries entries_{kWords};
};

}  // namespace

Result<Offices> readOffices(const Value& list) {
  return OfficesReader().read(list);
}

}  // namespace vanthu::data
