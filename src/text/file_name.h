// Names of files made of words: good on any system, never a path.
//
// Pure and thread-safe.
#ifndef VANTHU_TEXT_FILE_NAME_H_
#define VANTHU_TEXT_FILE_NAME_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vanthu::text {

/// What is left of `words` (NFC) in small letters without marks, digits and single hyphens, at most
/// `longest`: "Báo cáo Nguyễn Thị Hòa" is "bao-cao-nguyen-thi-hoa". May be empty.
std::string fileName(std::string_view words, size_t longest);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_FILE_NAME_H_
