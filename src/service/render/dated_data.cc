#include "service/render/dated_data.h"

#include <algorithm>
#include <utility>

#include "check/award_authority.h"
#include "check/legal_basis.h"
#include "data/offices.h"
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
  const Result<Value> other = installedTable(world, name == "awards" ? "base-salary" : "awards");
  return other ? faultsOf(data::readAwardTables(together(table, *other))) : other.error();
}

Result<std::shared_ptr<const data::AwardTables>> storedAwardTables(const World& world,
                                                                   store::Transaction& tx) {
  if (!store::findTable(tx, "awards") && !store::findTable(tx, "base-salary"))
    return nullptr;
  const Result<Value> awards = current(world, tx, "awards");
  if (!awards)
    return fail(awards.error());
  const Result<Value> salaries = current(world, tx, "base-salary");
  if (!salaries)
    return fail(salaries.error());
  Result<data::AwardTables> read = data::readAwardTables(together(*awards, *salaries));
  if (!read)
    return fail(std::move(read.error()));
  return std::make_shared<const data::AwardTables>(std::move(*read));
}

Result<engine::Options> withDatedData(const World& world,
                                      store::Transaction& tx,
                                      engine::Options options) {
  auto tables = storedAwardTables(world, tx);
  if (!tables)
    return fail(std::move(tables.error()));
  options.awardTables = std::move(*tables);
  data::Offices offices = store::allOffices(tx);
  if (!offices.empty())
    options.offices = std::make_shared<const data::Offices>(
        options.offices ? options.offices->over(offices) : std::move(offices));
  return options;
}

}  // namespace vanthu::service
