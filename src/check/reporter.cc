#include "check/reporter.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "check/rule_table.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

std::string sentence(const std::string& phrase) {
  if (phrase.empty())
    return phrase;
  const std::string out = phrase.starts_with("“") ? phrase : text::capitalizeFirst(phrase);
  return out.ends_with('.') ? out : out + ".";
}

Message sentence(const Message& phrase) {
  return {sentence(phrase.vi), sentence(phrase.en)};
}

}  // namespace

void Reporter::at(std::string_view rule,
                  const Passage& passage,
                  Span span,
                  const Message& message,
                  const Message& fix) {
  Finding finding;
  finding.place.pointer = passage.pointerAt(span.begin);
  finding.place.quote =
      cut(std::string_view(passage.text).substr(span.begin, span.end - span.begin));
  finding.message = message;
  finding.fix = fix;
  add(rule, passages_.indexOf(passage), span.begin, std::move(finding));
}

void Reporter::whole(std::string_view rule,
                     const Passage& passage,
                     const Message& message,
                     const Message& fix) {
  Finding finding;
  finding.place.pointer = passage.pointerAt(0);
  finding.place.quote = cut(passage.label + (passage.label.empty() ? "" : " ") + passage.text);
  finding.message = message;
  finding.fix = fix;
  add(rule, passages_.indexOf(passage), 0, std::move(finding));
}

void Reporter::missing(std::string_view rule,
                       const Passage* passage,
                       const std::string& pointer,
                       const Message& message,
                       const Message& fix) {
  Finding finding;
  finding.place.pointer = pointer;
  finding.message = message;
  finding.fix = fix;
  add(rule,
      passage == nullptr ? passages_.all().size() : passages_.indexOf(*passage),
      0,
      std::move(finding));
}

void Reporter::add(std::string_view rule, size_t passage, size_t offset, Finding finding) {
  const Rule* known = findDocumentRule(rule);
  assert(known != nullptr && "every rule stands in the rule table");
  const std::optional<Severity> severity = tt01_ ? known->tt01 : known->nd30;
  if (!severity)
    return;
  finding.rule = rule;
  finding.message = sentence(finding.message);
  finding.fix = sentence(finding.fix);
  finding.severity = *severity;
  found_.push_back({passage, offset, std::move(finding)});
}

Findings Reporter::take() {
  std::stable_sort(found_.begin(), found_.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.passage, a.offset) < std::tie(b.passage, b.offset);
  });
  Findings out;
  out.reserve(found_.size());
  for (Placed& placed : found_)
    out.push_back(std::move(placed.finding));
  found_.clear();
  return out;
}

std::string quoted(std::string_view text) {
  return "“" + cut(text) + "”";
}

std::string cut(std::string_view text, size_t letters) {
  if (countCodePoints(text) <= letters)
    return std::string(text);
  size_t at = 0;
  for (size_t n = 0; n + 1 < letters; ++n)
    nextCodePoint(text, at);
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace vanthu::check
