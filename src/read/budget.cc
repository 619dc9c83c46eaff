#include "read/budget.h"

#include <string>

namespace vanthu::read {
namespace {

// A large family of Word fonts has some 4,000 letters; hundreds of such fonts fit.
constexpr uint64_t kFontEntries = 4'000'000;
constexpr uint64_t kNodes = 300'000;

}  // namespace

Budget::Budget(const ReadLimits& limits)
    : limits_(limits),
      pagesLeft_(limits.pages),
      contentLeft_(limits.contentBytes),
      glyphsLeft_(limits.glyphs),
      shapesLeft_(limits.shapes),
      allContentLeft_(limits.allContentBytes),
      resultLeft_(limits.resultBytes),
      fontEntriesLeft_(kFontEntries),
      nodesLeft_(kNodes) {}

bool Budget::startPage() {
  contentLeft_ = limits_.contentBytes;
  glyphsLeft_ = limits_.glyphs;
  shapesLeft_ = limits_.shapes;
  if (!take(pagesLeft_, 1, limits_.pages, "trang", "pages"))
    return false;
  ++page_;
  return true;
}

bool Budget::takeContent(uint64_t bytes) {
  return take(contentLeft_,
              bytes,
              limits_.contentBytes,
              "byte nội dung của một trang",
              "bytes of content on one page") &&
         take(allContentLeft_,
              bytes,
              limits_.allContentBytes,
              "byte nội dung của mọi trang",
              "bytes of content on all pages");
}

bool Budget::takeGlyph() {
  return take(glyphsLeft_, 1, limits_.glyphs, "chữ trên một trang", "letters on one page");
}

bool Budget::takeShape() {
  return take(
      shapesLeft_, 1, limits_.shapes, "nét và khung trên một trang", "lines and boxes on one page");
}

bool Budget::takeFontEntries(uint64_t number) {
  return take(fontEntriesLeft_,
              number,
              kFontEntries,
              "mục trong các phông chữ",
              "entries in the tables of fonts");
}

bool Budget::takeNode() {
  return take(nodesLeft_, 1, kNodes, "nút của cây trang và trường", "nodes of pages and fields");
}

bool Budget::takeResult(uint64_t bytes) {
  return take(resultLeft_, bytes, limits_.resultBytes, "byte kết quả đọc", "bytes of result");
}

uint64_t Budget::contentLeft() const {
  return spent_ ? 0 : std::min(contentLeft_, allContentLeft_);
}

bool Budget::take(uint64_t& left, uint64_t number, uint64_t limit, const char* vi, const char* en) {
  if (spent_)
    return false;
  if (number <= left) {
    left -= number;
    return true;
  }
  spent_ = true;
  const std::string most = std::to_string(limit);
  reason_ = {"tệp PDF quá lớn: hơn " + most + " " + vi,
             "the PDF is too large: more than " + most + " " + en};
  if (page_ != 0) {
    reason_.vi += " (trang " + std::to_string(page_) + ")";
    reason_.en += " (page " + std::to_string(page_) + ")";
  }
  return false;
}

}  // namespace vanthu::read
