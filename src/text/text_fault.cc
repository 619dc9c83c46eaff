#include <cstdio>

#include "text/normalize.h"

namespace vanthu::text {
namespace {

std::string codeName(char32_t c) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "U+%04X", static_cast<unsigned>(c));
  return buffer;
}

std::string byteName(char32_t byte) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%02X", static_cast<unsigned>(byte));
  return buffer;
}

Message invalidBytes(const TextFault& fault) {
  const std::string byte = byteName(fault.letter);
  const std::string place = std::to_string(fault.offset + 1);
  return {"Không phải mã UTF-8 hợp lệ: byte " + byte + " ở vị trí thứ " + place + ".",
          "Not valid UTF-8: byte " + byte + " at position " + place + "."};
}

// "Ký tự U+202E <vi>" and "Character U+202E <en>".
Message about(const TextFault& fault, const char* vi, const char* en) {
  const std::string name = codeName(fault.letter);
  return {"Ký tự " + name + " " + vi, "Character " + name + " " + en};
}

Message tooManyMarks(const TextFault& fault) {
  const std::string name = codeName(fault.letter);
  const std::string most = std::to_string(kMaxMarks);
  return {"Quá nhiều dấu chồng lên một chữ: dấu " + name + " vượt mức " + most + " dấu liền nhau.",
          "Too many marks on one letter: " + name + " goes beyond " + most + " in a row."};
}

}  // namespace

Message describe(const TextFault& fault) {
  switch (fault.flaw) {
    case Flaw::invalidUtf8:
      return invalidBytes(fault);
    case Flaw::control:
      return about(fault,
                   "là ký tự điều khiển, không in được.",
                   "is a control character and cannot be printed.");
    case Flaw::bidiControl:
      return about(fault,
                   "là ký tự ẩn đổi chiều chữ, làm chữ in ra khác với chữ đã nhập.",
                   "is hidden and turns the direction of the text: print would differ from input.");
    case Flaw::zeroWidth:
      return about(
          fault, "là ký tự ẩn, không có hình khi in.", "is invisible: it leaves nothing in print.");
    case Flaw::tooManyMarks:
      return tooManyMarks(fault);
    case Flaw::privateUse:
      return about(fault,
                   "thuộc vùng dùng riêng của phông chữ, không có nghĩa chung.",
                   "is for private use: it has no agreed meaning.");
    case Flaw::noncharacter:
      return about(fault, "không phải là chữ trong Unicode.", "is not a character in Unicode.");
    case Flaw::lostLetter:
      return about(fault,
                   "cho biết chữ gốc đã mất từ trước khi nhập; hãy gõ lại chữ đó.",
                   "says that the letter was lost before it came here; type it again.");
    case Flaw::beyondBmp:
      return about(fault,
                   "(như biểu tượng cảm xúc) nằm ngoài bảng chữ in được.",
                   "(such as an emoji) is outside the letters that can be printed.");
  }
  return {};
}

}  // namespace vanthu::text
