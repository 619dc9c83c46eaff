#include "check/finding.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/decimal.h"
#include "base/json_writer.h"

namespace vanthu::check {
namespace {

constexpr int64_t kTenth = 10;
constexpr int64_t kHundredth = 100;

// Millimetres with so many parts of one, rounded: 30.25 mm and 100 → 3025.
int64_t parts(Length length, int64_t ofOne) {
  return std::llround(length.millimetres() * static_cast<double>(ofOne));
}

std::string tenths(Length length, char mark) {
  const int64_t n = parts(length, kTenth);
  const int64_t size = n < 0 ? -n : n;
  return (n < 0 ? "-" : "") + std::to_string(size / kTenth) + mark + std::to_string(size % kTenth);
}

std::string hundredths(Length length) {
  return toString(Decimal{parts(length, kHundredth), 2});
}

struct SeverityName {
  Severity severity;
  const char* json;
  Message name;
};

const SeverityName kSeverities[] = {
    {Severity::error, "error", {"lỗi", "error"}},
    {Severity::warning, "warning", {"cảnh báo", "warning"}},
    {Severity::notEvaluated, "notEvaluated", {"chưa đánh giá", "not evaluated"}},
};

const SeverityName& nameOf(Severity severity) {
  return kSeverities[static_cast<size_t>(severity)];
}

std::string placeOf(const Place& place, bool vi) {
  std::string out = place.pointer;
  if (place.page == 0)
    return out;
  if (!out.empty())
    out += ": ";
  out += (vi ? "trang " : "page ") + std::to_string(place.page);
  if (place.x != Length() || place.y != Length()) {
    const char mark = vi ? ',' : '.';
    out += " (" + tenths(place.x, mark) + "; " + tenths(place.y, mark) + " mm)";
  }
  return out;
}

void write(JsonWriter& json, std::string_view name, const Message& message) {
  json.key(name).beginObject().member("vi", message.vi).member("en", message.en).endObject();
}

void write(JsonWriter& json, const Finding& finding) {
  const Place& place = finding.place;
  json.beginObject().member("rule", finding.rule);
  json.member("severity", nameOf(finding.severity).json);
  if (place.page != 0) {
    json.member("page", int64_t{place.page});
    json.key("x").raw(hundredths(place.x));
    json.key("y").raw(hundredths(place.y));
  }
  if (!place.pointer.empty())
    json.member("pointer", place.pointer);
  if (!place.quote.empty())
    json.member("quote", place.quote);
  write(json, "message", finding.message);
  if (!finding.fix.vi.empty())
    write(json, "fix", finding.fix);
  json.endObject();
}

}  // namespace

std::string format(const Finding& finding, Language language) {
  const bool vi = language == Language::vietnamese;
  const Message& severity = nameOf(finding.severity).name;
  std::string out = placeOf(finding.place, vi);
  if (!out.empty())
    out += ": ";
  out += (vi ? severity.vi : severity.en) + ": ";
  out += (vi ? finding.message.vi : finding.message.en) + " [" + finding.rule + "]";
  const std::string& fix = vi ? finding.fix.vi : finding.fix.en;
  if (!fix.empty())
    out += (vi ? "\n  cách sửa: " : "\n  fix: ") + fix;
  return out;
}

std::string toJson(const Findings& findings) {
  JsonWriter json;
  json.beginArray();
  for (const Finding& finding : findings)
    write(json, finding);
  json.endArray();
  return json.take();
}

}  // namespace vanthu::check
