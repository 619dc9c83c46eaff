#include <gtest/gtest.h>

#include <algorithm>

#include "layout/outline.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Block;
using document::Role;

TEST(Tags, ReadTheLetterheadInTheOrderOfTheDocument) {
  EXPECT_EQ(
      outlineOf(pagesOf({letterhead(), document::Title{words("KẾ HOẠCH"), words("Triển khai")}})),
      "Document(P P P P P P H1(Span Span))");
}

TEST(Tags, ReadTheMarksAndTheSubjectOfALetterInTheOrderOfTheDocument) {
  document::Letterhead head = letterhead();
  head.draftMark = words("DỰ THẢO");
  head.circulation = words("LƯU HÀNH NỘI BỘ");
  head.subject = words("V/v hướng dẫn");
  head.urgency = words("KHẨN");
  const page::Pages pages = pagesOf({head});
  EXPECT_EQ(outlineOf(pages), "Document(P P P P P P P P P P)");
  EXPECT_EQ(collapsed(page::taggedText(pages)), collapsed(document::plainText(documentOf({head}))));
}

TEST(Tags, ATitleWithoutSubjectIsALeaf) {
  EXPECT_EQ(outlineOf(pagesOf({document::Title{words("THÔNG BÁO"), {}}})), "Document(H1)");
}

TEST(Tags, HeadingsNeverSkipALevel) {
  EXPECT_EQ(outlineOf(pagesOf({document::Title{words("KẾ HOẠCH"), {}},
                               heading(Role::roman, "I.", "a"),
                               heading(Role::arabic, "1.", "a"),
                               heading(Role::decimal, "1.1.", "a"),
                               heading(Role::roman, "II.", "a"),
                               heading(Role::letter, "a)", "a"),
                               heading(Role::arabic, "1.", "a")})),
            "Document(H1 H2 H3 H4 H2 H3 H3)");
  EXPECT_EQ(
      outlineOf(pagesOf({heading(Role::arabic, "1.", "a"), heading(Role::letter, "a)", "a")})),
      "Document(H1 H2)");
}

TEST(Tags, LabelledParagraphsAreItemsOfNestedLists) {
  EXPECT_EQ(outlineOf(pagesOf({labelled(Role::arabic, "1.", "x"),
                               labelled(Role::letter, "a)", "x"),
                               labelled(Role::letter, "b)", "x"),
                               labelled(Role::arabic, "2.", "x")})),
            "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody) LI(Lbl LBody)))) LI(Lbl LBody)))");
}

TEST(Tags, TheSignUsedFirstIsTheOuterOne) {
  EXPECT_EQ(outlineOf(pagesOf({labelled(Role::item, "-", "x"),
                               labelled(Role::item, "+", "x"),
                               labelled(Role::item, "-", "x")})),
            "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody)))) LI(Lbl LBody)))");
  EXPECT_EQ(outlineOf(pagesOf({labelled(Role::item, "*", "x"),
                               labelled(Role::item, "-", "x"),
                               labelled(Role::item, "*", "x")})),
            "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody)))) LI(Lbl LBody)))");
}

TEST(Tags, AnUnlabelledParagraphEndsTheList) {
  EXPECT_EQ(outlineOf(pagesOf(
                {labelled(Role::item, "-", "x"), paragraph("y"), labelled(Role::item, "-", "x")})),
            "Document(L(LI(Lbl LBody)) P L(LI(Lbl LBody)))");
}

TEST(Tags, DotsToWriteOnEndTheList) {
  document::Paragraph dots;
  dots.text.push_back(document::Leader{2, {}});
  document::LineBlock lines;
  lines.lines.push_back({document::Leader{1, {}}});
  for (const Block& between : {Block(dots), Block(lines)}) {
    EXPECT_EQ(outlineOf(pagesOf(
                  {labelled(Role::arabic, "1.", "x"), between, labelled(Role::letter, "a)", "x")})),
              "Document(L(LI(Lbl LBody)) L(LI(Lbl LBody)))");
  }
}

TEST(Tags, ATableHasHeaderCellsAndScopes) {
  document::Table list = table(2, 1);
  document::Row group;
  group.kind = document::Row::Kind::group;
  group.cells = {{words("A. TẬP THỂ"), 2, std::nullopt}};
  list.rows.insert(list.rows.begin(), group);
  const page::Pages pages = pagesOf({list});
  EXPECT_EQ(outlineOf(pages), "Document(Table(THead(TR(TH TH)) TBody(TR(TH) TR(TD TD))))");
  const page::TextRun header = find(pages, "Cột 1")->run, groupRun = find(pages, "A. ")->run;
  EXPECT_FALSE(pages.tags[static_cast<size_t>(header.tag)].scopeRow);
  EXPECT_TRUE(pages.tags[static_cast<size_t>(groupRun.tag)].scopeRow);
  EXPECT_EQ(pages.tags[static_cast<size_t>(groupRun.tag)].columnSpan, 2u);
}

