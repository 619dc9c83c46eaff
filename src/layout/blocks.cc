#include "layout/blocks.h"

#include <cassert>
#include <variant>

#include "layout/address_line.h"
#include "layout/addressees.h"
#include "layout/closing.h"
#include "layout/copy_certificate.h"
#include "layout/letterhead.h"
#include "layout/line_block.h"
#include "layout/paragraph.h"
#include "layout/table.h"
#include "layout/title.h"

namespace vanthu::layout {
namespace {

struct BlockVisitor {
  const document::Paragraph* next;
  Flow& flow;
  Context& context;

  void operator()(const document::Letterhead& block) const {
    layOutLetterhead(block, flow, context);
  }
  void operator()(const document::Title& block) const { layOutTitle(block, flow, context); }
  void operator()(const document::Addressees& block) const {
    layOutAddressees(block, flow, context);
  }
  void operator()(const document::AddressLine& block) const {
    layOutAddressLine(block, flow, context);
  }
  void operator()(const document::Paragraph& block) const {
    layOutParagraph(block, next, flow, context);
  }
  void operator()(const document::LineBlock& block) const { layOutLineBlock(block, flow, context); }
  void operator()(const document::Table& block) const { layOutTable(block, flow, context); }
  void operator()(const document::Closing& block) const { layOutClosing(block, flow, context); }
  void operator()(const document::CopyCertificate& block) const {
    layOutCopyCertificate(block, flow, context);
  }
  void operator()(const document::Appendix&) const { assert(!"an appendix is a part of its own"); }
};

}  // namespace

void layOutBlocks(std::span<const document::Block> blocks, Flow& flow, Context& context) {
  for (size_t i = 0; i < blocks.size(); ++i) {
    const auto* next =
        i + 1 < blocks.size() ? std::get_if<document::Paragraph>(&blocks[i + 1]) : nullptr;
    if (!std::holds_alternative<document::Paragraph>(blocks[i]))
      context.outline.endItems();
    std::visit(BlockVisitor{next, flow, context}, blocks[i]);
  }
}

}  // namespace vanthu::layout
