#include "qr/square_code.h"

#include <exception>
#include <qrcodegen.hpp>

namespace vanthu::qr {
namespace {

// The most mixed of the eight masks. Trying all of them, as the library would, takes as long as all
// else that a certificate needs; readers take any.
constexpr int kMask = 7;

// The end of the run of dark modules that begins at x.
int runEnd(const SquareCode& code, int x, int y) {
  while (x < code.size() && code.dark(x, y))
    ++x;
  return x;
}

bool beginsRun(const SquareCode& code, int x, int y) {
  return code.dark(x, y) && (x == 0 || !code.dark(x - 1, y));
}

// The very run [x, end) in row y: no longer and no shorter.
bool hasRun(const SquareCode& code, int x, int end, int y) {
  return beginsRun(code, x, y) && runEnd(code, x, y) == end;
}

}  // namespace

std::optional<SquareCode> encode(std::string_view text) {
  try {
    using qrcodegen::QrCode;
    const QrCode code =
        QrCode::encodeSegments(qrcodegen::QrSegment::makeSegments(std::string(text).c_str()),
                               QrCode::Ecc::MEDIUM,
                               QrCode::MIN_VERSION,
                               QrCode::MAX_VERSION,
                               kMask);
    const int size = code.getSize();
    std::vector<bool> dark;
    dark.reserve(static_cast<size_t>(size) * static_cast<size_t>(size));
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x)
        dark.push_back(code.getModule(x, y));
    }
    return SquareCode(size, std::move(dark));
  } catch (const std::exception&) {  // the text is too long
    return std::nullopt;
  }
}

std::vector<DarkRect> darkRects(const SquareCode& code) {
  std::vector<DarkRect> out;
  for (int y = 0; y < code.size(); ++y) {
    for (int x = 0; x < code.size(); ++x) {
      if (!beginsRun(code, x, y))
        continue;
      const int end = runEnd(code, x, y);
      if (y > 0 && hasRun(code, x, end, y - 1))
        continue;  // belongs to the rectangle above
      int bottom = y + 1;
      while (bottom < code.size() && hasRun(code, x, end, bottom))
        ++bottom;
      out.push_back({x, y, end - x, bottom - y});
    }
  }
  return out;
}

}  // namespace vanthu::qr
