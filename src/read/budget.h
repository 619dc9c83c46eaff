// What reading one file may still cost (ReadLimits, and what a file may hold of fonts and nodes).
//
// Whoever takes work on asks first and stops at the first refusal; from then on every question is
// refused, so that all loops end. Never throws.
#ifndef VANTHU_READ_BUDGET_H_
#define VANTHU_READ_BUDGET_H_

#include <cstdint>

#include "base/diagnostic.h"
#include "read/read_pdf.h"

namespace vanthu::read {

class Budget {
 public:
  explicit Budget(const ReadLimits& limits);

  /// The limits of one page count anew. False: no page more.
  bool startPage();

  bool takeContent(uint64_t bytes);  ///< operators, inflated
  bool takeGlyph();
  bool takeShape();                       ///< a rule or box
  bool takeFontEntries(uint64_t number);  ///< widths and letters of all fonts
  bool takeNode();                        ///< of the trees of pages and fields
  bool takeResult(uint64_t bytes);        ///< memory of what is handed back

  /// Bytes of operators that may still be inflated.
  uint64_t contentLeft() const;

  bool spent() const { return spent_; }
  /// Which limit was reached. REQUIRES: spent().
  const Message& reason() const { return reason_; }

 private:
  bool take(uint64_t& left, uint64_t number, uint64_t limit, const char* vi, const char* en);

  const ReadLimits limits_;
  uint64_t pagesLeft_;
  uint64_t contentLeft_;
  uint64_t glyphsLeft_;
  uint64_t shapesLeft_;
  uint64_t allContentLeft_;
  uint64_t resultLeft_;
  uint64_t fontEntriesLeft_;
  uint64_t nodesLeft_;
  uint64_t page_ = 0;
  bool spent_ = false;
  Message reason_;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_BUDGET_H_
