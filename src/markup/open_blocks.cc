#include "markup/open_blocks.h"

#include <algorithm>
#include <utility>

#include "markup/appendix_tag.h"
#include "markup/parse_template.h"

namespace vanthu::markup {
namespace {

If finishIf(OpenBlock& block) {
  If out{std::move(block.finished)};
  out.branches.push_back({std::move(block.condition), std::move(block.body)});
  return out;
}

For finishFor(OpenBlock& block) {
  return {
      std::move(block.opening.name), std::move(*block.opening.expression), std::move(block.body)};
}

Appendix finishAppendix(OpenBlock& block, Reporter& reporter) {
  Appendix appendix = readAppendixTag(block.opening, reporter);
  appendix.body = std::move(block.body);
  return appendix;
}

Block finish(OpenBlock& block, Reporter& reporter) {
  if (block.kind == OpenBlock::Kind::lines)
    return {LineBlock{block.lineKind, std::move(block.body)}, block.place};
  if (block.isTag(Statement::Kind::ifOpens))
    return {finishIf(block), block.place};
  if (block.isTag(Statement::Kind::forOpens))
    return {finishFor(block), block.place};
  return {finishAppendix(block, reporter), block.place};
}

}  // namespace

bool OpenBlocks::push(OpenBlock block) {
  if (blocks_.size() > kMaxBlockDepth)
    return false;
  blocks_.push_back(std::move(block));
  return true;
}

bool OpenBlocks::inLines() const {
  return std::any_of(blocks_.begin(), blocks_.end(), [](const OpenBlock& block) {
    return block.kind == OpenBlock::Kind::lines;
  });
}

bool OpenBlocks::inAppendix() const {
  return std::any_of(blocks_.begin(), blocks_.end(), [](const OpenBlock& block) {
    return block.isTag(Statement::Kind::appendix);
  });
}

void OpenBlocks::nextBranch(Statement statement) {
  OpenBlock& block = innermost();
  block.sawElse = statement.kind == Statement::Kind::otherwise;
  block.finished.push_back({std::move(block.condition), std::move(block.body)});
  block.body = {};
  block.condition = std::move(statement.expression);
}

void OpenBlocks::close(Reporter& reporter) {
  OpenBlock block = std::move(blocks_.back());
  blocks_.pop_back();
  innermost().body.push_back(finish(block, reporter));
}

void OpenBlocks::forgetTables() {
  for (OpenBlock& block : blocks_)
    block.tableColumns = 0;
}

}  // namespace vanthu::markup
