// Numbers headings that bring no label of their own (docs/template-language.md, "Headings").
#ifndef VANTHU_FILL_HEADINGS_H_
#define VANTHU_FILL_HEADINGS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "fill/runs.h"
#include "markup/template.h"

namespace vanthu::fill {

class HeadingNumbers {
 public:
  explicit HeadingNumbers(markup::Numbering numbering) : numbering_(numbering) {}

  /// The label of the next heading of `level` (1…4).
  TakenLabel next(int level);

  /// A heading of `level` has this label typed: counting goes on behind it.
  void typed(int level, const TakenLabel& label);

  /// A phần, chương or mục begins: counting starts again, but for the articles of a paper.
  void beginDivision();

 private:
  text::Label::Kind kindOf(int level) const;
  void startBelow(int level);

  markup::Numbering numbering_;
  std::array<int64_t, 4> counts_{};
};

/// The number that a label of that kind says ("đ)" is 5), or nothing.
std::optional<int64_t> labelNumber(text::Label::Kind kind, std::string_view label);

document::Role roleOf(text::Label::Kind kind);

document::Role roleOf(text::Division::Kind kind);

/// True for the roles whose headings print in capitals.
bool isCapitals(document::Role role);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_HEADINGS_H_
