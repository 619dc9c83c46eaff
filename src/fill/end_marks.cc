#include "fill/end_marks.h"

#include <algorithm>
#include <string>
#include <utility>

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

}  // namespace

void endItem(document::Inlines& inlines, std::string_view mark) {
  const std::string text = document::plainText(inlines);
  if (inlines.empty() || endsInLeader(inlines) || text.ends_with(':') || text.ends_with("…") ||
      text.ends_with("..."))
    return;
  cutBytes(inlines, bytesBehind(text, text.find_last_not_of(" ;,.")));
  put(inlines, mark);
}

void endBody(std::vector<document::Block>& blocks) {
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), [](const document::Block& block) {
    return std::holds_alternative<document::Paragraph>(block);
  });
  if (last == blocks.rend())
    return;
  document::Inlines& inlines = std::get<document::Paragraph>(*last).text;
  if (endsInLeader(inlines))
    return;
  std::string text = document::plainText(inlines);
  const size_t spaces = bytesBehind(text, text.find_last_not_of(' '));
  text.resize(text.size() - spaces);
  size_t typed = 0;
  if (text.ends_with(kEndMark))
    typed = kEndMark.size();
  else if (text.ends_with("./"))
    typed = 2;
  else if (text.ends_with('.') && !text.ends_with(".."))
    typed = 1;
  cutBytes(inlines, spaces + typed);
  put(inlines, kEndMark);
}

}  // namespace vanthu::fill
