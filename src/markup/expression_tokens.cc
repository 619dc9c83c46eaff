#include "markup/expression_tokens.h"

#include <array>

#include "base/utf8.h"

namespace vanthu::markup {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isNamePart(char c) {
  return isNameStart(c) || isDigit(c);
}

constexpr std::array<std::string_view, 17> kSigns = {
    "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "|", "(", ")", "[", "]", ",", ".", "="};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Place start, Reporter& reporter)
      : text_(text), place_(start), reporter_(reporter) {}

  std::vector<Token> run() {
    while (true) {
      skipSpace();
      if (at_ == text_.size())
        break;
      if (!readOne()) {
        tokens_.push_back({Token::Kind::fault, {}, here(), at_});
        break;
      }
    }
    tokens_.push_back({Token::Kind::end, {}, here(), at_});
    return std::move(tokens_);
  }

 private:
  void skipSpace() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
      ++at_;
  }

  // Columns are counted once over the whole text: places are asked for in ascending order.
  Place here() {
    place_.column += static_cast<uint32_t>(countCodePoints(text_.substr(counted_, at_ - counted_)));
    counted_ = at_;
    return place_;
  }

  bool readOne() {
    const char c = text_[at_];
    if (isNameStart(c))
      return readWhile(Token::Kind::name, isNamePart);
    if (isDigit(c))
      return readWhile(Token::Kind::integer, isDigit);
    if (c == '\'' || c == '"')
      return readText(c);
    return readSign();
  }

  bool readWhile(Token::Kind kind, bool (*belongs)(char)) {
    const Place place = here();
    size_t end = at_;
    while (end < text_.size() && belongs(text_[end]))
      ++end;
    tokens_.push_back({kind, text_.substr(at_, end - at_), place, at_});
    at_ = end;
    return true;
  }

  bool readText(char quote) {
    const Place place = here();
    size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote)
      end += text_[end] == '\\' ? 2u : 1u;
    if (end >= text_.size()) {
      reporter_.error(
          place,
          "template.syntax",
          {"Thiếu dấu nháy đóng của đoạn chữ.", "The closing quote of the text is missing."});
      return false;
    }
    tokens_.push_back({Token::Kind::text, text_.substr(at_ + 1, end - at_ - 1), place, at_});
    at_ = end + 1;
    return true;
  }

  bool readSign() {
    const Place place = here();
    for (const std::string_view sign : kSigns) {
      if (text_.substr(at_, sign.size()) == sign) {
        tokens_.push_back({Token::Kind::sign, text_.substr(at_, sign.size()), place, at_});
        at_ += sign.size();
        return true;
      }
    }
    size_t end = at_;
    nextCodePoint(text_, end);
    const std::string letter = quoted(text_.substr(at_, end - at_));
    reporter_.error(place,
                    "template.syntax",
                    {"Ký tự " + letter + " không dùng được trong thẻ.",
                     "The character " + letter + " has no meaning in a tag."},
                    {"Chữ phải đặt trong dấu nháy.", "text must be quoted"});
    return false;
  }

  std::string_view text_;
  Place place_;
  Reporter& reporter_;
  size_t at_ = 0;
  size_t counted_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view content, Place start, Reporter& reporter) {
  return Tokenizer(content, start, reporter).run();
}

std::string unescape(std::string_view raw) {
  std::string out;
  for (size_t i = 0; i < raw.size(); ++i) {
    const bool escape = raw[i] == '\\' && i + 1 < raw.size() &&
                        (raw[i + 1] == '\'' || raw[i + 1] == '"' || raw[i + 1] == '\\');
    out += raw[escape ? ++i : i];
  }
  return out;
}

}  // namespace vanthu::markup
