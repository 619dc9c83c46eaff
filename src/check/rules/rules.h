// The rules on a Document, one function a theme; rule_table.h lists what each may tell.
//
// For check_document.cc. Pure.
#ifndef VANTHU_CHECK_RULES_RULES_H_
#define VANTHU_CHECK_RULES_RULES_H_

#include <string>
#include <vector>

#include "check/check_document.h"
#include "check/passages.h"
#include "check/reporter.h"
#include "document/document.h"

namespace vanthu::check {

/// What rules look at.
struct Reading {
  const document::Document& document;
  const DocumentContext& context;
  const Passages& passages;
  std::string type;  ///< of the paper in small letters: "quyết định"; "" for none

  bool tt01() const { return context.profile == "TT01"; }

  /// The first block of a kind in the paper itself, or null.
  template <typename Block>
  const Block* first() const {
    for (const document::Block& block : document.blocks) {
      if (const auto* found = std::get_if<Block>(&block))
        return found;
    }
    return nullptr;
  }

  /// A công văn: no tên loại, the subject in the letterhead.
  bool isLetter() const {
    const auto* head = first<document::Letterhead>();
    return type == "công văn" || (head != nullptr && !head->subject.empty());
  }
};

/// A paper without a letterhead is a form of its own: rules of format do not apply to it.
void checkLetterhead(const Reading& reading, Reporter& report);
void checkOwnNumber(const Reading& reading, Reporter& report);
void checkTitle(const Reading& reading, Reporter& report);
void checkAddressees(const Reading& reading, Reporter& report);
void checkBasis(const Reading& reading, Reporter& report);
void checkValidity(const Reading& reading, Reporter& report);
void checkCitations(const Reading& reading, Reporter& report);
void checkAuthority(const Reading& reading, Reporter& report);
void checkDecision(const Reading& reading, Reporter& report);
void checkLabels(const Reading& reading, Reporter& report);
void checkHeadings(const Reading& reading, Reporter& report);
void checkEndMark(const Reading& reading, Reporter& report);
void checkAppendices(const Reading& reading, Reporter& report);
void checkSigners(const Reading& reading, Reporter& report);
void checkNames(const Reading& reading, Reporter& report);
void checkRecipients(const Reading& reading, Reporter& report);
void checkCapitals(const Reading& reading, Reporter& report);
void checkFixedNames(const Reading& reading, Reporter& report);
void checkSpacing(const Reading& reading, Reporter& report);
void checkQuotes(const Reading& reading, Reporter& report);
void checkDates(const Reading& reading, Reporter& report);
void checkStyle(const Reading& reading, Reporter& report);
void checkAbbreviations(const Reading& reading, Reporter& report);
void checkDoubledWords(const Reading& reading, Reporter& report);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_RULES_RULES_H_
