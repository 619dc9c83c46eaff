#include "store/file_hash.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/durable_file.h"
#include "base/sha256_stream.h"

namespace vanthu::store {
Result<FileHash> hashOf(const std::filesystem::path& file) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!opened.valid())
    return fail(cannotRead(file, errno));
  Sha256Stream stream;
  FileHash hash;
  std::array<char, 65'536> part{};
  ssize_t n = 0;
  while ((n = ::read(opened.get(), part.data(), part.size())) > 0 || (n < 0 && errno == EINTR)) {
    if (n < 0)
      continue;
    stream.add({part.data(), static_cast<size_t>(n)});
    hash.bytes += n;
  }
  if (n < 0)
    return fail(cannotRead(file, errno));
  hash.sha256 = toHex(stream.digest());
  return hash;
}

}  // namespace vanthu::store
