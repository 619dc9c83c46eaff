// What a `{% … %}` tag says.
#ifndef VANTHU_MARKUP_STATEMENT_H_
#define VANTHU_MARKUP_STATEMENT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/expression.h"
#include "markup/reporter.h"
#include "markup/tag_scanner.h"

namespace vanthu::markup {

/// `name=value` of an appendix or include tag. In an appendix tag a quoted value keeps its letters
/// for the inline parser.
struct Argument {
  std::string name;
  Place place;
  std::optional<SourceLine> quotedText;  ///< without its quotes, escapes unresolved
  std::optional<Expression> value;       ///< any other expression
};

struct Statement {
  enum class Kind {
    ifOpens,
    elif,
    otherwise,
    endif,
    forOpens,
    endfor,
    include,
    appendix,
    endappendix,
    table,
    fault,  ///< reported; stands for nothing
  };
  Kind kind = Kind::fault;
  Place place;                           ///< of "{%"
  std::optional<Expression> expression;  ///< condition or list
  std::string name;                      ///< loop variable, partial or table
  Place namePlace;
  std::vector<Argument> arguments;  ///< of an include all have a value
};

/// Reads the content of a statement tag. REQUIRES: segment.kind is `statement`. A tag with a fault
/// keeps its kind where that is known, so that its end still finds it; a missing expression is then
/// a literal null.
Statement parseStatement(const Segment& segment, Reporter& reporter);

/// "if", "endfor" … as the template writes it.
std::string_view wordOf(Statement::Kind kind);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_STATEMENT_H_
