#include "cli/input_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace vanthu::cli {
namespace {

constexpr size_t kMaxBytes = 20u << 20;

Diagnostic cannotRead(const std::string& path, int error) {
  const std::string reason = std::strerror(error);
  return {"data.cannot-read",
          {path, 0, 0, {}},
          {"không đọc được tệp dữ liệu: " + reason, "cannot read the data file: " + reason},
          {}};
}

Diagnostic tooLarge(const std::string& path) {
  return {"data.too-large",
          {path, 0, 0, {}},
          {"dữ liệu lớn hơn 20 MiB", "the data is larger than 20 MiB"},
          {}};
}

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin)
      std::fclose(file);
  }
};

}  // namespace

Result<std::string> readInput(const std::string& path) {
  std::unique_ptr<std::FILE, Close> file(path == "-" ? stdin : std::fopen(path.c_str(), "rbe"));
  if (!file)
    return fail(cannotRead(path, errno));
  std::string bytes;
  char buffer[65536];
  while (const size_t n = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, n);
    if (bytes.size() > kMaxBytes)
      return fail(tooLarge(path));
  }
  if (std::ferror(file.get()))
    return fail(cannotRead(path, errno));
  return bytes;
}

}  // namespace vanthu::cli
