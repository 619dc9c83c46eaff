#include "text/collation.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "text/fold.h"
#include "text/icu_internal.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

using Words = std::vector<std::string_view>;

// One collator a level, opened once; getSortKey is const and may be called from any thread.
std::unique_ptr<const icu::Collator> open(icu::Collator::ECollationStrength strength) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi-u-kn-true"), status));
  requireIcu(status, "open the Vietnamese collator");
  collator->setStrength(strength);
  return collator;
}

const icu::Collator& lettersAndTones() {
  static const std::unique_ptr<const icu::Collator> collator = open(icu::Collator::SECONDARY);
  return *collator;
}

const icu::Collator& lettersTonesAndCase() {
  static const std::unique_ptr<const icu::Collator> collator = open(icu::Collator::TERTIARY);
  return *collator;
}

// ICU's keys end in the only zero byte they have, so keys of words can be strung together: a list
// that ends first (one more zero) comes first.
void appendLevel(std::string& key, const icu::Collator& collator, const Words& words) {
  std::vector<uint8_t> buffer(64);
  for (const std::string_view text : words) {
    const icu::UnicodeString word = toUtf16(text);
    int32_t size = collator.getSortKey(word, buffer.data(), static_cast<int32_t>(buffer.size()));
    if (static_cast<size_t>(size) > buffer.size()) {
      buffer.resize(static_cast<size_t>(size));
      size = collator.getSortKey(word, buffer.data(), size);
    }
    key.append(buffer.begin(), buffer.begin() + size);
  }
  key += '\0';
}

// Where the tone stands (hoà, hòa) and letter case decide only between texts that are otherwise the
// same throughout: namesakes stay together however each office spells them.
std::string keyOf(const Words& words) {
  std::vector<std::string> folded;
  for (const std::string_view word : words)
    folded.push_back(foldKey(word));
  std::string key;
  appendLevel(key, lettersAndTones(), Words(folded.begin(), folded.end()));
  appendLevel(key, lettersTonesAndCase(), words);
  return key;
}

}  // namespace

std::string sortKey(std::string_view text) {
  return keyOf(splitWords(text));
}

std::string nameSortKey(std::string_view fullName) {
  Words words = splitWords(fullName);
  if (!words.empty())
    std::rotate(words.begin(), words.end() - 1, words.end());
  return keyOf(words);
}

}  // namespace vanthu::text
