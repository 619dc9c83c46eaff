#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "fonts/face_internal.h"

namespace vanthu::fonts {
namespace {

// Kerning and the placing of marks, but one glyph a letter: copying, searching and reading aloud
// then need no more than a letter for each glyph.
constexpr std::array<hb_feature_t, 6> kFeatures = {{
    {HB_TAG('k', 'e', 'r', 'n'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('d', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('h', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
}};

// A buffer keeps the memory of the longest word it has seen, so very long ones get their own.
constexpr size_t kLongestReused = 1024;

hb_segment_properties_t vietnamese() {
  hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
  properties.direction = HB_DIRECTION_LTR;
  properties.script = HB_SCRIPT_LATIN;
  properties.language = hb_language_from_string("vi", 2);
  return properties;
}

hb_buffer_t* reusedBuffer() {
  thread_local const HbBuffer buffer(hb_buffer_create());
  return buffer.get();
}

ShapedWord collect(hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  ShapedWord word;
  word.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    word.glyphs.push_back({.id = static_cast<uint16_t>(infos[i].codepoint),
                           .cluster = infos[i].cluster,
                           .advance = places[i].x_advance,
                           .xOffset = places[i].x_offset,
                           .yOffset = places[i].y_offset});
    word.advance += places[i].x_advance;
  }
  return word;
}

}  // namespace

Face::Face(std::string bytes) : bytes_(std::move(bytes)) {
  const HbBlob blob(hb_blob_create(bytes_.data(),
                                   static_cast<unsigned>(bytes_.size()),
                                   HB_MEMORY_MODE_READONLY,
                                   nullptr,
                                   nullptr));
  face_.reset(hb_face_create(blob.get(), 0));
  font_.reset(hb_font_create(face_.get()));
  const int unitsPerEm = static_cast<int>(hb_face_get_upem(face_.get()));
  hb_font_set_scale(font_.get(), unitsPerEm, unitsPerEm);
  hb_face_make_immutable(face_.get());
  hb_font_make_immutable(font_.get());
  for (char32_t letter = 0; letter < kTableEnd; ++letter)
    glyphs_[letter] = lookUp(letter);
}

// What is found out here at once would else be found out when it is first asked for, by several
// threads.
void Face::prepare() {
  readAdvances();
  const hb_segment_properties_t properties = vietnamese();
  plan_.reset(hb_shape_plan_create(
      face_.get(), &properties, kFeatures.data(), unsigned{kFeatures.size()}, nullptr));
}

void Face::readAdvances() {
  advances_.resize(facts_.glyphCount);
  for (size_t i = 0; i < advances_.size(); ++i)
    advances_[i] = hb_font_get_glyph_h_advance(font_.get(), static_cast<hb_codepoint_t>(i));
}

int32_t Face::advance(uint16_t glyph) const {
  return glyph < advances_.size() ? advances_[glyph] : 0;
}

uint16_t Face::glyphOf(char32_t letter) const {
  return letter < kTableEnd ? glyphs_[letter] : lookUp(letter);
}

uint16_t Face::lookUp(char32_t letter) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(font_.get(), letter, &glyph);
  return static_cast<uint16_t>(glyph);
}

ShapedWord Face::shape(std::string_view word) const {
  HbBuffer own(word.size() > kLongestReused ? hb_buffer_create() : nullptr);
  hb_buffer_t* const buffer = own ? own.get() : reusedBuffer();
  const hb_segment_properties_t properties = vietnamese();
  const int length = static_cast<int>(word.size());
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_segment_properties(buffer, &properties);
  hb_buffer_add_utf8(buffer, word.data(), length, 0, length);
  hb_shape_plan_execute(
      plan_.get(), font_.get(), buffer, kFeatures.data(), unsigned{kFeatures.size()});
  if (hb_buffer_allocation_successful(buffer) == 0)
    throw std::bad_alloc();
  ShapedWord shaped = collect(buffer);
  // A mark takes no room of its own, and hardly a word has one: most letters are one with theirs.
  const auto isNarrow = [](const ShapedGlyph& glyph) { return glyph.advance == 0; };
  if (std::any_of(shaped.glyphs.begin(), shaped.glyphs.end(), isNarrow))
    placeMarks(word, shaped);
  return shaped;
}

}  // namespace vanthu::fonts
