#include "check/legal_basis.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace vanthu::check {
namespace {

constexpr std::string_view kTable = "legalBasis";
constexpr std::string_view kNames[] = {
    "kind", "number", "title", "from", "until", "replacedBy", "verified"};

class TableReader {
 public:
  Result<LegalBasisTable> read(const Value& yaml) {
    LegalBasisTable out;
    const Value* rows = yaml.find(kTable);
    if (rows == nullptr || !rows->isList())
      fault("table.missing-entry",
            yaml,
            {"thiếu danh sách \"legalBasis\"", "the list \"legalBasis\" is missing"});
    else
      for (const Value& row : rows->list())
        out.texts.push_back(text(row));
    if (!faults_.empty())
      return fail(std::move(faults_));
    return out;
  }

 private:
  LegalText text(const Value& row) {
    LegalText out;
    if (!row.isObject()) {
      fault("table.wrong-type",
            row,
            {"mỗi văn bản phải là một nhóm mục", "each text must be a mapping"});
      return out;
    }
    for (const auto& [name, value] : row.object()) {
      if (std::find(std::begin(kNames), std::end(kNames), name) == std::end(kNames))
        fault("table.unknown-entry",
              value,
              {"không có mục \"" + name + "\"", "there is no entry \"" + name + "\""});
    }
    out.kind = words(row, "kind", true);
    out.number = words(row, "number", true);
    out.title = words(row, "title", false);
    out.from = day(row, "from");
    out.until = day(row, "until");
    out.replacedBy = words(row, "replacedBy", false);
    out.verified = flag(row, "verified", true);
    return out;
  }

  std::string words(const Value& row, std::string_view name, bool required) {
    const Value* value = row.find(name);
    if (value != nullptr && value->isText() && !value->text().empty())
      return value->text();
    const std::string entry(name);
    if (value != nullptr)
      fault("table.wrong-type",
            *value,
            {"\"" + entry + "\" phải là chữ", "\"" + entry + "\" must be text"});
    else if (required)
      fault("table.missing-entry",
            row,
            {"thiếu mục \"" + entry + "\"", "\"" + entry + "\" is missing"});
    return "";
  }

  std::optional<Date> day(const Value& row, std::string_view name) {
    const Value* value = row.find(name);
    if (value == nullptr)
      return std::nullopt;
    const auto date = value->isText() ? parseIsoDate(value->text()) : std::nullopt;
    const std::string entry(name);
    if (!date)
      fault("table.wrong-type",
            *value,
            {"\"" + entry + "\" phải là ngày dạng \"năm-tháng-ngày\"",
             "\"" + entry + "\" must be a day \"year-month-day\""});
    return date;
  }

  bool flag(const Value& row, std::string_view name, bool otherwise) {
    const Value* value = row.find(name);
    if (value == nullptr)
      return otherwise;
    if (value->kind() == Value::Kind::boolean)
      return value->boolean();
    const std::string entry(name);
    fault("table.wrong-type",
          *value,
          {"\"" + entry + "\" phải là true hoặc false", "\"" + entry + "\" must be true or false"});
    return otherwise;
  }

  void fault(std::string code, const Value& place, Message message) {
    faults_.push_back({std::move(code), place.where(), std::move(message), {}});
  }

  Diagnostics faults_;
};

}  // namespace

Result<LegalBasisTable> readLegalBasis(const Value& yaml) {
  return TableReader().read(yaml);
}

}  // namespace vanthu::check
