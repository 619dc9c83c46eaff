// The elements of a paper that front matter may name and the record otherwise holds: organName,
// subject, basis, to, signers …
#ifndef VANTHU_FILL_ELEMENTS_H_
#define VANTHU_FILL_ELEMENTS_H_

#include <string_view>
#include <vector>

#include "document/document.h"
#include "fill/context.h"
#include "fill/operand.h"
#include "fill/runs.h"
#include "markup/template.h"

namespace vanthu::fill {

/// An element's value and where the template names it (line 0: nowhere).
struct Element {
  Operand value;
  markup::Place place;
};

/// A front matter text: the value's own type if it is one expression, else text.
Element evaluateText(const markup::FrontValue& text, Context& context);

/// The element `name`: what the front matter gives, else the record's field of that name.
Element element(std::string_view name, Context& context);

/// The element as printed words; a front matter text keeps its styles and sources.
document::Inlines elementText(std::string_view name, Context& context);

/// What one entry of a list element prints.
document::Inlines printed(const Element& entry, Context& context);

/// One entry of a list element: a value, or a mapping written in the front matter.
struct Entry {
  Element value;
  const markup::FrontValue* written = nullptr;

  /// The entry's member of that name as an element; nothing if there is none.
  Element member(std::string_view name, Context& context) const;
  bool isObject() const;
};

/// The entries of an element: of a list each one, lists within it spliced, nothing left out; any
/// other value is one entry. `front` may be null: then the entries of `record`.
std::vector<Entry> entries(const markup::FrontValue* front,
                           const Operand& record,
                           Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_ELEMENTS_H_
