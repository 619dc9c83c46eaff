#include "layout/page_numbers.h"

#include <utility>

#include "layout/measure_text.h"

namespace vanthu::layout {
namespace {

page::TextRun setNumber(const page::Page& page,
                        const ElementStyle& look,
                        const fonts::Measure& measure) {
  page::TextRun run;
  run.style = fonts::styleOf(look.bold, look.italic);
  run.size = look.size;
  run.text = page.label;
  run.tag = page::kPaginationArtifact;
  const auto shape = measure.shape(run.style, run.text);
  for (const fonts::ShapedGlyph& glyph : shape->glyphs)
    run.glyphs.push_back(
        {glyph.id, glyph.cluster, atSize(glyph.advance, look.size, measure, run.style)});
  return run;
}

page::Point placeOf(Length width, const Geometry& geometry, const PageNumbers& format) {
  const page::Rect& text = geometry.text;
  if (format.place == PageNumbers::Place::topCentre)
    return {text.left + (text.width - width) / 2, format.baseline};
  return {text.right() - width, geometry.pageHeight - format.baseline};
}

}  // namespace

void numberPages(std::span<page::Page> pages,
                 const Geometry& geometry,
                 const Profile& profile,
                 const fonts::Measure& measure) {
  for (page::Page& page : pages) {
    if (page.label == "1")
      continue;
    page::TextRun run = setNumber(page, profile.style(Element::pageNumber), measure);
    run.origin = placeOf(widthOf(run), geometry, profile.pageNumbers);
    page.items.push_back(std::move(run));
  }
}

}  // namespace vanthu::layout
