#include "batch/journal.h"

#include <charconv>
#include <cstdio>
#include <initializer_list>
#include <string_view>

#include "base/durable_file.h"
#include "base/json_writer.h"
#include "batch/crc32.h"
#include "data/json_reader.h"

namespace vanthu::batch {
namespace {

namespace fs = std::filesystem;

constexpr char kKind[] = "vanthu batch 1";
constexpr size_t kMarkDigits = 8;

std::string lineOf(const std::string& json) {
  char mark[kMarkDigits + 2];
  std::snprintf(mark, sizeof mark, "%08x ", crc32(json));
  return mark + json + "\n";
}

std::string headerJson(const JobMark& mark) {
  JsonWriter json;
  json.beginObject().member("journal", kKind).member("day", toIso(mark.day));
  json.key("parts").beginObject();
  for (const auto& [name, value] : mark.parts)
    json.member(name, value);
  json.endObject().endObject();
  return json.take();
}

std::string commitJson(const std::vector<Place>& places) {
  JsonWriter json;
  json.beginArray();
  const auto number = [&json](uint64_t n) { json.value(static_cast<int64_t>(n)); };
  for (const Place& place : places) {
    json.beginArray();
    number(place.row);
    json.value(place.file);
    for (const uint64_t n : {uint64_t{place.page}, place.offset, place.size, uint64_t{place.crc}})
      number(n);
    json.value(toHex(place.digest)).endArray();
  }
  json.endArray();
  return json.take();
}

// The checked text of the line at `at`, which moves behind it.
std::optional<std::string_view> nextLine(std::string_view text, size_t& at) {
  const size_t end = text.find('\n', at);
  if (end == text.npos || end < at + kMarkDigits + 1)
    return std::nullopt;
  const std::string_view line = text.substr(at, end - at);
  uint32_t mark = 0;
  const auto [stop, error] = std::from_chars(line.data(), line.data() + kMarkDigits, mark, 16);
  const std::string_view json = line.substr(kMarkDigits + 1);
  if (error != std::errc() || stop != line.data() + kMarkDigits || crc32(json) != mark)
    return std::nullopt;
  at = end + 1;
  return json;
}

std::string textOf(const Value* value) {
  return value != nullptr && value->isText() ? value->text() : "";
}

std::optional<JobMark> readHeader(std::string_view json) {
  const Result<Value> header = data::readJson(json, "");
  if (!header || textOf(header->find("journal")) != kKind)
    return std::nullopt;
  const std::optional<Date> day = parseIsoDate(textOf(header->find("day")));
  const Value* parts = header->find("parts");
  if (!day || parts == nullptr || !parts->isObject())
    return std::nullopt;
  JobMark mark{*day, {}};
  for (const auto& [name, value] : parts->object())
    mark.parts.emplace_back(name, textOf(&value));
  return mark;
}

std::optional<Sha256> digestOf(const std::string& hex) {
  Sha256 digest{};
  if (hex.size() != 2 * digest.size())
    return std::nullopt;
  for (size_t i = 0; i < digest.size(); ++i) {
    const char* const from = hex.data() + 2 * i;
    if (std::from_chars(from, from + 2, digest[i], 16).ptr != from + 2)
      return std::nullopt;
  }
  return digest;
}

std::optional<Place> readPlace(const Value& value) {
  if (!value.isList() || value.list().size() != 7)
    return std::nullopt;
  const Value::List& list = value.list();
  for (const size_t i : std::initializer_list<size_t>{0, 2, 3, 4, 5}) {
    if (!list[i].isInteger() || list[i].integer() < 0)
      return std::nullopt;
  }
  const std::optional<Sha256> digest = digestOf(textOf(&list[6]));
  if (!digest)
    return std::nullopt;
  const auto number = [&list](size_t i) { return static_cast<uint64_t>(list[i].integer()); };
  return Place{.row = static_cast<size_t>(number(0)),
               .file = textOf(&list[1]),
               .page = static_cast<uint32_t>(number(2)),
               .offset = number(3),
               .size = number(4),
               .crc = static_cast<uint32_t>(number(5)),
               .digest = *digest};
}

std::optional<std::vector<Place>> readCommit(std::string_view json) {
  const Result<Value> list = data::readJson(json, "");
  if (!list || !list->isList())
    return std::nullopt;
  std::vector<Place> places;
  for (const Value& each : list->list()) {
    std::optional<Place> place = readPlace(each);
    if (!place)
      return std::nullopt;
    places.push_back(std::move(*place));
  }
  return places;
}

}  // namespace

std::optional<OldJournal> readJournal(const fs::path& path) {
  const ReadFile file(path);
  const std::optional<std::string> text = file.read(0, file.size());
  size_t at = 0;
  const auto first = text ? nextLine(*text, at) : std::nullopt;
  std::optional<JobMark> mark = first ? readHeader(*first) : std::nullopt;
  if (!mark)
    return std::nullopt;
  OldJournal journal{std::move(*mark), at, {}};
  while (const auto line = nextLine(*text, at)) {
    std::optional<std::vector<Place>> places = readCommit(*line);
    if (!places)
      break;
    journal.commits.push_back({std::move(*places), at});
  }
  return journal;
}

Result<Journal> Journal::begin(Disk& disk, fs::path path, const JobMark& mark) {
  auto file = disk.open(path, 0);
  if (!file)
    return fail(std::move(file.error()));
  Journal journal(disk, std::move(path), std::move(*file));
  if (Diagnostics faults = journal.append(headerJson(mark)); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = disk.syncFolder(folderOf(journal.path_)); !faults.empty())
    return fail(std::move(faults));
  return journal;
}

Result<Journal> Journal::goOn(Disk& disk, fs::path path, uint64_t keep) {
  auto file = disk.open(path, keep);
  if (!file)
    return fail(std::move(file.error()));
  return Journal(disk, std::move(path), std::move(*file));
}

Diagnostics Journal::append(const std::string& json) {
  if (Diagnostics faults = file_->append(lineOf(json)); !faults.empty())
    return faults;
  return file_->sync();
}

Diagnostics Journal::commit(const std::vector<Place>& places) {
  return append(commitJson(places));
}

Diagnostics Journal::remove() {
  file_.reset();
  if (Diagnostics faults = disk_->remove(path_); !faults.empty())
    return faults;
  return disk_->syncFolder(folderOf(path_));
}

}  // namespace vanthu::batch
