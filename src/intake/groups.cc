#include "intake/groups.h"

#include <algorithm>
#include <iterator>

#include "intake/cell_text.h"
#include "intake/numbers.h"
#include "text/labels.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

std::string levelOf(text::Label::Kind kind) {
  switch (kind) {
    case text::Label::Kind::roman:
      return "roman";
    case text::Label::Kind::capital:
      return "capital";
    case text::Label::Kind::arabic:
    case text::Label::Kind::decimal:
      return "arabic";
    default:
      return "letter";
  }
}

// The number at the start of `text`: "12 tập thể".
std::optional<int64_t> leadingNumber(std::string_view text) {
  const std::vector<std::string_view> words = text::splitWords(text);
  return words.empty() ? std::nullopt : parseWhole(words.front());
}

// Takes "(12 tập thể)" or ": 12 tập thể" off the end of `words`.
std::optional<int64_t> takeCount(std::string& words) {
  const size_t at = words.find_last_of("(:");
  if (at == std::string::npos)
    return std::nullopt;
  const std::optional<int64_t> count =
      leadingNumber(std::string_view(words).substr(at + 1, words.find(')', at) - at - 1));
  if (count)
    words = singleSpaced(words.substr(0, at));
  return count;
}

// Long enough to be meant where it begins a longer text: "Tập thể được khen", not "TT An Phú".
constexpr size_t kLongWord = 5;

}  // namespace

GroupWords readGroup(const std::string& text, const std::string& index) {
  GroupWords out;
  out.words = text;
  if (!index.empty()) {
    const bool dotted = index.ends_with('.') || index.ends_with(')') || index.ends_with('/');
    const std::string label = (dotted ? index.substr(0, index.size() - 1) : index) + ". ";
    if (const auto found = text::leadingLabel(label); found && found->length + 1 == label.size())
      out.level = levelOf(found->kind);
  } else if (const auto label = text::leadingLabel(text)) {
    out.level = levelOf(label->kind);
    out.words = singleSpaced(std::string_view(text).substr(label->length));
  }
  out.count = takeCount(out.words);
  return out;
}

// The field that takes few values and the one that `words` name.
Groups::Meaning Groups::choice(const std::string& words, Extent extent) const {
  std::string key = wordKey(words);
  if (key.starts_with("danh sach "))
    key.erase(0, std::string_view("danh sach ").size());
  const auto isNamed = [&](const std::string& name) {
    const std::string start = wordKey(name);
    return key == start || (extent == Extent::beginning && start.size() >= kLongWord &&
                            key.starts_with(start + " "));
  };
  for (size_t i = 0; i < fields_.size(); ++i) {
    for (const Value& allowed : fields_[i].node->allowed) {
      if (!allowed.isText())
        continue;
      const std::vector<std::string>& names = words_.valueWords(fields_[i].name(), allowed.text());
      if (isNamed(allowed.text()) || std::any_of(names.begin(), names.end(), isNamed))
        return {i, allowed.text()};
    }
  }
  return {fields_.size(), {}};
}

Groups::Meaning Groups::meaning(const std::string& words) const {
  if (Meaning exact = choice(words, Extent::whole); exact.first < fields_.size())
    return exact;
  if (const std::string field = words_.groupField(words); !field.empty()) {
    if (const size_t i = fieldCalled(fields_, field); i < fields_.size())
      return {i, words};
  }
  if (Meaning begun = choice(words, Extent::beginning); begun.first < fields_.size())
    return begun;
  return {fieldCalled(fields_, words_.unitField()), words};
}

bool Groups::namesChoice(const std::string& words, Extent extent) const {
  const Meaning named = extent == Extent::whole ? choice(words, extent) : meaning(words);
  return named.first < fields_.size() && !fields_[named.first].node->allowed.empty();
}

std::vector<Group> Groups::open(const GroupWords& words, uint32_t row) {
  auto [field, value] = meaning(words.words);
  Group group;
  group.level = words.level.empty() ? "field " + std::to_string(field) : words.level;
  group.field = field;
  group.value = std::move(value);
  group.row = row;
  group.count = words.count;
  // A group ends those of its own level, and one that speaks of the same thing, with all in them.
  const auto same = std::find_if(open_.begin(), open_.end(), [&](const Group& each) {
    return each.level == group.level || each.field == field;
  });
  std::vector<Group> ended = closeFrom(static_cast<size_t>(same - open_.begin()));
  open_.push_back(std::move(group));
  return ended;
}

std::vector<Group> Groups::closeFrom(size_t at) {
  std::vector<Group> ended(std::make_move_iterator(open_.begin() + static_cast<ptrdiff_t>(at)),
                           std::make_move_iterator(open_.end()));
  open_.resize(at);
  return ended;
}

void Groups::countRow() {
  for (Group& group : open_)
    ++group.rows;
}

const Group* Groups::of(size_t field) const {
  const auto found = std::find_if(
      open_.rbegin(), open_.rend(), [&](const Group& group) { return group.field == field; });
  return found == open_.rend() ? nullptr : &*found;
}

}  // namespace vanthu::intake
