#include "pixel/picture.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "support/golden.h"
#include "support/process.h"

namespace vanthu::pixel {
namespace {

/// A binary PGM of 8 bits, white paper and black ink.
Picture readPgm(const std::string& bytes) {
  std::istringstream in(bytes);
  std::string magic;
  int width = 0, height = 0, white = 0;
  in >> magic >> width >> height >> white;
  in.get();
  const auto begin = static_cast<size_t>(in.tellg());
  if (magic != "P5" || white != 255 ||
      bytes.size() - begin < static_cast<size_t>(width) * static_cast<size_t>(height)) {
    std::cerr << "no 8-bit PGM picture\n";
    std::abort();
  }
  Picture picture(width, height);
  size_t i = begin;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x)
      picture.addInk(x, y, static_cast<uint8_t>(255 - static_cast<unsigned char>(bytes[i++])));
  }
  return picture;
}

/// Sum of a − b over a cell.
int64_t differenceIn(const Picture& a, const Picture& b, const Box& cell) {
  int64_t sum = 0;
  for (int y = cell.top; y < cell.bottom; ++y) {
    for (int x = cell.left; x < cell.right; ++x)
      sum += int64_t{a.ink(x, y)} - int64_t{b.ink(x, y)};
  }
  return sum;
}

}  // namespace

Picture::Picture(int width, int height)
    : width_(width),
      height_(height),
      ink_(static_cast<size_t>(width) * static_cast<size_t>(height), 0) {}

bool Picture::holds(int x, int y) const {
  return x >= 0 && y >= 0 && x < width_ && y < height_;
}

size_t Picture::index(int x, int y) const {
  return static_cast<size_t>(y) * static_cast<size_t>(width_) + static_cast<size_t>(x);
}

uint8_t Picture::ink(int x, int y) const {
  return holds(x, y) ? ink_[index(x, y)] : 0;
}

void Picture::addInk(int x, int y, uint8_t ink) {
  if (holds(x, y))
    ink_[index(x, y)] = static_cast<uint8_t>(std::min(255, ink_[index(x, y)] + ink));
}

Picture drawWithPoppler(const std::string& pdf, int dotsPerInch, const std::string& folder) {
  const std::string file = folder + "/page.pdf";
  testing::writeFile(file, pdf);
  const std::string dots = std::to_string(dotsPerInch);
  const testing::Finished drawn = testing::run({"pdftoppm",
                                                "-gray",
                                                "-r",
                                                dots,
                                                "-f",
                                                "1",
                                                "-l",
                                                "1",
                                                "-singlefile",
                                                file,
                                                folder + "/page"});
  if (drawn.exitCode != 0 || !drawn.err.empty()) {
    std::cerr << "pdftoppm: " << drawn.err << '\n';
    std::abort();
  }
  return readPgm(testing::readFile(folder + "/page.pgm"));
}

double greatestDifference(const Picture& a, const Picture& b, const Box& box, int cell) {
  int64_t greatest = 0;
  for (int top = box.top; top < box.bottom; top += cell) {
    for (int left = box.left; left < box.right; left += cell)
      greatest =
          std::max(greatest, std::abs(differenceIn(a, b, {left, top, left + cell, top + cell})));
  }
  return static_cast<double>(greatest) / (255.0 * cell * cell);
}

}  // namespace vanthu::pixel
