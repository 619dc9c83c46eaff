// Reads the words out of the modules of a small QR code, by the standard and not by the library
// that made it. Undamaged codes of versions 1 to 3, bytes only.
#ifndef VANTHU_TESTS_UNIT_QR_READER_H_
#define VANTHU_TESTS_UNIT_QR_READER_H_

#include <string>

#include "qr/square_code.h"

namespace vanthu::qr {

/// Empty if the code is of another kind.
std::string read(const SquareCode& code);

}  // namespace vanthu::qr

#endif  // VANTHU_TESTS_UNIT_QR_READER_H_
