#include "pdf/deflate.h"

#include <libdeflate.h>

#include <new>

namespace vanthu::pdf {

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr)
    throw std::bad_alloc();
}

Deflater::~Deflater() = default;

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater& threadDeflater(Effort effort) {
  if (effort == Effort::fast) {
    thread_local Deflater fast(1);
    return fast;
  }
  thread_local Deflater everyday(3);
  return everyday;
}

std::string Deflater::deflate(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(
      compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace vanthu::pdf
