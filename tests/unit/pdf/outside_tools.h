// Other people's PDF programs as judges of our files.
#ifndef VANTHU_TESTS_UNIT_PDF_OUTSIDE_TOOLS_H_
#define VANTHU_TESTS_UNIT_PDF_OUTSIDE_TOOLS_H_

#include <string>
#include <string_view>

namespace vanthu::pdf {

struct ToolRun {
  int exitCode = -1;
  std::string output;  ///< both outputs, as they came
};

/// Runs `command` through the shell with each "{}" replaced by a file that holds `pdf`.
ToolRun runTool(std::string command, std::string_view pdf);

/// qpdf, MuPDF and Poppler open the file and draw its pages without a complaint.
void expectOtherReadersAccept(std::string_view pdf);

}  // namespace vanthu::pdf

#endif  // VANTHU_TESTS_UNIT_PDF_OUTSIDE_TOOLS_H_
