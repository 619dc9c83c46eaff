#include "text/regex.h"

#include <unicode/regex.h>

#include <string>
#include <utility>

#include "text/icu_internal.h"

namespace vanthu::text {
namespace {

// In ICU's steps, each of the order of a millisecond.
constexpr int32_t kMaxSteps = 50;
// Bytes of backtracking memory.
constexpr int32_t kMaxStack = 1 << 20;

// `$` becomes the absolute end and `\d` the ASCII digits; all else stays.
std::string adapted(std::string_view pattern) {
  std::string out;
  bool inClass = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      const char next = pattern[++i];
      if (next == 'd')
        out += inClass ? "0-9" : "[0-9]";
      else if (next == 'D')
        out += "[^0-9]";
      else
        out += {c, next};
      continue;
    }
    inClass = c == '[' || (inClass && c != ']');
    if (c == '$' && !inClass)
      out += "\\z";
    else
      out += c;
  }
  return out;
}

Message noExpression(const std::string& vi, const std::string& en) {
  return {"không phải là biểu thức chính quy đúng (" + vi + ")",
          "is no regular expression (" + en + ")"};
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
};

tl::expected<Pattern, Message> Pattern::compile(std::string_view pattern) {
  if (pattern.size() > kMaxBytes)
    return tl::unexpected(noExpression("dài quá 1.000 byte", "longer than 1,000 bytes"));
  const auto source = toUtf16(adapted(pattern));
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  std::unique_ptr<icu::RegexPattern> compiled(icu::RegexPattern::compile(source, 0, place, status));
  if (U_FAILURE(status) || !compiled) {
    const std::string at = std::to_string(place.offset);
    return tl::unexpected(noExpression("sai ở gần ký tự thứ " + at, "fault near character " + at));
  }
  return Pattern(std::make_shared<const Compiled>(Compiled{std::move(compiled)}));
}

Pattern::Match Pattern::search(std::string_view text) const {
  const icu::UnicodeString subject = toUtf16(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(subject, status));
  if (U_FAILURE(status) || !matcher)
    return Match::timedOut;
  matcher->setTimeLimit(kMaxSteps, status);
  matcher->setStackLimit(kMaxStack, status);
  const bool found = matcher->find(status);
  if (U_FAILURE(status))
    return Match::timedOut;
  return found ? Match::yes : Match::no;
}

}  // namespace vanthu::text
