#include "base/diagnostic_limit.h"

#include <string>
#include <utility>

namespace vanthu {

Diagnostics firstHundred(Diagnostics all, std::string_view code) {
  if (all.size() <= kMostDiagnostics)
    return all;
  const std::string left = std::to_string(all.size() - kMostDiagnostics);
  all.resize(kMostDiagnostics);
  Where file;
  file.file = all.back().where.file;
  all.push_back(
      {std::string(code),
       std::move(file),
       {"còn " + left + " lỗi khác không được liệt kê", left + " more errors are not listed"},
       {}});
  return all;
}

}  // namespace vanthu
