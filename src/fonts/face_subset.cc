#include <utility>

#include "fonts/face_internal.h"

namespace vanthu::fonts {
namespace {

// A PDF addresses glyphs by their ids and brings widths and letters itself (ISO 32000-1, 9.9: an
// embedded TrueType program of a CIDFontType2 needs glyf, head, hhea, hmtx, loca, maxp), so all
// else goes.
constexpr hb_tag_t kDropped[] = {
    HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'S', 'U', 'B'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('P', 'C', 'L', 'T'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('m', 'e', 't', 'a'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('F', 'F', 'T', 'M'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x')};

HbSubsetInput wanted(const std::set<uint16_t>& glyphs) {
  HbSubsetInput input(hb_subset_input_create_or_fail());
  if (!input)
    return input;
  // Hints serve screens of few pixels; without them the program is half as long.
  hb_subset_input_set_flags(
      input.get(),
      HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : kDropped)
    hb_set_add(dropped, tag);
  hb_set_t* kept = hb_subset_input_glyph_set(input.get());
  hb_set_add(kept, 0);
  for (const uint16_t glyph : glyphs)
    hb_set_add(kept, glyph);
  return input;
}

/// What the plan keeps, parts of composed glyphs included. REQUIRES: ids below `glyphCount`.
std::vector<uint16_t> keptBy(hb_subset_plan_t* plan, uint16_t glyphCount) {
  const hb_map_t* map = hb_subset_plan_new_to_old_glyph_mapping(plan);
  std::vector<uint16_t> glyphs;
  glyphs.reserve(hb_map_get_population(map));
  for (uint16_t glyph = 0; glyph < glyphCount; ++glyph) {
    if (hb_map_has(map, glyph) != 0)
      glyphs.push_back(glyph);
  }
  return glyphs;
}

Failure cannotSubset(const std::string& face) {
  return fail(Diagnostic{
      .code = "machine.font-subset",
      .where = {},
      .message = {"không cắt được phần cần dùng của phông chữ “" + face + "”",
                  "cannot make a subset of the font \"" + face + "\""},
      .hint = {"kiểm tra bộ nhớ còn trống của máy", "check the free memory of the machine"}});
}

}  // namespace

Result<Subset> Face::subset(const std::set<uint16_t>& glyphs) const {
  const HbSubsetInput input = wanted(glyphs);
  const HbSubsetPlan plan(input ? hb_subset_plan_create_or_fail(subsetSource_.get(), input.get())
                                : nullptr);
  const HbFace made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!made)
    return cannotSubset(facts_.postScriptName);
  const HbBlob blob(hb_face_reference_blob(made.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  if (length == 0)
    return cannotSubset(facts_.postScriptName);
  return Subset{.program = std::string(data, length),
                .glyphs = keptBy(plan.get(), facts_.glyphCount)};
}

}  // namespace vanthu::fonts
