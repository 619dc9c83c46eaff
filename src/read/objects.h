// Objects of a PDF, asked without trust: a wrong type is the same as nothing there.
//
// The only wrapper of qpdf's object handles. qpdf throws when an object cannot be read at all;
// readPdf catches.
#ifndef VANTHU_READ_OBJECTS_H_
#define VANTHU_READ_OBJECTS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "read/matrix.h"

namespace vanthu::read {

using Object = QPDFObjectHandle;

/// The entry `key` ("/Font") of a dictionary or of a stream's dictionary; null if there is none.
Object entry(Object container, const std::string& key);

std::optional<double> number(Object object);
double numberOr(const Object& object, double otherwise);
std::optional<int64_t> integer(const Object& object);
bool isTrue(Object object);

/// Without the slash, valid UTF-8, cut to 127 bytes; empty if it is no name.
std::string name(Object object);

/// A text string (UTF-16, UTF-8 or PDFDocEncoding) as clean UTF-8.
std::string text(Object object);
std::string textOfBytes(const std::string& bytes);

struct Rectangle {
  double left = 0, bottom = 0, right = 0, top = 0;  ///< left ≤ right, bottom ≤ top

  double width() const { return right - left; }
  double height() const { return top - bottom; }
};

std::optional<Rectangle> rectangle(Object object);
std::optional<Matrix> matrix(Object object);

/// "12 0", the same for the same object; empty for one that stands inside another.
std::string identity(const Object& object);

struct StreamContent {
  std::string bytes;
  bool whole = true;  ///< false: damaged, of an unknown filter, or cut at the limit
};

/// A stream's bytes, inflated, no more than `most`.
StreamContent readStream(Object stream, uint64_t most);

}  // namespace vanthu::read

#endif  // VANTHU_READ_OBJECTS_H_
