// The words of a content stream or of a CMap: PDF's own syntax (ISO 32000-1, 7.2, 7.8.2).
//
// Flat: brackets are words like others, so nothing here nests. Never fails; what is no PDF syntax
// comes out as words that nobody knows.
#ifndef VANTHU_READ_TOKENS_H_
#define VANTHU_READ_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vanthu::read {

struct Token {
  enum class Kind {
    number,
    name,    ///< text: without the slash
    string,  ///< text: its bytes, decoded
    open,    ///< text: "[", "<<"
    close,   ///< text: "]", ">>"
    word,    ///< an operator
    end,
  };
  Kind kind = Kind::end;
  double number = 0;
  std::string text;

  bool isOpen(std::string_view bracket) const { return kind == Kind::open && text == bracket; }
  bool isClose(std::string_view bracket) const { return kind == Kind::close && text == bracket; }
};

class TokenReader {
 public:
  /// `bytes` must outlive the reader.
  explicit TokenReader(std::string_view bytes) : bytes_(bytes) {}

  Token next();

  /// Stands behind "ID": skips the image's bytes and "EI".
  void skipInlineImage();

 private:
  char peek(size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  void skipSpace();
  bool endsImage(size_t at) const;
  Token literalString();
  void escape(std::string& out);
  Token hexString();
  Token nameToken();
  Token numberOrWord();

  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_TOKENS_H_