TEST(Tags, TheClosingReadsRecipientsThenSignatureWithItsFields) {
  EXPECT_EQ(outlineOf(pagesOf({closing()})),
            "Document(P L(LI(Lbl LBody) LI(Lbl LBody)) P Form Form P)");
}

TEST(Tags, ADashBeforeARecipientIsItsLabel) {
  document::Closing block = closing(false);
  block.recipients = {words("- UBND tỉnh;"), words("- "), words("Như Điều 3;"), words("-x")};
  block.recipients[1].push_back(words("Sở;").front());
  const page::Pages pages = pagesOf({block});
  EXPECT_EQ(outlineOf(pages), "Document(P L(LI(Lbl LBody) LI(Lbl LBody) LI(LBody) LI(LBody)) P P)");
  EXPECT_EQ(find(pages, "UBND tỉnh;")->run.text, "UBND tỉnh;");
  EXPECT_EQ(collapsed(page::taggedText(pages)),
            collapsed(document::plainText(documentOf({block}))));
}

std::vector<page::Numbering> numberingsOf(const page::Pages& pages) {
  std::vector<page::Numbering> found;
  for (const page::Tag& tag : pages.tags) {
    if (tag.role == page::TagRole::list)
      found.push_back(tag.numbering);
  }
  return found;
}

TEST(Tags, AListSaysHowItsItemsAreLabelled) {
  using page::Numbering;
  EXPECT_EQ(numberingsOf(pagesOf({labelled(Role::roman, "I.", "x"),
                                  labelled(Role::capital, "A.", "x"),
                                  labelled(Role::arabic, "1.", "x"),
                                  labelled(Role::decimal, "1.1.", "x"),
                                  labelled(Role::letter, "a)", "x"),
                                  labelled(Role::item, "-", "x"),
                                  closing()})),
            (std::vector{Numbering::upperRoman,
                         Numbering::upperAlpha,
                         Numbering::decimal,
                         Numbering::decimal,
                         Numbering::lowerAlpha,
                         Numbering::disc,
                         Numbering::disc}));
  EXPECT_EQ(numberingsOf(pagesOf({labelled(Role::article, "Điều 1.", "x")})),
            std::vector{Numbering::decimal});
}

TEST(Tags, AnAppendixIsAPart) {
  document::Appendix appendix;
  appendix.title = words("DANH SÁCH");
  appendix.blocks = {heading(Role::roman, "I.", "x"), paragraph("x")};
  EXPECT_EQ(outlineOf(pagesOf({document::Title{words("KẾ HOẠCH"), {}}, appendix})),
            "Document(H1 Part(H2 H3 P))");
}

// The text of the first run whose tag has child tags too, or "".
std::string textBesideTags(const page::Pages& pages) {
  std::vector<bool> parent(pages.tags.size());
  for (size_t i = 1; i < pages.tags.size(); ++i) {
    EXPECT_LT(static_cast<size_t>(pages.tags[i].parent), i);
    parent[static_cast<size_t>(pages.tags[i].parent)] = true;
  }
  for (const Found& found : findAll(pages, "")) {
    if (found.run.tag >= 0 && parent[static_cast<size_t>(found.run.tag)])
      return found.run.text;
  }
  return "";
}

TEST(Tags, ATagIsALeafOrHasChildrenNeverBoth) {
  EXPECT_EQ(textBesideTags(pagesOf({letterhead(),
                                    labelled(Role::arabic, "1.", "x"),
                                    labelled(Role::item, "-", "x"),
                                    table(3, 3),
                                    closing()})),
            "");
}

// Documents of every kind of block, in many orders.
class ManyDocuments {
 public:
  explicit ManyDocuments(unsigned seed) : state_(seed) {}

  document::Document next() {
    std::vector<Block> blocks;
    if (pick(2) == 0)
      blocks.push_back(someLetterhead());
    if (pick(3) != 0)
      blocks.push_back(
          document::Title{words("KẾ HOẠCH"), pick(2) == 0 ? someWords(12) : document::Inlines()});
    if (pick(3) == 0)
      blocks.push_back(someAddressees());
    addBody(blocks, 1 + pick(25));
    if (pick(2) == 0)
      blocks.push_back(someClosing());
    if (pick(3) == 0)
      blocks.push_back(someAddressLine());
    for (unsigned i = pick(3); i > 0; --i)
      blocks.push_back(someAppendix());
    return documentOf(std::move(blocks));
  }

 private:
  unsigned pick(unsigned n) {
    state_ = state_ * 1103515245u + 12345u;
    return (state_ >> 16) % n;
  }

