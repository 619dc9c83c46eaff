#include "check/check_document.h"

#include "check/passages.h"
#include "check/reporter.h"
#include "check/rules/rules.h"
#include "text/fold.h"

namespace vanthu::check {

Findings checkDocument(const document::Document& document, const DocumentContext& context) {
  const Passages passages(document);
  const Reading reading{document, context, passages, text::foldKey(document.meta.typeName)};
  Reporter report(passages, context.profile);
  for (const auto rule :
       {checkLetterhead, checkOwnNumber,     checkTitle,        checkAddressees, checkBasis,
        checkValidity,   checkCitations,     checkDecision,     checkLabels,     checkHeadings,
        checkEndMark,    checkAppendices,    checkSigners,      checkNames,      checkRecipients,
        checkCapitals,   checkFixedNames,    checkSpacing,      checkQuotes,     checkDates,
        checkStyle,      checkAbbreviations, checkDoubledWords, checkAuthority})
    rule(reading, report);
  return report.take();
}

}  // namespace vanthu::check
