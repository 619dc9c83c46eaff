#include "cli/input_file.h"

#include <cerrno>
#include <cstdio>
#include <memory>

#include "base/system_error.h"

namespace vanthu::cli {
namespace {

Diagnostic cannotRead(const std::string& path, int error) {
  const Message reason = reasonOf(error);
  return {"data.cannot-read",
          {path, 0, 0, {}},
          {"không đọc được tệp dữ liệu: " + reason.vi, "cannot read the data file: " + reason.en},
          {}};
}

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin)
      std::fclose(file);
  }
};

}  // namespace

Result<std::string> readInput(const std::string& path, size_t maxBytes) {
  std::unique_ptr<std::FILE, Close> file(path == "-" ? stdin : std::fopen(path.c_str(), "rbe"));
  if (!file)
    return fail(cannotRead(path, errno));
  std::string bytes;
  char buffer[65536];
  while (const size_t n = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, n);
    if (bytes.size() > maxBytes)
      return fail(data::tooLarge(path, maxBytes));
  }
  if (std::ferror(file.get()))
    return fail(cannotRead(path, errno));
  return bytes;
}

}  // namespace vanthu::cli
