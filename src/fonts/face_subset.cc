#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "fonts/face_internal.h"
#include "fonts/outlines.h"
#include "fonts/sfnt_bytes.h"

namespace vanthu::fonts {
namespace {

// A PDF addresses glyphs by their ids and brings widths and letters itself, so an embedded program
// of a CIDFontType2 needs no more than these (ISO 32000-1, 9.9); hints, which serve screens of few
// pixels, stay away. In the order of the directory.
enum Table : size_t { glyf, head, hhea, hmtx, loca, maxp, kTables };
constexpr char kTags[kTables][5] = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
// In the order of the file: outlines last, so that they can be deflated apart (subset.outlines).
constexpr std::array<Table, kTables> kOrder = {head, hhea, maxp, hmtx, loca, glyf};

constexpr size_t kDirectoryStart = 12, kDirectoryEntry = 16;
constexpr size_t kLongestShortOffsets = 2 * 0xFFFF;

// OpenType 1.9: places in tables.
constexpr size_t kHeadAdjustment = 8, kHeadOffsetFormat = 50;
constexpr size_t kHheaMetricCount = 34;
constexpr size_t kMaxpGlyphCount = 4, kMaxpZones = 14, kMaxpInstructionSize = 26;

/// The sum of big-endian words. REQUIRES: whole words.
uint32_t checksum(std::string_view bytes) {
  static_assert(std::endian::native == std::endian::little);
  uint32_t sum = 0;
  for (size_t at = 0; at + 4 <= bytes.size(); at += 4) {
    uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, 4);
    sum += __builtin_bswap32(word);
  }
  return sum;
}

/// One program in the making.
class SubsetMaker {
 public:
  SubsetMaker(const std::array<std::string_view, kTables>& whole, uint16_t glyphCount)
      : whole_(whole),
        glyphCount_(glyphCount),
        outlines_(whole[glyf], whole[loca], uint16At(whole[head], kHeadOffsetFormat) != 0) {}

  /// False if an outline of the face is damaged.
  bool make(const std::set<uint16_t>& wanted, Subset& subset) {
    if (!findGlyphs(wanted) || !addOutlines())
      return false;
    addMetrics();
    addOffsets();
    addSmallTables();
    subset.program = joined(subset.outlines);
    subset.glyphs = std::move(glyphs_);
    return true;
  }

 private:
  /// The missing glyph, those that are wanted, and what they are composed of.
  bool findGlyphs(const std::set<uint16_t>& wanted) {
    std::vector<bool> kept(glyphCount_, false);
    std::vector<uint16_t> open = {0};
    open.insert(open.end(), wanted.begin(), wanted.end());
    while (!open.empty()) {
      const uint16_t glyph = open.back();
      open.pop_back();
      if (glyph >= glyphCount_ || kept[glyph])
        continue;
      kept[glyph] = true;
      glyphs_.push_back(glyph);
      if (!outlines_.addParts(glyph, open))
        return false;
    }
    std::sort(glyphs_.begin(), glyphs_.end());
    return true;
  }

  size_t glyphCount() const { return size_t{glyphs_.back()} + 1; }

  bool addOutlines() {
    for (const uint16_t glyph : glyphs_) {
      starts_.push_back(tables_[glyf].size());
      if (!outlines_.append(glyph, tables_[glyf]))
        return false;
      if (tables_[glyf].size() % 2 != 0)
        tables_[glyf] += '\0';
    }
    starts_.push_back(tables_[glyf].size());
    return true;
  }

  void addMetrics() {
    const size_t metrics = uint16At(whole_[hhea], kHheaMetricCount);
    const std::string_view all = whole_[hmtx];
    std::string& out = tables_[hmtx];
    out.assign(4 * glyphCount(), '\0');
    for (const uint16_t glyph : glyphs_) {
      const size_t advance = 4 * std::min<size_t>(glyph, metrics - 1);
      const size_t bearing = glyph < metrics ? advance + 2 : 4 * metrics + 2 * (glyph - metrics);
      if (bearing + 2 > all.size())
        continue;
      all.copy(out.data() + size_t{glyph} * 4, 2, advance);
      all.copy(out.data() + size_t{glyph} * 4 + 2, 2, bearing);
    }
  }

