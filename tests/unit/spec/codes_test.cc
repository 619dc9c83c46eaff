// Every code of a diagnostic, every deed of the audit log and every rule that stands in the source
// stands in docs/.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/codes_in_source.h"
#include "support/golden.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;

std::string documentation() {
  std::string all;
  for (const auto& entry : fs::directory_iterator(VANTHU_SOURCE_DIR "/docs")) {
    if (entry.path().extension() == ".md")
      all += readFile(entry.path());
  }
  return all;
}

TEST(Codes, AllStandInTheDocumentation) {
  const auto codes = codesInSource();
  for (const char* code : {"data.unknown-field",
                           "machine.cannot-write",
                           "sheet.encrypted",
                           "http.stopping",
                           "store.in-use",
                           "user.add"})
    EXPECT_TRUE(codes.contains(code)) << "the source is not read right: " << code;
  const std::string docs = documentation();
  for (const auto& [code, place] : codes) {
    const bool whole = !code.ends_with('-') && !code.ends_with('.');
    EXPECT_NE(docs.find("`" + code + (whole ? "`" : "")), std::string::npos)
        << place << ": \"" << code << "\" is in no page of docs/.\nAn error needs a row in "
        << "docs/glossary.md, \"Codes of the service, the store and spreadsheets\": | `" << code
        << "` | một dòng tiếng Việt |\nA deed of the audit log needs its name in the list of deeds "
        << "there, a rule a row in docs/checks.md.";
  }
}

}  // namespace
}  // namespace vanthu::testing
