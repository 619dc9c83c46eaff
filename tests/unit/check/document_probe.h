// Right Documents with the pointers of their fields, and the way to their findings, for tests of
// checkDocument.
#ifndef VANTHU_TESTS_UNIT_CHECK_DOCUMENT_PROBE_H_
#define VANTHU_TESTS_UNIT_CHECK_DOCUMENT_PROBE_H_

#include <string>
#include <string_view>
#include <vector>

#include "check/check_document.h"
#include "document/document.h"

namespace vanthu::check {

/// Words that came from a field; an empty pointer: the template's own.
document::Inlines field(std::string_view pointer, std::string_view words);

/// Quyết định of a Sở, signed by a deputy, with a danh sách as appendix. 20/11/2026.
document::Document goodDecision();
/// Kế hoạch with sections I., 1., a), "-" and two appendices.
document::Document goodPlan();
/// Công văn to several, with the drafter's line.
document::Document goodLetter();
/// Biên bản signed by secretary and chair.
document::Document goodMinutes();

/// The n-th block of a kind. REQUIRES: there is one.
template <typename Block>
Block& nth(document::Document& document, size_t n = 0) {
  for (document::Block& block : document.blocks) {
    auto* found = std::get_if<Block>(&block);
    if (found != nullptr && n-- == 0)
      return *found;
  }
  throw std::logic_error("no such block");
}

/// The paragraph whose words begin so. REQUIRES: there is one.
document::Paragraph& paragraph(document::Document& document, std::string_view beginning);

/// The table of templates/_shared/legal_basis.yaml.
const LegalBasisTable& installedLegalBasis();
const AuthorityTable& installedAuthority();

/// The findings on a paper of 20/11/2026 (ND30) or of 09/4/2019 (TT01).
Findings findingsOn(const document::Document& document, std::string_view profile = "ND30");

/// "rule pointer" of each finding, in order; the pointer left out where it is empty.
std::vector<std::string> told(const Findings& findings);

/// What the rules of writing tell about one paragraph: "rule: quote" of each finding.
std::vector<std::string> toldOf(std::string_view prose, std::string_view profile = "ND30");

}  // namespace vanthu::check

#endif  // VANTHU_TESTS_UNIT_CHECK_DOCUMENT_PROBE_H_
