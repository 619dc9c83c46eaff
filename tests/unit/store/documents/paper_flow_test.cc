#include "store/blobs.h"
#include "store/documents/document.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::IsEmpty;

class PaperFlow : public Papers {
 protected:
  Document printed() {
    const Document document = approved();
    return *write([&](Transaction& tx) {
      return printDocument(
          tx, "clerk", document.id, document.version, {"t", "f", "e"}, "%PDF-blanks");
    });
  }
  Result<Numbered> number(const Document& document, std::string_view scan) {
    InkNumber asked;
    asked.actor = "clerk";
    asked.document = document.id;
    asked.paper = paper();
    asked.scan = scan;
    return write([&](Transaction& tx) { return numberPrinted(tx, asked); });
  }
  Result<RegisterEntry> scan(std::string_view entry,
                             std::string_view bytes,
                             std::optional<int64_t> version = std::nullopt) {
    return write([&](Transaction& tx) {
      return returnEntryScan(tx, entry, version, {"clerk", bytes, 3});
    });
  }
  std::string blob(std::string_view sha256) {
    return *db().read([&](Transaction& tx) { return getBlob(tx, sha256); });
  }
};
ON_BOTH_DATABASES(PaperFlow);

TEST_P(PaperFlow, NumbersAPaperAfterItsInkSignature) {
  const Document open = printed();
  EXPECT_EQ(open.state, DocumentState::printed);
  EXPECT_THAT(open.codeNumber, IsEmpty());
  const auto done = number(open, "");
  EXPECT_EQ(done->document.state, DocumentState::issued);
  EXPECT_EQ(done->document.codeNumber, "01");
  EXPECT_EQ(done->document.flow, Flow::paper);
  EXPECT_EQ(done->entry.state, EntryState::issued);
  EXPECT_EQ(done->document.pdf, open.printedPdf);
}

TEST_P(PaperFlow, KeepsTheScanOfTheSignedPaper) {
  const auto done = number(printed(), "%PDF-scan");
  EXPECT_EQ(*db().read([&](Transaction& tx) { return getBlob(tx, done->entry.pdf); }), "%PDF-scan");
}

TEST_P(PaperFlow, TellsTheStateToACallThatAnotherWasFasterThan) {
  const Document open = printed();
  InkNumber asked;
  asked.actor = "clerk";
  asked.document = open.id;
  asked.version = open.version;
  asked.paper = paper();
  ASSERT_TRUE(number(open, ""));
  EXPECT_EQ(codeOf(write([&](Transaction& tx) { return numberPrinted(tx, asked); })),
            "conflict.wrong-state");
}

TEST_P(PaperFlow, TakesTheScanOfAPaperThatBearsItsNumber) {
  const auto done = number(printed(), "");
  EXPECT_TRUE(hasBlanks(done->document));
  EXPECT_EQ(codeOf(scan(done->entry.id, "%PDF-blanks")), "data.unsigned-print");
  EXPECT_EQ(codeOf(scan(done->entry.id, "%PDF-scan", 7)), "precondition.failed");
  const auto stored = scan(done->entry.id, "%PDF-scan", done->entry.version);
  ASSERT_TRUE(stored) << toJson(stored.error());
  EXPECT_EQ(stored->paper.pageAmount, 3);
  const Document after = read(done->document.id);
  EXPECT_EQ(after.pdf, stored->pdf);
  EXPECT_EQ(after.printedPdf, done->document.printedPdf);
  EXPECT_EQ(after.state, DocumentState::issued);
  EXPECT_FALSE(hasBlanks(after));
  EXPECT_EQ(blob(after.pdf), "%PDF-scan");
  EXPECT_EQ(blob(after.printedPdf), "%PDF-blanks");
  EXPECT_EQ(scan(done->entry.id, "%PDF-scan", done->entry.version)->version, stored->version)
      << "sent again";
  EXPECT_EQ(codeOf(scan(done->entry.id, "%PDF-other")), "conflict.has-file");
  EXPECT_EQ(files().sql("SELECT action FROM audit WHERE action IN ('register.scan',"
                        " 'document.return-scan') ORDER BY number;"),
            "register.scan\ndocument.return-scan\n");
}

TEST_P(PaperFlow, TakesTheFileOfAPaperThatWasEnteredWithoutIt) {
  const RegisterEntry bare = give()->entry;
  const auto stored = scan(bare.id, "%PDF-scan", bare.version);
  ASSERT_TRUE(stored) << toJson(stored.error());
  EXPECT_EQ(blob(stored->pdf), "%PDF-scan");
  EXPECT_EQ(stored->version, bare.version + 1);
  EXPECT_EQ(scan(bare.id, "%PDF-scan", bare.version)->version, stored->version);
  EXPECT_EQ(codeOf(scan(bare.id, "%PDF-other")), "conflict.has-file");
  const RegisterEntry voided = give()->entry;
  ASSERT_TRUE(write([&](Transaction& tx) { return voidEntry(tx, "clerk", voided.id, "hỏng"); }));
  EXPECT_EQ(codeOf(scan(voided.id, "%PDF-scan")), "conflict.wrong-state");
  EXPECT_EQ(codeOf(scan("nobody", "%PDF-scan")), "register.unknown");
}

TEST_P(PaperFlow, TakesNoScanForAFileThatBearsItsNumber) {
  for (const Document& document :
       {issued(), issued("Quyết định", Flow::paper), number(printed(), "%PDF-scan")->document})
    EXPECT_EQ(codeOf(scan(document.entry, "%PDF-other")), "conflict.has-file");
}

TEST_P(PaperFlow, KeepsAnyOtherFileOfAnIssuedPaperAsItIs) {
  const Document scanned = number(printed(), "%PDF-scan")->document;
  const Document blank = number(printed(), "")->document;
  for (const std::string& set :
       {"pdf = '" + blank.pdf + "' WHERE id = '" + scanned.id + "'",
        "printed_pdf = '" + scanned.pdf + "' WHERE id = '" + scanned.id + "'",
        "pdf = NULL WHERE id = '" + blank.id + "'",
        "pdf = '" + blank.pdf + "' WHERE id = '" + issued().id + "'"})
    EXPECT_ANY_THROW(files().sql("UPDATE document SET " + set + ";")) << set;
}

TEST_P(PaperFlow, TakesBackAPaperThatWasNotSigned) {
  const Document open = printed();
  const auto back =
      write([&](Transaction& tx) { return sendBack(tx, "leader", open.id, 0, "không ký"); });
  EXPECT_EQ(back->state, DocumentState::draft);
  EXPECT_FALSE(back->flow);
  EXPECT_THAT(back->printedPdf, IsEmpty());
}

TEST_P(PaperFlow, SendsOutPapersWithoutADigitalSignature) {
  const auto done = number(printed(), "");
  const auto sent = write([&](Transaction& tx) {
    return distribute(tx, "clerk", done->document.id, 0, {{{"", "UBND tỉnh", ""}, "bưu điện"}});
  });
  EXPECT_EQ(sent->state, DocumentState::distributed);
}

}  // namespace
}  // namespace vanthu::store
