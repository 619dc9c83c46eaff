// Right papers for the checker's tests, and the way from a paper to its findings:
// Document → Pages → PDF → read::Pdf → checkPdf. A Spoil changes one thing on that way.
#ifndef VANTHU_TESTS_UNIT_CHECK_PAPERS_H_
#define VANTHU_TESTS_UNIT_CHECK_PAPERS_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "document/document.h"
#include "layout/profile.h"
#include "page/page.h"
#include "read/read_pdf.h"

namespace vanthu::check {

/// "ND30" or "TT01", as installed.
const layout::Profile& installedProfile(std::string_view id);

document::Inlines words(std::string_view text);

// Right papers of Decree 30/2020, every element set.

/// Kế hoạch of two pages: I., 1., a), "-", a Phụ lục with a table.
document::Document rightPlan();
/// Quyết định signed by a deputy: căn cứ, authority, QUYẾT ĐỊNH:, Điều.
document::Document rightDecision();
/// Công văn: V/v, urgency, circulation, Kính gửi several, drafter, address line.
document::Document rightLetter();
/// Quy chế of chapters and sections.
document::Document rightRegulation();

/// The first block of a kind. REQUIRES: there is one.
template <typename Block>
Block& first(document::Document& document) {
  for (document::Block& block : document.blocks) {
    if (auto* found = std::get_if<Block>(&block))
      return *found;
  }
  throw std::logic_error("no such block");
}

/// The first paragraph that begins with `beginning`, its label not counted.
document::Paragraph& paragraph(document::Document& document, std::string_view beginning);

/// One change on the way from a paper to what is read; what is empty changes nothing.
struct Spoil {
  std::function<void(document::Document&)> document = {};
  std::function<void(layout::Profile&)> profile = {};
  std::function<void(page::Pages&)> pages = {};
  std::function<void(read::Pdf&)> pdf = {};
};

/// The findings of a paper after the change, as the file says them. Fails the test if the paper
/// cannot be set, written or read.
Findings findingsOf(document::Document document,
                    const Spoil& spoil = {},
                    std::string_view profile = "ND30");

/// "E2.size" of each finding, sorted.
std::vector<std::string> rulesOf(const Findings& findings);

/// For failures: a line each.
std::string listed(const Findings& findings);

}  // namespace vanthu::check

#endif  // VANTHU_TESTS_UNIT_CHECK_PAPERS_H_
