#include "batch/row_maker.h"

#include <array>
#include <string_view>
#include <utility>

#include "batch/crc32.h"

namespace vanthu::batch {
namespace {

constexpr char kDateKey[] = "$date";
// What a record calls the one that it is about, the first that is there.
constexpr std::array<std::string_view, 4> kNames = {"fullName", "recipient", "name", "subject"};
constexpr std::array<std::string_view, 2> kGroups = {"unit", "organName"};

template <size_t n>
std::string firstText(const Value& record, const std::array<std::string_view, n>& names) {
  for (const std::string_view name : names) {
    const Value* member = record.find(name);
    if (member != nullptr && member->isText() && !member->text().empty())
      return member->text();
  }
  return {};
}

Value withDay(const Value& common, const Date& day) {
  Value::Object out;
  if (common.isObject())
    out = common.object();
  if (common.find(kDateKey) == nullptr)
    out.emplace_back(kDateKey, Value(toIso(day)));
  return Value(std::move(out)).setWhere(common.where());
}

}  // namespace

RowMaker::RowMaker(const engine::Engine& engine, const Rows& rows, const Job& job, const Date& day)
    : engine_(engine), rows_(rows), job_(job), common_(withDay(job.common, day)) {}

Result<Value> RowMaker::record(size_t row) const {
  const Result<Value> own = rows_.record(row);
  if (!own)
    return own;
  return mergedUnder(*own, common_);
}

std::string RowMaker::nameOf(size_t row) const {
  const Result<Value> data = record(row);
  return data ? firstText(*data, kNames) : std::string();
}

Made RowMaker::pages(size_t row) const {
  Made made;
  const Result<Value> data = record(row);
  if (!data) {
    made.name = rows_.notes(row).name;
    made.faults = rows_.placed(data.error(), row);
    return made;
  }
  made.name = firstText(*data, kNames);
  engine::Options options = job_.options;
  options.output = engine::Output::pages;
  options.boxes = &boxes_;
  auto rendered = engine_.render(job_.templateName, *data, options);
  if (!rendered) {
    made.faults = rows_.placed(std::move(rendered.error()), row);
    return made;
  }
  made.group = firstText(rendered->record, kGroups);
  made.pages = std::move(rendered->pages);
  page::shift(made.pages, job_.offset);
  // Nobody signs a blank page.
  if (job_.duplex && job_.target == Target::merged && job_.imposition.isNone())
    page::addBlankVerso(made.pages);
  return made;
}

Made RowMaker::file(size_t row, const pdf::Writer& writer) const {
  Made made = pages(row);
  if (!made.faults.empty())
    return made;
  auto pdf = engine::writeSignReady(writer, made.pages, pdf::FontPolicy::shared, &gateMemory_);
  made.pages = {};
  if (!pdf) {
    made.faults = rows_.placed(std::move(pdf.error()), row);
    return made;
  }
  made.pdf = std::move(*pdf);
  made.digest = sha256(made.pdf);
  if (job_.target == Target::zip)
    made.crc = crc32(made.pdf);
  return made;
}

Made RowMaker::prepared(size_t row, const pdf::Writer& writer) const {
  Made made = pages(row);
  if (!made.faults.empty())
    return made;
  auto ready = writer.prepare(made.pages);
  made.pages = {};
  if (ready)
    made.prepared = std::move(*ready);
  else
    made.faults = rows_.placed(std::move(ready.error()), row);
  return made;
}

}  // namespace vanthu::batch
