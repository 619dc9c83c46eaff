#include "check/pdf_report.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace vanthu::check {
namespace {

constexpr size_t kQuotedLetters = 80;

// One decimal, none where it would be zero.
std::string number(double value, char point) {
  const auto tenths = static_cast<long long>(std::llround(value * 10));
  const long long magnitude = tenths < 0 ? -tenths : tenths;
  std::string out = (tenths < 0 ? "-" : "") + std::to_string(magnitude / 10);
  if (magnitude % 10 != 0)
    out += point + std::to_string(magnitude % 10);
  return out;
}

Message withUnit(double value, const char* unit) {
  return {number(value, ',') + unit, number(value, '.') + unit};
}

}  // namespace

void PdfReport::add(std::string_view rule, const PdfLine& line, Message message, Message fix) {
  add(rule, placeOf(line), std::move(message), std::move(fix));
}

void PdfReport::add(std::string_view rule, Place place, Message message, Message fix) {
  const auto [at, isNew] = entries_.try_emplace(std::string(rule));
  Entry& entry = at->second;
  if (!isNew && entry.finding.severity != Severity::notEvaluated) {
    ++entry.more;
    return;
  }
  entry.finding = {std::string(rule),
                   rules_.severityOf(rule),
                   std::move(place),
                   std::move(message),
                   std::move(fix)};
}

void PdfReport::notEvaluated(std::string_view rule, unsigned page, Message message) {
  if (forgiving_)
    return;
  Place place;
  place.page = page;
  entries_.try_emplace(
      std::string(rule),
      Entry{{std::string(rule), Severity::notEvaluated, place, std::move(message), {}}, 0});
}

Findings PdfReport::take() {
  Findings out;
  for (auto& [rule, entry] : entries_) {
    if (entry.more > 0) {
      const std::string count = std::to_string(entry.more);
      entry.finding.message.vi += " (và " + count + " chỗ khác)";
      entry.finding.message.en += " (and " + count + " more)";
    }
    out.push_back(std::move(entry.finding));
  }
  entries_.clear();
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.place.page, a.place.y) < std::pair(b.place.page, b.place.y);
  });
  return out;
}

std::string quoteOf(const std::string& text) {
  size_t offset = 0;
  for (size_t letters = 0; letters < kQuotedLetters && offset < text.size(); ++letters)
    nextCodePoint(text, offset);
  return offset < text.size() ? text.substr(0, offset) + "…" : text;
}

Place placeOf(const PdfLine& line) {
  return {line.page, line.left, line.baseline, {}, quoteOf(line.text)};
}

Message millimetres(Length length) {
  return withUnit(length.millimetres(), " mm");
}

Message points(Length length) {
  return withUnit(length.points(), " pt");
}

Message operator+(Message a, const Message& b) {
  return {std::move(a.vi) + b.vi, std::move(a.en) + b.en};
}

}  // namespace vanthu::check
