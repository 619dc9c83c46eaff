// Errors of this folder: a diagnostic, or none. For this folder only; readSheet() puts the file's
// name into each. Pure and thread-safe.
#ifndef VANTHU_SHEET_FAULT_H_
#define VANTHU_SHEET_FAULT_H_

#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace vanthu::sheet {

using Fault = std::optional<Diagnostic>;

Diagnostic makeFault(const char* code, std::string vi, std::string en, Message hint = {});

/// "sheet.damaged": the file is not what it says it is.
Diagnostic damaged(std::string vi, std::string en);
/// "sheet.too-large": more than a list of an office ever holds.
Diagnostic tooLarge(std::string vi, std::string en);
/// "sheet.bomb": it inflates to far more than it should.
Diagnostic bomb(std::string vi, std::string en);

/// "Open it in Excel or LibreOffice and save it as .xlsx".
Message saveAsXlsx();

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_FAULT_H_
