#include "markup/reporter.h"

#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace vanthu::markup {
namespace {

constexpr size_t kMaxFaults = 100;  // more help nobody
constexpr size_t kMaxQuoted = 40;   // code points

}  // namespace

void Reporter::error(const Place& place, std::string_view code, Message message, Message hint) {
  if (diagnostics_.size() >= kMaxFaults)
    return;
  Diagnostic fault;
  fault.code = code;
  if (place.line != 0) {
    if (place.file < files_.size())
      fault.where.file = files_[place.file];
    fault.where.line = place.line;
    fault.where.column = place.column;
  }
  fault.message = std::move(message);
  fault.hint = std::move(hint);
  diagnostics_.push_back(std::move(fault));
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
