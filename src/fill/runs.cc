#include "fill/runs.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/case.h"

namespace vanthu::fill {
namespace {

constexpr size_t kLongestLabel = 64;  // bytes, with the space behind it
constexpr std::string_view kHardSpace = "\u00A0";

bool endsWithSpace(const Run& run) {
  const document::Text* text = run.text();
  return text != nullptr && text->text.ends_with(' ');
}

/// The letters from which a label is read: of the first runs that may be part of one.
std::string labelPrefix(const Runs& runs, bool heading) {
  std::string prefix;
  for (const Run& run : runs) {
    const document::Text* text = run.text();
    if (text == nullptr || text->missing || prefix.size() >= kLongestLabel)
      break;
    const bool upright = !text->bold && !text->italic;
    if (!(run.labelWords || (heading && !run.words)) || (!upright && !heading))
      break;
    prefix += text->text.substr(0, kLongestLabel);
  }
  // A cut inside a letter does no harm: the label ends at a space before it.
  return prefix.substr(0, kLongestLabel);
}

std::optional<text::Label> labelOf(const std::string& prefix, bool heading) {
  std::optional<text::Label> label = text::leadingLabel(prefix);
  if (label && heading && label->kind == text::Label::Kind::item)
    label.reset();
  return label;
}

void dropFront(Runs& runs, size_t bytes) {
  while (bytes > 0 && !runs.empty()) {
    std::string& text = runs.front().text()->text;
    const size_t cut = std::min(bytes, text.size());
    text.erase(0, cut);
    bytes -= cut;
    if (text.empty())
      runs.erase(runs.begin());
  }
}

void dropLeadingSpaces(Runs& runs) {
  while (!runs.empty() && runs.front().text() != nullptr) {
    std::string& text = runs.front().text()->text;
    while (text.starts_with(' ') || text.starts_with('\t') || text.starts_with(kHardSpace))
      text.erase(0, text.starts_with(kHardSpace) ? kHardSpace.size() : 1);
    if (!text.empty())
      return;
    runs.erase(runs.begin());
  }
}

bool sameStyle(const document::Text& a, const document::Text& b) {
  return a.bold == b.bold && a.italic == b.italic && a.missing == b.missing;
}

}  // namespace

void tidySpaces(Runs& runs) {
  bool atSpace = true;  // at the start, too, a space says nothing
  for (Run& run : runs) {
    document::Text* text = run.text();
    if (run.words && text != nullptr && atSpace && text->text.starts_with(' '))
      text->text.erase(0, 1);
    if (text == nullptr || !text->text.empty())
      atSpace = endsWithSpace(run);
  }
  while (!runs.empty() && runs.back().words && runs.back().text() != nullptr) {
    std::string& text = runs.back().text()->text;
    if (text.ends_with(' '))
      text.pop_back();
    if (!text.empty())
      break;
    runs.pop_back();
  }
  std::erase_if(runs,
                [](const Run& run) { return run.text() != nullptr && run.text()->text.empty(); });
}

void appendLine(Runs& runs, Runs more) {
  if (runs.empty()) {
    runs = std::move(more);
    return;
  }
  Run space;
  document::Text text;
  text.text = " ";
  if (const document::Text* last = runs.back().text()) {
    text.source = last->source;
    text.source.pointer.clear();
  }
  space.content = std::move(text);
  space.words = true;
  runs.push_back(std::move(space));
  std::move(more.begin(), more.end(), std::back_inserter(runs));
}

bool beginsWithLabel(const Runs& runs) {
  return labelOf(labelPrefix(runs, false), false).has_value();
}

std::optional<TakenLabel> takeLabel(Runs& runs, bool heading) {
  const std::string prefix = labelPrefix(runs, heading);
  const std::optional<text::Label> label = labelOf(prefix, heading);
  if (!label)
    return std::nullopt;
  dropFront(runs, label->length);
  dropLeadingSpaces(runs);
  return TakenLabel{label->kind, prefix.substr(0, label->length)};
}

std::optional<text::Division> takeDivision(Runs& runs) {
  std::optional<text::Division> division = text::leadingDivision(labelPrefix(runs, true));
  if (division) {
    dropFront(runs, division->length);
    dropLeadingSpaces(runs);
  }
  return division;
}

document::Inlines toInlines(Runs runs) {
  document::Inlines out;
  bool lastIsWords = false;
  for (Run& run : runs) {
    document::Text* text = run.text();
    document::Text* last = out.empty() ? nullptr : std::get_if<document::Text>(&out.back());
    if (text != nullptr && last != nullptr && run.words && lastIsWords && sameStyle(*text, *last))
      last->text += text->text;
    else
      out.push_back(std::move(run.content));
    lastIsWords = run.words;
  }
  return out;
}

void makeUpper(document::Inlines& inlines) {
  for (document::Inline& each : inlines) {
    if (auto* text = std::get_if<document::Text>(&each))
      text->text = text::toUpper(text->text);
  }
}

}  // namespace vanthu::fill
