// Comparing a result with the reference file in the repository.
//
// A difference leaves the actual text in build/<preset>/golden/<path> and names both files;
// `tests/golden/accept` takes the actual over once it has been read.
#ifndef VANTHU_TESTS_SUPPORT_GOLDEN_H_
#define VANTHU_TESTS_SUPPORT_GOLDEN_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace vanthu::testing {

/// The whole file; empty if there is none.
std::string readFile(const std::filesystem::path& path);

/// Writes a file and the folders above it.
void writeFile(const std::filesystem::path& path, const std::string& bytes);

/// `path` is relative to tests/golden.
::testing::AssertionResult matchesGolden(const std::string& path, const std::string& actual);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_GOLDEN_H_
