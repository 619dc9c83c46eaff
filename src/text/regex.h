// Regular expressions of schemas, with a bound on the work that one search may take.
//
// The dialect is ICU's, bent to what JSON Schema expects: `$` is the very end of the text (a line
// end before it is not skipped) and `\d` is 0-9 only. Letters with marks are letters: `\w` and
// `\p{L}` take "ế". Takes clean text (normalize.h). Immutable; safe to use from several threads.
#ifndef VANTHU_TEXT_REGEX_H_
#define VANTHU_TEXT_REGEX_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"

namespace vanthu::text {

class Pattern {
 public:
  enum class Match { yes, no, timedOut };

  /// Longest pattern that is compiled.
  static constexpr size_t kMaxBytes = 1000;

  /// The error is the rest of a sentence that begins with what was to be compiled: "is no regular
  /// expression (fault at character 3)".
  static tl::expected<Pattern, Message> compile(std::string_view pattern);

  /// Whether the pattern is found anywhere in `text`. Gives up after a number of steps that is the
  /// same on every machine. REQUIRES: clean text.
  Match search(std::string_view text) const;

 private:
  struct Compiled;
  explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_REGEX_H_
