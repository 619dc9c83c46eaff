#include "markup/inline_parser.h"

#include <optional>
#include <utility>

#include "base/utf8.h"
#include "markup/expression_parser.h"
#include "markup/parse_template.h"
#include "markup/statement.h"

namespace vanthu::markup {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\t';
}

bool isAsciiSign(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// A node, or a run of stars whose meaning is not settled yet.
struct Piece {
  Inline node;         ///< the stars as words, should they be none
  unsigned stars = 0;  ///< 1 italic, 2 bold, 3 both
  bool canOpen = false;
  bool canClose = false;
  bool italicMark = false;  ///< settled: turns italic on or off
  bool boldMark = false;
};

/// Settles which stars are marks: each one that closes takes the open one of its kind.
class StarMatcher {
 public:
  explicit StarMatcher(std::vector<Piece>& pieces) : pieces_(pieces) {}

  void run() {
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if ((pieces_[i].stars & 1u) != 0)
        step(i, openItalic_, &Piece::italicMark);
      if ((pieces_[i].stars & 2u) != 0)
        step(i, openBold_, &Piece::boldMark);
    }
  }

 private:
  void step(size_t i, std::optional<size_t>& open, bool Piece::*mark) {
    if (open && pieces_[i].canClose) {
      pieces_[*open].*mark = true;
      pieces_[i].*mark = true;
      open.reset();
    } else if (!open && pieces_[i].canOpen) {
      open = i;
    }
  }

  std::vector<Piece>& pieces_;
  std::optional<size_t> openBold_;
  std::optional<size_t> openItalic_;
};

/// Puts a node behind others, joining words of one kind.
void append(Inlines& out, Inline node) {
  const Words* words = std::get_if<Words>(&node.node);
  if (words != nullptr && words->text.empty())
    return;
  if (words != nullptr && !out.empty() && out.back().bold == node.bold &&
      out.back().italic == node.italic) {
    Words* before = std::get_if<Words>(&out.back().node);
    if (before != nullptr && before->plain == words->plain) {
      before->text += words->text;
      return;
    }
  }
  out.push_back(std::move(node));
}

Inlines settle(std::vector<Piece> pieces) {
  StarMatcher(pieces).run();
  Inlines out;
  bool bold = false;
  bool italic = false;
  for (Piece& piece : pieces) {
    if (piece.stars != 0) {
      bold ^= piece.boldMark;
      italic ^= piece.italicMark;
      const unsigned marks = (piece.boldMark ? 2u : 0u) + (piece.italicMark ? 1u : 0u);
      std::get<Words>(piece.node.node).text.resize(piece.stars - marks);
    }
    piece.node.bold = bold;
    piece.node.italic = italic;
    append(out, std::move(piece.node));
  }
  return out;
}

class InlineParser {
 public:
  InlineParser(const std::vector<Segment>& segments, bool verbatim, Reporter& reporter)
      : segments_(segments), verbatim_(verbatim), reporter_(reporter) {}

  Inlines run() {
    Inlines out = level(nullptr);
    return out;
  }

 private:
  using Kind = Statement::Kind;

  // One level: up to the statement that ends it, which is left in stop_.
  Inlines level(const Statement* opening) {
    std::vector<Piece> pieces;
    stop_.reset();
    while (at_ < segments_.size() && !tooDeep_) {
      const Segment& segment = segments_[at_++];
      if (segment.kind == Segment::Kind::words && verbatim_) {
        pieces.push_back(node(Words{std::string(segment.text), false}, segment.place));
      } else if (segment.kind == Segment::Kind::words) {
        readWords(segment, pieces);
      } else if (segment.kind == Segment::Kind::output) {
        pieces.push_back(node(readOutput(segment), segment.tag));
      } else if (readStatement(segment, opening, pieces)) {
        break;
      }
    }
    return settle(std::move(pieces));
  }

  template <typename T>
  static Piece node(T content, const Place& place) {
    Piece piece;
    piece.node.node = std::move(content);
    piece.node.place = place;
    return piece;
  }

  Output readOutput(const Segment& segment) {
    std::optional<Expression> expression = parseExpression(segment.text, segment.place, reporter_);
    return {expression ? std::move(*expression) : Expression{Literal{}, segment.tag}};
  }

  // True if the statement ends the level that `opening` began.
  bool readStatement(const Segment& segment, const Statement* opening, std::vector<Piece>& pieces) {
    Statement statement = parseStatement(segment, reporter_);
    switch (statement.kind) {
      case Kind::ifOpens:
        pieces.push_back(node(readIf(statement), statement.place));
        return false;
      case Kind::forOpens:
        pieces.push_back(node(readFor(statement), statement.place));
        return false;
      case Kind::elif:
      case Kind::otherwise:
      case Kind::endif:
      case Kind::endfor:
        if (opening != nullptr && ends(opening->kind, statement.kind)) {
          stop_ = std::move(statement);
          return true;
        }
        reportStray(statement);
        return false;
      case Kind::fault:
        return false;
      default:
        reporter_.error(
            statement.place,
            "template.unexpected-tag",
            {"Thẻ “" + std::string(wordOf(statement.kind)) + "” phải đứng riêng một dòng.",
             "The tag \"" + std::string(wordOf(statement.kind)) +
                 "\" must stand on a line of its own."});
        return false;
    }
  }

