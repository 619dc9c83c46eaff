// Writing one result: whole or not at all.
//
// A regular target gets a temporary name in its folder, fsync, rename and an fsync of the folder; a
// link is followed, the rights of a file that is replaced stay. A target that exists and is no
// regular file (a device, a pipe) is written in place, each write checked. "-" is stdout.
#ifndef VANTHU_CLI_OUTPUT_FILE_H_
#define VANTHU_CLI_OUTPUT_FILE_H_

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace vanthu::cli {

/// Empty if all bytes are safely there; otherwise "machine.cannot-write", and nothing is left
/// behind. (Only where the disk fails at the very last, the folder's fsync, is the whole file there
/// in spite of the error.)
Diagnostics writeOutput(const std::string& target, std::string_view bytes);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_OUTPUT_FILE_H_
