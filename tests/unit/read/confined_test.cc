// Reading in the sandbox: the child needs nothing that it may not have.
#include <gtest/gtest.h>

#include "sandbox/worker.h"
#include "support/golden.h"
#include "support/process.h"
#include "support/samples.h"
#include "tiny_pdf.h"

namespace vanthu::testing {
namespace {

std::string textOf(const std::string& pdf) {
  const Result<read::Pdf> read = read::readPdf(pdf);
  if (!read)
    return toJson(read.error());
  std::string out;
  for (const read::Page& page : read->pages) {
    for (const read::TextLine& line : page.lines)
      out += line.text() + "\n";
  }
  return out;
}

std::string sample() {
  const Result<engine::Rendered> rendered = renderSample("quyet-dinh-mot-trang");
  return rendered ? rendered->pdf : std::string();
}

TEST(Confined, ReadingGivesTheSame) {
  const std::string pdf = sample();
  const Result<std::string> inside = sandbox::runInChild([&] { return textOf(pdf); });
  ASSERT_TRUE(inside) << toJson(inside.error());
  EXPECT_EQ(*inside, textOf(pdf));
  EXPECT_NE(inside->find("QUYẾT ĐỊNH"), std::string::npos);
}

TEST(Confined, ReadingAnEncryptedFileGivesTheSame) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/plain.pdf", sample());
  for (const char* bits : {"128", "256"}) {
    const std::string file = folder + "/encrypted-" + bits + ".pdf";
    ASSERT_EQ(run({"qpdf",
                   "--allow-weak-crypto",
                   "--encrypt",
                   "",
                   "owner",
                   bits,
                   "--",
                   folder + "/plain.pdf",
                   file})
                  .exitCode,
              0)
        << bits;
    const std::string pdf = readFile(file);
    const Result<std::string> inside = sandbox::runInChild([&] { return textOf(pdf); });
    ASSERT_TRUE(inside) << toJson(inside.error());
    EXPECT_EQ(*inside, textOf(sample()));
  }
}

TEST(Confined, AFileWithAPasswordIsRefusedWithItsOwnReason) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/plain.pdf", sample());
  ASSERT_EQ(run({"qpdf",
                 "--encrypt",
                 "secret",
                 "owner",
                 "256",
                 "--",
                 folder + "/plain.pdf",
                 folder + "/locked.pdf"})
                .exitCode,
            0);
  EXPECT_EQ(read::faultOf(readFile(folder + "/locked.pdf")), "read.encrypted");
}

TEST(Confined, ABrokenFileGivesItsDiagnostics) {
  const std::string pdf = sample().substr(0, 3'000);
  const Result<std::string> inside = sandbox::runInChild([&] { return textOf(pdf); });
  ASSERT_TRUE(inside) << toJson(inside.error());
  EXPECT_EQ(*inside, textOf(pdf));
}

}  // namespace
}  // namespace vanthu::testing
