// ZIP archives for tests, also those that no honest program writes.
#ifndef VANTHU_TESTS_SHEET_TINY_ZIP_H_
#define VANTHU_TESTS_SHEET_TINY_ZIP_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::sheet {

class TinyZip {
 public:
  /// Deflated if that is shorter.
  TinyZip& add(std::string_view name, std::string_view content);
  TinyZip& addStored(std::string_view name, std::string_view content);
  /// `content` is deflated `bytes` (deflated()) of a text with that CRC and length.
  TinyZip& addDeflated(std::string_view name,
                       const std::string& deflated,
                       uint32_t crc,
                       size_t length);
  /// The general purpose flags of the last entry, e.g. 1: encrypted.
  TinyZip& flags(uint16_t flags);
  TinyZip& method(uint16_t method);
  /// The end record claims so many entries.
  TinyZip& claim(uint16_t entries);

  std::string bytes() const;

 private:
  struct Entry {
    std::string name;
    std::string content;
    uint32_t crc = 0;
    uint32_t length = 0;
    uint16_t method = 0;
    uint16_t flags = 0;
  };
  std::vector<Entry> entries_;
  int claimed_ = -1;
};

std::string deflated(std::string_view content);
uint32_t crcOf(std::string_view content);

}  // namespace vanthu::sheet

#endif  // VANTHU_TESTS_SHEET_TINY_ZIP_H_
