#include "store/documents/planned_links.h"

#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PlannedLinks : public Papers {
 protected:
  Result<bool> plan(const Document& draft, LinkKind kind, const Document& old) {
    return write([&](Transaction& tx) { return planLink(tx, draft, kind, old.id); });
  }
  Document replacementOf(const Document& old) {
    const Document draft = approved();
    EXPECT_TRUE(plan(draft, LinkKind::replacedBy, old));
    return draft;
  }
  void withdrawIt(const Document& document) {
    ASSERT_TRUE(write([&](Transaction& tx) { return withdraw(tx, "c", document.id, 0, "sai"); }));
  }
  Diagnostics follow(const Document& issued) {
    return *write([&](Transaction& tx) -> Result<Diagnostics> {
      return followPlannedLinks(tx, "clerk", issued);
    });
  }
  std::vector<DocumentLink> planned(const Document& document) {
    return *db().read([&](Transaction& tx) -> Result<std::vector<DocumentLink>> {
      return plannedLinksOf(tx, document.id);
    });
  }
  std::string dropped() {
    return files().sql("SELECT detail FROM audit WHERE action = 'document.drop-link';");
  }
};
ON_BOTH_DATABASES(PlannedLinks);

TEST_P(PlannedLinks, AreFollowedOnceTheDraftIsIssued) {
  const Document old = issued();
  const Document next = *finished(*reserved(replacementOf(old)));
  EXPECT_THAT(follow(next), IsEmpty());
  EXPECT_EQ(read(old.id).state, DocumentState::replaced);
  EXPECT_THAT(planned(next), IsEmpty());
  EXPECT_THAT(dropped(), IsEmpty());
}

TEST_P(PlannedLinks, KeepADraftFromItsNumberOnceTheOtherPaperIsWithdrawn) {
  const Document old = issued();
  const Document next = replacementOf(old);
  withdrawIt(old);
  const auto refused = reserved(next);
  ASSERT_EQ(codeOf(refused), "conflict.planned-link");
  const Message& message = refused.error().front().message;
  EXPECT_THAT(message.vi, HasSubstr("thay thế Quyết định số 01/QĐ-SGDĐT"));
  EXPECT_THAT(message.vi, HasSubstr("\"đã thu hồi\""));
  EXPECT_THAT(message.en, HasSubstr("is withdrawn"));
  EXPECT_THAT(planned(next), SizeIs(1));
  EXPECT_EQ(reserved(approved())->entry.number, 2) << "no number was spent";
}

TEST_P(PlannedLinks, KeepADraftFromTheInkSignatureToo) {
  const Document old = issued();
  const Document early = replacementOf(old);
  const Document late = replacementOf(old);
  const auto print = [&](const Document& document) {
    return write(
        [&](Transaction& tx) { return printDocument(tx, "c", document.id, 0, {}, "%PDF-"); });
  };
  ASSERT_TRUE(print(early));
  withdrawIt(old);
  EXPECT_EQ(codeOf(print(late)), "conflict.planned-link");
  InkNumber ink;
  ink.actor = "clerk";
  ink.document = early.id;
  ink.paper = paper();
  EXPECT_EQ(codeOf(write([&](Transaction& tx) { return numberPrinted(tx, ink); })),
            "conflict.planned-link");
}

TEST_P(PlannedLinks, OfTwoDraftsForOnePaperServeTheFirstOnly) {
  const Document old = issued();
  const Document first = replacementOf(old);
  const Document second = replacementOf(old);
  EXPECT_THAT(follow(*finished(*reserved(first))), IsEmpty());
  EXPECT_EQ(codeOf(reserved(second)), "conflict.planned-link");
}

TEST_P(PlannedLinks, AreNotMadeWhereTheyCouldNotBeFollowed) {
  const Document old = issued();
  EXPECT_EQ(codeOf(plan(draft(), LinkKind::correctedBy, old)), "conflict.planned-link");
  EXPECT_EQ(codeOf(plan(draft("Công văn"), LinkKind::replacedBy, old)), "conflict.planned-link");
  EXPECT_TRUE(plan(draft("Công văn"), LinkKind::correctedBy, old));
  withdrawIt(old);
  EXPECT_EQ(codeOf(plan(draft(), LinkKind::replacedBy, old)), "conflict.planned-link");
}

TEST_P(PlannedLinks, ThatFailBehindTheNumberAreToldAndLogged) {
  const Document old = issued();
  const Reservation open = *reserved(replacementOf(old));
  withdrawIt(old);
  const Document next = *finished(open);
  const Diagnostics told = follow(next);
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told.front().code, "conflict.planned-link");
  EXPECT_EQ(dropped(),
            R"({"document":"documents/)" + old.id +
                R"(","kind":"replacedBy","why":"conflict.planned-link"})" + "\n");
  EXPECT_THAT(planned(next), IsEmpty());
}

}  // namespace
}  // namespace vanthu::store
