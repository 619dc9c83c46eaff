#include "markup/table_row.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace vanthu::markup {
namespace {

std::string_view trimmedText(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos)
    return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The `|` of one piece of words, and the words between.
class CellSplitter {
 public:
  void add(const Segment& segment) {
    if (segment.kind != Segment::Kind::words) {
      cell_.push_back(segment);
      return;
    }
    place_ = segment.place;
    counted_ = 0;
    size_t from = 0;
    for (size_t i = 0; i < segment.text.size(); ++i) {
      if (segment.text[i] == '\\') {
        ++i;
      } else if (segment.text[i] == '|') {
        addWords(segment.text, from, i);
        endCell();
        from = i + 1;
      }
    }
    addWords(segment.text, from, segment.text.size());
  }

  // What stands before the first and behind the last `|` is no cell if it is empty.
  std::vector<std::vector<Segment>> finish() {
    if (!cell_.empty())
      endCell();
    cells_.erase(cells_.begin());
    return std::move(cells_);
  }

 private:
  void addWords(std::string_view text, size_t begin, size_t end) {
    place_.column +=
        static_cast<uint32_t>(countCodePoints(text.substr(counted_, begin - counted_)));
    counted_ = begin;
    const std::string_view words = text.substr(begin, end - begin);
    const bool blank = trimmedText(words).empty();
    if (!blank || (!cell_.empty() && !words.empty()))
      cell_.push_back({Segment::Kind::words, words, place_, place_});
  }

  void endCell() {
    trimEnds();
    cells_.push_back(std::exchange(cell_, {}));
  }

  void trimEnds() {
    while (!cell_.empty() && cell_.back().kind == Segment::Kind::words) {
      std::string_view& text = cell_.back().text;
      while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
      if (!text.empty())
        break;
      cell_.pop_back();
    }
    if (!cell_.empty() && cell_.front().kind == Segment::Kind::words) {
      Segment& first = cell_.front();
      const size_t spaces = std::min(first.text.find_first_not_of(" \t"), first.text.size());
      first.text.remove_prefix(spaces);
      first.place.column += static_cast<uint32_t>(spaces);
      if (first.text.empty())
        cell_.erase(cell_.begin());
    }
  }

  Place place_;
  size_t counted_ = 0;
  std::vector<Segment> cell_;
  std::vector<std::vector<Segment>> cells_;
};

}  // namespace

std::vector<std::vector<Segment>> splitCells(const std::vector<Segment>& segments) {
  CellSplitter splitter;
  for (const Segment& segment : segments)
    splitter.add(segment);
  return splitter.finish();
}

std::optional<std::vector<Align>> readSeparator(std::string_view line) {
  std::string_view text = trimmedText(line);
  if (text.size() < 2 || text.front() != '|')
    return std::nullopt;
  text.remove_prefix(1);
  if (!text.empty() && text.back() == '|')
    text.remove_suffix(1);
  std::vector<Align> aligns;
  while (true) {
    const size_t end = text.find('|');
    const std::string_view cell = trimmedText(text.substr(0, end));
    const bool left = cell.starts_with(':');
    const bool right = cell.size() > 1 && cell.ends_with(':');
    const std::string_view dashes =
        cell.substr(left ? 1 : 0, cell.size() - (left ? 1 : 0) - (right ? 1 : 0));
    if (dashes.empty() || dashes.find_first_not_of('-') != std::string_view::npos)
      return std::nullopt;
    aligns.push_back(left && right ? Align::centre : right ? Align::right : Align::left);
    if (end == std::string_view::npos)
      return aligns;
    text.remove_prefix(end + 1);
  }
}

}  // namespace vanthu::markup
