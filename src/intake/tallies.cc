#include "intake/tallies.h"

#include <algorithm>

#include "intake/cell_text.h"
#include "intake/numbers.h"
#include "text/number_words.h"
#include "text/numbers.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

constexpr std::string_view kMoneyEnds[] = {"đồng chẵn", "đồng", "chẵn"};

bool takesNumbers(const data::SchemaNode& node) {
  return !node.types.empty() && node.takes(data::Type::integer) && !node.takes(data::Type::string);
}

// Sums that overflow are no sums that anybody states.
void addTo(int64_t& sum, int64_t more) {
  int64_t out = 0;
  if (!__builtin_add_overflow(sum, more, &out))
    sum = out;
}

Note differs(int64_t stated, int64_t counted) {
  Note note;
  note.kind = Note::Kind::warning;
  note.code = "list.total-differs";
  const std::string a = text::groupThousands(stated);
  const std::string b = text::groupThousands(counted);
  note.message = {"dòng tổng ghi " + a + ", tính được " + b,
                  "the total says " + a + ", the rows give " + b};
  return note;
}

}  // namespace

Tallies::Tallies(const std::vector<Field>& fields, const ListWords& words)
    : fields_(fields), words_(words) {
  now_.sums.resize(fields.size());
  marks_["list"] = now_;
}

void Tallies::addRow(const Draft& draft) {
  ++now_.rows;
  for (size_t i = 0; i < fields_.size(); ++i) {
    const std::optional<Value>& value = draft.values[i];
    if (!value)
      continue;
    if (value->isInteger() && takesNumbers(*fields_[i].node))
      addTo(now_.sums[i], value->integer());
    if (value->isText() && !fields_[i].node->allowed.empty())
      ++now_.choices[{i, value->text()}];
  }
}

// `of` takes one number out of a count.
template <typename Of>
std::optional<Note> Tallies::check(int64_t stated, Of of) const {
  const bool right = std::any_of(marks_.begin(), marks_.end(), [&](const auto& mark) {
    return of(now_) - of(mark.second) == stated;
  });
  if (right)
    return std::nullopt;
  return differs(stated, of(now_));
}

std::optional<Note> Tallies::checkSum(size_t field, int64_t stated) const {
  if (!takesNumbers(*fields_[field].node))
    return std::nullopt;
  return check(stated, [&](const Count& count) { return count.sums[field]; });
}

std::optional<Note> Tallies::checkCount(int64_t stated) const {
  return check(stated, [](const Count& count) { return count.rows; });
}

std::vector<Note> Tallies::checkCounts(std::string_view text) const {
  std::vector<Note> out;
  const auto add = [&](std::optional<Note> note) {
    if (note)
      out.push_back(std::move(*note));
  };
  const std::vector<std::string_view> words = text::splitWords(text);
  for (size_t i = 0; i < words.size(); ++i) {
    std::string_view digits = words[i];
    while (!digits.empty() && (digits.front() == '(' || digits.front() == ':'))
      digits.remove_prefix(1);
    const std::optional<int64_t> stated = parseWhole(digits);
    if (!stated)
      continue;
    const std::string one = i + 1 < words.size() ? wordKey(words[i + 1]) : std::string();
    const std::string two =
        i + 2 < words.size() ? one + " " + wordKey(words[i + 2]) : std::string();
    if (one.empty() || one == "nguoi") {
      add(checkCount(*stated));
      continue;
    }
    for (size_t field = 0; field < fields_.size(); ++field) {
      if (const auto value = words_.value(fields_[field].name(), two)) {
        add(check(*stated, [&](const Count& count) {
          const auto found = count.choices.find({field, *value});
          return found == count.choices.end() ? int64_t{0} : found->second;
        }));
        break;
      }
    }
  }
  return out;
}

std::optional<Note> Tallies::checkWords(std::string_view text) const {
  std::string words = singleSpaced(text);
  while (!words.empty() && (words.back() == '.' || words.back() == ')' || words.back() == '/'))
    words.pop_back();
  for (const std::string_view end : kMoneyEnds) {
    if (words.ends_with(end)) {
      words.resize(words.size() - end.size());
      words = singleSpaced(words);
    }
  }
  const std::optional<int64_t> stated = text::parseNumberWords(words);
  if (!stated)
    return std::nullopt;
  std::optional<Note> note;
  for (size_t i = 0; i < fields_.size(); ++i) {
    if (!takesNumbers(*fields_[i].node) || now_.sums[i] == 0)
      continue;
    note = checkSum(i, *stated);
    if (!note)
      return std::nullopt;
  }
  return note;
}

}  // namespace vanthu::intake
