// Profile: how documents of one regulation look, as data (templates/_profiles/*.yaml).
//
// Sizes, weights, distances and places of the elements of the-thuc.md §1-§3, §5-§7. Nothing of text
// or of pages. Immutable once read; safe to share between threads.
#ifndef VANTHU_LAYOUT_PROFILE_H_
#define VANTHU_LAYOUT_PROFILE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/length.h"
#include "base/result.h"
#include "base/value.h"
#include "document/document.h"

namespace vanthu::layout {

/// Everything that has a look of its own. The profile file has an entry of the same name for each.
enum class Element : uint8_t {
  nation,       ///< E1
  motto,        ///< E2
  parentOrgan,  ///< E3
  organ,        ///< E4
  number,       ///< E5
  placeDate,    ///< E6
  draftMark,
  letterSubject,    ///< E9
  urgencyMark,      ///< M2-M4
  circulationMark,  ///< M5
  typeName,         ///< E7
  subject,          ///< E8
  addressees,       ///< E19
  basis,            ///< E10
  body,             ///< E11
  authority,
  operative,
  chapter,       ///< E12
  chapterTitle,  ///< E13
  section,       ///< E14
  sectionTitle,  ///< E14
  roman,         ///< E18
  capital,       ///< E18b
  article,       ///< E15
  arabic,        ///< E16
  decimal,       ///< E18b
  letter,        ///< E17
  item,          ///< E18b
  linesCentre,   ///< `::: centre`
  linesRight,    ///< `::: right`
  linesNote,     ///< `::: note`
  tableText,
  post,  ///< E20
  signatureNote,
  signedMark,         ///< "(Đã ký)" on a text copy
  otherPost,          ///< E22
  fullName,           ///< E23
  recipientsLabel,    ///< E24
  recipient,          ///< E25
  drafter,            ///< E26
  copyForm,           ///< C2
  appendixReference,  ///< A2
  appendixTitle,      ///< A3
  appendixEnclosure,  ///< A4
  addressLine,        ///< E27
  pageNumber,         ///< P8
};
inline constexpr size_t kElements = static_cast<size_t>(Element::pageNumber) + 1;

/// The look of one element. A line is `lineSpacing`/1000 times the natural height of the face.
struct ElementStyle {
  Length size;
  bool bold = false;
  bool italic = false;
  bool decorative = false;  ///< the one decorative face, whatever else is asked for
  document::Align align = document::Align::left;
  Length firstIndent;
  Length spaceBefore;
  int lineSpacing = 1000;
};

struct PageFormat {
  Length width, height;
  Length top, bottom, left, right;  ///< margins, also of a page turned to landscape
};

struct PageNumbers {
  enum class Place { topCentre, bottomRight };
  Place place = Place::topCentre;
  Length baseline;  ///< from the top edge (topCentre) or the bottom edge (bottomRight)
};

/// Drawn lines under the motto, the agency, the subject and the enclosure.
struct RuleFormat {
  Length thickness;
  Length gap;             ///< from the text above to the middle of the rule
  int lengthShare = 400;  ///< of the longest line above, in 1/1000; not under the motto
};

struct LetterheadFormat {
  Length rightWidth;      ///< least width of the right column
  Length rightPadding;    ///< the right column is wider than its text by this
  Length rightLimit;      ///< beyond this the place and date shrink to `placeDateFloor`
  Length placeDateFloor;  ///< the smallest size of E6
  Length numberGap;       ///< from the lower rule to E5 and E6
  Length draftGap;        ///< from the marks of the top margin to the first line
  Length subjectGap;      ///< from E5 to E9
};

/// Framed marks of the letterhead (the-thuc.md §4).
struct MarkFormat {
  Length height;
  Length narrow, middle, wide;  ///< widths of the urgency mark: the least that holds its text
  Length padding;               ///< least space at either side of the text
  Length border;
  Length gap;  ///< over the urgency mark; between marks side by side
};

struct TitleFormat {
  Length spaceBefore;  ///< under the letterhead
  Length spaceAfter;   ///< under the subject's rule, and under the addressees
};

/// E27, at the foot of page 1.
struct AddressLineFormat {
  Length spaceBefore;  ///< least space between the text above and the rule
  Length gap;          ///< from the rule to the first line
};

struct TableFormat {
  Length floor;  ///< text may shrink from tableText's size to this so that the table fits
  Length paddingX, paddingY;  ///< inside each cell
  Length border;
  Length spaceBefore;
  unsigned portraitColumns;  ///< the pages of a wider table are landscape
};

/// Geometry of the-thuc.md §3 (E20-E25) and §6.
struct ClosingFormat {
  Length spaceBefore;
  Length recipientsWidth;
  Length signatureSpace;
  Length imageWidth, imageHeight;  ///< place of the signer's image
  Length sealClearance;            ///< between the seal and the recipients
  Length columnGap;                ///< between the texts of signatures side by side
};

struct Profile {
  std::string id;                   ///< "ND30"
  std::string instrument;           ///< the regulation's name
  std::optional<Date> from, until;  ///< first and last day of documents it applies to; absent: open
  std::string lastBasisMark;        ///< ends the last căn cứ: "." or ","
  PageFormat page;
  PageNumbers pageNumbers;
  RuleFormat rules;
  LetterheadFormat letterhead;
  MarkFormat marks;
  TitleFormat title;
  AddressLineFormat addressLine;
  TableFormat table;
  ClosingFormat closing;
  std::array<ElementStyle, kElements> styles;

  const ElementStyle& style(Element element) const { return styles[static_cast<size_t>(element)]; }
  bool appliesOn(const Date& day) const {
    return (!from || *from <= day) && (!until || day <= *until);
  }
};

/// Reads a profile file that is already plain data. Each entry must be there, no other may, and
/// every number must lie in the range that the regulation permits. Errors, all at once:
/// "profile.missing-entry", "profile.unknown-entry", "profile.wrong-type", "profile.out-of-range".
Result<Profile> readProfile(const Value& yaml);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_PROFILE_H_
