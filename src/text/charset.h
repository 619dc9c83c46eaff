// The encodings that text files of Vietnamese offices have, and their bytes as UTF-8.
//
// Knows no fonts: text of TCVN3 and the like is text of windows-1252 here (text/legacy.h reads it).
// Letters stay as they are written, tones of windows-1258 as combining marks. Pure and thread-safe.
#ifndef VANTHU_TEXT_CHARSET_H_
#define VANTHU_TEXT_CHARSET_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace vanthu::text {

enum class Charset { utf8, utf16LittleEndian, utf16BigEndian, windows1258, windows1252 };

/// By the byte order mark; else UTF-8 if it is that, UTF-16 by where its zeros are, windows-1258 if
/// its tone bytes stand behind vowels, windows-1252 if not.
Charset guessCharset(std::string_view bytes);

/// Without a byte order mark. Or the offset of the first byte that is none of `charset`.
tl::expected<std::string, size_t> toUtf8(std::string_view bytes, Charset charset);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_CHARSET_H_
