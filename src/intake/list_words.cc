#include "intake/list_words.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "intake/cell_text.h"
#include "text/fold.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

bool isSign(char32_t c) {
  if (c < 0x80)
    return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  return c == U'\u00A0' || c == U'«' || c == U'»' || (c >= U'\u2010' && c <= U'\u203A');
}

std::string withoutSigns(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if (isSign(c))
      out += ' ';
    else
      appendUtf8(out, c);
  }
  return std::string(text::withoutOuterSpaces(out));
}

std::string keyOf(std::string_view text, std::string (*fold)(std::string_view)) {
  const std::string plain = withoutSigns(text);
  return fold(plain.empty() ? text : std::string_view(plain));
}

// `key` begins with the words of `start`.
bool beginsWith(std::string_view key, std::string_view start) {
  return key.starts_with(start) && (key.size() == start.size() || key[start.size()] == ' ');
}

const std::vector<std::string> kNone;
const std::vector<std::vector<std::string>> kNoParts;

class WordsReader {
 public:
  explicit WordsReader(const Value& yaml) : yaml_(yaml) {}

  std::vector<std::string> texts(const Value* list) {
    std::vector<std::string> out;
    if (list == nullptr || !list->isList()) {
      refuse(list == nullptr ? yaml_ : *list);
      return out;
    }
    for (const Value& item : list->list()) {
      if (item.isText())
        out.push_back(item.text());
      else
        refuse(item);
    }
    return out;
  }

  std::vector<std::string> keys(const char* name) {
    std::vector<std::string> out;
    for (const std::string& text : texts(yaml_.find(name)))
      out.push_back(wordKey(text));
    return out;
  }

  const Value::Object& object(const Value* value) {
    static const Value::Object kEmpty;
    if (value != nullptr && value->isObject())
      return value->object();
    refuse(value == nullptr ? yaml_ : *value);
    return kEmpty;
  }

  const Value::List& list(const Value& value) {
    static const Value::List kEmpty;
    if (value.isList())
      return value.list();
    refuse(value);
    return kEmpty;
  }

  void refuse(const Value& value) {
    faults_.push_back(
        {"list.bad-words",
         value.where(),
         {"bảng từ của danh sách không đúng dạng", "the words of lists are malformed"},
         {}});
  }

  Diagnostics take() { return std::move(faults_); }

 private:
  const Value& yaml_;
  Diagnostics faults_;
};

}  // namespace

std::string markedKey(std::string_view text) {
  return keyOf(text, text::foldKey);
}

std::string wordKey(std::string_view text) {
  return keyOf(text, text::looseKey);
}

std::string withoutParentheses(std::string_view text) {
  std::string out;
  size_t depth = 0;
  for (const char c : text) {
    if (c == '(')
      ++depth;
    else if (c == ')' && depth > 0)
      --depth;
    else if (depth == 0)
      out += c;
  }
  return out;
}

WordSet::WordSet(const std::vector<std::string>& words) {
  std::transform(words.begin(), words.end(), std::back_inserter(marked_), markedKey);
  std::transform(words.begin(), words.end(), std::back_inserter(loose_), wordKey);
}

std::string WordSet::keyOf(std::string_view text) {
  return isAscii(text) ? wordKey(text) : markedKey(text);
}

const std::vector<std::string>& WordSet::keysFor(std::string_view text) const {
  return isAscii(text) ? loose_ : marked_;
}

bool WordSet::has(std::string_view text) const {
  const std::vector<std::string>& keys = keysFor(text);
  return std::find(keys.begin(), keys.end(), keyOf(text)) != keys.end();
}

std::optional<size_t> WordSet::begun(std::string_view text) const {
  const std::string key = keyOf(text);
  std::optional<size_t> longest;
  for (const std::string& start : keysFor(text)) {
    if (beginsWith(key, start) && start.size() > longest.value_or(0))
      longest = start.size();
  }
  return longest;
}

