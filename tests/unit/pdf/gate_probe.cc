#include "unit/pdf/gate_probe.h"

#include <gtest/gtest.h>

#include "pdf/sign_ready.h"
#include "support/real_fonts.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {

std::shared_ptr<const Writer> newWriter() {
  return *Writer::make(vanthu::testing::realFonts(), vanthu::testing::readAll(kColorProfile));
}

page::Pages named(std::string_view name) {
  return certificate(*vanthu::testing::realFonts(), name);
}

std::string written(const page::Pages& pages, FontPolicy policy) {
  static const auto writer = newWriter();
  auto pdf = writer->write(pages, policy);
  if (!pdf) {
    ADD_FAILURE() << format(pdf.error()[0], Language::english);
    return {};
  }
  return *std::move(pdf);
}

const std::string& goodFile() {
  static const std::string file = written(samplePages(*vanthu::testing::realFonts()));
  return file;
}

std::vector<std::string> brokenRules(std::string_view file) {
  constexpr std::string_view kCommon = "pdf.not-sign-ready.";
  std::vector<std::string> rules;
  for (const Diagnostic& fault : checkSignReady(file)) {
    EXPECT_TRUE(fault.code.starts_with(kCommon)) << fault.code;
    EXPECT_FALSE(fault.message.vi.empty());
    rules.push_back(fault.code.substr(kCommon.size()));
  }
  return rules;
}

std::function<void(Rebuild&)> swap(const char* from, const char* to) {
  return [=](Rebuild& rebuild) { rebuild.replace(from, to); };
}

std::vector<std::string> rulesBrokenBy(const Planted& planted) {
  Rebuild rebuild(goodFile());
  planted.plant(rebuild);
  return brokenRules(rebuild.file());
}

}  // namespace vanthu::pdf
