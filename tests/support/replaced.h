// A text with one thing changed: how tests spoil a good record or template.
#ifndef VANTHU_TESTS_SUPPORT_REPLACED_H_
#define VANTHU_TESTS_SUPPORT_REPLACED_H_

#include <gtest/gtest.h>

#include <string>

namespace vanthu::testing {

/// The first `from` in `text` as `to`; the test fails if there is none.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_REPLACED_H_