  document::Inlines someWords(unsigned most, bool glued = true) {
    static constexpr std::string_view kWords[] = {"thi",
                                                  "đua",
                                                  "khen",
                                                  "thưởng",
                                                  "30/2020/NĐ-CP",
                                                  "ngày 09 tháng 4",
                                                  "-",
                                                  "“học”",
                                                  "sáng",
                                                  "tạo",
                                                  "Ông Nguyễn",
                                                  "1.205.000 đồng"};
    document::Inlines inlines;
    for (unsigned runs = 1 + pick(3); runs > 0; --runs) {
      document::Text text;
      text.bold = pick(4) == 0;
      text.italic = pick(4) == 0;
      for (unsigned n = 1 + pick(most); n > 0; --n)
        text.text +=
            std::string(kWords[pick(std::size(kWords))]) + (glued && pick(9) == 0 ? "\u00A0" : " ");
      inlines.push_back(text);
      if (pick(6) == 0)
        inlines.push_back(document::Leader{pick(3), {}});
    }
    return inlines;
  }

  document::Paragraph someParagraph() {
    static constexpr std::pair<Role, std::string_view> kKinds[] = {{Role::body, ""},
                                                                   {Role::basis, ""},
                                                                   {Role::authority, ""},
                                                                   {Role::operative, ""},
                                                                   {Role::roman, "I."},
                                                                   {Role::capital, "A."},
                                                                   {Role::article, "Điều 1."},
                                                                   {Role::arabic, "1."},
                                                                   {Role::decimal, "1.1."},
                                                                   {Role::letter, "đ)"},
                                                                   {Role::item, "-"},
                                                                   {Role::item, "+"}};
    const auto [role, label] = kKinds[pick(std::size(kKinds))];
    document::Paragraph out;
    out.role = role;
    out.label = label;
    out.heading = !label.empty() && pick(3) == 0;
    out.text = someWords(60);
    if (pick(6) == 0)
      out.text = {document::Leader{pick(3), {}}};
    return out;
  }

  document::LineBlock someLines() {
    document::LineBlock out;
    out.kind = static_cast<document::LineBlock::Kind>(pick(4));
    for (unsigned n = pick(4); n > 0; --n)
      out.lines.push_back(pick(5) == 0 ? document::Inlines() : someWords(10));
    return out;
  }

  document::Table someTable() {
    document::Table out = table(1 + pick(4), pick(40));
    for (document::Row& row : out.rows) {
      for (document::Cell& cell : row.cells)
        cell.text = someWords(4, false);
    }
    return out;
  }

  document::Letterhead someLetterhead() {
    document::Letterhead out = letterhead();
    if (pick(2) == 0)
      out.draftMark = words("DỰ THẢO");
    if (pick(2) == 0)
      out.organ = words("TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP VÀ GIÁO DỤC THƯỜNG XUYÊN");
    if (pick(3) == 0)
      out.subject = someWords(20, false);
    if (pick(4) == 0)
      out.urgency = words("HỎA TỐC");
    if (pick(4) == 0)
      out.circulation = words("XEM XONG TRẢ LẠI");
    return out;
  }

  document::Addressees someAddressees() {
    document::Addressees out;
    out.label = words("Kính gửi:");
    for (unsigned n = 1 + pick(3); n > 0; --n)
      out.names.push_back(someWords(12));
    return out;
  }

  document::AddressLine someAddressLine() {
    document::AddressLine out;
    for (unsigned n = 1 + pick(2); n > 0; --n)
      out.lines.push_back(someWords(12));
    return out;
  }

  document::Closing someClosing() {
    document::Closing out = closing(pick(2) == 0);
    out.recipients.push_back(someWords(15));
    out.signatures[0].note = someWords(2);
    if (pick(3) == 0)
      out.signatures.push_back(out.signatures[0]);
    return out;
  }

  document::Appendix someAppendix() {
    document::Appendix out;
    if (pick(2) == 0)
      out.reference = words("Phụ lục");
    out.title = someWords(8);
    if (pick(2) == 0)
      out.enclosure = someWords(20);
    addBody(out.blocks, pick(8));
    return out;
  }

  void addBody(std::vector<Block>& blocks, unsigned count) {
    for (; count > 0; --count) {
      const unsigned kind = pick(10);
      if (kind == 0)
        blocks.push_back(someTable());
      else if (kind == 1)
        blocks.push_back(someLines());
      else
        blocks.push_back(someParagraph());
    }
  }

  unsigned state_;
};

TEST(Tags, ReadAloudTheWholeDocumentAndNothingElse) {
  ManyDocuments documents(20261121);
  for (int i = 0; i < 100; ++i) {
    const document::Document document = documents.next();
    const page::Pages pages = pagesOf(document);
    ASSERT_EQ(textBesideTags(pages), "") << "document " << i;
    const std::string read = collapsed(page::taggedText(pages));
    const std::string said = collapsed(document::plainText(document));
    const auto at =
        std::mismatch(read.begin(), read.end(), said.begin(), said.end()).first - read.begin();
    const size_t from = at < 20 ? 0 : static_cast<size_t>(at) - 20;
    ASSERT_TRUE(read == said) << "document " << i << ": " << read.substr(from, 60)
                              << "\nnot: " << said.substr(from, 60);
  }
}

}  // namespace
}  // namespace vanthu::layout
