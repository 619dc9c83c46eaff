#include "tiny_zip.h"

#include <libdeflate.h>

#include <memory>

namespace vanthu::sheet {
namespace {

constexpr uint16_t kDeflate = 8;

void put(std::string& out, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace

std::string deflated(std::string_view content) {
  struct Free {
    void operator()(libdeflate_compressor* each) const { libdeflate_free_compressor(each); }
  };
  const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(6));
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), content.size()), '\0');
  out.resize(libdeflate_deflate_compress(
      compressor.get(), content.data(), content.size(), out.data(), out.size()));
  return out;
}

uint32_t crcOf(std::string_view content) {
  return libdeflate_crc32(0, content.data(), content.size());
}

TinyZip& TinyZip::add(std::string_view name, std::string_view content) {
  std::string packed = deflated(content);
  if (packed.size() >= content.size())
    return addStored(name, content);
  return addDeflated(name, packed, crcOf(content), content.size());
}

TinyZip& TinyZip::addStored(std::string_view name, std::string_view content) {
  entries_.push_back({std::string(name),
                      std::string(content),
                      crcOf(content),
                      static_cast<uint32_t>(content.size()),
                      0,
                      0});
  return *this;
}

TinyZip& TinyZip::addDeflated(std::string_view name,
                              const std::string& deflated,
                              uint32_t crc,
                              size_t length) {
  entries_.push_back(
      {std::string(name), deflated, crc, static_cast<uint32_t>(length), kDeflate, 0});
  return *this;
}

TinyZip& TinyZip::flags(uint16_t flags) {
  entries_.back().flags = flags;
  return *this;
}

TinyZip& TinyZip::method(uint16_t method) {
  entries_.back().method = method;
  return *this;
}

TinyZip& TinyZip::claim(uint16_t entries) {
  claimed_ = entries;
  return *this;
}

std::string TinyZip::bytes() const {
  std::string out;
  std::string directory;
  for (const Entry& entry : entries_) {
    const size_t offset = out.size();
    std::string common;
    put(common, 20, 2);
    put(common, entry.flags, 2);
    put(common, entry.method, 2);
    put(common, 0x00210000, 4);  // 1 January 1980
    put(common, entry.crc, 4);
    put(common, entry.content.size(), 4);
    put(common, entry.length, 4);
    put(common, entry.name.size(), 2);
    put(common, 0, 2);
    out += "PK\x03\x04" + common + entry.name + entry.content;
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    directory += common;
    directory.append(10, '\0');  // comment, disk, attributes
    put(directory, offset, 4);
    directory += entry.name;
  }
  const size_t offset = out.size();
  const uint64_t number = claimed_ < 0 ? entries_.size() : static_cast<uint64_t>(claimed_);
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, number, 2);
  put(out, number, 2);
  put(out, directory.size(), 4);
  put(out, offset, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace vanthu::sheet
