// What the format of official papers permits, as data: the-thuc.md §1-§3, §7, and §11 for TT01.
//
// Sizes, weights, margins, distances, and how well each rule is known. Knows nothing of PDF. Lives
// as long as the program.
#ifndef VANTHU_CHECK_FORMAT_RULES_H_
#define VANTHU_CHECK_FORMAT_RULES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/length.h"
#include "check/finding.h"

namespace vanthu::check {

/// What has a look of its own on paper.
enum class PdfElement : uint8_t {
  nation,
  motto,
  parentOrgan,
  organ,
  number,
  placeDate,
  typeName,
  subject,
  letterSubject,
  basis,
  body,
  chapter,
  chapterTitle,
  section,
  sectionTitle,
  article,
  roman,
  addressees,
  post,
  otherPost,
  fullName,
  recipientsLabel,
  recipient,
  drafter,
  addressLine,
  urgency,
  circulation,
  appendixReference,
  appendixTitle,
  appendixEnclosure,
};
inline constexpr size_t kElements = static_cast<size_t>(PdfElement::appendixEnclosure) + 1;

struct Range {
  Length least, most;

  constexpr bool holds(Length length, Length tolerance) const {
    return length >= least - tolerance && length <= most + tolerance;
  }
};

enum class Weight { bold, regular, any };
enum class Slant { italic, upright };
enum class Letters { capitals, sentence, any };

struct ElementRules {
  const char* id;               ///< "E1"
  const char *nameVi, *nameEn;  ///< how messages call it
  Range size;
  Weight weight;
  Slant slant;
  Letters letters;
};

struct PageRules {
  Range top, bottom, left, right;  ///< margins
  Range numberSize;
  bool numberAtTop;  ///< centred in the top margin; otherwise at the right of the foot
};

struct BodyRules {
  Length indents[2];   ///< of first lines; either
  Length fieldIndent;  ///< what many offices use; only a warning
  Length paragraphGap;
  int leastSpacing, mostSpacing;  ///< of the natural line height, in 1/1000
  char lastBasisMark;
  Slant basisSlant;
};

struct FormatRules {
  std::string_view id;  ///< "ND30", "TT01"
  PageRules page;
  BodyRules body;
  const ElementRules* elements;  ///< kElements of them

  const ElementRules& of(PdfElement element) const {
    return elements[static_cast<size_t>(element)];
  }
  /// How grave a breach is: an error only where the rule was read in the regulation itself.
  /// REQUIRES: `rule` is one of pdfRules().
  Severity severityOf(std::string_view rule) const;
};

/// "TT01" or, for any other id, ND30.
const FormatRules& formatRules(std::string_view profile);

/// The ids of all rules that a PDF is held against, sorted.
std::span<const std::string_view> pdfRules();

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_FORMAT_RULES_H_
