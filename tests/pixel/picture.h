// Grey pictures, and how different two of them are in one place.
#ifndef VANTHU_TESTS_PIXEL_PICTURE_H_
#define VANTHU_TESTS_PIXEL_PICTURE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::pixel {

/// Pixels from the top left corner; right and bottom are outside.
struct Box {
  int left = 0, top = 0, right = 0, bottom = 0;
};

/// How much of each pixel is covered by ink: 0 none, 255 all. Outside there is none.
class Picture {
 public:
  Picture(int width, int height);

  int width() const { return width_; }
  int height() const { return height_; }
  uint8_t ink(int x, int y) const;
  /// Ink on ink stays ink; outside nothing happens.
  void addInk(int x, int y, uint8_t ink);

 private:
  bool holds(int x, int y) const;
  size_t index(int x, int y) const;

  int width_, height_;
  std::vector<uint8_t> ink_;
};

/// Draws the first page of a PDF with Poppler's pdftoppm. Ends the test with the reason if it
/// cannot.
Picture drawWithPoppler(const std::string& pdf, int dotsPerInch, const std::string& folder);

/// Cuts `box` into squares of `cell` pixels and gives the greatest difference of ink between the
/// same square of both, 0 … 1. Small against a stroke's width, a cell notices a mark that is
/// missing, added or moved, however large the letter; large against a pixel, it does not notice how
/// edges are smoothed.
double greatestDifference(const Picture& a, const Picture& b, const Box& box, int cell);

}  // namespace vanthu::pixel

#endif  // VANTHU_TESTS_PIXEL_PICTURE_H_
