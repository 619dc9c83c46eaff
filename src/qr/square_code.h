// A text into the dark and light modules of a QR code (ISO/IEC 18004).
//
// Error correction level M at least; the smallest version that holds the text. Knows nothing of
// paper. The library stays behind this door. Pure and thread-safe.
#ifndef VANTHU_QR_SQUARE_CODE_H_
#define VANTHU_QR_SQUARE_CODE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::qr {

/// Light modules that a code needs on each side.
inline constexpr int kQuietZone = 4;

class SquareCode {
 public:
  /// REQUIRES: `dark` has size × size entries, row by row.
  SquareCode(int size, std::vector<bool> dark) : size_(size), dark_(std::move(dark)) {}

  int size() const { return size_; }  ///< modules on each side, without the quiet zone
  bool dark(int x, int y) const { return dark_[static_cast<size_t>(y * size_ + x)]; }

 private:
  int size_;
  std::vector<bool> dark_;
};

/// Nothing if the text is longer than any code holds. REQUIRES: `text` is UTF-8 without NUL.
std::optional<SquareCode> encode(std::string_view text);

/// A rectangle of dark modules.
struct DarkRect {
  int x = 0, y = 0, width = 0, height = 0;
};

/// The dark modules as few rectangles that do not overlap: runs of a row, and what repeats below
/// them.
std::vector<DarkRect> darkRects(const SquareCode& code);

}  // namespace vanthu::qr

#endif  // VANTHU_QR_SQUARE_CODE_H_
