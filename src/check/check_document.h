// The paper as written: its words, marks and parts against the rules of format and of writing.
//
// Looks at a Document, so that every finding names the field of the record it came from. Rules:
// the-thuc.md §3, §5, §7, §10 and loai-van-ban.md §1, §2, §8; text rules of docs/checks.md. Knows
// nothing of places on paper (check_pdf.h). Pure.
#ifndef VANTHU_CHECK_CHECK_DOCUMENT_H_
#define VANTHU_CHECK_CHECK_DOCUMENT_H_

#include <string>

#include "base/date.h"
#include "check/award_authority.h"
#include "check/finding.h"
#include "check/legal_basis.h"
#include "document/document.h"

namespace vanthu::check {

struct DocumentContext {
  std::string profile;                          ///< "ND30", "TT01"
  Date day;                                     ///< of the paper, or what stands for it
  const LegalBasisTable* legalBasis = nullptr;  ///< null: validity of cited texts is not evaluated
  const AuthorityTable* authority = nullptr;    ///< null: who gives an award is not looked at
};

Findings checkDocument(const document::Document& document, const DocumentContext& context);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_CHECK_DOCUMENT_H_
