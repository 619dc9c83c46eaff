#include "markup/reporter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/diagnostic_limit.h"
#include "base/utf8.h"

namespace vanthu::markup {
namespace {

constexpr size_t kMaxQuoted = 40;  // code points

}  // namespace

void Reporter::error(const Place& place, std::string_view code, Message message, Message hint) {
  report(Severity::error, place, code, std::move(message), std::move(hint));
}

void Reporter::warning(const Place& place, std::string_view code, Message message, Message hint) {
  report(Severity::warning, place, code, std::move(message), std::move(hint));
}

void Reporter::report(
    Severity severity, const Place& place, std::string_view code, Message message, Message hint) {
  if (diagnostics_.size() >= kMostDiagnostics) {
    ++counted_;
    return;
  }
  Diagnostic fault;
  fault.code = code;
  fault.severity = severity;
  if (place.line != 0) {
    if (place.file < files_.size())
      fault.where.file = files_[place.file];
    fault.where.line = place.line;
    fault.where.column = place.column;
  }
  fault.message = std::move(message);
  fault.hint = std::move(hint);
  // A partial that is included twice is read once but checked twice.
  if (std::find(diagnostics_.begin(), diagnostics_.end(), fault) == diagnostics_.end())
    diagnostics_.push_back(std::move(fault));
}

Diagnostics Reporter::take() {
  if (counted_ > 0) {
    diagnostics_.push_back(
        moreNotListed(counted_, "template.too-many-errors", diagnostics_.back().where.file));
    counted_ = 0;
  }
  return std::exchange(diagnostics_, {});
}

bool Reporter::failed() const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& each) {
    return each.severity == Severity::error;
  });
}

void Reporter::add(Diagnostics diagnostics) {
  std::move(diagnostics.begin(), diagnostics.end(), std::back_inserter(diagnostics_));
}

Message didYouMean(std::string_view near) {
  if (near.empty())
    return {};
  const std::string name(near);
  return {"Có phải “" + name + "” không?", "did you mean \"" + name + "\"?"};
}

std::string quoted(std::string_view word) {
  size_t end = 0;
  for (size_t n = 0; end < word.size() && n < kMaxQuoted; ++n)
    nextCodePoint(word, end);
  return "“" + std::string(word.substr(0, end)) + (end < word.size() ? "…" : "") + "”";
}

}  // namespace vanthu::markup
