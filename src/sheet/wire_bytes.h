// Numbers and texts of the sandbox's pipe: what wire.cc is made of. For this folder only. One
// thread at a time.
//
// Numbers are in base 128, low digits first; texts have their length before them.
#ifndef VANTHU_SHEET_WIRE_BYTES_H_
#define VANTHU_SHEET_WIRE_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "text/utf8_check.h"

namespace vanthu::sheet {

class WireWriter {
 public:
  explicit WireWriter(std::string begin) : out_(std::move(begin)) {}

  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7)
      out_ += static_cast<char>(0x80 | (value & 0x7F));
    out_ += static_cast<char>(value);
  }
  void text(std::string_view text) {
    number(text.size());
    out_ += text;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// After the first thing that is wrong everything reads as zero or empty.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : bytes_(bytes) {}

  uint64_t number(uint64_t most) {
    uint64_t value = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
      const uint64_t digit = byte();
      value |= (digit & 0x7F) << shift;
      if ((digit & 0x80) == 0)
        return value <= most ? value : refuse();
    }
    return refuse();
  }
  bool flag() { return number(1) == 1; }
  std::string text(uint64_t most) {
    const uint64_t length = number(most);
    if (length > bytes_.size() - at_)
      refuse();
    std::string out(ok_ ? bytes_.substr(at_, length) : std::string_view());
    at_ += out.size();
    if (text::firstInvalidUtf8(out))
      refuse();
    return out;
  }
  void expect(bool truth) {
    if (!truth)
      refuse();
  }
  bool ok() const { return ok_; }
  bool atEnd() const { return ok_ && at_ == bytes_.size(); }

 private:
  uint64_t byte() {
    if (!ok_ || at_ == bytes_.size())
      return refuse();
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  uint64_t refuse() {
    ok_ = false;
    return 0;
  }

  const std::string_view bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_WIRE_BYTES_H_
