#include "layout/layout.h"

#include <span>
#include <utility>

#include "layout/appendix.h"
#include "layout/blocks.h"
#include "layout/boxes.h"
#include "layout/context.h"
#include "layout/page_numbers.h"
#include "layout/pagination.h"
#include "layout/sections.h"

namespace vanthu::layout {
namespace {

using document::Appendix;
using document::Block;
using document::Document;

page::Meta metaOf(const Document& document) {
  const document::Meta& meta = document.meta;
  page::Meta out;
  out.title = document::title(meta);
  out.subject = meta.subject;
  out.author = meta.organName;
  out.language = meta.language;
  out.date = meta.issuedDate;
  out.trueSize = document.sheet.has_value();
  return out;
}

// Blocks up to the next appendix.
std::span<const Block> untilAppendix(std::span<const Block> blocks) {
  size_t n = 0;
  while (n < blocks.size() && !std::holds_alternative<Appendix>(blocks[n]))
    ++n;
  return blocks.first(n);
}

// flow → pages → page numbers, for one part or one section of it; `before` pages of the part are
// there already.
void addFlow(Flow flow, size_t before, page::Pages& pages, Context& context) {
  const size_t first = pages.pages.size();
  paginate(flow, pages.pages, context.faults, before);
  numberPages(
      std::span(pages.pages).subspan(first), flow.geometry, context.profile, context.measure);
}

void addMainPart(std::span<const Block> blocks, page::Pages& pages, Context& context) {
  std::vector<Flow> flows;
  for (const Section& section : sectionsOf(blocks, context.profile.table)) {
    Flow& flow = flows.emplace_back();
    flow.geometry = geometryOf(context.profile.page, section.landscape);
    layOutBlocks(section.blocks, flow, context);
    // Wherever the address line is read, it stands on page 1.
    if (flows.size() > 1 && flow.foot.height > Length())
      flows.front().foot = std::move(flow.foot);
  }
  const size_t first = pages.pages.size();
  for (Flow& flow : flows)
    addFlow(std::move(flow), pages.pages.size() - first, pages, context);
}

}  // namespace

Result<page::Pages> layOut(const Document& document,
                           const Profile& profile,
                           const fonts::Measure& measure,
                           BoxMemory* boxes) {
  Context context(document, profile, measure, boxes);
  page::Pages pages;
  pages.meta = metaOf(document);
  pages.files = document.files;
  if (document.sheet)
    pages.pages.push_back(layOutSheet(*document.sheet, context));
  for (std::span<const Block> rest = document.blocks; !rest.empty();) {
    if (const auto* appendix = std::get_if<Appendix>(&rest.front())) {
      Flow flow = layOutAppendix(*appendix, context);
      rest = rest.subspan(1);
      // A certificate stands where the copied text ends, also where that is in an appendix.
      if (!rest.empty() && std::holds_alternative<document::CopyCertificate>(rest.front())) {
        layOutBlocks(rest.first(1), flow, context);
        rest = rest.subspan(1);
      }
      addFlow(std::move(flow), 0, pages, context);
    } else {
      const std::span<const Block> part = untilAppendix(rest);
      addMainPart(part, pages, context);
      rest = rest.subspan(part.size());
    }
  }
  pages.tags = context.tags.take();
  if (!context.faults.empty())
    return fail(context.faults.take());
  return pages;
}

}  // namespace vanthu::layout
