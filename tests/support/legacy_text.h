// Vietnamese text as old encodings leave it in a Unicode file: the other direction of
// text/legacy.h.
//
// Made apart from the program, so that it can judge it: glibc's iconv knows TCVN 5712-1, VISCII and
// windows-1258; VNI-Windows, which it does not know, is put together by its rule of base and mark.
// Each byte of the old text becomes its windows-1252 sign. Takes NFC.
#ifndef VANTHU_TESTS_SUPPORT_LEGACY_TEXT_H_
#define VANTHU_TESTS_SUPPORT_LEGACY_TEXT_H_

#include <string>
#include <string_view>

namespace vanthu::testing {

/// As typed in .VnTime: "Nguyễn" → "NguyÔn". ABC fonts have no capitals with tones: Ấ is written as
/// ấ. In a font in H ("NGUYỄN" in .VnTimeH) everything is.
std::string asTcvn3(std::string_view text);
/// What asTcvn3 can say at all: "Ấn Độ" → "ấn Độ".
std::string withoutTonedCapitals(std::string_view text);
std::string asVni(std::string_view text);
std::string asViscii(std::string_view text);
/// windows-1258 read as windows-1252: tones are signs behind their vowels.
std::string as1258(std::string_view text);
/// UTF-8 read as windows-1252, bytes without a sign as C1 controls.
std::string asUtf8ReadAsLatin(std::string_view text);

/// The 89 small letters with their tones, then the 89 capitals: "aàả…đ…xAÀẢ…".
std::u32string vietnameseLetters();
/// The 134 of these that are not ASCII.
std::u32string markedLetters();

/// Fully decomposed (NFD), as macOS writes it.
std::string decomposed(std::string_view text);

std::u32string toLetters(std::string_view text);
std::string toUtf8(std::u32string_view letters);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_LEGACY_TEXT_H_
