#include "data/offices.h"

#include <algorithm>
#include <iterator>

#include "base/nearest_name.h"

namespace vanthu::data {
namespace {

const Value* factOf(const OfficeRow& row, std::string_view name) {
  const auto found = std::find_if(
      row.facts.begin(), row.facts.end(), [&](const auto& fact) { return fact.first == name; });
  return found == row.facts.end() ? nullptr : &found->second;
}

std::string lastName(const Office& office) {
  const Value* name = office.rows.empty() ? nullptr : factOf(office.rows.back(), "organName");
  return name != nullptr && name->isText() ? name->text() : office.id;
}

Diagnostic fault(const char* code, Message message, Message hint = {}) {
  return {code, {}, std::move(message), std::move(hint)};
}

}  // namespace

const Value* OfficeOfTheDay::fact(std::string_view name) const {
  return factOf(*row, name);
}

const Office* Offices::find(std::string_view id) const {
  const auto found =
      std::find_if(offices_.begin(), offices_.end(), [&](const Office& o) { return o.id == id; });
  return found == offices_.end() ? nullptr : &*found;
}

Offices Offices::over(const Offices& base) const {
  std::vector<Office> all = offices_;
  for (Office& own : all) {
    const Office* known = base.find(own.id);
    if (known == nullptr)
      continue;
    if (own.rows.empty())
      own.rows = known->rows;
    if (own.heads.empty())
      own.heads = known->heads;
    if (own.successor.empty())
      own.successor = known->successor;
  }
  std::copy_if(
      base.offices_.begin(), base.offices_.end(), std::back_inserter(all), [&](const Office& each) {
        return find(each.id) == nullptr;
      });
  return Offices(std::move(all));
}

std::string Offices::nameOf(std::string_view id) const {
  const Office* office = find(id);
  if (office == nullptr)
    return std::string(id);
  const std::string name = lastName(*office);
  return name == id ? name : name + " (\"" + std::string(id) + "\")";
}

Result<OfficeOfTheDay> Offices::on(std::string_view id, const Date& day) const {
  const Office* office = find(id);
  const std::string name(id);
  if (office == nullptr || office->rows.empty()) {
    std::vector<std::string> known;
    for (const Office& each : offices_)
      known.push_back(each.id);
    const std::string near = nearestName(id, known);
    return fail(
        fault("data.unknown-office",
              {"không có cơ quan \"" + name + "\" trong bảng cơ quan",
               "the table of offices has no \"" + name + "\""},
              near.empty() || near == id
                  ? Message{"ghi cơ quan ấy vào \"$offices\" của dữ liệu",
                            "put it into the record's \"$offices\""}
                  : Message{"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"}));
  }
  for (const OfficeRow& row : office->rows) {
    if (row.validity.holds(day))
      return OfficeOfTheDay{office, &row};
  }
  const std::string date = toIso(day);
  const std::optional<Date>& last = office->rows.back().validity.until;
  if (last && *last < day) {
    const Message hint = office->successor.empty()
                             ? Message{}
                             : Message{"đơn vị thay thế: " + nameOf(office->successor),
                                       "its successor is " + nameOf(office->successor)};
    return fail(fault(
        "data.office-ended",
        {"cơ quan \"" + name + "\" không còn vào ngày " + date + ": ngày cuối là " + toIso(*last),
         "the office \"" + name + "\" does not exist on " + date + ": its last day was " +
             toIso(*last)},
        hint));
  }
  return fail(fault("data.office-not-yet",
                    {"bảng cơ quan không có tên của \"" + name + "\" vào ngày " + date,
                     "the table of offices knows nothing of \"" + name + "\" on " + date}));
}

}  // namespace vanthu::data
