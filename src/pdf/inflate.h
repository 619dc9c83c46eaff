// Inflater: the bytes of a file's streams, undone one after another, within a budget.
#ifndef VANTHU_PDF_INFLATE_H_
#define VANTHU_PDF_INFLATE_H_

#include <memory>
#include <optional>
#include <string_view>

#include "pdf/strict_file.h"

struct libdeflate_decompressor;

namespace vanthu::pdf {

class Inflater {
 public:
  /// All streams together may grow to a fixed multiple of the file, so that time stays linear in
  /// its size whatever they hold. `file` must outlive this.
  explicit Inflater(const StrictFile& file);
  ~Inflater();

  /// A deflated or plain stream's bytes, until the next call; nothing if it is malformed, larger
  /// than `limit` or beyond the budget.
  std::optional<std::string_view> read(const StrictFile::Object& stream, size_t limit);

 private:
  std::optional<std::string_view> inflate(std::string_view deflated, size_t limit);
  void makeRoom(size_t size);

  struct Free {
    void operator()(libdeflate_decompressor* library) const;
  };
  const StrictFile& file_;
  std::unique_ptr<libdeflate_decompressor, Free> library_;
  std::unique_ptr<char[]> buffer_;
  size_t room_ = 0;
  size_t budget_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_INFLATE_H_
