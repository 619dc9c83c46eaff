// Phụ lục: the lines over and under their titles (the-thuc.md A2, A4, A5).
#ifndef VANTHU_FILL_APPENDIX_H_
#define VANTHU_FILL_APPENDIX_H_

#include <vector>

#include "document/document.h"
#include "fill/body.h"
#include "fill/context.h"
#include "fill/header.h"

namespace vanthu::fill {

/// The finished appendices, in the order in which the template has them.
std::vector<document::Appendix> finishAppendices(std::vector<AppendixDraft> drafts,
                                                 const Header& header,
                                                 Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_APPENDIX_H_
