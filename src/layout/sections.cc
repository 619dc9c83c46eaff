#include "layout/sections.h"

#include <algorithm>

namespace vanthu::layout {
namespace {

using document::Block;

// Text that has a right to an upright page of its own.
bool isText(const Block& block) {
  return std::holds_alternative<document::Paragraph>(block) ||
         std::holds_alternative<document::LineBlock>(block) ||
         std::holds_alternative<document::Table>(block);
}

bool isHeading(const Block& block) {
  if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
    return paragraph->heading;
  const auto* lines = std::get_if<document::LineBlock>(&block);
  return lines != nullptr && lines->kind == document::LineBlock::Kind::title;
}

bool anyText(std::span<const Block> blocks) {
  return std::any_of(blocks.begin(), blocks.end(), isText);
}

}  // namespace

bool isWideTable(const Block& block, const TableFormat& format) {
  const auto* table = std::get_if<document::Table>(&block);
  return table != nullptr && table->columns.size() > format.portraitColumns;
}

std::vector<Section> sectionsOf(std::span<const Block> blocks, const TableFormat& format) {
  std::vector<Section> out;
  size_t done = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!isWideTable(blocks[i], format))
      continue;
    size_t first = i;
    while (first > done && isHeading(blocks[first - 1]))
      --first;
    if (!anyText(blocks.subspan(done, first - done)))
      first = done;
    const size_t end = anyText(blocks.subspan(i + 1)) ? i + 1 : blocks.size();
    if (first > done)
      out.push_back({blocks.subspan(done, first - done), false});
    if (first == done && !out.empty() && out.back().landscape)
      out.back().blocks = std::span(out.back().blocks.data(), blocks.data() + end);
    else
      out.push_back({blocks.subspan(first, end - first), true});
    done = end;
  }
  if (done < blocks.size())
    out.push_back({blocks.subspan(done), false});
  return out;
}

}  // namespace vanthu::layout
