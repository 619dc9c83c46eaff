// The samples of the repository and the records of golden cases, by name and rendered.
#ifndef VANTHU_TESTS_SUPPORT_SAMPLES_H_
#define VANTHU_TESTS_SUPPORT_SAMPLES_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/engine.h"

namespace vanthu::testing {

/// Names of the folders in samples/ and tests/golden/cases/ that hold a record, sorted.
std::vector<std::string> sampleNames();

/// One engine for the whole test program, on the repository's own templates.
const engine::Engine& sharedEngine();

Result<engine::Rendered> renderSample(const std::string& name, const engine::Options& options = {});

/// Every run of white space (no-break spaces too) as one space, none at the ends.
std::string collapseSpace(std::string_view text);

/// A sample's name as a GoogleTest parameter name.
std::string sampleTestName(const ::testing::TestParamInfo<std::string>& info);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_SAMPLES_H_
