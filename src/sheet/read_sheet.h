// A spreadsheet file into a Workbook: XLSX, ODS, CSV.
//
// Streams (expat's SAX over libzip), counts everything while it inflates and stops at the first
// limit of robustness.md. Meant to run in a sandboxed child: encode() and decode() carry a Workbook
// through its pipe. Never follows a reference out of the file. Pure and thread-safe.
#ifndef VANTHU_SHEET_READ_SHEET_H_
#define VANTHU_SHEET_READ_SHEET_H_

#include <string>
#include <string_view>

#include "base/result.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {

/// `bytes` by what they are, not by what the file is called; `file` is what errors call it. Errors
/// (all "sheet.*"): unknown or unsupported kinds with what to do ("lưu thành .xlsx"), encrypted and
/// damaged files, each limit.
Result<Workbook> readSheet(std::string_view bytes, std::string_view file);

std::string encode(const Result<Workbook>& workbook);
/// "sheet.bad-answer" if `bytes` are none of encode()'s.
Result<Workbook> decode(std::string_view bytes);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_READ_SHEET_H_
