#include "store/documents/document.h"
#include "store/search/search.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Drafts : public Papers {
 protected:
  Result<Document> edit(const Document& document, int64_t version, const std::string& record) {
    return write([&](Transaction& tx) {
      return editDocument(tx, "drafter", document.id, version, {record, {}, {}});
    });
  }
  Result<Document> check(const Document& document, CheckKind kind, bool passed) {
    return write([&](Transaction& tx) {
      return checkDocument(
          tx, "reviewer", document.id, 0, kind, passed, passed ? "" : "sai căn cứ");
    });
  }
};
ON_BOTH_DATABASES(Drafts);

TEST_P(Drafts, KeepEachRecordAsAVersion) {
  const Document made = draft();
  EXPECT_EQ(made.version, 1);
  ASSERT_TRUE(edit(made, 1, R"({"subject":"hai"})"));
  const auto third = edit(made, 2, R"({"subject":"ba"})");
  EXPECT_EQ(third->version, 3);
  EXPECT_EQ(third->record, R"({"subject":"ba"})");
  const auto done = db().read([&](Transaction& tx) -> Result<bool> {
    const auto versions = versionsOf(tx, made.id);
    EXPECT_EQ(versions.size(), 3u);
    EXPECT_EQ(versions.front().record, R"({"subject":"ba"})");
    EXPECT_EQ(getVersion(tx, made.id, 1)->record, made.record);
    EXPECT_EQ(codeOf(getVersion(tx, made.id, 9)), "document.unknown-version");
    EXPECT_THAT(versionsOf(tx, made.id, 2), SizeIs(1));
    return true;
  });
  EXPECT_TRUE(done);
}

TEST_P(Drafts, AreNotEditedOverSomebodyElsesEdit) {
  const Document made = draft();
  ASSERT_TRUE(edit(made, 1, R"({"subject":"hai"})"));
  EXPECT_EQ(codeOf(edit(made, 1, R"({"subject":"ba"})")), "precondition.failed");
  EXPECT_EQ(read(made.id).record, R"({"subject":"hai"})");
}

TEST_P(Drafts, RefuseWhatIsNoRecordAndWhatIsSecret) {
  const Document made = draft();
  EXPECT_EQ(codeOf(edit(made, 1, "[]")), "data.not-object");
  EXPECT_EQ(codeOf(edit(made, 1, "{")), "data.syntax");
  EXPECT_EQ(codeOf(edit(made, 1, R"({"secrecy":"Tối mật"})")), "data.secret-paper");
  EXPECT_TRUE(edit(made, 1, R"({"subject":"Bảo vệ bí mật nhà nước"})"));
}

TEST_P(Drafts, RefuseTheLetterheadOfAnOfficeThatIsNotTheirs) {
  const Document made = draft();
  const auto refused = edit(made, 1, R"({"$office":"sgddt-khac"})");
  ASSERT_EQ(codeOf(refused), "data.other-office");
  EXPECT_EQ(refused.error().front().where.pointer, "/record/$office");
  EXPECT_TRUE(edit(made, 1, R"({"$office":"sgddt"})"));
  ASSERT_TRUE(write([&](Transaction& tx) {
    return succeedOffice(tx, "admin", "sgddt-khac", kOffice, {2026, 11, 22});
  }));
  EXPECT_TRUE(edit(made, 2, R"({"$office":"sgddt-khac"})")) << "its register is kept here";
}

TEST_P(Drafts, WithAForeignLetterheadGetNoNumber) {
  const Document old = approved();
  files().sql(R"(UPDATE document SET record = '{"$office":"sgddt-khac"}' WHERE id = ')" + old.id +
              "';");
  EXPECT_EQ(codeOf(reserved(old)), "data.other-office");
  EXPECT_EQ(codeOf(write(
                [&](Transaction& tx) { return printDocument(tx, "c", old.id, 0, {}, "%PDF-"); })),
            "data.other-office");
}

TEST_P(Drafts, AreCheckedTwiceBeforeTheyAreApproved) {
  const Document made = draft();
  const auto approve = [&] {
    return write([&](Transaction& tx) { return approveDocument(tx, "leader", made.id, 0); });
  };
  EXPECT_EQ(codeOf(approve()), "conflict.wrong-state");
  const auto first = check(made, CheckKind::format, true);
  EXPECT_EQ(first->state, DocumentState::draft);
  EXPECT_EQ(first->formatCheck->by, "reviewer");
  EXPECT_FALSE(first->contentCheck);
  EXPECT_EQ(check(made, CheckKind::content, true)->state, DocumentState::checked);
  const auto approved = approve();
  EXPECT_EQ(approved->state, DocumentState::approved);
  EXPECT_EQ(approved->approvedBy, "leader");
}

TEST_P(Drafts, LoseTheirChecksWithAnEdit) {
  const Document made = draft();
  ASSERT_TRUE(check(made, CheckKind::content, true));
  const auto edited = edit(made, 2, R"({"subject":"hai"})");
  EXPECT_FALSE(edited->contentCheck);
  EXPECT_EQ(check(made, CheckKind::format, true)->state, DocumentState::draft);
}

