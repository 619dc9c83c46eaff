#include "fill/fill.h"

#include <iterator>
#include <optional>
#include <utility>

#include "fill/address_line.h"
#include "fill/addressees.h"
#include "fill/appendix.h"
#include "fill/body.h"
#include "fill/boxes.h"
#include "fill/closing.h"
#include "fill/context.h"
#include "fill/copy_certificate.h"
#include "fill/end_marks.h"
#include "fill/header.h"

namespace vanthu::fill {
namespace {

void append(std::vector<document::Block>& out, std::vector<document::Block> more) {
  std::move(more.begin(), more.end(), std::back_inserter(out));
}

}  // namespace

Result<document::Document> fill(const markup::Template& tmpl,
                                const data::Schema& schema,
                                const Value& record,
                                const Options& options) {
  Context context(tmpl, schema, record, options);
  const Header header = readHeader(context);
  document::Document document;
  document.files = tmpl.files;
  document.meta = metaOf(header, context);
  if (tmpl.sheet) {
    document.sheet = writeSheet(header, context);
    if (context.failed())
      return fail(context.takeFaults());
    return document;
  }
  if (tmpl.letterhead) {
    document::Letterhead head = letterheadOf(header, context);
    if (tmpl.closing == markup::ClosingKind::minutes)
      head.placeDate.clear();  // model 1.9 has no box 4
    document.blocks.push_back(std::move(head));
  }
  if (tmpl.title == markup::TitleKind::standard)
    document.blocks.push_back(titleOf(header));
  if (std::optional<document::Addressees> addressees = writeAddressees(context))
    document.blocks.push_back(std::move(*addressees));
  append(document.blocks, openingBlocks(context));
  Body body = writeBody(context);
  if (tmpl.endMark)
    endBody(body.blocks);
  append(document.blocks, std::move(body.blocks));
  if (std::optional<document::Closing> closing = writeClosing(header, context))
    document.blocks.push_back(std::move(*closing));
  if (tmpl.letterhead) {
    if (std::optional<document::AddressLine> address = writeAddressLine(context))
      document.blocks.push_back(std::move(*address));
  }
  for (document::Appendix& appendix : finishAppendices(std::move(body.appendices), header, context))
    document.blocks.push_back(std::move(appendix));
  if (std::optional<document::CopyCertificate> copy = writeCopyCertificate(context))
    document.blocks.push_back(std::move(*copy));
  if (context.failed())
    return fail(context.takeFaults());
  return document;
}

}  // namespace vanthu::fill
