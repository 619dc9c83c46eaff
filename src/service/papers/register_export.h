// The register as files: a list to sort and count, and the book that Decree 30 prescribes.
//
// Pure.
#ifndef VANTHU_SERVICE_PAPERS_REGISTER_EXPORT_H_
#define VANTHU_SERVICE_PAPERS_REGISTER_EXPORT_H_

#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "store/register/entry.h"

namespace vanthu::service {

/// The book's template, Decree 30/2020/NĐ-CP, Appendix IV.
inline constexpr std::string_view kRegisterTemplate = "so-dang-ky-van-ban-di";

/// XLSX, a row for each entry; every cell has a type, so that no data becomes a formula
/// (robustness.md T9). Errors: those of sheet::writeXlsx.
Result<std::string> registerSheet(const std::vector<store::RegisterEntry>& entries);

/// Whose book it is and what it holds.
struct RegisterBook {
  std::string parentOrganName, organName;
  std::string seriesTitle;  ///< may be empty
  int year = 0;
  Date printed;
};
/// The record of kRegisterTemplate.
Value registerRecord(const RegisterBook& book, const std::vector<store::RegisterEntry>& entries);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_REGISTER_EXPORT_H_
