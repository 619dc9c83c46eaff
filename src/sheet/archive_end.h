// The end of a ZIP archive, looked at before libzip takes memory for every entry that it claims.
// For this folder only. Pure and thread-safe.
#ifndef VANTHU_SHEET_ARCHIVE_END_H_
#define VANTHU_SHEET_ARCHIVE_END_H_

#include <string_view>

#include "sheet/fault.h"

namespace vanthu::sheet {

/// "sheet.bomb" if the directory claims more entries, or more bytes of names, than an archive may
/// have; "sheet.damaged" if there is no directory.
Fault checkArchiveEnd(std::string_view bytes);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_ARCHIVE_END_H_
