// Texts and names as XLSX can hold them. For this folder only. Pure and thread-safe.
#ifndef VANTHU_SHEET_XLSX_TEXT_H_
#define VANTHU_SHEET_XLSX_TEXT_H_

#include <set>
#include <string>
#include <string_view>

namespace vanthu::sheet {

/// Spreadsheets read "_x0041_" as "A", because XML cannot hold every letter; so the underscore of a
/// text that happens to say so is escaped.
std::string escapedForXlsx(std::string_view text);

/// UTF-8 without NUL, U+FFFE and U+FFFF, which are no letters of XML.
bool isXmlText(std::string_view text);

/// `wanted` as the name of a sheet: at most 31 letters, none that programs refuse, not in `taken`,
/// to which it is added. REQUIRES: valid UTF-8.
std::string freeSheetName(std::string_view wanted, std::set<std::string>& taken);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_XLSX_TEXT_H_
