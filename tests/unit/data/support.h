// Short ways to write the cases of data's tests.
#ifndef VANTHU_TESTS_UNIT_DATA_SUPPORT_H_
#define VANTHU_TESTS_UNIT_DATA_SUPPORT_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"

namespace vanthu::data {

/// The value of JSON that is right; an empty Value and a test failure if it is not.
Value json(std::string_view text);

/// The schema of JSON that is right; null and a test failure if it is not.
std::shared_ptr<const Schema> schema(std::string_view text);

/// Each error as `format` prints it.
std::vector<std::string> inVietnamese(const Diagnostics& diagnostics);
std::vector<std::string> inEnglish(const Diagnostics& diagnostics);

/// "pointer code" of each error; of a success nothing.
template <typename T>
std::vector<std::string> faults(const Result<T>& result) {
  std::vector<std::string> out;
  if (!result) {
    for (const Diagnostic& diagnostic : result.error())
      out.push_back(diagnostic.where.pointer + " " + diagnostic.code);
  }
  return out;
}

}  // namespace vanthu::data

#endif  // VANTHU_TESTS_UNIT_DATA_SUPPORT_H_
