// ProgramCache: font programs that documents of their own glyphs made, for the next document with
// the same glyphs and letters.
//
// A program follows from its glyphs and letters alone, so what is found is what would be made.
// Holds the last ones used, up to a number of bytes. Safe to use from several threads.
#ifndef VANTHU_PDF_PROGRAM_CACHE_H_
#define VANTHU_PDF_PROGRAM_CACHE_H_

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fonts/font_book.h"
#include "pdf/font_program.h"

namespace vanthu::pdf {

class ProgramCache {
 public:
  static constexpr size_t kMostBytes = size_t{8} << 20;

  explicit ProgramCache(size_t mostBytes = kMostBytes) : mostBytes_(mostBytes) {}

  /// All that a program of these glyphs follows from; `letters` is indexed by glyph.
  static std::string keyOf(fonts::Style style,
                           const std::vector<uint16_t>& glyphs,
                           const std::vector<char32_t>& letters);

  /// Null if it is not there.
  std::shared_ptr<const FontProgram> find(std::string_view key);
  void keep(std::string key, std::shared_ptr<const FontProgram> program);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const FontProgram> program;
    size_t bytes() const;
  };

  const size_t mostBytes_;
  std::mutex mutex_;
  std::list<Kept> kept_;  ///< the last used first
  std::unordered_map<std::string_view, std::list<Kept>::iterator> byKey_;
  size_t bytes_ = 0;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_PROGRAM_CACHE_H_
