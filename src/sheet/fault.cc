#include "sheet/fault.h"

#include <utility>

namespace vanthu::sheet {

Diagnostic makeFault(const char* code, std::string vi, std::string en, Message hint) {
  return {code, {}, {std::move(vi), std::move(en)}, std::move(hint)};
}

Diagnostic damaged(std::string vi, std::string en) {
  return makeFault("sheet.damaged",
                   "tệp bị hỏng: " + std::move(vi),
                   "the file is damaged: " + std::move(en),
                   saveAsXlsx());
}

Diagnostic tooLarge(std::string vi, std::string en) {
  return makeFault("sheet.too-large",
                   std::move(vi),
                   std::move(en),
                   {"hãy chia danh sách thành nhiều tệp, bỏ những trang tính không cần",
                    "split the list into several files, leave out sheets that are not needed"});
}

Diagnostic bomb(std::string vi, std::string en) {
  return makeFault("sheet.bomb", std::move(vi), std::move(en), saveAsXlsx());
}

Message saveAsXlsx() {
  return {"mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx",
          "open it in Excel or LibreOffice and save it as .xlsx"};
}

}  // namespace vanthu::sheet
