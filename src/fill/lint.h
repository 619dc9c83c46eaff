// Lint: what is wrong in a template before any record comes.
//
// Checks every expression against the schema: unknown fields, filters on the wrong kind of value,
// markdown fields that do not stand alone. Pure and thread-safe.
#ifndef VANTHU_FILL_LINT_H_
#define VANTHU_FILL_LINT_H_

#include "base/diagnostic.h"
#include "data/schema.h"
#include "markup/template.h"

namespace vanthu::fill {

/// Errors ("template.*") and warnings: "lint.unused-field" for a field that the template never
/// prints, "lint.label-order" for typed labels that skip or go back.
Diagnostics lint(const markup::Template& tmpl, const data::Schema& schema);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_LINT_H_
