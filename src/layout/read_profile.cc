#include <string_view>

#include "layout/profile.h"
#include "layout/profile_entries.h"

namespace vanthu::layout {
namespace {

// The permitted ranges of the-thuc.md §3; where the regulation is silent, what still looks right.
struct ElementEntry {
  Element element;
  std::string_view name;
  Range size;                // points
  Range indent{0, 12.7};     // millimetres
  Range spaceBefore{0, 36};  // points
};

constexpr Range kBodySize{13, 14};
constexpr Range kBodyIndent{10, 12.7};
constexpr Range kDeepIndent{10, 25.4};
constexpr Range kBodySpace{6, 36};

constexpr ElementEntry kEntries[] = {
    {Element::nation, "nation", {12, 13}},
    {Element::motto, "motto", {13, 14}},
    {Element::parentOrgan, "parentOrgan", {12, 13}},
    {Element::organ, "organ", {12, 13}},
    {Element::number, "number", {13, 13}},
    {Element::placeDate, "placeDate", {13, 14}},
    {Element::draftMark, "draftMark", {12, 14}},
    {Element::letterSubject, "letterSubject", {12, 13}},
    {Element::urgencyMark, "urgencyMark", {13, 14}},
    {Element::circulationMark, "circulationMark", {13, 14}},
    {Element::typeName, "typeName", {13, 14}},
    {Element::subject, "subject", {13, 14}},
    {Element::addressees, "addressees", kBodySize, kBodyIndent},
    {Element::basis, "basis", kBodySize, kBodyIndent, kBodySpace},
    {Element::body, "body", kBodySize, kBodyIndent, kBodySpace},
    {Element::authority, "authority", kBodySize},
    {Element::operative, "operative", kBodySize},
    {Element::chapter, "chapter", kBodySize},
    {Element::chapterTitle, "chapterTitle", kBodySize},
    {Element::section, "section", kBodySize},
    {Element::sectionTitle, "sectionTitle", kBodySize},
    {Element::roman, "roman", kBodySize, kBodyIndent, kBodySpace},
    {Element::capital, "capital", kBodySize, kDeepIndent, kBodySpace},
    {Element::article, "article", kBodySize, kBodyIndent, kBodySpace},
    {Element::arabic, "arabic", kBodySize, kBodyIndent, kBodySpace},
    {Element::decimal, "decimal", kBodySize, kBodyIndent, kBodySpace},
    {Element::letter, "letter", kBodySize, kBodyIndent, kBodySpace},
    {Element::item, "item", kBodySize, kBodyIndent, kBodySpace},
    {Element::linesCentre, "linesCentre", kBodySize},
    {Element::linesRight, "linesRight", kBodySize},
    {Element::linesNote, "linesNote", {12, 14}},
    {Element::tableText, "tableText", {12, 14}},
    {Element::post, "post", {13, 14}},
    {Element::signatureNote, "signatureNote", {12, 14}},
    {Element::signedMark, "signedMark", {13, 14}},
    {Element::otherPost, "otherPost", {13, 14}},
    {Element::fullName, "fullName", {13, 14}},
    {Element::recipientsLabel, "recipientsLabel", {12, 12}},
    {Element::recipient, "recipient", {11, 11}},
    {Element::drafter, "drafter", {11, 11}},
    {Element::copyForm, "copyForm", {13, 14}},
    {Element::appendixReference, "appendixReference", {14, 14}},
    {Element::appendixTitle, "appendixTitle", {13, 14}},
    {Element::appendixEnclosure, "appendixEnclosure", {13, 14}},
    {Element::addressLine, "addressLine", {11, 12}},
    {Element::pageNumber, "pageNumber", {13, 14}},
};
static_assert(std::size(kEntries) == kElements, "each element has its entry");

ElementStyle readStyle(ProfileEntries entries, const ElementEntry& permitted) {
  ElementStyle style;
  style.size = entries.points("size", permitted.size);
  style.bold = entries.flag("bold", false);
  style.italic = entries.flag("italic", false);
  style.align = static_cast<document::Align>(
      entries.choice("align", {"left", "centre", "right", "justify"}, 0));
  style.firstIndent = entries.millimetres("firstIndent", permitted.indent, 0);
  style.spaceBefore = entries.points("spaceBefore", permitted.spaceBefore, 0);
  style.lineSpacing = entries.factor("lineSpacing", {1, 1.5}, 1);
  entries.finish();
  return style;
}

void readElements(ProfileEntries entries, Profile& profile) {
  for (const ElementEntry& entry : kEntries)
    profile.styles[static_cast<size_t>(entry.element)] =
        readStyle(entries.object(entry.name), entry);
  entries.finish();
}

PageFormat readPage(ProfileEntries entries) {
  PageFormat page;
  page.width = entries.millimetres("width", {210, 210});
  page.height = entries.millimetres("height", {297, 297});
  page.top = entries.millimetres("top", {20, 25});
  page.bottom = entries.millimetres("bottom", {20, 25});
  page.left = entries.millimetres("left", {30, 35});
  page.right = entries.millimetres("right", {15, 20});
  entries.finish();
  return page;
}

PageNumbers readPageNumbers(ProfileEntries entries) {
  PageNumbers numbers;
  numbers.place =
      static_cast<PageNumbers::Place>(entries.choice("place", {"top-centre", "bottom-right"}));
  numbers.baseline = entries.millimetres("baseline", {8, 19});
  entries.finish();
  return numbers;
}

RuleFormat readRules(ProfileEntries entries) {
  RuleFormat rules;
  rules.thickness = entries.points("thickness", {0.25, 1.5});
  rules.gap = entries.points("gap", {0, 6});
  rules.lengthShare = entries.factor("lengthShare", {0.334, 0.5});
  entries.finish();
  return rules;
}

LetterheadFormat readLetterhead(ProfileEntries entries) {
  LetterheadFormat head;
  head.rightWidth = entries.millimetres("rightWidth", {90, 105});
  head.rightPadding = entries.millimetres("rightPadding", {0, 5});
  head.rightLimit = entries.millimetres("rightLimit", {95, 115});
  head.placeDateFloor = entries.points("placeDateFloor", {13, 14});
  head.numberGap = entries.points("numberGap", {0, 24});
  head.draftGap = entries.points("draftGap", {0, 24});
  head.subjectGap = entries.points("subjectGap", {6, 12});
  entries.finish();
  return head;
}

MarkFormat readMarks(ProfileEntries entries) {
  MarkFormat marks;
  marks.height = entries.millimetres("height", {8, 8});
  marks.narrow = entries.millimetres("narrow", {20, 20});
  marks.middle = entries.millimetres("middle", {30, 30});
  marks.wide = entries.millimetres("wide", {40, 40});
  marks.padding = entries.millimetres("padding", {0, 5});
  marks.border = entries.points("border", {0.25, 1.5});
  marks.gap = entries.points("gap", {2, 24});
  entries.finish();
  return marks;
}

TitleFormat readTitle(ProfileEntries entries) {
  TitleFormat title;
  title.spaceBefore = entries.points("spaceBefore", {0, 36});
  title.spaceAfter = entries.points("spaceAfter", {0, 36});
  entries.finish();
  return title;
}

AddressLineFormat readAddressLine(ProfileEntries entries) {
  AddressLineFormat line;
  line.spaceBefore = entries.points("spaceBefore", {0, 36});
  line.gap = entries.points("gap", {0, 12});
  entries.finish();
  return line;
}

TableFormat readTable(ProfileEntries entries) {
  TableFormat table;
  table.floor = entries.points("floor", {11, 14});
  table.paddingX = entries.millimetres("paddingX", {0, 5});
  table.paddingY = entries.millimetres("paddingY", {0, 5});
  table.border = entries.points("border", {0.25, 1.5});
  table.spaceBefore = entries.points("spaceBefore", {0, 24});
  table.portraitColumns = static_cast<unsigned>(entries.integer("portraitColumns", {1, 100}));
  entries.finish();
  return table;
}

ClosingFormat readClosing(ProfileEntries entries) {
  ClosingFormat closing;
  closing.spaceBefore = entries.points("spaceBefore", {0, 36});
  closing.recipientsWidth = entries.millimetres("recipientsWidth", {40, 82.5});
  closing.signatureSpace = entries.millimetres("signatureSpace", {15, 40});
  closing.imageWidth = entries.millimetres("imageWidth", {20, 60});
  closing.imageHeight = entries.millimetres("imageHeight", {8, 25});
  closing.sealClearance = entries.millimetres("sealClearance", {0, 10});
  closing.columnGap = entries.millimetres("columnGap", {0, 20});
  entries.finish();
  return closing;
}

}  // namespace

Result<Profile> readProfile(const Value& yaml) {
  if (!yaml.isObject())
    return fail(Diagnostic{
        "profile.wrong-type",
        yaml.where(),
        {"tệp thể thức phải là một nhóm mục", "a profile file must be a group of entries"},
        {}});
  Diagnostics faults;
  ProfileEntries entries(&yaml, "", faults);
  Profile profile;
  profile.id = entries.text("id");
  profile.instrument = entries.text("instrument");
  profile.from = entries.date("from");
  profile.until = entries.date("until");
  profile.lastBasisMark = entries.text("lastBasisMark");
  profile.page = readPage(entries.object("page"));
  profile.pageNumbers = readPageNumbers(entries.object("pageNumbers"));
  profile.rules = readRules(entries.object("rules"));
  profile.letterhead = readLetterhead(entries.object("letterhead"));
  profile.marks = readMarks(entries.object("marks"));
  profile.title = readTitle(entries.object("title"));
  profile.addressLine = readAddressLine(entries.object("addressLine"));
  profile.table = readTable(entries.object("table"));
  profile.closing = readClosing(entries.object("closing"));
  readElements(entries.object("elements"), profile);
  entries.finish();
  if (!faults.empty())
    return fail(std::move(faults));
  return profile;
}

}  // namespace vanthu::layout
