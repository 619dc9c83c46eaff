// The encoding that a Type 1 font program brings along: TeX's fonts have no other.
#ifndef VANTHU_READ_TYPE1_ENCODING_H_
#define VANTHU_READ_TYPE1_ENCODING_H_

#include <array>
#include <string>

#include "read/budget.h"
#include "read/objects.h"

namespace vanthu::read {

/// Letters of each code as UTF-8, empty where they are not known. `program` is a descriptor's
/// FontFile; only its readable beginning is looked at.
std::array<std::string, 256> readType1Encoding(const Object& program, Budget& budget);

}  // namespace vanthu::read

#endif  // VANTHU_READ_TYPE1_ENCODING_H_