  bool longOffsets() const { return tables_[glyf].size() > kLongestShortOffsets; }

  /// A glyph that is not there begins and ends where the next one begins.
  void addOffsets() {
    const size_t width = longOffsets() ? 4 : 2;
    std::string& out = tables_[loca];
    out.resize((glyphCount() + 1) * width);
    size_t at = 0;
    for (size_t i = 0; i < glyphs_.size(); ++i) {
      for (; at <= glyphs_[i] * width; at += width)
        setOffset(out, at, starts_[i]);
    }
    setOffset(out, at, starts_.back());
  }

  void setOffset(std::string& out, size_t at, size_t offset) const {
    if (longOffsets())
      setUint32(out, at, static_cast<uint32_t>(offset));
    else
      setUint16(out, at, static_cast<uint16_t>(offset / 2));
  }

  void addSmallTables() {
    for (const Table table : {head, hhea, maxp})
      tables_[table] = whole_[table];
    setUint32(tables_[head], kHeadAdjustment, 0);
    setUint16(tables_[head], kHeadOffsetFormat, longOffsets() ? 1 : 0);
    const auto count = static_cast<uint16_t>(glyphCount());
    setUint16(tables_[hhea], kHheaMetricCount, count);
    setUint16(tables_[maxp], kMaxpGlyphCount, count);
    for (size_t at = kMaxpZones; at <= kMaxpInstructionSize; at += 2)
      setUint16(tables_[maxp], at, at == kMaxpZones ? 1 : 0);
  }

  std::string joined(size_t& outlines) {
    std::array<size_t, kTables> places{}, sizes{};
    size_t place = kDirectoryStart + kTables * kDirectoryEntry;
    for (const Table table : kOrder) {
      places[table] = place;
      sizes[table] = tables_[table].size();
      tables_[table].resize((sizes[table] + 3) / 4 * 4);
      place += tables_[table].size();
    }
    std::string out;
    out.reserve(place);
    appendUint32(out, 0x00010000);
    // How many tables, and what a search by halves wants to know of that: 16 × 4, 2 and the rest.
    for (const size_t value : {size_t{kTables}, size_t{64}, size_t{2}, size_t{32}})
      appendUint16(out, value);
    uint32_t sum = 0;
    for (size_t table = 0; table < kTables; ++table) {
      const uint32_t own = checksum(tables_[table]);
      sum += own;
      out += kTags[table];
      for (const size_t value : {size_t{own}, places[table], sizes[table]})
        appendUint32(out, value);
    }
    sum += checksum(out);
    for (const Table table : kOrder)
      out += tables_[table];
    setUint32(out, places[head] + kHeadAdjustment, 0xB1B0AFBA - sum);
    outlines = places[glyf];
    return out;
  }

  const std::array<std::string_view, kTables>& whole_;
  const uint16_t glyphCount_;
  const Outlines outlines_;
  std::vector<uint16_t> glyphs_;  ///< ascending, once found
  std::vector<size_t> starts_;    ///< of each outline, and the end
  std::array<std::string, kTables> tables_;
};

Failure cannotSubset(const std::string& face) {
  return fail(Diagnostic{.code = "machine.font-subset",
                         .where = {},
                         .message = {"không cắt được phần cần dùng của phông chữ “" + face + "”",
                                     "cannot make a subset of the font \"" + face + "\""},
                         .hint = {"cài lại phông chữ: tệp có thể đã hỏng",
                                  "install the font again: the file may be damaged"}});
}

}  // namespace

Result<Subset> Face::subset(const std::set<uint16_t>& glyphs) const {
  constexpr std::array<size_t, kTables> kLeast = {1, 54, 36, 4, 4, 32};
  std::array<std::string_view, kTables> whole;
  bool there = true;
  for (size_t i = 0; i < kTables; ++i) {
    whole[i] = table(kTags[i], kLeast[i]);
    there = there && !whole[i].empty();
  }
  there = there && uint16At(whole[hhea], kHheaMetricCount) > 0;
  Subset made;
  if (!there || !SubsetMaker(whole, facts_.glyphCount).make(glyphs, made))
    return cannotSubset(facts_.postScriptName);
  return made;
}

}  // namespace vanthu::fonts
