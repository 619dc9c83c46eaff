#include "fill/fill.h"

#include <iterator>
#include <optional>
#include <utility>

#include "fill/appendix.h"
#include "fill/body.h"
#include "fill/closing.h"
#include "fill/context.h"
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
  if (tmpl.letterhead)
    document.blocks.push_back(letterheadOf(header, context));
  if (tmpl.title)
    document.blocks.push_back(titleOf(header));
  append(document.blocks, openingBlocks(context));
  Body body = writeBody(context);
  if (tmpl.endMark)
    endBody(body.blocks);
  append(document.blocks, std::move(body.blocks));
  if (std::optional<document::Closing> closing = writeClosing(header, context))
    document.blocks.push_back(std::move(*closing));
  for (document::Appendix& appendix : finishAppendices(std::move(body.appendices), header, context))
    document.blocks.push_back(std::move(appendix));
  if (context.failed())
    return fail(context.takeFaults());
  return document;
}

}  // namespace vanthu::fill
