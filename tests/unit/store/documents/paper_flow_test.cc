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