Result<ListWords> ListWords::read(const Value& yaml) {
  ListWords out;
  WordsReader reader(yaml);
  for (const auto& [field, headers] : reader.object(yaml.find("fields")))
    out.headers_[field] = reader.texts(&headers);
  for (const auto& [field, parts] : reader.object(yaml.find("parts"))) {
    for (const Value& part : reader.list(parts))
      out.parts_[field].push_back(reader.texts(&part));
  }
  for (const auto& [field, choices] : reader.object(yaml.find("values"))) {
    for (const auto& [value, words] : reader.object(&choices))
      out.values_[field].push_back({value, reader.texts(&words)});
  }
  for (const auto& [field, words] : reader.object(yaml.find("groups"))) {
    for (const std::string& word : reader.texts(&words))
      out.groups_[field].push_back(wordKey(word));
  }
  out.index_ = reader.keys("index");
  out.yes_ = reader.keys("yes");
  out.no_ = reader.keys("no");
  out.words_ = reader.keys("words");
  out.totals_ = WordSet(reader.texts(yaml.find("totals")));
  out.footers_ = WordSet(reader.texts(yaml.find("footers")));
  out.units_ = WordSet(reader.texts(yaml.find("units")));
  if (const Value* unit = yaml.find("unitField"); unit != nullptr && unit->isText())
    out.unitField_ = unit->text();
  if (Diagnostics faults = reader.take(); !faults.empty())
    return fail(std::move(faults));
  return out;
}

bool ListWords::has(const Keys& keys, std::string_view text) {
  return std::find(keys.begin(), keys.end(), wordKey(text)) != keys.end();
}

const std::vector<std::string>& ListWords::headers(std::string_view field) const {
  const auto found = headers_.find(field);
  return found == headers_.end() ? kNone : found->second;
}

const std::vector<std::vector<std::string>>& ListWords::parts(std::string_view field) const {
  const auto found = parts_.find(field);
  return found == parts_.end() ? kNoParts : found->second;
}

std::optional<std::string> ListWords::value(std::string_view field, std::string_view word) const {
  const auto found = values_.find(field);
  if (found == values_.end())
    return std::nullopt;
  const std::string key = wordKey(word);
  for (const Choice& choice : found->second) {
    const bool meant = std::any_of(choice.words.begin(),
                                   choice.words.end(),
                                   [&](const std::string& each) { return wordKey(each) == key; });
    if (meant)
      return choice.value;
  }
  return std::nullopt;
}

const std::vector<std::string>& ListWords::valueWords(std::string_view field,
                                                      std::string_view value) const {
  const auto found = values_.find(field);
  if (found == values_.end())
    return kNone;
  const auto choice = std::find_if(found->second.begin(),
                                   found->second.end(),
                                   [&](const Choice& each) { return each.value == value; });
  return choice == found->second.end() ? kNone : choice->words;
}

std::optional<bool> ListWords::yesOrNo(std::string_view word) const {
  if (has(yes_, word))
    return true;
  if (has(no_, word))
    return false;
  return std::nullopt;
}

std::string ListWords::groupField(std::string_view words) const {
  const std::string key = wordKey(words);
  for (const auto& [field, starts] : groups_) {
    if (std::any_of(starts.begin(), starts.end(), [&](const std::string& start) {
          return beginsWith(key, start);
        }))
      return field;
  }
  return {};
}

// The word alone, or followed by a number, a colon or a parenthesis: "Tổng: 12", "Cộng (A + B)".
bool ListWords::isTotal(std::string_view text) const {
  const size_t colon = text.find_first_of(":(");
  if (colon != std::string_view::npos && totals_.has(text.substr(0, colon)))
    return true;
  const std::optional<size_t> begun = totals_.begun(text);
  if (!begun)
    return false;
  const std::string key = WordSet::keyOf(text);
  const bool alone = key.size() <= *begun + 1;
  const bool numbered = !alone && key[*begun + 1] >= '0' && key[*begun + 1] <= '9';
  const bool severalWords = std::string_view(key).substr(0, *begun).find(' ') != key.npos;
  return alone || numbered || (severalWords && text.find_first_of("0123456789:") != text.npos);
}

std::optional<std::string> ListWords::amountInWords(std::string_view text) const {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || !has(words_, text.substr(0, colon)))
    return std::nullopt;
  return std::string(text.substr(colon + 1));
}

}  // namespace vanthu::intake
