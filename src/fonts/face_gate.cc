// What a face says of itself, and whether it is fit for official documents.
#include <hb-ot.h>

#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "fonts/face_internal.h"
#include "fonts/repertoire.h"
#include "fonts/sfnt_bytes.h"

namespace vanthu::fonts {
namespace {

// Fields of the OpenType tables, by their offset.
constexpr size_t kHeadSize = 54, kHeadBox = 36, kHeadMacStyle = 44;
constexpr size_t kPostSize = 32, kPostItalicAngle = 4;
constexpr size_t kOs2Size = 78, kOs2Weight = 4, kOs2EmbeddingRights = 8, kOs2Panose = 32;

constexpr uint16_t kMacBold = 1, kMacItalic = 2;
constexpr uint16_t kEmbeddingMask = 0x000F, kRestricted = 0x0002, kNoSubsetting = 0x0100;
constexpr size_t kMostLettersNamed = 12;

// PANOSE: text faces are of family 2; their styles from 11 to 15 are without serifs.
constexpr char kTextFamily = 2, kFirstSans = 11, kLastSans = 15;

/// A 16.16 number × 1000, rounded.
int32_t thousandthsAt(std::string_view table, size_t offset) {
  const int64_t fixed =
      int64_t{int16At(table, offset)} * 65'536 + int64_t{uint16At(table, offset + 2)};
  return static_cast<int32_t>((fixed * 1000 + 32'768) >> 16);
}

std::string postScriptName(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return std::string(name.data(), size);
}

// No table tells the width of a stem; this is the usual guess from the weight (regular 88, bold 166
// thousandths of the em).
int32_t stemFromWeight(uint16_t weight, int32_t unitsPerEm) {
  const int64_t thousandths = 50 + int64_t{weight} * weight / 4225;
  return static_cast<int32_t>(thousandths * unitsPerEm / 1000);
}

std::string letterName(char32_t letter) {
  std::string name = codePointName(letter) + " ";
  appendUtf8(name, letter);
  return name;
}

std::string letterNames(const std::vector<char32_t>& letters) {
  std::string names;
  for (size_t i = 0; i < letters.size() && i < kMostLettersNamed; ++i)
    names += (i == 0 ? "" : ", ") + letterName(letters[i]);
  return letters.size() > kMostLettersNamed ? names + " …" : names;
}

Diagnostic fault(std::string code, const FaceEntry& entry, std::string vi, std::string en) {
  const std::string package = packageOf(entry);
  return {.code = "machine.font-" + std::move(code),
          .where = {"fonts/" + entry.file, 0, 0, ""},
          .message = {std::move(vi), std::move(en)},
          .hint = {"cài lại gói " + package + ", hoặc xem fonts/README.md nếu dùng phông riêng",
                   "reinstall the package " + package +
                       ", or see fonts/README.md for a font of your own"}};
}

Diagnostic broken(const FaceEntry& entry) {
  return fault("broken",
               entry,
               "tệp phông chữ hỏng hoặc không phải phông TrueType",
               "the font file is damaged or is no TrueType font");
}

Diagnostic missingLetters(const FaceEntry& entry, const std::vector<char32_t>& letters) {
  const std::string count = std::to_string(letters.size());
  const std::string names = letterNames(letters);
  return fault("missing-letters",
               entry,
               "phông chữ thiếu " + count + " chữ cần cho văn bản tiếng Việt: " + names,
               "the font lacks " + count + " letters that Vietnamese documents need: " + names);
}

}  // namespace

Result<std::unique_ptr<const Face>> Face::open(std::string bytes,
                                               Style style,
                                               const FaceEntry& entry) {
  std::unique_ptr<Face> face(new Face(std::move(bytes)));
  if (!face->readFacts())
    return fail(broken(entry));
  face->readMetrics();
  if (Diagnostics faults = face->faultsAgainst(style, entry); !faults.empty())
    return fail(std::move(faults));
  face->prepare();
  return std::unique_ptr<const Face>(std::move(face));
}

std::string_view Face::table(const char (&tag)[5], size_t size) const {
  const HbBlob blob(hb_face_reference_table(face_.get(), HB_TAG(tag[0], tag[1], tag[2], tag[3])));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  // The blob is a part of bytes_, which outlives it.
  return length < size || length == 0 ? std::string_view() : std::string_view(data, length);
}

bool Face::readFacts() {
  const std::string_view head = table("head", kHeadSize);
  const std::string_view post = table("post", kPostSize);
  const std::string_view os2 = table("OS/2", kOs2Size);
  const unsigned glyphs = hb_face_get_glyph_count(face_.get());
  if (head.empty() || post.empty() || os2.empty() || table("glyf", 1).empty() || glyphs == 0 ||
      glyphs > UINT16_MAX)
    return false;
  const uint16_t macStyle = uint16At(head, kHeadMacStyle);
  const uint16_t rights = uint16At(os2, kOs2EmbeddingRights);
  facts_.glyphCount = static_cast<uint16_t>(glyphs);
  facts_.postScriptName = postScriptName(face_.get());
  facts_.unitsPerEm = static_cast<int32_t>(hb_face_get_upem(face_.get()));
  facts_.xMin = int16At(head, kHeadBox);
  facts_.yMin = int16At(head, kHeadBox + 2);
  facts_.xMax = int16At(head, kHeadBox + 4);
  facts_.yMax = int16At(head, kHeadBox + 6);
  facts_.italicAngleMilli = thousandthsAt(post, kPostItalicAngle);
  facts_.stemV = stemFromWeight(uint16At(os2, kOs2Weight), facts_.unitsPerEm);
  facts_.italic = (macStyle & kMacItalic) != 0;
  facts_.serif = os2[kOs2Panose] == kTextFamily &&
                 (os2[kOs2Panose + 1] < kFirstSans || os2[kOs2Panose + 1] > kLastSans);
  bold_ = (macStyle & kMacBold) != 0;
  mayBeEmbedded_ = (rights & kEmbeddingMask) != kRestricted && (rights & kNoSubsetting) == 0;
  return true;
}

void Face::readMetrics() {
  const auto metric = [this](hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), tag, &value);
    return value;
  };
  facts_.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  facts_.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  facts_.capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
  const int32_t run = metric(HB_OT_METRICS_TAG_HORIZONTAL_CARET_RUN);
  const int32_t rise = metric(HB_OT_METRICS_TAG_HORIZONTAL_CARET_RISE);
  slope_ = rise > 0 ? static_cast<double>(run) / rise : 0;
  metrics_ = {.unitsPerEm = facts_.unitsPerEm,
              .ascent = facts_.ascent,
              .descent = -facts_.descent,
              .lineGap = metric(HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP)};
}

// A letter without an outline would print as nothing while copying still looks right.
bool Face::hasOutline(char32_t letter) const {
  const uint16_t glyph = glyphOf(letter);
  hb_glyph_extents_t box{};
  return glyph != 0 && hb_font_get_glyph_extents(font_.get(), glyph, &box) != 0 && box.width != 0;
}

Diagnostics Face::faultsAgainst(Style style, const FaceEntry& entry) const {
  Diagnostics faults;
  if (facts_.postScriptName != entry.postScriptName)
    faults.push_back(fault("other-face",
                           entry,
                           "tệp này là phông “" + facts_.postScriptName + "”, không phải “" +
                               entry.postScriptName + "” như bảng kê ghi",
                           "this file is the font \"" + facts_.postScriptName + "\", not \"" +
                               entry.postScriptName + "\" as the manifest says"));
  const bool decorative = style == Style::decorative;
  if (!decorative && style != styleOf(bold_, facts_.italic))
    faults.push_back(fault("wrong-style",
                           entry,
                           "kiểu đậm, nghiêng của phông không đúng với mục của nó trong bảng kê",
                           "the font is not of the weight and slant that it is listed for"));
  if (!mayBeEmbedded_)
    faults.push_back(fault("not-embeddable",
                           entry,
                           "giấy phép ghi trong phông không cho nhúng một phần phông vào tài liệu",
                           "the licence flags in the font forbid embedding a subset of it"));
  std::vector<char32_t> missing;
  for (const char32_t letter : decorative ? plainRepertoire() : fullRepertoire()) {
    const bool blank = letter == U' ' || letter == U'\u00A0';
    if (blank ? glyphOf(letter) == 0 : !hasOutline(letter))
      missing.push_back(letter);
  }
  if (!missing.empty())
    faults.push_back(missingLetters(entry, missing));
  return faults;
}

}  // namespace vanthu::fonts
