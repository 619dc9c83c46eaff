// Document: what an official paper says, in reading order, before it has any place on paper.
//
// Holds the text exactly as it will be printed (capitals, labels, "./." and "Nơi nhận:" included),
// so that plainText() is the text of the PDF without artifacts. Knows nothing of points, faces or
// pages; the format profile decides how each role looks. Plain data; element numbers (E1 …) are
// those of the-thuc.md, the rules of Decree 30/2020/NĐ-CP.
#ifndef VANTHU_DOCUMENT_DOCUMENT_H_
#define VANTHU_DOCUMENT_DOCUMENT_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/drawing.h"
#include "base/length.h"
#include "base/source.h"

namespace vanthu::document {

/// Words in one style from one source. No line feeds; U+00A0 is a space that keeps its width.
struct Text {
  std::string text;
  bool bold = false;  ///< on top of what the block's role asks for
  bool italic = false;
  bool missing =
      false;  ///< stands for a required field that a draft lacks: printed as a marked gap
  Source source;
};

/// Dots to write on: an artifact, no text. 0 lines: from here to the right edge of this line;
/// n lines: n whole dotted lines under this one.
struct Leader {
  unsigned lines = 0;
  Source source;
};

using Inline = std::variant<Text, Leader>;
using Inlines = std::vector<Inline>;

/// Boxes 1-4, 5b, 10b, 11 (E1-E6, E9, M2-M5). An element that is empty is not printed.
/// Reading order: draftMark, circulation, parentOrgan, organ, nation, motto, number, placeDate,
/// subject, urgency.
struct Letterhead {
  Inlines parentOrgan;  ///< E3, one inline run; layout wraps by words
  Inlines organ;        ///< E4
  Inlines nation;       ///< E1 "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  Inlines motto;        ///< E2 "Độc lập - Tự do - Hạnh phúc"
  Inlines number;       ///< E5 "Số: 793/KH-SGDĐT", blanks as U+00A0
  Inlines placeDate;    ///< E6 "Quảng Ninh, ngày 09 tháng 4 năm 2019"
  Inlines subject;      ///< E9 "V/v hướng dẫn …", of a công văn; under E5
  Inlines urgency;      ///< M2-M4 "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN": a red framed mark
  Inlines circulation;  ///< M5 "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI": a framed mark
  Inlines draftMark;    ///< "DỰ THẢO" in the top margin above box 2
};

/// Box 5a: tên loại (E7) and trích yếu (E8) with its rule-line.
struct Title {
  Inlines typeName;
  Inlines subject;  ///< may be empty
};

/// Box 9a (E19). One name stands on the label's line, several each on a line of its own, the dashes
/// under the label's colon.
struct Addressees {
  Inlines label;               ///< "Kính gửi:"
  std::vector<Inlines> names;  ///< as printed: "Bộ Giáo dục và Đào tạo", or "- …;" and "- …."
  Source source;
};

/// Box 13 (E27): stands at the foot of page 1 under a rule, wherever it is read.
struct AddressLine {
  std::vector<Inlines> lines;
};

/// How a paragraph of the body is set. Labels are part of the role, levels follow E15-E18b.
enum class Role {
  body,       ///< E11, first-line indent
  basis,      ///< E10, a căn cứ line
  authority,  ///< "GIÁM ĐỐC SỞ …" over a decision, centred capitals bold
  operative,  ///< "QUYẾT ĐỊNH:", centred capitals bold
  chapter,    ///< "Phần I", "Chương I" (E12), the title on the next line in capitals (E13)
  section,    ///< "Mục 1", "Tiểu mục 1" (E14), the title on the next line in capitals
  roman,      ///< "I."
  capital,    ///< "A."
  article,    ///< "Điều 1."
  arabic,     ///< "1."
  decimal,    ///< "1.1." and deeper
  letter,     ///< "a)"
  item,       ///< "-", "+", "*": first-line indent, sign as typed, no hanging indent
};

/// A paragraph. With a label it begins with the label as printed ("1.", "a)", "-", "Điều 1.") and a
/// space, which `text` does not repeat. A heading stands on its own line, is kept with what
/// follows, and takes the titled style of its role (E16: bold). In an article that is no heading,
/// the label alone is bold.
struct Paragraph {
  Role role = Role::body;
  bool heading = false;
  std::string label;
  Inlines text;
  Source source;
};

/// A `:::` block: lines that stay lines.
struct LineBlock {
  enum class Kind {
    centre,  ///< centred, upright
    right,   ///< flush right
    title,   ///< centred bold, the first line as E7, the rest as E8; kept with what follows
    note,    ///< left, italic, one size smaller
  };
  Kind kind = Kind::centre;
  std::vector<Inlines> lines;
  Source source;
};

enum class Align { left, centre, right, justify };

struct Column {
  Inlines header;
  std::optional<Length> width;  ///< absent: by content
  Align align = Align::left;    ///< of the data cells; headers are centred
};

struct Cell {
  Inlines text;
  unsigned span = 1;           ///< columns covered
  std::optional<Align> align;  ///< absent: the column's
};

struct Row {
  enum class Kind { data, group, total };
  Kind kind = Kind::data;
  std::vector<Cell> cells;  ///< spans add up to the number of columns
  Source source;
};

/// A ruled table. The header row repeats on each page (as an artifact); rows do not split.
struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<Row> rows;
  Source source;
};

/// What stands in box 7c of a text copy in place of the signature.
inline constexpr std::string_view kSignedMark = "(Đã ký)";

