#include "layout/outline.h"

#include <algorithm>
#include <string_view>

namespace vanthu::layout {
namespace {

using document::Paragraph;
using document::Role;
using page::TagId;
using page::TagRole;

constexpr int kItemRank = 60;
constexpr std::string_view kPart = "Phần";
constexpr std::string_view kSubsection = "Tiểu mục";

// Lower is higher up: Phần, Chương, Mục, Tiểu mục, then what they hold. "1.1." ranks below "1." and
// above "1.1.1.".
int rankOf(const Paragraph& paragraph) {
  switch (paragraph.role) {
    case Role::chapter:
      return paragraph.label.starts_with(kPart) ? 2 : 4;
    case Role::section:
      return paragraph.label.starts_with(kSubsection) ? 8 : 6;
    case Role::roman:
    case Role::article:
    case Role::body:
    case Role::basis:
    case Role::authority:
    case Role::operative:
      return 10;
    case Role::capital:
      return 20;
    case Role::arabic:
      return 30;
    case Role::decimal:
      return 30 + static_cast<int>(std::min<std::ptrdiff_t>(
                      std::count(paragraph.label.begin(), paragraph.label.end(), '.'), 19));
    case Role::letter:
      return 50;
    case Role::item:
      return kItemRank;
  }
  return kItemRank;
}

char signOf(const Paragraph& paragraph) {
  return paragraph.role == Role::item && !paragraph.label.empty() ? paragraph.label.front() : '\0';
}

page::Numbering numberingOf(Role role) {
  switch (role) {
    case Role::chapter:
    case Role::roman:
      return page::Numbering::upperRoman;
    case Role::capital:
      return page::Numbering::upperAlpha;
    case Role::section:
    case Role::article:
    case Role::arabic:
    case Role::decimal:
      return page::Numbering::decimal;
    case Role::letter:
      return page::Numbering::lowerAlpha;
    case Role::item:
      return page::Numbering::disc;
    case Role::body:
    case Role::basis:
    case Role::authority:
    case Role::operative:
      break;
  }
  return page::Numbering::none;
}

TagRole headingRole(size_t level) {
  constexpr size_t kLevels = 6;
  return static_cast<TagRole>(static_cast<size_t>(TagRole::heading1) + std::min(level, kLevels) -
                              1);
}

}  // namespace

TagId Outline::headingOfRank(int rank) {
  items_.clear();
  while (!headings_.empty() && headings_.back() >= rank)
    headings_.pop_back();
  headings_.push_back(rank);
  return tags_.add(headingRole(headings_.size()), root_);
}

TagId Outline::heading(HeadingRank rank) {
  return headingOfRank(static_cast<int>(rank));
}

TagId Outline::heading(const Paragraph& paragraph) {
  return headingOfRank(static_cast<int>(HeadingRank::body) + rankOf(paragraph));
}

TagId Outline::paragraph() {
  return container(TagRole::paragraph);
}

TagId Outline::container(TagRole role) {
  items_.clear();
  return tags_.add(role, root_);
}

// How many open items stay open around `paragraph`. Signs have no order of their own: the one used
// first is the outer one.
size_t Outline::depthOf(const Paragraph& paragraph) const {
  const int rank = rankOf(paragraph);
  const char sign = signOf(paragraph);
  for (size_t depth = 0; depth < items_.size(); ++depth) {
    const OpenItem& open = items_[depth];
    if (open.rank > rank || (open.rank == rank && open.sign == sign))
      return depth;
  }
  return items_.size();
}

ItemTags Outline::item(const Paragraph& paragraph, const Paragraph* next) {
  const size_t depth = depthOf(paragraph);
  const bool sibling = depth < items_.size() && items_[depth].rank == rankOf(paragraph);
  const TagId outer = depth == 0 ? root_ : items_[depth - 1].body;
  const TagId list = sibling ? items_[depth].list : tags_.add(TagRole::list, outer);
  items_.resize(depth);
  tags_[list].numbering = numberingOf(paragraph.role);

  const TagId listItem = tags_.add(TagRole::listItem, list);
  const TagId label = tags_.add(TagRole::label, listItem);
  const TagId body = tags_.add(TagRole::listBody, listItem);
  items_.push_back({rankOf(paragraph), signOf(paragraph), list, body});
  const bool nests =
      next != nullptr && !next->label.empty() && !next->heading && depthOf(*next) == items_.size();
  return {label, nests ? tags_.add(TagRole::paragraph, body) : body};
}

void Outline::beginPart() {
  items_.clear();
  root_ = tags_.add(TagRole::part, 0);
}

void Outline::endPart() {
  items_.clear();
  root_ = 0;
}

}  // namespace vanthu::layout
