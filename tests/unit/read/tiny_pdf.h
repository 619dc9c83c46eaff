// Small PDF files made by hand, with a right cross-reference table, and how to look at what was
// read of them.
#ifndef VANTHU_TESTS_UNIT_READ_TINY_PDF_H_
#define VANTHU_TESTS_UNIT_READ_TINY_PDF_H_

#include <map>
#include <string>
#include <vector>

#include "read/read_pdf.h"

namespace vanthu::read {

/// Objects by number; 1 is the catalog, 2 the page tree, 3 the page, 4 its contents, if they are
/// made by onePage.
class TinyPdf {
 public:
  TinyPdf& object(int number, std::string body);
  TinyPdf& stream(int number, const std::string& entries, const std::string& bytes);
  /// The whole file; `trailer` are entries beside Root and Size.
  std::string bytes(const std::string& trailer = {}) const;

 private:
  std::map<int, std::string> objects_;
};

/// A page of 600 × 800 pt. Font F1 is Times-Roman in WinAnsiEncoding without widths of its own;
/// `resources` and `page` are further entries of these dictionaries.
TinyPdf onePage(const std::string& content,
                const std::string& resources = {},
                const std::string& page = {});

/// The same with F1 as given.
TinyPdf onePageWithFont(const std::string& font, const std::string& content);

/// What is read; a failed test and an empty Pdf if nothing is.
Pdf readWell(const std::string& bytes);

/// "text at x,y": every line of a page, y from the top.
std::vector<std::string> linesOf(const Page& page);

/// Texts only.
std::vector<std::string> textsOf(const Page& page);

/// "x1,y1-x2,y2 t": every rule.
std::vector<std::string> rulesOf(const Page& page);

/// The code of the first diagnostic; "none" if all went well.
std::string faultOf(const std::string& bytes, const ReadLimits& limits = {});

}  // namespace vanthu::read

#endif  // VANTHU_TESTS_UNIT_READ_TINY_PDF_H_
