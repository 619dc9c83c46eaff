#include "batch/printers.h"

#include <charconv>
#include <cstdlib>

#include "base/json_writer.h"
#include "base/value.h"
#include "data/json_reader.h"

namespace vanthu::batch {
namespace {

constexpr char kPrinters[] = "printers";

// "-0.3" as -3.
std::optional<int> parseTenths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+'))
    text.remove_prefix(1);
  const size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == text.npos ? "0" : text.substr(point + 1);
  if (whole.empty() || whole.size() > 2 || part.size() != 1)
    return std::nullopt;
  int tenths = 0;
  for (const char digit : std::string(whole) + std::string(part)) {
    if (digit < '0' || digit > '9')
      return std::nullopt;
    tenths = tenths * 10 + (digit - '0');
  }
  if (tenths > Offset::kMost)
    return std::nullopt;
  return negative ? -tenths : tenths;
}

std::string tenthsText(int tenths) {
  const std::string sign = tenths < 0 ? "-" : "";
  return sign + std::to_string(std::abs(tenths) / 10) + "." + std::to_string(std::abs(tenths) % 10);
}

Diagnostic badFile(const Where& where) {
  return {"printer.bad-file",
          where,
          {"không hiểu thiết lập máy in này", "this is no printer that was saved"},
          {"xóa tệp này rồi lưu lại bằng `vanthu printer set`",
           "remove the file and save the printers again with `vanthu printer set`"}};
}

std::optional<Printer> readPrinter(const Value& value) {
  const auto textOf = [&](const char* key) {
    const Value* member = value.find(key);
    return member != nullptr && member->isText() ? member->text() : std::string();
  };
  const std::optional<Offset> offset = parseOffset(textOf("offset"));
  const Value* duplex = value.find("duplex");
  if (!offset || textOf("name").empty())
    return std::nullopt;
  return Printer{textOf("name"),
                 *offset,
                 textOf("tray"),
                 duplex != nullptr && duplex->kind() == Value::Kind::boolean && duplex->boolean()};
}

}  // namespace

std::optional<Offset> parseOffset(std::string_view text) {
  const size_t comma = text.find(',');
  if (comma == text.npos)
    return std::nullopt;
  const std::optional<int> x = parseTenths(text.substr(0, comma));
  const std::optional<int> y = parseTenths(text.substr(comma + 1));
  if (!x || !y)
    return std::nullopt;
  return Offset{*x, *y};
}

std::string toText(const Offset& offset) {
  return tenthsText(offset.x) + "," + tenthsText(offset.y);
}

page::Point onPaper(const Offset& offset) {
  return {Length::millimetres(offset.x / 10.0), Length::millimetres(offset.y / 10.0)};
}

Result<std::vector<Printer>> readPrinters(std::string_view json, std::string_view file) {
  const Result<Value> root = data::readJson(json, file);
  if (!root)
    return fail(root.error());
  const Value* list = root->find(kPrinters);
  if (list == nullptr || !list->isList())
    return fail(badFile(root->where()));
  std::vector<Printer> printers;
  for (const Value& each : list->list()) {
    std::optional<Printer> printer = readPrinter(each);
    if (!printer)
      return fail(badFile(each.where()));
    printers.push_back(std::move(*printer));
  }
  return printers;
}

std::string toJson(const std::vector<Printer>& printers) {
  JsonWriter json(true);
  json.beginObject().key(kPrinters).beginArray();
  for (const Printer& printer : printers) {
    json.beginObject().member("name", printer.name).member("offset", toText(printer.offset));
    if (!printer.tray.empty())
      json.member("tray", printer.tray);
    if (printer.duplex)
      json.member("duplex", true);
    json.endObject();
  }
  json.endArray().endObject();
  return json.take() + "\n";
}

}  // namespace vanthu::batch
