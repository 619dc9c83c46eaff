#include "pdf/deflate.h"

#include <libdeflate.h>

#include <cstdint>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include "pdf/run_coder.h"

namespace vanthu::pdf {
namespace {

struct Shelf {
  std::mutex mutex;
  std::vector<std::unique_ptr<Deflater>> free;
  size_t made = 0;
};

/// Never taken down: threads may outlive main().
Shelf& shelfOf(Effort effort) {
  static Shelf& everyday = *new Shelf;
  static Shelf& fast = *new Shelf;
  return effort == Effort::fast ? fast : everyday;
}

}  // namespace

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr)
    throw std::bad_alloc();
}

Deflater::~Deflater() = default;

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

LentDeflater::LentDeflater(Effort effort) : effort_(effort) {
  Shelf& shelf = shelfOf(effort);
  const std::lock_guard lock(shelf.mutex);
  if (!shelf.free.empty()) {
    deflater_ = std::move(shelf.free.back());
    shelf.free.pop_back();
  } else {
    deflater_ = std::make_unique<Deflater>(effort == Effort::fast ? 1 : 3);
    shelf.free.reserve(++shelf.made);  // so that giving it back cannot fail
  }
}

LentDeflater::~LentDeflater() {
  Shelf& shelf = shelfOf(effort_);
  const std::lock_guard lock(shelf.mutex);
  shelf.free.push_back(std::move(deflater_));
}

std::string Deflater::deflate(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(
      compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

std::string Deflater::deflateBehindRuns(std::string_view bytes, size_t runs) {
  // RFC 1950: deflate with a window of 32 KiB, and no hint of the effort. The check sum follows.
  std::string out("\x78\x01", 2);
  out.reserve(runs / 4 + libdeflate_deflate_compress_bound(compressor_.get(), bytes.size() - runs));
  appendRuns(out, bytes.substr(0, runs));
  const std::string_view rest = bytes.substr(runs);
  const size_t begin = out.size();
  out.resize(begin + libdeflate_deflate_compress_bound(compressor_.get(), rest.size()));
  out.resize(
      begin +
      libdeflate_deflate_compress(
          compressor_.get(), rest.data(), rest.size(), out.data() + begin, out.size() - begin));
  const uint32_t sum = libdeflate_adler32(1, bytes.data(), bytes.size());
  for (const int shift : {24, 16, 8, 0})
    out += static_cast<char>(sum >> shift & 0xFF);
  return out;
}

}  // namespace vanthu::pdf
