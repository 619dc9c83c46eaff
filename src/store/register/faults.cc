#include "store/register/faults.h"

#include <cstdio>
#include <utility>

namespace vanthu::store {

Diagnostic fault(std::string_view code, std::string_view pointer, Message message, Message hint) {
  Diagnostic out;
  out.code = code;
  out.where.pointer = pointer;
  out.message = std::move(message);
  out.hint = std::move(hint);
  return out;
}

std::string dayInWords(const Date& day) {
  char text[40];
  std::snprintf(text, sizeof text, "%02d/%02d/%04d", day.day, day.month, day.year);
  return text;
}

Diagnostic badCursor() {
  return fault("request.bad-cursor",
               "",
               {"vị trí trang không đúng", "the cursor of the page is none of ours"},
               {"dùng lại giá trị \"next\" của trang trước", "use \"next\" of the page before"});
}

Diagnostic missingReason() {
  return fault("data.missing-reason", "/reason", {"chưa ghi lý do", "the reason is missing"});
}

Diagnostic missingField(std::string_view pointer, std::string_view title) {
  return fault("data.missing-field",
               pointer,
               {"thiếu " + std::string(title), "\"" + std::string(pointer) + "\" is missing"});
}

Diagnostic secretPaper(std::string_view pointer) {
  return fault("data.secret-paper",
               pointer,
               {"văn bản có độ mật không được đưa vào hệ thống này",
                "a paper with a degree of secrecy must not come into this system"},
               {"đăng ký vào sổ văn bản mật theo quy định về bảo vệ bí mật nhà nước",
                "it belongs in the register for state secrets"});
}

}  // namespace vanthu::store
