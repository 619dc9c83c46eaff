#include "store/blobs.h"
#include "store/documents/document.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::IsEmpty;

class AfterIssue : public Papers {
 protected:
  static constexpr std::string_view kOurs = "%PDF-1.7 %%EOF\n";
  static std::string update(int number) {
    return std::to_string(number) + " 0 obj\nstartxref\n12\n%%EOF\n";
  }
  Result<Document> sign(const Document& document, const std::string& bytes, int64_t signatures) {
    return write([&](Transaction& tx) {
      return returnSigned(tx, "clerk", document.id, 0, bytes, signatures);
    });
  }
  Document signedDocument() { return *sign(issued(), std::string(kOurs) + update(9), 1); }
  Result<Document> send(const Document& document) {
    return write([&](Transaction& tx) {
      return distribute(tx, "clerk", document.id, 0, {{{"", "UBND tỉnh", ""}, "trục liên thông"}});
    });
  }
};
ON_BOTH_DATABASES(AfterIssue);

TEST_P(AfterIssue, TakesASignedFileThatBeginsWithOurBytes) {
  const Document document = issued();
  const std::string bytes = std::string(kOurs) + update(9);
  const auto done = sign(document, bytes, 1);
  EXPECT_EQ(done->state, DocumentState::signedReturned);
  EXPECT_EQ(done->signatures, 1);
  EXPECT_EQ(done->pdf, document.pdf);
  EXPECT_EQ(*db().read([&](Transaction& tx) { return getBlob(tx, done->signedPdf); }), bytes);
}

TEST_P(AfterIssue, RefusesASignedFileThatIsNotOurs) {
  const Document document = issued();
  const std::string ours(kOurs);
  std::string changed = ours + update(9);
  changed[3] = 'X';
  EXPECT_EQ(codeOf(sign(document, changed, 1)), "data.signed-not-ours");
  EXPECT_EQ(codeOf(sign(document, "", 1)), "data.signed-not-ours");
  EXPECT_EQ(codeOf(sign(document, ours, 1)), "data.signed-nothing-added");
  EXPECT_EQ(codeOf(sign(document, ours + "\n", 1)), "data.signed-nothing-added");
  EXPECT_EQ(codeOf(sign(document, ours + update(9), 0)), "data.signed-nothing-added");
  EXPECT_EQ(codeOf(sign(document, ours + update(9) + "x", 1)), "data.signed-trailing");
  EXPECT_EQ(codeOf(sign(document, ours + update(9) + update(10), 1)), "data.signed-updates");
  EXPECT_EQ(codeOf(sign(document, ours + update(9), 2)), "data.signed-updates");
  EXPECT_EQ(read(document.id).state, DocumentState::issued);
}

TEST_P(AfterIssue, TakesTheSealBehindTheSignatureOnly) {
  const Document document = issued();
  const std::string once = std::string(kOurs) + update(9);
  ASSERT_TRUE(sign(document, once, 1));
  EXPECT_EQ(codeOf(sign(document, std::string(kOurs) + update(8) + update(10), 1)),
            "data.signed-not-ours");
  EXPECT_EQ(sign(document, once + update(10), 1)->signatures, 2);
}

TEST_P(AfterIssue, DiscardsAFileThatTheWrongPersonSigned) {
  const Document document = signedDocument();
  const auto back = write([&](Transaction& tx) {
    return discardSigned(tx, "clerk", document.id, document.version, "ký nhầm chứng thư");
  });
  EXPECT_EQ(back->state, DocumentState::issued);
  EXPECT_THAT(back->signedPdf, IsEmpty());
  EXPECT_TRUE(sign(document, std::string(kOurs) + update(11), 1));
}

TEST_P(AfterIssue, SendsOutOnlyWhatIsSigned) {
  const Document document = issued();
  EXPECT_EQ(codeOf(send(document)), "conflict.not-signed");
  ASSERT_TRUE(sign(document, std::string(kOurs) + update(9), 1));
  ASSERT_TRUE(send(document));
  EXPECT_EQ(send(document)->state, DocumentState::distributed);
  const auto sent = *db().read([&](Transaction& tx) -> Result<std::vector<Distribution>> {
    return distributionsOf(tx, document.id);
  });
  ASSERT_EQ(sent.size(), 2u);
  EXPECT_EQ(sent[0].way, "trục liên thông");
  EXPECT_EQ(sent[0].by, "clerk");
}

TEST_P(AfterIssue, WithdrawsWithAReasonAndTheRegisterSaysSo) {
  const Document document = issued();
  const auto withdrawIt = [&](std::string_view reason) {
    return write([&](Transaction& tx) { return withdraw(tx, "clerk", document.id, 0, reason); });
  };
  EXPECT_EQ(codeOf(withdrawIt("")), "data.missing-reason");
  EXPECT_EQ(withdrawIt("sai thẩm quyền")->state, DocumentState::withdrawn);
  EXPECT_EQ(entry(document.entry).state, EntryState::withdrawn);
}

TEST_P(AfterIssue, ReplacesByAPaperOfTheSameKind) {
  const Document old = issued();
  const Document letter = issued("Công văn");
  const Document next = issued();
  const auto replaceBy = [&](const Document& by) {
    return write([&](Transaction& tx) { return replaceDocument(tx, "clerk", old.id, 0, by.id); });
  };
  EXPECT_EQ(codeOf(replaceBy(letter)), "data.bad-replacement");
  EXPECT_EQ(codeOf(replaceBy(old)), "data.bad-replacement");
  EXPECT_EQ(codeOf(replaceBy(draft())), "data.bad-replacement");
  EXPECT_EQ(replaceBy(next)->state, DocumentState::replaced);
  EXPECT_EQ(entry(old.entry).state, EntryState::replaced);
  const auto links = *db().read(
      [&](Transaction& tx) -> Result<std::vector<DocumentLink>> { return linksOf(tx, next.id); });
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(links[0].from, old.id);
  EXPECT_EQ(links[0].kind, LinkKind::replacedBy);
}

TEST_P(AfterIssue, CorrectsByAnOfficialLetter) {
  const Document document = issued();
  const Document letter = issued("Công văn");
  const auto correctBy = [&](const Document& by) {
    return write(
        [&](Transaction& tx) { return correctDocument(tx, "clerk", document.id, 0, by.id); });
  };
  EXPECT_EQ(codeOf(correctBy(issued())), "data.bad-correction");
  EXPECT_EQ(correctBy(letter)->state, DocumentState::issued);
}

}  // namespace
}  // namespace vanthu::store
