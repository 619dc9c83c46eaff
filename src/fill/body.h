// Evaluates blocks: the body, partials, markdown fields, the inside of appendices.
#ifndef VANTHU_FILL_BODY_H_
#define VANTHU_FILL_BODY_H_

#include <vector>

#include "document/document.h"
#include "fill/context.h"
#include "markup/template.h"

namespace vanthu::fill {

/// An appendix as evaluated; its reference and enclosure are settled when all of them are known.
struct AppendixDraft {
  document::Appendix appendix;
  document::Inlines type;     ///< of a text that the paper approves: its tên loại as written
  bool ownReference = false;  ///< the template says what stands over the title, maybe nothing
  bool ownNote = false;
  markup::Place place;
};

struct Body {
  std::vector<document::Block> blocks;
  std::vector<AppendixDraft> appendices;
};

/// The template's body. Nesting is limited by the parser, and so is the recursion.
Body writeBody(Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_BODY_H_
