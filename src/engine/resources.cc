#include "engine/resources.h"

#include <optional>
#include <string>

#include "base/optional_resource.h"
#include "markup/yaml.h"

namespace vanthu::engine {
namespace {

constexpr const char* kProfiles[] = {"templates/_profiles/nd30.yaml",
                                     "templates/_profiles/tt01.yaml"};
constexpr const char* kTables[] = {"templates/_shared/base_salary.yaml",
                                   "templates/_shared/awards.yaml"};
constexpr char kLegalBasis[] = "templates/_shared/legal_basis.yaml";
constexpr char kAuthority[] = "templates/_shared/authority.yaml";
constexpr char kHolidays[] = "templates/_shared/holidays.yaml";
constexpr char kOffices[] = "templates/_shared/offices.yaml";
constexpr char kFontManifest[] = "fonts/manifest.yaml";
constexpr char kColorProfile[] = "color/sRGB.icc";

Result<Value> readYamlFile(const World& world, const std::string& path) {
  Result<std::string> text = world.read(path);
  if (!text)
    return fail(std::move(text.error()));
  return markup::readYaml(*text, path);
}

// What `parse` makes of a YAML file, into `out`.
template <typename Table>
Diagnostics takeTable(const Result<Value>& yaml, Result<Table> (*parse)(const Value&), Table& out) {
  if (!yaml)
    return yaml.error();
  Result<Table> table = parse(*yaml);
  if (!table)
    return std::move(table.error());
  out = std::move(*table);
  return {};
}

// The same; `out` stays as it is where there is no such file. One that is there and cannot be read
// is a fault: without the holidays every day that is reckoned from them would be wrong in silence.
template <typename Table>
Diagnostics takeTableIfAny(const World& world,
                           const char* path,
                           Result<Table> (*parse)(const Value&),
                           Table& out) {
  const Result<std::optional<std::string>> text = readIfListed(world, path);
  if (!text)
    return text.error();
  return *text ? takeTable(markup::readYaml(**text, path), parse, out) : Diagnostics{};
}

Result<data::Offices> readOfficeFile(const Value& yaml) {
  const Value* list = yaml.find("offices");
  return data::readOffices(list == nullptr ? yaml : *list);
}

}  // namespace

Result<std::unique_ptr<Resources>> Resources::load(const World& world, bool pressAtOnce) {
  std::unique_ptr<Resources> resources(new Resources(world));
  if (pressAtOnce)
    resources->loader_ = std::jthread([&it = *resources] { static_cast<void>(it.press()); });
  Diagnostics faults = resources->loadProfiles();
  append(faults, resources->loadTables());
  append(faults, takeTableIfAny(world, kOffices, readOfficeFile, resources->offices_));
  append(
      faults,
      takeTable(readYamlFile(world, kLegalBasis), check::readLegalBasis, resources->legalBasis_));
  append(faults,
         takeTableIfAny(world, kAuthority, check::readAuthorityTable, resources->authority_));
  append(faults, takeTableIfAny(world, kHolidays, data::readWorkdays, resources->workdays_));
  if (!faults.empty())
    return fail(std::move(faults));
  return resources;
}

Diagnostics Resources::loadProfiles() {
  Diagnostics faults;
  for (const char* path : kProfiles) {
    Result<Value> yaml = readYamlFile(world_, path);
    if (!yaml) {
      append(faults, std::move(yaml.error()));
      continue;
    }
    if (Result<layout::Profile> profile = layout::readProfile(*yaml); profile)
      profiles_.push_back(std::move(*profile));
    else
      append(faults, std::move(profile.error()));
  }
  return faults;
}

Diagnostics Resources::loadTables() {
  Diagnostics faults;
  Value::Object merged;
  for (const char* path : kTables) {
    Result<Value> yaml = readYamlFile(world_, path);
    if (!yaml)
      append(faults, std::move(yaml.error()));
    else if (yaml->isObject())
      merged.insert(merged.end(), yaml->object().begin(), yaml->object().end());
  }
  if (!faults.empty())
    return faults;
  Result<data::AwardTables> tables = data::readAwardTables(Value(std::move(merged)));
  if (!tables)
    return std::move(tables.error());
  awardTables_ = std::move(*tables);
  return {};
}

Result<const layout::Profile*> Resources::profile(std::string_view id, const Date& day) const {
  for (const layout::Profile& profile : profiles_) {
    if (id.empty() ? profile.appliesOn(day) : profile.id == id)
      return &profile;
  }
  const std::string name(id);
  if (!id.empty()) {
    return fail(
        Diagnostic{"profile.unknown",
                   {},
                   {"không có thể thức \"" + name + "\"", "there is no profile \"" + name + "\""},
                   {}});
  }
  return fail(Diagnostic{"profile.none-for-date",
                         {},
                         {"không có thể thức nào áp dụng cho ngày " + toIso(day),
                          "no profile applies on " + toIso(day)},
                         {"chọn thể thức bằng --profile", "choose a profile with --profile"}});
}

Result<Press> Resources::press() const {
  std::call_once(pressOnce_, [this] { press_ = loadPress(); });
  return *press_;
}

Result<Press> Resources::loadPress() const {
  const Result<Value> manifest = readYamlFile(world_, kFontManifest);
  if (!manifest)
    return fail(manifest.error());
  auto fonts = fonts::FontBook::load(world_, *manifest);
  if (!fonts)
    return fail(std::move(fonts.error()));
  const Result<std::string> color = world_.read(kColorProfile);
  if (!color)
    return fail(color.error());
  auto writer = pdf::Writer::make(*fonts, *color);
  if (!writer)
    return fail(std::move(writer.error()));
  return Press{std::move(*fonts), std::move(*writer)};
}

}  // namespace vanthu::engine
