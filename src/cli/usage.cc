#include "cli/usage.h"

#include <CLI/Error.hpp>
#include <string>
#include <string_view>

namespace vanthu::cli {
namespace {

constexpr std::string_view kNoCommand = "A subcommand";

Diagnostic fault(const char* code, std::string vi, std::string en) {
  return {code,
          {},
          {std::move(vi), std::move(en)},
          {"xem cách dùng: `vanthu --help`, `vanthu render --help`",
           "see `vanthu --help`, `vanthu render --help`"}};
}

// CLI11 says only in English what it stumbled over: "--data is required",
// "--fonts: x not in {tight,shared}".
Diagnostic missing(const std::string& text) {
  constexpr std::string_view kTail = " is required";
  if (!text.ends_with(kTail) || text.starts_with(kNoCommand))
    return fault("usage.missing-argument", "chưa nói làm việc gì", "no command is given");
  const std::string name = text.substr(0, text.size() - kTail.size());
  return fault("usage.missing-argument", "thiếu tham số " + name, name + " is missing");
}

Diagnostic unknown(const std::string& name) {
  return fault("usage.unknown-argument",
               "không có lệnh hoặc tham số \"" + name + "\"",
               "there is no command or argument \"" + name + "\"");
}

Diagnostic bad(const std::string& text) {
  const std::string name = text.substr(0, text.find(": "));
  if (name == text || name.find(' ') != std::string::npos)
    return fault("usage.bad-argument", "có tham số không dùng được", text);
  constexpr std::string_view kChoices = " not in {";
  if (const size_t set = text.find(kChoices); set != std::string::npos && text.ends_with('}')) {
    const size_t begin = set + kChoices.size();
    const std::string choices = text.substr(begin, text.size() - 1 - begin);
    return fault("usage.bad-argument",
                 name + " chỉ nhận một trong các giá trị: " + choices,
                 name + " takes one of " + choices);
  }
  return fault("usage.bad-argument",
               name + " có giá trị không dùng được, hoặc thiếu giá trị",
               name + " has a value that cannot be used, or lacks one");
}

}  // namespace

Diagnostic usageFault(const CLI::ParseError& error, const std::vector<std::string>& extras) {
  const std::string text = error.what();
  const bool required = error.get_name() == "RequiredError";
  // A mistyped command is also a command that is missing.
  if (!extras.empty() && (!required || text.starts_with(kNoCommand)))
    return unknown(extras.front());
  if (required)
    return missing(text);
  constexpr std::string_view kNoFolder = ": Directory does not exist: ";
  if (const size_t at = text.find(kNoFolder); at != std::string::npos) {
    const std::string name = text.substr(0, at);
    const std::string folder = text.substr(at + kNoFolder.size());
    return fault("usage.bad-argument",
                 name + ": không có thư mục \"" + folder + "\"",
                 name + ": there is no folder \"" + folder + "\"");
  }
  return bad(text);
}

}  // namespace vanthu::cli
