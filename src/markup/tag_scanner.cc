#include "markup/tag_scanner.h"

#include "base/utf8.h"

namespace vanthu::markup {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\t';
}

/// Where `closing` begins outside quoted texts, from `at` on; npos if it does not.
size_t findClosing(std::string_view text, size_t at, std::string_view closing) {
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == '\\')
        ++at;
      else if (c == quote)
        quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (text.substr(at, closing.size()) == closing) {
      return at;
    }
  }
  return std::string_view::npos;
}

class Scanner {
 public:
  Scanner(const SourceLine& line, Reporter& reporter)
      : text_(line.text), place_(line.place), reporter_(reporter) {}

  std::vector<Segment> run() {
    size_t at = 0;
    while (at < text_.size()) {
      const std::string_view opening = text_.substr(at, 2);
      if (opening == "{{" || opening == "{%") {
        flushWords(at);
        at = readTag(at, opening == "{{");
        wordsFrom_ = at;
      } else {
        at += text_[at] == '\\' && at + 1 < text_.size() ? 2u : 1u;
      }
    }
    flushWords(text_.size());
    return std::move(segments_);
  }

 private:
  Place placeOf(size_t offset) {
    place_.column +=
        static_cast<uint32_t>(countCodePoints(text_.substr(counted_, offset - counted_)));
    counted_ = offset;
    return place_;
  }

  void flushWords(size_t end) {
    if (end <= wordsFrom_)
      return;
    const Place place = placeOf(wordsFrom_);
    segments_.push_back(
        {Segment::Kind::words, text_.substr(wordsFrom_, end - wordsFrom_), place, place});
  }

  size_t readTag(size_t at, bool output) {
    const Place tag = placeOf(at);
    const size_t end = findClosing(text_, at + 2, output ? "}}" : "%}");
    if (end == std::string_view::npos) {
      const std::string closing = output ? "}}" : "%}";
      reporter_.error(tag,
                      "template.unclosed-tag",
                      {"Thẻ này chưa đóng: thiếu “" + closing + "” trên cùng dòng.",
                       "This tag is not closed: \"" + closing + "\" is missing on its line."},
                      {"Nếu đây là chữ chứ không phải thẻ, hãy viết “\\{”.",
                       "if these are words and no tag, write \"\\{\""});
      return text_.size();
    }
    const Place content = placeOf(at + 2);
    segments_.push_back({output ? Segment::Kind::output : Segment::Kind::statement,
                         text_.substr(at + 2, end - at - 2),
                         content,
                         tag});
    return end + 2;
  }

  std::string_view text_;
  Place place_;
  Reporter& reporter_;
  size_t counted_ = 0;
  size_t wordsFrom_ = 0;
  std::vector<Segment> segments_;
};

}  // namespace

std::vector<Segment> scanTags(const SourceLine& line, Reporter& reporter) {
  return Scanner(line, reporter).run();
}

std::vector<Segment> withoutTags(const SourceLine& line) {
  if (line.text.empty())
    return {};
  return {{Segment::Kind::words, line.text, line.place, line.place}};
}

SourceLine trimmed(const SourceLine& line) {
  SourceLine out = line;
  while (!out.text.empty() && isSpace(out.text.back()))
    out.text.remove_suffix(1);
  while (!out.text.empty() && isSpace(out.text.front())) {
    out.text.remove_prefix(1);
    ++out.place.column;
  }
  return out;
}

}  // namespace vanthu::markup
