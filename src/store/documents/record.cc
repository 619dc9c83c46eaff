#include "store/documents/record.h"

#include <algorithm>
#include <array>

#include "data/json_reader.h"
#include "store/register/faults.h"
#include "store/register/number_class.h"
#include "store/register/series.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr std::array<std::string_view, 3> kSecretMarks = {"mật", "tối mật", "tuyệt mật"};

bool isSecretMark(const Value& value) {
  if (!value.isText())
    return false;
  const std::string key = text::foldKey(value.text());
  return std::find(kSecretMarks.begin(), kSecretMarks.end(), key) != kSecretMarks.end();
}

void set(Value::Object& members, std::string_view name, Value value) {
  for (Value::Member& member : members)
    if (member.first == name) {
      member.second = std::move(value);
      return;
    }
  members.emplace_back(name, std::move(value));
}

// The letterhead of an office stands on the papers of that office, and of the one that keeps its
// registers since it was merged.
std::optional<Diagnostic> otherOffice(Transaction& tx,
                                      const Value& record,
                                      const std::string& office) {
  const Value* named = record.find("$office");
  if (named == nullptr || !named->isText() || named->text() == office)
    return std::nullopt;  // what is no text is refused by the engine
  const std::vector<std::string> kept = keptBy(tx, {office}, tx.now().day);
  if (std::find(kept.begin(), kept.end(), named->text()) != kept.end())
    return std::nullopt;
  return fault(
      "data.other-office",
      "/record/$office",
      {"\"$office\" là \"" + named->text() + "\", nhưng văn bản là của cơ quan \"" + office + '"',
       "\"$office\" is \"" + named->text() + "\", but the document is of the office \"" + office +
           '"'},
      {"lập văn bản ở cơ quan ấy, hoặc ghi \"" + office + "\" vào \"$office\"",
       "make the document in that office, or write \"" + office + "\" into \"$office\""});
}

}  // namespace

Result<Value> readRecord(Transaction& tx, std::string_view json, std::string_view office) {
  Result<Value> record = data::readJson(json, "");
  if (!record)
    return record;
  if (!record->isObject())
    return fail(fault(
        "data.not-object",
        "/record",
        {"dữ liệu của văn bản phải là một đối tượng JSON", "the record has to be a JSON object"}));
  for (const Value::Member& member : record->object())
    if (isSecretMark(member.second))
      return fail(secretPaper("/record/" + member.first));
  if (auto other = otherOffice(tx, *record, std::string(office)))
    return fail(std::move(*other));
  return record;
}

std::string withNumber(const Value& record, const RegisterEntry& entry) {
  Value::Object members = record.object();
  const Value number = entry.letter.empty() ? Value(entry.number) : Value(entry.codeNumber());
  if (entry.numberClass == kGoldenClass) {
    set(members, "goldenBookNumber", number);
  } else {
    set(members, "codeNumber", number);
    set(members, "codeNotation", Value(entry.paper.codeNotation));
  }
  set(members, "issuedDate", Value(toIso(entry.issuedDate)));
  return toJson(Value(std::move(members)));
}

}  // namespace vanthu::store
