#include "layout/layout.h"

#include <span>
#include <utility>

#include "layout/appendix.h"
#include "layout/blocks.h"
#include "layout/context.h"
#include "layout/page_numbers.h"
#include "layout/pagination.h"

namespace vanthu::layout {
namespace {

using document::Appendix;
using document::Block;
using document::Document;

page::Meta metaOf(const document::Meta& meta) {
  page::Meta out;
  out.title = document::title(meta);
  out.subject = meta.subject;
  out.author = meta.organName;
  out.language = meta.language;
  out.date = meta.issuedDate;
  return out;
}

// Blocks up to the next appendix.
std::span<const Block> untilAppendix(std::span<const Block> blocks) {
  size_t n = 0;
  while (n < blocks.size() && !std::holds_alternative<Appendix>(blocks[n]))
    ++n;
  return blocks.first(n);
}

// flow → pages → page numbers, for one part.
void addPart(Flow flow, page::Pages& pages, Context& context) {
  const size_t first = pages.pages.size();
  paginate(flow, pages.pages, context.faults);
  numberPages(
      std::span(pages.pages).subspan(first), flow.geometry, context.profile, context.measure);
}

void addMainPart(std::span<const Block> blocks, page::Pages& pages, Context& context) {
  Flow flow;
  flow.geometry = geometryOf(context.profile.page, false);
  layOutBlocks(blocks, flow, context);
  addPart(std::move(flow), pages, context);
}

}  // namespace

Result<page::Pages> layOut(const Document& document,
                           const Profile& profile,
                           const fonts::Measure& measure) {
  Context context(document, profile, measure);
  page::Pages pages;
  pages.meta = metaOf(document.meta);
  pages.files = document.files;
  for (std::span<const Block> rest = document.blocks; !rest.empty();) {
    if (const auto* appendix = std::get_if<Appendix>(&rest.front())) {
      Flow flow = layOutAppendix(*appendix, context);
      rest = rest.subspan(1);
      // A certificate stands where the copied text ends, also where that is in an appendix.
      if (!rest.empty() && std::holds_alternative<document::CopyCertificate>(rest.front())) {
        layOutBlocks(rest.first(1), flow, context);
        rest = rest.subspan(1);
      }
      addPart(std::move(flow), pages, context);
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
