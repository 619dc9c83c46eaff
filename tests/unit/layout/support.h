// Documents and probes for layout's tests: blocks in one line, and what stands where on the pages.
#ifndef VANTHU_TESTS_UNIT_LAYOUT_SUPPORT_H_
#define VANTHU_TESTS_UNIT_LAYOUT_SUPPORT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "layout/layout.h"
#include "support/solid_measure.h"

namespace vanthu::layout {

/// "nd30" or "tt01", as installed.
const Profile& profile(std::string_view name = "nd30");

/// One run of text from the data at `pointer`.
document::Inlines words(std::string_view text, std::string_view pointer = "");
document::Paragraph paragraph(std::string_view text);
document::Paragraph labelled(document::Role role, std::string_view label, std::string_view text);
document::Paragraph heading(document::Role role, std::string_view label, std::string_view text);
/// A paragraph that takes `lines` whole lines of the text block with SolidMeasure.
document::Paragraph linesOfText(size_t lines, std::string_view word = "abc");
document::Letterhead letterhead();
document::Closing closing(bool fields = true);
document::Table table(size_t columns, size_t rows);
document::Document documentOf(std::vector<document::Block> blocks);

/// REQUIRES: the document is laid out without errors.
page::Pages pagesOf(const document::Document& document, std::string_view profileName = "nd30");
page::Pages pagesOf(std::vector<document::Block> blocks);
Diagnostics faultsOf(std::vector<document::Block> blocks,
                     const fonts::Measure& measure = testing::SolidMeasure());

struct Found {
  size_t page;
  page::TextRun run;
};

/// The first run whose text begins with `beginning`.
std::optional<Found> find(const page::Pages& pages, std::string_view beginning);
std::vector<Found> findAll(const page::Pages& pages, std::string_view beginning);
std::vector<page::Rule> rulesOn(const page::Page& page);
std::vector<page::SignatureField> fieldsOn(const page::Page& page);

/// In millimetres: left, right, middle and top of the line box of a run (SolidMeasure's metrics).
double left(const page::TextRun& run);
double right(const page::TextRun& run);
double centre(const page::TextRun& run);
double top(const page::TextRun& run);

/// "Document(P H1(Span Span) L(LI(Lbl LBody)))".
std::string outlineOf(const page::Pages& pages);

/// Spaces and line ends between words become one space.
std::string collapsed(std::string_view text);

}  // namespace vanthu::layout

#endif  // VANTHU_TESTS_UNIT_LAYOUT_SUPPORT_H_
