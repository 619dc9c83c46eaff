// The relations of an OOXML part: which parts it refers to (ECMA-376 part 2, 6.5). For this folder
// only. Targets outside the file are left out, never followed.
#ifndef VANTHU_SHEET_RELATIONS_H_
#define VANTHU_SHEET_RELATIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sheet/archive.h"

namespace vanthu::sheet {

struct Relation {
  std::string id;
  std::string type;  ///< the last word of its URI: "worksheet"
  std::string part;  ///< name of the target, without a leading slash
};

/// Of the whole file if `part` is empty. None if the part has none. Errors: parseXml()'s.
Result<std::vector<Relation>> readRelations(Archive& archive, std::string_view part);

/// The first with that type, or nullptr.
const Relation* findByType(const std::vector<Relation>& relations, std::string_view type);
const Relation* findById(const std::vector<Relation>& relations, std::string_view id);

/// "xl/workbook.xml" and "worksheets/sheet1.xml" or "/xl/worksheets/sheet1.xml" are
/// "xl/worksheets/sheet1.xml"; ".." goes up, but never out.
std::string resolveTarget(std::string_view part, std::string_view target);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_RELATIONS_H_
