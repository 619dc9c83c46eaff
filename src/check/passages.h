// A Document as passages: every line of text with the part it plays, and which field of the record
// each letter came from.
//
// For this folder: rules of writing go through all passages, rules of format look at the parts and
// find the passage of an element by its inlines. Pure.
#ifndef VANTHU_CHECK_PASSAGES_H_
#define VANTHU_CHECK_PASSAGES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/citations.h"
#include "check/tokens.h"
#include "document/document.h"

namespace vanthu::check {

enum class Part {
  organ,      ///< E3, E4
  fixed,      ///< E1, E2, the draft mark, labels: words of the Decree
  number,     ///< E5
  placeDate,  ///< E6
  mark,       ///< M2-M5
  typeName,   ///< E7
  subject,    ///< E8, E9
  addressee,  ///< E19
  basis,      ///< E10
  title,      ///< authority and operative lines, titles of divisions, appendices and `:::` blocks
  body,       ///< E11-E18b, lines of `:::` blocks
  cell,
  recipient,  ///< E25
  drafter,    ///< E26
  post,       ///< E20, E22 and the note under them
  name,       ///< E23
  enclosure,  ///< A4
  address,    ///< E27
};

/// Letters from `begin` on came from this field, up to the next piece.
struct Piece {
  size_t begin = 0;
  std::string pointer;
};

struct Passage {
  Part part = Part::body;
  std::string text;   ///< without the label
  std::string label;  ///< of a paragraph: "1.", "a)"
  std::vector<Piece> pieces;
  std::vector<Token> tokens;
  std::vector<Citation> citations;  ///< of other documents, in the order of the text
  bool gap = false;                 ///< holds the mark of a field that a draft lacks
  unsigned appendix = 0;  ///< 0: the paper itself, n: its n-th appendix or the copy's certificate

  /// The field that the letter at `offset` came from; behind it and before it if that one is the
  /// template's own word.
  const std::string& pointerAt(size_t offset) const;
  std::string_view of(const Token& token) const { return token.of(text); }

  /// The kind and the letters of the `i`-th token; behind the last one there is none.
  bool is(size_t i, Token::Kind kind) const { return i < tokens.size() && tokens[i].kind == kind; }
  std::string_view word(size_t i) const { return of(tokens[i]); }
  /// The letter at `offset` belongs to the number of another document.
  bool isCited(size_t offset) const;
};

class Passages {
 public:
  /// `document` must outlive the passages.
  explicit Passages(const document::Document& document);

  const std::vector<Passage>& all() const { return list_; }

  /// The passage of inlines of this document, empty ones too.
  const Passage& of(const document::Inlines& inlines) const;

  /// Its place in reading order.
  size_t indexOf(const Passage& passage) const {
    return static_cast<size_t>(&passage - list_.data());
  }

 private:
  friend class PassageReader;

  std::vector<Passage> list_;
  std::unordered_map<const document::Inlines*, size_t> index_;
};

/// Parts whose words somebody wrote freely: the rules of writing apply.
bool isProse(Part part);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PASSAGES_H_