/// Boxes 9b and 7a-7c: Nơi nhận beside the signature. Never split, never alone on a page.
struct Signature {
  std::vector<Inlines> authority;  ///< E20, one to three lines: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
  Inlines note;                    ///< "(Ký, ghi rõ họ tên)" under E20, italic; usually empty
  Inlines otherPost;               ///< E22, above the name; may be empty
  Inlines fullName;                ///< E23; empty prints only the space to sign
  std::string fieldName;           ///< "Sig1_Signer"; empty: no signature field (drafts, forms)
  std::string agencyFieldName;  ///< "SigA_Agency" beside the first signer; empty: no seal
  std::string fieldDescription;  ///< Vietnamese, read aloud: "Chữ ký số của Vũ Liên Oanh, Giám đốc"
  std::string agencyFieldDescription;
  bool signedMark = false;  ///< "(Đã ký)" in box 7c of a copied text; then no fields
  Length sealDiameter = Length::millimetres(36);  ///< from the agency's record, 32-42 mm
};

struct Closing {
  Inlines recipientsLabel;          ///< E24 "Nơi nhận:"; empty with `recipients`: none
  std::vector<Inlines> recipients;  ///< E25, each begins "- " and ends as printed: "- UBND tỉnh;"
  Inlines drafter;                  ///< E26 "PL.(300)", under the recipients
  std::vector<Signature> signatures;  ///< one: right half; several: equal columns
};

/// Box C2: the certificate of a paper copy, under a rule across the page after the copied text.
struct CopyCertificate {
  Inlines parentOrgan, organ;
  Inlines form;       ///< "SAO Y", "SAO LỤC", "TRÍCH SAO"
  Inlines number;     ///< "Số: 05/SY-UBND"
  Inlines placeDate;  ///< as E6
  Closing closing;
};

struct Appendix;

using Block = std::variant<Letterhead,
                           Title,
                           Addressees,
                           Paragraph,
                           LineBlock,
                           Table,
                           Closing,
                           CopyCertificate,
                           AddressLine,
                           Appendix>;

/// Phụ lục (A1-A6): starts a page, page numbers restart, may be landscape. A text that a decision
/// approves (A7: quy chế, kế hoạch kèm theo) is an appendix whose blocks begin with a Letterhead of
/// boxes 1 and 2 and a Title; `enclosure` prints under that title and `title` is empty.
struct Appendix {
  enum class Orientation {
    portrait,
    landscape,
    automatic
  };                  ///< automatic: landscape over six columns
  Inlines reference;  ///< A2 "Phụ lục", "Phụ lục I"; empty for a danh sách
  Inlines title;      ///< A3, capitals
  Inlines enclosure;  ///< A4 "(Kèm theo Quyết định số … ngày … của …)"; may be empty
  Orientation orientation = Orientation::automatic;
  std::vector<Block> blocks;  ///< no Appendix; Letterhead and Title only as A7 says
  Source source;
};

/// How many blocks stand over the enclosure of a text that a decision approves (A7): its Letterhead
/// and Title; 0 of other appendices.
size_t attachedHead(const Appendix& appendix);

/// A place on a certificate with its words, its signer or its code (the-thuc.md §12).
struct Box {
  enum class Kind {
    text,
    signature,  ///< post, space to sign with its fields, name: one under another
    qr,         ///< the words as a square code
  };
  enum class Face { serif, decorative };
  enum class Vertical { top, middle, bottom };

  Kind kind = Kind::text;
  std::string name;            ///< as the template calls it: "recipient"
  drawing::Rect place;         ///< on the page
  std::vector<Inlines> lines;  ///< each begins a line; none of a signature, one of a code
  Signature signature;         ///< of a signature
  Length space;                ///< to sign, between post and name

  Length size;             ///< of the letters
  Length minSize;          ///< they may shrink to this so that the words fit
  unsigned maxLines = 1;   ///< and then take so many lines
  bool wrapFirst = false;  ///< lines first, and shrink where those are not enough
  int tracking = 0;        ///< added behind each letter, in 1/1000 of its size
  bool bold = false;
  bool italic = false;
  Face face = Face::serif;
  drawing::Color color;
  Align align = Align::centre;
  Vertical vertical = Vertical::middle;
  bool heading = false;  ///< the certificate's title
  bool rule = false;     ///< a line under the words, as long as they are
  bool printed = false;  ///< stands on pre-printed stock already
  Source source;
};

/// One page of boxes: a certificate. Boxes stand in reading order; none is empty.
struct BoxSheet {
  Length width, height;
  std::shared_ptr<const drawing::Ground> ground;  ///< may be null
  std::vector<Box> boxes;
};

/// What the file says about itself (Info, XMP, register). Words of Appendix VI of the Decree.
struct Meta {
  std::string typeName;  ///< "Kế hoạch"
  std::string subject;
  std::string organName;
  std::string parentOrganName;
  std::string codeNumber;    ///< as printed, "05"; empty: not numbered yet
  std::string codeNotation;  ///< "KH-SGDĐT"
  std::optional<Date> issuedDate;
  std::string profile;  ///< asked for by the template: "ND30", "TT01"; empty: by the date
  std::string language = "vi-VN";
  bool draft = false;
};

struct Document {
  Meta meta;
  std::vector<Block> blocks;
  std::optional<BoxSheet> sheet;   ///< of a certificate, which has no blocks
  std::vector<std::string> files;  ///< what Source::file indexes
};

/// The tree as JSON, for `--format document` and golden files.
std::string dump(const Document& document, bool pretty = true);

/// All text in reading order without artifacts, one paragraph, cell or header element a line; this
/// is what the structure tree of the PDF reads out. A label and its text are parted by one space.
std::string plainText(const Document& document);

/// The text of inlines, leaders left out.
std::string plainText(const Inlines& inlines);

/// "Kế hoạch số 793/KH-SGDĐT: Triển khai …": the shown title of the file.
std::string title(const Meta& meta);

}  // namespace vanthu::document

#endif  // VANTHU_DOCUMENT_DOCUMENT_H_
