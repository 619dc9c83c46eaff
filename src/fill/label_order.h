// Typed labels of a template that skip or go back: "a)" "c)", "2." "1.".
#ifndef VANTHU_FILL_LABEL_ORDER_H_
#define VANTHU_FILL_LABEL_ORDER_H_

#include "base/diagnostic.h"
#include "markup/template.h"

namespace vanthu::fill {

/// Warnings "lint.label-order". Only neighbours are compared: a tag between two lines, or inside a
/// label, makes their order unknown.
Diagnostics checkLabelOrder(const markup::Template& tmpl);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_LABEL_ORDER_H_
