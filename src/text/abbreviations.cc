#include "text/abbreviations.h"

#include "text/glue_words.h"

namespace vanthu::text {
namespace {

constexpr std::string_view kAndSoOn = "v.v.";

// "(TP." is "TP.", and so is "xã,TP.".
std::string_view lastWord(std::string_view text) {
  const size_t before = text.find_last_of(" \n\t(,;:");
  std::string_view word = text.substr(before + 1);  // npos + 1 is 0
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (const size_t blank = word.rfind(kNoBreakSpace); blank != std::string_view::npos)
    word.remove_prefix(blank + kNoBreakSpace.size());
  return word;
}

}  // namespace

bool endsWithAbbreviation(std::string_view text) {
  const std::string_view word = lastWord(text);
  return word.ends_with('.') &&
         (word == kAndSoOn || (glueRolesOf(word) & (kBeforeAny | kBeforeName)) != 0);
}

}  // namespace vanthu::text
