// What a file is, by its first bytes; what it is called does not matter. For this folder only. Pure
// and thread-safe.
#ifndef VANTHU_SHEET_FILE_KIND_H_
#define VANTHU_SHEET_FILE_KIND_H_

#include <string_view>

#include "sheet/archive.h"
#include "sheet/fault.h"

namespace vanthu::sheet {

enum class FileKind { xlsx, ods, csv, archive, refused };

struct Recognised {
  FileKind kind = FileKind::refused;
  Fault refusal;  ///< if refused: what it is and what to do with it
};

/// xlsx, ods: never; `archive` needs a second look.
Recognised recognise(std::string_view bytes);

/// xlsx, ods or refused.
Recognised recogniseArchive(Archive& archive);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_FILE_KIND_H_
