#include "fill/end_marks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/abbreviations.h"

namespace vanthu::fill {
namespace {

constexpr std::string_view kEndMark = "./.";

void cutBytes(document::Inlines& inlines, size_t bytes) {
  while (bytes > 0 && !inlines.empty()) {
    auto* last = std::get_if<document::Text>(&inlines.back());
    if (last == nullptr)
      return;
    const size_t cut = std::min(bytes, last->text.size());
    last->text.resize(last->text.size() - cut);
    bytes -= cut;
    if (last->text.empty())
      inlines.pop_back();
  }
}

/// The mark stands upright, whatever the word before it looks like.
void put(document::Inlines& inlines, std::string_view mark) {
  auto* last = inlines.empty() ? nullptr : std::get_if<document::Text>(&inlines.back());
  if (last != nullptr && !last->missing && !last->bold && !last->italic) {
    last->text += mark;
    return;
  }
  document::Text text;
  text.text = mark;
  if (last != nullptr) {
    text.source = last->source;
    text.source.pointer.clear();
  }
  inlines.push_back(std::move(text));
}

bool endsInLeader(const document::Inlines& inlines) {
  return !inlines.empty() && std::holds_alternative<document::Leader>(inlines.back());
}

size_t bytesBehind(const std::string& text, size_t end) {
  return end == std::string::npos ? text.size() : text.size() - end - 1;
}

/// How many bytes behind the words stand in place of the end mark: ".", "./", "./.", ";" or ",",
/// and spaces. Dots that go on ("v.v...") stay.
size_t typedEnd(const std::string& text) {
  const size_t spaces = bytesBehind(text, text.find_last_not_of(' '));
  const std::string_view words = std::string_view(text).substr(0, text.size() - spaces);
  if (words.ends_with(kEndMark))
    return spaces + kEndMark.size();
  if (words.ends_with("./"))
    return spaces + 2;
  if (words.ends_with(';') || words.ends_with(',') ||
      (words.ends_with('.') && !words.ends_with("..")))
    return spaces + 1;
  return spaces;
}

/// `text` without the marks and spaces behind its words.
std::string_view withoutEndMarks(std::string_view text) {
  while (!text.empty()) {
    const char last = text.back();
    const bool mark = last == ' ' || last == ';' || last == ',' ||
                      (last == '.' && !text::endsWithAbbreviation(text));
    if (!mark)
      break;
    text.remove_suffix(1);
  }
  return text;
}

/// How many bytes before the words are dashes and spaces.
size_t dashBytes(std::string_view text) {
  size_t bytes = 0;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view each : {" ", "-", "–", "—"}) {
      if (text.substr(bytes).starts_with(each)) {
        bytes += each.size();
        more = true;
      }
    }
  }
  return bytes;
}

}  // namespace

void endItem(document::Inlines& inlines, std::string_view mark) {
  const std::string text = document::plainText(inlines);
  if (inlines.empty() || endsInLeader(inlines) || text.ends_with(':') || text.ends_with("…") ||
      text.ends_with("..."))
    return;
  const std::string_view words = withoutEndMarks(text);
  cutBytes(inlines, text.size() - words.size());
  if (mark != "." || !words.ends_with('.'))
    put(inlines, mark);
}

void dropEndMark(document::Inlines& inlines) {
  const std::string text = document::plainText(inlines);
  if (!inlines.empty() && !endsInLeader(inlines) && !text.ends_with("..."))
    cutBytes(inlines, text.size() - withoutEndMarks(text).size());
}

void dropDash(document::Inlines& inlines) {
  size_t bytes = dashBytes(document::plainText(inlines));
  while (bytes > 0 && !inlines.empty()) {
    auto* first = std::get_if<document::Text>(&inlines.front());
    if (first == nullptr)
      return;
    const size_t cut = std::min(bytes, first->text.size());
    first->text.erase(0, cut);
    bytes -= cut;
    if (first->text.empty())
      inlines.erase(inlines.begin());
  }
}

bool hasWords(const document::Inlines& inlines) {
  if (endsInLeader(inlines))
    return true;
  const std::string text = document::plainText(inlines);
  return dashBytes(withoutEndMarks(text)) < withoutEndMarks(text).size();
}

void endBody(std::vector<document::Block>& blocks) {
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), [](const document::Block& block) {
    return !std::holds_alternative<document::LineBlock>(block);
  });
  if (last == blocks.rend())
    return;
  auto* paragraph = std::get_if<document::Paragraph>(&*last);
  if (paragraph != nullptr && endsInLeader(paragraph->text))
    return;
  if (paragraph == nullptr || document::plainText(paragraph->text).ends_with(':')) {
    document::Paragraph ownLine;
    put(ownLine.text, kEndMark);
    blocks.insert(last.base(), std::move(ownLine));
    return;
  }
  document::Inlines& inlines = paragraph->text;
  const std::string text = document::plainText(inlines);
  cutBytes(inlines, typedEnd(text));
  put(inlines, kEndMark);
}

}  // namespace vanthu::fill
