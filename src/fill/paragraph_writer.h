// Evaluated lines into paragraphs, by their labels.
#ifndef VANTHU_FILL_PARAGRAPH_WRITER_H_
#define VANTHU_FILL_PARAGRAPH_WRITER_H_

#include <vector>

#include "document/document.h"
#include "fill/headings.h"
#include "fill/runs.h"

namespace vanthu::fill {

/// Gathers the lines of one paragraph after the other and puts them into `out`.
class ParagraphWriter {
 public:
  explicit ParagraphWriter(std::vector<document::Block>& out) : out_(out) {}

  /// A line; one with a label starts a paragraph, another goes on with the one before.
  void line(Runs runs);
  /// Ends the paragraph that is open.
  void end();

 private:
  std::vector<document::Block>& out_;
  Runs runs_;
};

/// A paragraph of `role` without a label.
document::Paragraph plainParagraph(document::Role role, document::Inlines text);

/// A heading; numbered if `runs` bring no label. REQUIRES: `runs` print something.
document::Paragraph headingParagraph(Runs runs, int level, HeadingNumbers& numbers);

/// Where inlines come from: the source of the first of them.
Source sourceOf(const document::Inlines& inlines);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_PARAGRAPH_WRITER_H_
