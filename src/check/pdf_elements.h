// The elements of a paper (E1 …, the-thuc.md §3), found on its pages by place and wording.
//
// Finding is generous, so that a faulty element is still found and its fault named; judging is done
// elsewhere. Pointers point into the PdfPaper. Pure.
#ifndef VANTHU_CHECK_PDF_ELEMENTS_H_
#define VANTHU_CHECK_PDF_ELEMENTS_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/pdf_geometry.h"
#include "check/pdf_line.h"

namespace vanthu::check {

using Lines = std::vector<const PdfLine*>;

/// Boxes 1-4 and 5b. What was not found is null or empty.
struct FoundHeader {
  const PdfLine* nation = nullptr;
  const PdfLine* nationRest = nullptr;  ///< a second line of a national name that wraps
  const PdfLine* motto = nullptr;
  const PdfLine* mottoRest = nullptr;
  Lines parentOrgan, organ;
  const PdfLine* number = nullptr;
  const PdfLine* placeDate = nullptr;
  Lines letterSubject;  ///< E9
  Length bottom;        ///< baseline of the lowest of them

  /// Anything but an agency's name: that alone is no header.
  bool found() const {
    return nation != nullptr || motto != nullptr || number != nullptr || placeDate != nullptr;
  }
};

/// Box 5a and box 9a.
struct FoundTitle {
  const PdfLine* typeName = nullptr;
  Lines subject;
  Lines addressees;               ///< E19, "Kính gửi:" and what follows it
  const PdfLine* last = nullptr;  ///< the lowest line of all these
};

/// A paragraph of the body, or the piece of it that stands on one page.
struct FoundParagraph {
  Lines lines;
  bool centred = false;
  bool continued = false;  ///< began on the page before

  const PdfLine& first() const { return *lines.front(); }
  const PdfLine& last() const { return *lines.back(); }
};

/// One signature: post above the space, name below it.
struct FoundSignature {
  Lines posts;
  Lines notes;  ///< "(Ký, ghi rõ họ tên)", "(Đã ký)"
  Lines otherPosts;
  const PdfLine* fullName = nullptr;
  bool signedMark = false;
};

/// Boxes 7 and 9b.
struct FoundClosing {
  const PdfLine* recipientsLabel = nullptr;
  Lines recipients;
  const PdfLine* drafter = nullptr;
  std::vector<FoundSignature> signatures;  ///< from the left
};

/// Pages that are numbered together.
struct FoundPart {
  enum class Kind {
    main,
    appendix,
    attached  ///< a text that the paper approves, with a head of its own (A7)
  };
  Kind kind = Kind::main;
  size_t first = 0, last = 0;  ///< pages, from 0
};

struct FoundElements {
  std::vector<FoundPart> parts;  ///< never empty if there are pages
  FoundHeader header;
  FoundTitle title;
  std::vector<FoundParagraph> body;   ///< of the main part
  const PdfLine* bodyLast = nullptr;  ///< its last line, in a table too
  FoundClosing closing;
  FoundClosing copyClosing;  ///< of a copy certificate (C2)
  Lines addressLine;         ///< E27
  bool form = false;         ///< no header, but the mark and the title of a form ("Mẫu số 1")
};

FoundElements findElements(const PdfPaper& paper);

// Steps of findElements().

std::vector<FoundPart> findParts(const PdfPaper& paper);
/// The head of a page; its number line too.
FoundHeader findHeader(const PdfPage& page);
/// What follows the head, down to the body.
FoundTitle findTitle(const PdfPage& page, const FoundHeader& header);
/// The certificate of a copy begins on this page at this height; nothing if there is none.
struct CopyStart {
  size_t page = 0;
  Length y;
};
std::optional<CopyStart> findCopy(const PdfPaper& paper, const FoundPart& part);
/// From `lines`, the main part's last lines in order, those of the closing; they begin at index
/// `bodyEnd`.
FoundClosing findClosing(const PdfPaper& paper, const Lines& lines, size_t& bodyEnd);
std::vector<FoundParagraph> findParagraphs(const PdfPaper& paper, const Lines& lines);

/// "KHẨN", "LƯU HÀNH NỘI BỘ", "DỰ THẢO": a mark that stands outside the order of elements.
bool isKnownMark(const PdfLine& line);

/// A type of document (Decree 30/2020, Art. 7, and Decree 09/2010) at the beginning of a key.
bool beginsWithTypeName(std::string_view key);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_ELEMENTS_H_