  static bool ends(Kind opening, Kind kind) {
    return opening == Kind::forOpens ? kind == Kind::endfor : kind != Kind::endfor;
  }

  void reportStray(const Statement& statement) {
    const std::string word(wordOf(statement.kind));
    reporter_.error(statement.place,
                    "template.unexpected-tag",
                    {"Thẻ “" + word + "” không có thẻ mở tương ứng trên dòng này.",
                     "The tag \"" + word + "\" has no opening tag on this line."});
  }

  bool enter(const Statement& statement) {
    if (++depth_ <= kMaxBlockDepth)
      return true;
    tooDeep_ = true;
    reporter_.error(statement.place,
                    "template.too-deep",
                    {"Các thẻ lồng nhau quá sâu.", "The tags are nested too deeply."});
    return false;
  }

  InlineIf readIf(Statement& opening) {
    InlineIf out;
    if (!enter(opening))
      return out;
    std::optional<Expression> condition = std::move(opening.expression);
    bool sawElse = false;
    while (true) {
      Inlines body = level(&opening);
      out.branches.push_back({std::move(condition), std::move(body)});
      if (!stop_ || stop_->kind == Kind::endif)
        break;
      if (std::exchange(sawElse, sawElse || stop_->kind == Kind::otherwise))
        reportStray(*stop_);
      condition = std::move(stop_->expression);
    }
    leave(opening);
    return out;
  }

  InlineFor readFor(Statement& opening) {
    InlineFor out{opening.name, std::move(*opening.expression), {}};
    if (!enter(opening))
      return out;
    out.body = level(&opening);
    leave(opening);
    return out;
  }

  void leave(const Statement& opening) {
    --depth_;
    if (!stop_ && !tooDeep_) {
      const std::string word(wordOf(opening.kind));
      reporter_.error(
          opening.place,
          "template.unclosed-block",
          {"Thẻ “" + word + "” trong dòng phải kết thúc bằng “end" + word + "” trên cùng dòng.",
           "An inline \"" + word + "\" must end with \"end" + word + "\" on its line."},
          {"Thẻ bao nhiều dòng phải đứng riêng một dòng.",
           "a tag around several lines stands on a line of its own"});
    }
    stop_.reset();
  }

  void readWords(const Segment& segment, std::vector<Piece>& pieces) {
    const std::string_view text = segment.text;
    Words words;
    Place place = segment.place;
    size_t counted = 0;
    const auto placeAt = [&](size_t offset) {
      place.column +=
          static_cast<uint32_t>(countCodePoints(text.substr(counted, offset - counted)));
      counted = offset;
      return place;
    };
    Place from = place;
    const auto flush = [&](size_t next) {
      if (!words.text.empty())
        pieces.push_back(node(std::exchange(words, Words{}), from));
      from = placeAt(next);
    };
    for (size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (c == '\\' && i + 1 < text.size() && isAsciiSign(text[i + 1])) {
        flush(i);
        pieces.push_back(node(Words{std::string(1, text[i + 1]), true}, from));
        i += 2;
        from = placeAt(i);
      } else if (c == '*') {
        size_t end = i;
        while (end < text.size() && text[end] == '*')
          ++end;
        flush(i);
        pieces.push_back(stars(text, i, end, pieces.empty(), from));
        i = end;
        from = placeAt(i);
      } else {
        if (!isSpace(c))
          words.text += c;
        else if (words.text.empty() || words.text.back() != ' ')
          words.text += ' ';
        ++i;
      }
    }
    flush(text.size());
  }

  // A tag beside the stars counts as a word.
  Piece stars(
      std::string_view text, size_t begin, size_t end, bool first, const Place& place) const {
    const size_t count = end - begin;
    Piece piece = node(Words{std::string(count, '*'), false}, place);
    if (count > 3)
      return piece;
    const bool lastOfLine = end == text.size() && at_ == segments_.size();
    piece.stars = static_cast<unsigned>(count);
    piece.canOpen = !lastOfLine && (end == text.size() || !isSpace(text[end]));
    piece.canClose = begin == 0 ? !first : !isSpace(text[begin - 1]);
    return piece;
  }

  const std::vector<Segment>& segments_;
  bool verbatim_;
  Reporter& reporter_;
  size_t at_ = 0;
  size_t depth_ = 0;
  bool tooDeep_ = false;
  std::optional<Statement> stop_;
};

}  // namespace

Inlines parseInlines(const std::vector<Segment>& segments, Reporter& reporter) {
  return InlineParser(segments, false, reporter).run();
}

Inlines parseInlineText(const SourceLine& line, Reporter& reporter) {
  return parseInlines(scanTags(trimmed(line), reporter), reporter);
}

Inlines parseVerbatim(const SourceLine& line, Reporter& reporter) {
  return InlineParser(scanTags(trimmed(line), reporter), true, reporter).run();
}

}  // namespace vanthu::markup
