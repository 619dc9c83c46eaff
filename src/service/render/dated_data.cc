#include "service/render/dated_data.h"

#include <algorithm>
#include <utility>

#include "base/json_writer.h"
#include "base/sha256.h"
#include "data/json_reader.h"
#include "markup/yaml.h"
#include "store/campaigns/dated_tables.h"
#include "store/campaigns/offices.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

struct TableFile {
  std::string_view name;
  const char* path;
  const char* member;  // the list in it
};
constexpr TableFile kTables[] = {
    {"authority", "templates/_shared/authority.yaml", "authority"},
    {"awards", "templates/_shared/awards.yaml", "awards"},
    {"base-salary", "templates/_shared/base_salary.yaml", "baseSalary"},
    {"holidays", "templates/_shared/holidays.yaml", "holidays"},
    {"legal-basis", "templates/_shared/legal_basis.yaml", "legalBasis"}};

const TableFile* fileOf(std::string_view name) {
  const auto* found = std::find_if(
      std::begin(kTables), std::end(kTables), [&](const auto& each) { return each.name == name; });
  return found == std::end(kTables) ? nullptr : found;
}

Result<Value> current(const World& world, store::Transaction& tx, std::string_view name) {
  if (const auto stored = store::findTable(tx, name))
    return stored->record;
  return installedTable(world, name);
}

// Both lists in one object, as the engine reads them.
Value together(const Value& one, const Value& other) {
  Value all = one;
  for (const Value::Member& member : other.object())
    all = store::with(all, member.first, member.second);
  return all;
}

using OfficesPointer = std::shared_ptr<const data::Offices>;

OfficesPointer before(const OfficesPointer& own, const OfficesPointer& stored) {
  if (own == nullptr || stored == nullptr)
    return own == nullptr ? stored : own;
  return std::make_shared<const data::Offices>(own->over(*stored));
}

// The stored table as the engine's reader has it; null if none is stored.
template <typename Table>
Result<std::shared_ptr<const Table>> storedTable(store::Transaction& tx,
                                                 std::string_view name,
                                                 Result<Table> (*read)(const Value&)) {
  const auto stored = store::findTable(tx, name);
  if (!stored)
    return nullptr;
  Result<Table> table = read(stored->record);
  if (!table)
    return fail(std::move(table.error()));
  return std::make_shared<const Table>(std::move(*table));
}

// Each of the two tables that is stored, the installed one for the other; null if none is stored.
Result<Value> storedAwards(const World& world, store::Transaction& tx) {
  if (!store::findTable(tx, "awards") && !store::findTable(tx, "base-salary"))
    return Value();
  const Result<Value> awards = current(world, tx, "awards");
  if (!awards)
    return awards;
  const Result<Value> salaries = current(world, tx, "base-salary");
  if (!salaries)
    return salaries;
  return together(*awards, *salaries);
}

Result<std::string> keptOf(const World& world, store::Transaction& tx) {
  const Value offices = store::officeRecords(tx);
  const Result<Value> awards = storedAwards(world, tx);
  if (!awards)
    return fail(awards.error());
  Value::Object kept;
  if (!offices.list().empty())
    kept.emplace_back("offices", offices);
  if (!awards->isNull())
    kept.emplace_back("awards", *awards);
  return toJson(Value(std::move(kept)));
}

template <typename T>
Diagnostics faultsOf(Result<T> read) {
  Diagnostics faults = read ? Diagnostics() : std::move(read.error());
  for (Diagnostic& fault : faults)
    fault.where.file.clear();
  return faults;
}

}  // namespace

const std::vector<std::string>& tableNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const TableFile& each : kTables)
      all.emplace_back(each.name);
    return all;
  }();
  return names;
}

Result<Value> installedTable(const World& world, std::string_view name) {
  const TableFile* file = fileOf(name);
  if (file == nullptr)
    return fail(
        Diagnostic{"table.unknown", {}, {"không có bảng này", "there is no such table"}, {}});
  const Result<std::string> text = world.read(file->path);
  if (!text)
    return fail(text.error());
  return markup::readYaml(*text, file->path);
}

Diagnostics checkTable(const World& world, std::string_view name, const Value& table) {
  const TableFile* file = fileOf(name);
  const Value* list = file == nullptr ? nullptr : table.find(file->member);
  if (list == nullptr || !list->isList() || list->list().empty())
    return {{"data.bad-table",
             {},
             {"bảng phải có danh sách \"" + std::string(file == nullptr ? "" : file->member) + "\"",
              "the table must have the list \"" + std::string(file == nullptr ? "" : file->member) +
                  "\""},
             {}}};
  if (name == "legal-basis")
    return faultsOf(check::readLegalBasis(table));
  if (name == "authority")
    return faultsOf(check::readAuthorityTable(table));
  if (name == "holidays")
    return faultsOf(data::readWorkdays(table));
  const Result<Value> other = installedTable(world, name == "awards" ? "base-salary" : "awards");
  return other ? faultsOf(data::readAwardTables(together(table, *other))) : other.error();
}

engine::Options DatedData::over(engine::Options options) const {
  options.offices = before(options.offices, offices);
  options.awardTables = awardTables;
  return options;
}

engine::CheckOptions DatedData::over(engine::CheckOptions options) const {
  options.offices = before(options.offices, offices);
  options.awardTables = awardTables;
  options.legalBasis = legalBasis;
  options.authority = authority;
  return options;
}

Result<DatedData> readKept(std::string kept) {
  const Result<Value> stored = data::readJson(kept, {});
  if (!stored)
    return fail(stored.error());
  DatedData out;
  if (const Value* records = stored->find("offices")) {
    Result<data::Offices> offices = data::readOffices(*records);
    if (!offices)
      return fail(std::move(offices.error()));
    out.offices = std::make_shared<const data::Offices>(std::move(*offices));
  }
  if (const Value* tables = stored->find("awards")) {
    Result<data::AwardTables> awards = data::readAwardTables(*tables);
    if (!awards)
      return fail(std::move(awards.error()));
    out.awardTables = std::make_shared<const data::AwardTables>(std::move(*awards));
  }
  out.keptHash = toHex(sha256(kept));
  out.kept = std::move(kept);
  return out;
}

Result<DatedData> readDatedData(const World& world, store::Transaction& tx) {
  Result<std::string> kept = keptOf(world, tx);
  if (!kept)
    return fail(std::move(kept.error()));
  Result<DatedData> out = readKept(std::move(*kept));
  if (!out)
    return out;
  auto legalBasis = storedTable(tx, "legal-basis", check::readLegalBasis);
  if (!legalBasis)
    return fail(std::move(legalBasis.error()));
  auto authority = storedTable(tx, "authority", check::readAuthorityTable);
  if (!authority)
    return fail(std::move(authority.error()));
  auto workdays = storedTable(tx, "holidays", data::readWorkdays);
  if (!workdays)
    return fail(std::move(workdays.error()));
  out->legalBasis = std::move(*legalBasis);
  out->authority = std::move(*authority);
  out->workdays = std::move(*workdays);
  return out;
}

}  // namespace vanthu::service
