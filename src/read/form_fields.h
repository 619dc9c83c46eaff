// The interactive form: every field with its place (ISO 32000-1, 12.7).
#ifndef VANTHU_READ_FORM_FIELDS_H_
#define VANTHU_READ_FORM_FIELDS_H_

#include <vector>

#include "read/budget.h"
#include "read/page_frame.h"
#include "read/page_tree.h"
#include "read/read_pdf.h"

namespace vanthu::read {

/// One entry for each place of a field, in the order of the form; `frames` are those of `pages`.
std::vector<Field> readFields(const Object& catalog,
                              const std::vector<PageNode>& pages,
                              const std::vector<PageFrame>& frames,
                              Budget& budget);

}  // namespace vanthu::read

#endif  // VANTHU_READ_FORM_FIELDS_H_
