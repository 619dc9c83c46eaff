// The findings of one paper: each rule once, with its first place and how often it came again.
//
// Looks up how grave a rule is, so that no check can fail a paper by a rule that was not read.
#ifndef VANTHU_CHECK_PDF_REPORT_H_
#define VANTHU_CHECK_PDF_REPORT_H_

#include <map>
#include <string>
#include <string_view>

#include "check/finding.h"
#include "check/format_rules.h"
#include "check/pdf_line.h"

namespace vanthu::check {

class PdfReport {
 public:
  explicit PdfReport(const FormatRules& rules) : rules_(rules) {}

  const FormatRules& rules() const { return rules_; }

  /// REQUIRES: `rule` is one of pdfRules().
  void add(std::string_view rule, const PdfLine& line, Message message, Message fix = {});
  void add(std::string_view rule, Place place, Message message, Message fix = {});
  /// What could not be looked at; a form has no such things (see forgive()).
  void notEvaluated(std::string_view rule, unsigned page, Message message);

  /// From now on what cannot be looked at is not told: the paper is a form, to which most rules do
  /// not apply.
  void forgive() { forgiving_ = true; }

  /// By page, then from the top.
  Findings take();

 private:
  struct Entry {
    Finding finding;
    unsigned more = 0;
  };

  const FormatRules& rules_;
  std::map<std::string, Entry, std::less<>> entries_;
  bool forgiving_ = false;
};

/// The words of a line, cut to 80 letters.
std::string quoteOf(const std::string& text);
Place placeOf(const PdfLine& line);

/// "12,5 mm" and "12.5 mm"; "14 pt".
Message millimetres(Length length);
Message points(Length length);

/// The same joined in both languages: says({"lề trái ", "left margin "}, millimetres(x)).
Message operator+(Message a, const Message& b);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_REPORT_H_