TEST_P(Drafts, StayDraftsAfterACheckThatFailed) {
  const Document made = draft();
  ASSERT_TRUE(check(made, CheckKind::content, false));
  EXPECT_EQ(check(made, CheckKind::format, true)->state, DocumentState::draft);
  EXPECT_EQ(codeOf(write([&](Transaction& tx) {
              return checkDocument(tx, "r", made.id, 0, CheckKind::content, false, "");
            })),
            "data.missing-field");
  const auto checks = *db().read(
      [&](Transaction& tx) -> Result<std::vector<DocumentCheck>> { return checksOf(tx, made.id); });
  ASSERT_EQ(checks.size(), 2u);
  EXPECT_EQ(checks[0].note, "sai căn cứ");
  EXPECT_FALSE(checks[0].passed);
}

TEST_P(Drafts, AreSentBackWithAReasonAndCheckedAnew) {
  const Document made = approved();
  const auto back = [&](std::string_view reason) {
    return write([&](Transaction& tx) { return sendBack(tx, "leader", made.id, 0, reason); });
  };
  EXPECT_EQ(codeOf(back("")), "data.missing-reason");
  const auto document = back("thiếu căn cứ");
  EXPECT_EQ(document->state, DocumentState::draft);
  EXPECT_EQ(document->reason, "thiếu căn cứ");
  EXPECT_FALSE(document->contentCheck);
  EXPECT_THAT(document->approvedBy, IsEmpty());
}

TEST_P(Drafts, AreDeletedAndTheLogRemembersThem) {
  const Document made = draft();
  ASSERT_TRUE(write([&](Transaction& tx) { return deleteDraft(tx, "drafter", made.id, 1); }));
  EXPECT_EQ(codeOf(db().read([&](Transaction& tx) { return getDocument(tx, made.id); })),
            "document.unknown");
  EXPECT_EQ(files().sql("SELECT object FROM audit WHERE action = 'document.delete';"),
            "documents/" + made.id + "\n");
}

TEST_P(Drafts, ThatHadANumberAreNotDeleted) {
  const Reservation open = *reserved(approved());
  ASSERT_TRUE(write([&](Transaction& tx) {
    return voidReserved(tx, "clerk", open.document.id, open.fence, "không dựng được");
  }));
  EXPECT_EQ(codeOf(write(
                [&](Transaction& tx) { return deleteDraft(tx, "drafter", open.document.id, 0); })),
            "conflict.had-number");
}

TEST_P(Drafts, AreFoundBySearchAndByFilters) {
  const Document open = draft();
  const Document done = issued("Công văn");
  const auto ids = [&](const DocumentFilter& filter) {
    std::vector<std::string> out;
    const auto page = db().read([&](Transaction& tx) { return listDocuments(tx, filter); });
    for (const Document& one : page->items)
      out.push_back(one.id);
    return out;
  };
  DocumentFilter filter;
  filter.state = DocumentState::draft;
  EXPECT_THAT(ids(filter), ElementsAre(open.id));
  filter = {};
  filter.q = "cong van giay khen";
  EXPECT_THAT(ids(filter), ElementsAre(done.id));
  filter.q = "01/SGDDT";
  EXPECT_THAT(ids(filter), ElementsAre(done.id));
  filter = {};
  filter.issuedFrom = Date{2026, 11, 22};
  EXPECT_THAT(ids(filter), ElementsAre(done.id));
  filter.offices = {{"khác"}};
  EXPECT_THAT(ids(filter), IsEmpty());
  const auto hits = *db().read([&](Transaction& tx) -> Result<std::vector<SearchHit>> {
    return search(tx, {"tang giay khen"});
  });
  EXPECT_THAT(hits, SizeIs(2));
}

TEST_P(Drafts, AreFoundByTheirNumberOnceTheyHaveOne) {
  const auto hits = [&](const std::string& words) {
    return *db().read(
        [&](Transaction& tx) -> Result<std::vector<SearchHit>> { return search(tx, {words}); });
  };
  const Document done = issued("Công văn");
  ASSERT_THAT(hits("01/SGDĐT-VP"), SizeIs(1));
  EXPECT_EQ(hits("01/SGDĐT-VP").front().object, "documents/" + done.id);
  EXPECT_EQ(hits("01/SGDĐT-VP").front().match, Match::exact);
  EXPECT_THAT(hits("cong van so 01/sgddt-vp"), SizeIs(1)) << "as the hit itself is shown";
  const Reservation open = *reserved(approved());
  ASSERT_THAT(hits("02/QĐ-SGDĐT"), SizeIs(1));
  ASSERT_TRUE(write([&](Transaction& tx) {
    return voidReserved(tx, "clerk", open.document.id, open.fence, "không dựng được");
  }));
  EXPECT_THAT(hits("02/QĐ-SGDĐT"), IsEmpty());
}

TEST_P(Drafts, AreListedAPageAtATime) {
  std::vector<std::string> made;
  for (int i = 0; i < 5; ++i) {
    setClock("2026-11-22T02:00:0" + std::to_string(i) + ".000Z");
    made.insert(made.begin(), draft().id);
  }
  for (const DocumentOrder order : {DocumentOrder::newestFirst, DocumentOrder::lastChangedFirst}) {
    std::vector<std::string> found;
    DocumentFilter filter;
    filter.order = order;
    filter.limit = 2;
    do {
      const auto page = *db().read([&](Transaction& tx) { return listDocuments(tx, filter); });
      for (const Document& one : page.items)
        found.push_back(one.id);
      filter.after = page.next;
    } while (!filter.after.empty());
    EXPECT_EQ(found, made);
  }
}

}  // namespace
}  // namespace vanthu::store
