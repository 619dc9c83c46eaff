// Lines into blocks: paragraphs, headings, tables, `:::` blocks and block tags.
//
// Linear; open blocks are kept on a stack of limited height, never on the machine's.
#ifndef VANTHU_MARKUP_BLOCK_PARSER_H_
#define VANTHU_MARKUP_BLOCK_PARSER_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "markup/reporter.h"
#include "markup/template.h"

namespace vanthu::markup {

/// What a body may name outside itself. Each look-up that fails has been reported when it returns.
class Names {
 public:
  virtual ~Names() = default;
  virtual std::shared_ptr<const Blocks> partial(const std::string& name, const Place& place) = 0;
  virtual std::optional<size_t> table(const std::string& name, const Place& place) = 0;
};

/// The blocks of `text`, whose first letter stands at `start`. Without `names` the text has no
/// tags.
Blocks parseBlocks(std::string_view text, Place start, Names* names, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_BLOCK_PARSER_H_
