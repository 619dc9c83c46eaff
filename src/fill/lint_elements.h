// Lint of what header, căn cứ, Nơi nhận and signatures are made of: their front matter, or the
// record's fields that stand in for it.
//
// Knows which kinds each element takes and which members of an object it prints.
#ifndef VANTHU_FILL_LINT_ELEMENTS_H_
#define VANTHU_FILL_LINT_ELEMENTS_H_

#include <functional>

#include "base/diagnostic.h"
#include "data/schema.h"
#include "fill/type_check.h"
#include "markup/template.h"

namespace vanthu::fill {

/// Faults that stand in the schema: "template.wrong-type", "lint.not-a-date". Those of the front
/// matter go to the checker, and so does what the elements use. `lintWords` checks a text with tags
/// in it.
Diagnostics lintElements(const markup::Template& tmpl,
                         const data::Schema& schema,
                         TypeChecker& checker,
                         const std::function<void(const markup::Inlines&)>& lintWords);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_LINT_ELEMENTS_H_
