// What can go wrong while a document is laid out, in both languages.
//
// Collects; never stops the work. A letter that a face lacks is reported once for each place it
// came from.
#ifndef VANTHU_LAYOUT_FAULTS_H_
#define VANTHU_LAYOUT_FAULTS_H_

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/diagnostic_limit.h"
#include "base/length.h"
#include "base/source.h"
#include "document/document.h"
#include "fonts/measure.h"

namespace vanthu::layout {

class Faults {
 public:
  /// `document` must outlive this; it names the template files.
  explicit Faults(const document::Document& document) : document_(document) {}

  void missingGlyph(char32_t letter, const Source& source);
  /// `word` cannot be broken and is wider than `room`.
  void wordTooLong(std::string_view word, Length room, const Source& source);
  /// A line that must not wrap (motto, number, place and date) is wider than `room`.
  void lineTooWide(Length width, Length room, const Source& source);
  void tableTooWide(std::string_view name, Length width, Length room, const Source& source);
  /// A row or block that must not split is taller than a page.
  void blockTooTall(const Source& source);
  void tooManyPages(size_t most);
  /// Words do not fit their box, however small and on however many lines they may be.
  void boxOverflow(const document::Box& box, const Source& source);
  /// A code would have modules too small to be read.
  void codeTooDense(const document::Box& box, const Source& source);

  /// A fault that is not the document's.
  void add(Diagnostic fault) { list_.push_back(std::move(fault)); }

  bool empty() const { return list_.empty(); }
  /// At most a hundred, and how many more there are.
  Diagnostics take() { return firstHundred(std::move(list_), "layout.too-many-errors"); }

 private:
  Where whereOf(const Source& source) const;

  const document::Document& document_;
  Diagnostics list_;
  std::set<std::pair<char32_t, std::string>> missing_;  // letter and place
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_FAULTS_H_
