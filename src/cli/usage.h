// Wrong usage of the command line as diagnostics.
#ifndef VANTHU_CLI_USAGE_H_
#define VANTHU_CLI_USAGE_H_

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace CLI {
class ParseError;
}

namespace vanthu::cli {

/// "usage.missing-argument", "usage.unknown-argument", "usage.bad-argument", each naming the
/// argument. `extras` are the arguments that nobody took.
Diagnostic usageFault(const CLI::ParseError& error, const std::vector<std::string>& extras);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_USAGE_H_
