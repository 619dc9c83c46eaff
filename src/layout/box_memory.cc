#include "layout/box_memory.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <variant>

namespace vanthu::layout {
namespace {

using document::Box;
using document::Inline;
using document::Inlines;

constexpr size_t kMostOfPlace = 16;
// So often new, and less often known: not worth remembering.
constexpr size_t kTrials = 64;

struct Same {
  bool operator()(const document::Text& a, const document::Text& b) const {
    return a.text == b.text && a.bold == b.bold && a.italic == b.italic && a.missing == b.missing &&
           a.source == b.source;
  }
  bool operator()(const document::Leader& a, const document::Leader& b) const {
    return a.lines == b.lines && a.source == b.source;
  }
  bool operator()(const auto&, const auto&) const { return false; }
};

bool sameWords(const Inlines& a, const Inlines& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Inline& x, const Inline& y) {
    return std::visit(Same(), x, y);
  });
}

// How the words of a box look, apart from their place.
bool sameLook(const Box& a, const Box& b) {
  return a.size == b.size && a.minSize == b.minSize && a.wrapFirst == b.wrapFirst &&
         a.tracking == b.tracking && a.bold == b.bold && a.italic == b.italic && a.face == b.face &&
         a.color == b.color && a.align == b.align;
}

Box lookOf(const Box& box) {
  Box look;
  look.size = box.size;
  look.minSize = box.minSize;
  look.wrapFirst = box.wrapFirst;
  look.tracking = box.tracking;
  look.bold = box.bold;
  look.italic = box.italic;
  look.face = box.face;
  look.color = box.color;
  look.align = box.align;
  return look;
}

}  // namespace

struct BoxMemory::Entry {
  Entry(const BoxText& text, std::shared_ptr<const PlacedText> result)
      : look(lookOf(text.box)),
        lines(text.lines.begin(), text.lines.end()),
        tags(text.tags.begin(), text.tags.end()),
        room(text.room),
        vertical(text.vertical),
        maxLines(text.maxLines),
        post(text.post),
        placed(std::move(result)) {}

  bool isOf(const BoxText& text) const {
    return room == text.room && vertical == text.vertical && maxLines == text.maxLines &&
           post == text.post &&
           std::equal(tags.begin(), tags.end(), text.tags.begin(), text.tags.end()) &&
           std::equal(
               lines.begin(), lines.end(), text.lines.begin(), text.lines.end(), sameWords) &&
           sameLook(look, text.box);
  }

  Box look;
  std::vector<Inlines> lines;
  std::vector<page::TagId> tags;
  page::Rect room;
  Box::Vertical vertical;
  unsigned maxLines;
  bool post;
  std::shared_ptr<const PlacedText> placed;
};

BoxMemory::BoxMemory() = default;
BoxMemory::~BoxMemory() = default;

std::shared_ptr<const PlacedText> BoxMemory::find(const BoxText& text) const {
  const std::shared_lock lock(mutex_);
  const auto place = places_.find(text.box.name);
  if (place == places_.end())
    return nullptr;
  for (const Entry& entry : place->second.entries) {
    if (!entry.isOf(text))
      continue;
    place->second.found.fetch_add(1, std::memory_order_relaxed);
    return entry.placed;
  }
  return nullptr;
}

void BoxMemory::keep(const BoxText& text, std::shared_ptr<const PlacedText> placed) {
  const std::unique_lock lock(mutex_);
  Place& place = places_[text.box.name];
  if (place.kept > kTrials && place.found.load(std::memory_order_relaxed) < place.kept) {
    place.entries.clear();
    return;
  }
  ++place.kept;
  Entry entry(text, std::move(placed));
  if (place.entries.size() < kMostOfPlace) {
    place.entries.push_back(std::move(entry));
    return;
  }
  place.entries[place.oldest] = std::move(entry);
  place.oldest = (place.oldest + 1) % kMostOfPlace;
}

}  // namespace vanthu::layout
