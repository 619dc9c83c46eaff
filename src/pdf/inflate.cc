#include "pdf/inflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <new>

namespace vanthu::pdf {
namespace {

// Contents of pages shrink to an eighth; small files have much room beside.
constexpr size_t kGrowth = 32;
constexpr size_t kAlways = size_t{64} << 20;

constexpr size_t kUsualGrowth = 8;
constexpr size_t kLeastRoom = 32 * 1024;

}  // namespace

Inflater::Inflater(const StrictFile& file)
    : file_(file),
      library_(libdeflate_alloc_decompressor()),
      budget_(kAlways + kGrowth * file.body().size()) {
  if (library_ == nullptr)
    throw std::bad_alloc();
}

Inflater::~Inflater() = default;

void Inflater::Free::operator()(libdeflate_decompressor* library) const {
  libdeflate_free_decompressor(library);
}

std::optional<std::string_view> Inflater::read(const StrictFile::Object& stream, size_t limit) {
  if (file_.findRaw(stream.value, "Filter"))
    return inflate(stream.stream, limit);
  return stream.stream.size() <= limit ? std::optional(stream.stream) : std::nullopt;
}

std::optional<std::string_view> Inflater::inflate(std::string_view deflated, size_t limit) {
  makeRoom(std::clamp(deflated.size() * kUsualGrowth, kLeastRoom, std::max(limit, kLeastRoom)));
  for (;;) {
    size_t size = 0, read = 0;
    const libdeflate_result result = libdeflate_zlib_decompress_ex(library_.get(),
                                                                   deflated.data(),
                                                                   deflated.size(),
                                                                   buffer_.get(),
                                                                   std::min(room_, budget_),
                                                                   &read,
                                                                   &size);
    if (result == LIBDEFLATE_SUCCESS && read == deflated.size() && size <= limit) {
      budget_ -= size;
      return std::string_view(buffer_.get(), size);
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room_ >= limit || room_ >= budget_)
      return std::nullopt;
    budget_ -= room_;  // the work was done
    makeRoom(room_ * 4);
  }
}

void Inflater::makeRoom(size_t size) {
  if (size <= room_)
    return;
  buffer_.reset(new char[size]);  // not cleared
  room_ = size;
}

}  // namespace vanthu::pdf
