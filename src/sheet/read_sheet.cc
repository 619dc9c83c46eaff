#include "sheet/read_sheet.h"

#include <utility>

#include "sheet/archive.h"
#include "sheet/csv.h"
#include "sheet/file_kind.h"
#include "sheet/limits.h"
#include "sheet/ods.h"
#include "sheet/xlsx.h"

namespace vanthu::sheet {
namespace {

Result<Workbook> readArchive(std::string_view bytes) {
  Result<Archive> archive = Archive::open(bytes);
  if (!archive)
    return fail(std::move(archive.error()));
  Recognised recognised = recogniseArchive(*archive);
  if (recognised.kind == FileKind::refused)
    return fail(std::move(*recognised.refusal));
  return recognised.kind == FileKind::ods ? readOds(*archive) : readXlsx(*archive);
}

Result<Workbook> readBytes(std::string_view bytes) {
  if (bytes.size() > kMostFileBytes) {
    const std::string most = std::to_string(kMostFileBytes >> 20);
    return fail(
        tooLarge("tệp lớn hơn " + most + " MiB", "the file is larger than " + most + " MiB"));
  }
  Recognised recognised = recognise(bytes);
  if (recognised.kind == FileKind::refused)
    return fail(std::move(*recognised.refusal));
  return recognised.kind == FileKind::archive ? readArchive(bytes) : readCsv(bytes);
}

}  // namespace

Result<Workbook> readSheet(std::string_view bytes, std::string_view file) {
  Result<Workbook> workbook = readBytes(bytes);
  if (!workbook) {
    for (Diagnostic& each : workbook.error())
      each.where.file = file;
  }
  return workbook;
}

}  // namespace vanthu::sheet
