#include "base/diagnostic_limit.h"

#include <string>
#include <utility>

namespace vanthu {

Diagnostic moreNotListed(size_t count, std::string_view code, std::string file) {
  const std::string n = std::to_string(count);
  Where where;
  where.file = std::move(file);
  return {std::string(code),
          std::move(where),
          {"còn " + n + " lỗi khác không được liệt kê", n + " more errors are not listed"},
          {}};
}

Diagnostics firstHundred(Diagnostics all, std::string_view code) {
  if (all.size() <= kMostDiagnostics)
    return all;
  const size_t left = all.size() - kMostDiagnostics;
  all.resize(kMostDiagnostics);
  all.push_back(moreNotListed(left, code, all.back().where.file));
  return all;
}

}  // namespace vanthu
