// Why the operating system refused something, in words.
#ifndef VANTHU_CLI_SYSTEM_ERROR_H_
#define VANTHU_CLI_SYSTEM_ERROR_H_

#include "base/diagnostic.h"

namespace vanthu::cli {

/// The reason behind an errno, in lower case, to stand after a colon.
Message reasonOf(int error);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_SYSTEM_ERROR_H_
