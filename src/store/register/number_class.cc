#include "store/register/number_class.h"

#include <algorithm>
#include <set>

#include "base/json_writer.h"
#include "data/json_reader.h"
#include "store/audit.h"
#include "store/register/faults.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr size_t kLongestName = 40;
constexpr size_t kMostClasses = 50;

std::vector<NumberClass> defaults() {
  return {{std::string(kGeneralClass), "Văn bản đi", SeriesKind::own, {}},
          {std::string(kCopyClass),
           "Bản sao",
           SeriesKind::own,
           {"Sao y", "Sao lục", "Trích sao", "Bản sao y", "Bản sao lục", "Bản trích sao"}},
          {std::string(kGoldenClass),
           "Sổ vàng khen thưởng",
           SeriesKind::own,
           {"Giấy khen", "Bằng khen", "Giấy chứng nhận"}}};
}

bool isName(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

Diagnostic badClass(std::string_view pointer, Message why) {
  return fault("data.bad-class", pointer, std::move(why));
}

void checkTypes(const NumberClass& one,
                const std::string& pointer,
                std::set<std::string>& types,
                Diagnostics& faults) {
  if (one.typeNames.empty() != (one.name == kGeneralClass))
    faults.push_back(badClass(pointer + "/typeNames",
                              {"dãy số riêng phải nêu các loại văn bản; dãy chung thì không",
                               "a class of its own names its types; the general one does not"}));
  for (const std::string& type : one.typeNames)
    if (!types.insert(text::foldKey(type)).second)
      faults.push_back(badClass(pointer + "/typeNames",
                                {"\"" + type + "\" đã có ở dãy số khác",
                                 "\"" + type + "\" is in another class already"}));
}

Diagnostics faultsOf(const std::vector<NumberClass>& classes) {
  Diagnostics faults;
  std::set<std::string> names, types;
  for (size_t i = 0; i < classes.size(); ++i) {
    const std::string pointer = "/classes/" + std::to_string(i);
    if (!isName(classes[i].name) || !names.insert(classes[i].name).second)
      faults.push_back(badClass(pointer + "/name",
                                {"tên dãy số chỉ gồm chữ thường, số, gạch nối và không trùng nhau",
                                 "names are small letters, digits and hyphens, each once"}));
    if (classes[i].title.empty())
      faults.push_back(missingField(pointer + "/title", "tên gọi của dãy số"));
    checkTypes(classes[i], pointer, types, faults);
  }
  for (const std::string_view needed : {kGeneralClass, kGoldenClass})
    if (!names.contains(std::string(needed)))
      faults.push_back(badClass("/classes",
                                {"thiếu dãy số \"" + std::string(needed) + "\"",
                                 "the class \"" + std::string(needed) + "\" is missing"}));
  if (classes.size() > kMostClasses)
    faults.push_back(badClass("/classes", {"nhiều hơn 50 dãy số", "more than 50 classes"}));
  return faults;
}

std::string toJsonList(const std::vector<std::string>& texts) {
  Value::List list;
  for (const std::string& text : texts)
    list.emplace_back(text);
  return toJson(Value(std::move(list)));
}

std::vector<std::string> fromJsonList(std::string_view json) {
  std::vector<std::string> texts;
  if (const Result<Value> list = data::readJson(json, ""))
    for (const Value& one : list->list())
      texts.push_back(one.text());
  return texts;
}

// The counter does not tell of numbers that were typed in from before the first.
bool hasGivenNumbers(Transaction& tx, std::string_view office, int fromYear) {
  return tx
      .one(
          "SELECT id FROM register_series WHERE office = ? AND year >= ?"
          " AND (closed = 1 OR last_number >= first_number OR EXISTS"
          " (SELECT 1 FROM register_entry WHERE register_entry.series = register_series.id))"
          " LIMIT 1",
          {office, fromYear})
      .has_value();
}

void insert(
    Transaction& tx, std::string_view office, int fromYear, const NumberClass& one, int at) {
  tx.execute(
      "INSERT INTO register_class (office, from_year, position, name, title, kind, type_names)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {office, fromYear, at, one.name, one.title, nameOf(one.kind), toJsonList(one.typeNames)});
}

// Series that were opened with a first number and not used yet follow their class. Those of a class
// that is gone stay, unused: the anchor knows them (store/heads.h).
void adaptUnused(Transaction& tx,
                 std::string_view office,
                 int fromYear,
                 const std::vector<NumberClass>& classes) {
  for (const NumberClass& one : classes)
    tx.execute(
        "UPDATE register_series SET title = ?, kind = ?, version = version + 1"
        " WHERE office = ? AND year >= ? AND class = ?",
        {one.title, nameOf(one.kind), office, fromYear, one.name});
}

}  // namespace

std::string_view nameOf(SeriesKind kind) {
  return kind == SeriesKind::own ? "own" : "external";
}

std::vector<NumberClass> classesOf(Transaction& tx, std::string_view office, int year) {
  const Rows rows = tx.query(
      "SELECT name, title, kind, type_names FROM register_class WHERE office = ? AND from_year ="
      " (SELECT MAX(from_year) FROM register_class WHERE office = ? AND from_year <= ?)"
      " ORDER BY position",
      {office, office, year});
  if (rows.empty())
    return defaults();
  std::vector<NumberClass> classes;
  for (const Row& row : rows)
    classes.push_back({row.text("name"),
                       row.text("title"),
                       row.text("kind") == "own" ? SeriesKind::own : SeriesKind::external,
                       fromJsonList(row.text("type_names"))});
  return classes;
}

Result<bool> setClasses(Transaction& tx,
                        std::string_view actor,
                        std::string_view office,
                        int fromYear,
                        const std::vector<NumberClass>& classes) {
  if (Diagnostics faults = faultsOf(classes); !faults.empty())
    return fail(std::move(faults));
  if (hasGivenNumbers(tx, office, fromYear))
    return fail(
        fault("conflict.year-begun",
              "/fromYear",
              {"năm " + std::to_string(fromYear) + " đã cấp số: không đổi cách đánh số được",
               "numbers were given in " + std::to_string(fromYear) + " already"},
              {"đặt cách đánh số mới từ năm sau", "choose a later year"}));
  tx.execute("DELETE FROM register_class WHERE office = ? AND from_year >= ?", {office, fromYear});
  for (size_t i = 0; i < classes.size(); ++i)
    insert(tx, office, fromYear, classes[i], static_cast<int>(i));
  adaptUnused(tx, office, fromYear, classes);
  JsonWriter detail;
  detail.beginObject().member("fromYear", int64_t{fromYear}).endObject();
  appendAudit(tx, {std::string(actor), std::string(office), "register.classes", "", detail.take()});
  return true;
}

const NumberClass& classOfType(const std::vector<NumberClass>& classes, std::string_view typeName) {
  const std::string key = text::foldKey(typeName);
  for (const NumberClass& one : classes)
    for (const std::string& type : one.typeNames)
      if (text::foldKey(type) == key)
        return one;
  const auto general = std::find_if(classes.begin(), classes.end(), [](const NumberClass& one) {
    return one.name == kGeneralClass;
  });
  return *general;
}

bool mayNumber(std::string_view numberClass,
               const std::vector<NumberClass>& classes,
               std::string_view typeName) {
  return numberClass == kGeneralClass || numberClass == classOfType(classes, typeName).name;
}

Diagnostic wrongClass(std::string_view pointer,
                      std::string_view typeName,
                      std::string_view named,
                      std::string_view own) {
  const std::string type(typeName);
  return fault("data.wrong-class",
               pointer,
               {"\"" + type + "\" không lấy số ở dãy số \"" + std::string(named) + "\"",
                "\"" + type + "\" is not numbered in the class \"" + std::string(named) + "\""},
               {"loại này thuộc dãy số \"" + std::string(own) + "\"; bỏ trống thì lấy số ở đó",
                "its class is \"" + std::string(own) + "\", which is taken where none is named"});
}

NumberClass classOfType(Transaction& tx,
                        std::string_view office,
                        int year,
                        std::string_view typeName) {
  return classOfType(classesOf(tx, office, year), typeName);
}

}  // namespace vanthu::store
