#include "engine/worker_functions.h"

#include <utility>

#include "check/check_pdf.h"
#include "engine/check.h"
#include "engine/list.h"
#include "engine/signed_file.h"
#include "sheet/read_sheet.h"
#include "text/normalize.h"

namespace vanthu::engine {
namespace {

constexpr uint64_t kMostSheetBytes = 384ull << 20;  // of a decoded sheet, in the child's answer

// Whatever a child would load at its first letter is loaded before it is confined.
void loadText() {
  static const bool done = text::normalize("Tiếng Việt").has_value();
  (void)done;
}

// The first line and the rest.
std::pair<std::string_view, std::string_view> parted(std::string_view input) {
  const size_t end = input.find('\n');
  return {input.substr(0, end), input.substr(end + 1)};
}

std::string checkPdf(std::string_view input) {
  const auto [profile, bytes] = parted(input);
  return answerOfCheck(bytes, {std::string(profile)});
}

std::string readSheet(std::string_view input) {
  const auto [name, bytes] = parted(input);
  return sheet::encode(sheet::readSheet(bytes, name));
}

}  // namespace

sandbox::Functions workerFunctions() {
  sandbox::Limits ofSheets;
  ofSheets.answerBytes = kMostSheetBytes;
  return {{std::string(kCheckPdf), checkPdf, loadText, {}},
          {std::string(kReadSheet), readSheet, loadText, ofSheets},
          {std::string(kReadSigned), answerOfSignedFile, loadText, {}}};
}

sandbox::Runner& localWorkers() {
  static sandbox::LocalRunner runner(workerFunctions());
  return runner;
}

}  // namespace vanthu::engine
