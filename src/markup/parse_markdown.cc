#include "markup/parse_markdown.h"

#include "markup/block_parser.h"
#include "markup/reporter.h"

namespace vanthu::markup {

Result<Blocks> parseMarkdown(std::string_view text) {
  const std::vector<std::string> noFiles;
  Reporter reporter(noFiles);
  Blocks blocks = parseBlocks(text, Place{0, 1, 1}, nullptr, reporter);
  if (reporter.failed())
    return fail(reporter.take());
  return blocks;
}

}  // namespace vanthu::markup
