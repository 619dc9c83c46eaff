#include <utility>

#include "fonts/face_internal.h"

namespace vanthu::fonts {
namespace {

// The source has none of these. Naming them spares hb-subset the search for what else belongs to
// the wanted glyphs: 70 instead of 125 µs.
constexpr hb_tag_t kNotThere[] = {HB_TAG('G', 'D', 'E', 'F'),
                                  HB_TAG('G', 'P', 'O', 'S'),
                                  HB_TAG('G', 'S', 'U', 'B'),
                                  HB_TAG('c', 'm', 'a', 'p')};

HbSubsetInput wanted(const std::set<uint16_t>& glyphs) {
  HbSubsetInput input(hb_subset_input_create_or_fail());
  if (!input)
    return input;
  hb_subset_input_set_flags(
      input.get(),
      HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : kNotThere)
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
