// The arguments of an `{% appendix … %}` tag.
#ifndef VANTHU_MARKUP_APPENDIX_TAG_H_
#define VANTHU_MARKUP_APPENDIX_TAG_H_

#include "markup/reporter.h"
#include "markup/statement.h"
#include "markup/template.h"

namespace vanthu::markup {

/// The appendix that `opening` describes, without its blocks; takes the arguments' expressions.
/// A missing title and arguments that an appendix does not have are reported.
Appendix readAppendixTag(Statement& opening, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_APPENDIX_TAG_H_
