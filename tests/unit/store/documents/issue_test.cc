#include "data/json_reader.h"
#include "store/blobs.h"
#include "store/documents/document.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class Issuing : public Papers {
 protected:
  RequestKey key(const std::string& name) { return {"caller", name, "fingerprint", true}; }

  Result<Begun> begin(const Document& document, const std::string& name) {
    return write(
        [&](Transaction& tx) { return beginIssue(tx, key(name), reserveRequest(document)); });
  }
  std::vector<Reservation> recover() {
    return *write([&](Transaction& tx) -> Result<std::vector<Reservation>> {
      return claimStale(tx, "node-2", 10);
    });
  }
};
ON_BOTH_DATABASES(Issuing);

TEST_P(Issuing, FixesNumberAndInputsBeforeTheBytes) {
  const Reservation open = *reserved(approved());
  EXPECT_EQ(open.document.state, DocumentState::reserved);
  EXPECT_EQ(open.document.codeNumber, "01");
  EXPECT_EQ(open.entry.state, EntryState::reserved);
  EXPECT_EQ(open.entry.document, open.document.id);
  const Value inputs = *data::readJson(open.inputs, "");
  EXPECT_EQ(inputs.find("codeNumber")->integer(), 1);
  EXPECT_EQ(inputs.find("codeNotation")->text(), "QĐ-SGDĐT");
  EXPECT_EQ(inputs.find("issuedDate")->text(), "2026-11-22");
  EXPECT_EQ(open.document.inputsHash, inputsHash(open.document.pins, open.inputs));
  const auto done = finished(open);
  EXPECT_EQ(done->state, DocumentState::issued);
  EXPECT_EQ(done->pins, (Pins{"template-hash", "fonts-hash", "0.1.0"}));
  EXPECT_EQ(*db().read([&](Transaction& tx) { return getBlob(tx, done->pdf); }),
            "%PDF-1.7 %%EOF\n");
  EXPECT_EQ(entry(open.entry.id).state, EntryState::issued);
  EXPECT_EQ(entry(open.entry.id).pdf, done->pdf);
  EXPECT_EQ(entry(open.entry.id).paper.pageAmount, 2);
}

TEST_P(Issuing, PutsTheGoldenBooksNumberIntoACertificate) {
  ReserveRequest asked = reserveRequest(approved("Giấy khen"));
  asked.paper.codeNotation.clear();
  const auto open = write([&](Transaction& tx) { return reserve(tx, asked); });
  const Value inputs = *data::readJson(open->inputs, "");
  EXPECT_EQ(inputs.find("goldenBookNumber")->integer(), 1);
  EXPECT_EQ(inputs.find("codeNumber"), nullptr);
}

TEST_P(Issuing, PointsIntoTheRecordWhereThePaperIsWrong) {
  ReserveRequest asked = reserveRequest(approved());
  asked.paper.subject.clear();
  asked.paper.priority = "GẤP";
  const auto refused = write([&](Transaction& tx) { return reserve(tx, asked); });
  ASSERT_EQ(codeOf(refused), "data.missing-field");
  EXPECT_EQ(refused.error()[0].where.pointer, "/record/subject");
  EXPECT_EQ(refused.error()[1].where.pointer, "/record/priority");
}

TEST_P(Issuing, GivesARetryItsOwnNumber) {
  const Document first = approved();
  const Document second = approved();
  EXPECT_EQ(begin(first, "k1")->reservation->entry.number, 1);
  EXPECT_EQ(begin(second, "k2")->reservation->entry.number, 2);
  const auto again = begin(first, "k1");
  EXPECT_EQ(again->key.state, KeyState::unfinished);
  EXPECT_EQ(again->reservation->entry.number, 1);
  EXPECT_FALSE(again->mine) << "the first is still at it";
}

TEST_P(Issuing, LetsARetryFinishWhatACrashLeft) {
  const Document document = approved();
  const auto lost = begin(document, "k");
  reopen();
  setClock("2026-11-22T02:01:00.000Z");
  const auto again = begin(document, "k");
  EXPECT_TRUE(again->mine);
  EXPECT_EQ(again->reservation->entry.id, lost->reservation->entry.id);
  EXPECT_EQ(again->reservation->inputs, lost->reservation->inputs);
  EXPECT_TRUE(finished(*again->reservation));
  EXPECT_EQ(begin(document, "k")->reservation->document.state, DocumentState::issued);
}

TEST_P(Issuing, TellsARetryThatItsNumberWasVoided) {
  const Document document = approved();
  const auto open = begin(document, "k");
  ASSERT_TRUE(write([&](Transaction& tx) {
    return voidReserved(tx, "system", document.id, open->reservation->fence, "không dựng được");
  }));
  const auto again = begin(document, "k");
  EXPECT_FALSE(again->mine);
  EXPECT_EQ(again->reservation->entry.number, 1);
  EXPECT_EQ(again->reservation->entry.state, EntryState::voided);
}

TEST_P(Issuing, LeavesNoKeyBehindWhenItCannotReserve) {
  const Document notApproved = draft();
  EXPECT_EQ(codeOf(begin(notApproved, "k")), "conflict.wrong-state");
  EXPECT_EQ(files().sql("SELECT count(*) FROM request_key;"), "0\n");
}

TEST_P(Issuing, RecoversWhatOutlivedItsLease) {
  const Reservation open = *reserved(approved());
  EXPECT_THAT(recover(), IsEmpty());
  setClock("2026-11-22T02:00:46.000Z");
  const auto found = recover();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].entry.number, 1);
  EXPECT_EQ(found[0].inputs, open.inputs);
  EXPECT_EQ(found[0].fence, open.fence + 1);
  EXPECT_EQ(found[0].attempts, 2);
  EXPECT_TRUE(finished(found[0]));
  setClock("2026-11-22T02:02:00.000Z");
  EXPECT_THAT(recover(), IsEmpty());
}

TEST_P(Issuing, ThrowsAwayALateFinishWithAnOldFence) {
  const Reservation late = *reserved(approved());
  setClock("2026-11-22T02:01:00.000Z");
  const auto found = recover();
  EXPECT_EQ(codeOf(finished(late, "%PDF-late")), "conflict.lost-lease");
  EXPECT_EQ(read(late.document.id).state, DocumentState::reserved);
  EXPECT_TRUE(finished(found[0], "%PDF-ours"));
  EXPECT_EQ(codeOf(finished(late, "%PDF-late")), "conflict.lost-lease");
  EXPECT_EQ(files().sql("SELECT count(*) FROM blob;"), "1\n") << "the late bytes are gone";
}

TEST_P(Issuing, ThrowsAwayAFinishOfANumberVoidedInBetween) {
  const Document document = approved();
  const Reservation late = *reserved(document);
  ASSERT_TRUE(write([&](Transaction& tx) {
    return voidReserved(tx, "clerk", document.id, late.fence, "sửa lại");
  }));
  ASSERT_TRUE(write([&](Transaction& tx) -> Result<Document> {
    for (const CheckKind kind : {CheckKind::content, CheckKind::format})
      if (auto checked = checkDocument(tx, "r", document.id, 0, kind, true, ""); !checked)
        return checked;
    return approveDocument(tx, "leader", document.id, 0);
  }));
  const Reservation next = *reserved(document);
  EXPECT_EQ(next.entry.number, 2);
  EXPECT_EQ(codeOf(finished(late)), "conflict.lost-lease");
  EXPECT_TRUE(finished(next));
}

TEST_P(Issuing, LeavesWhatFailedThreeTimesToAPerson) {
  const Reservation open = *reserved(approved());
  for (int i = 1; i <= 2; ++i) {
    setClock("2026-11-22T02:0" + std::to_string(2 * i) + ":00.000Z");
    EXPECT_THAT(recover(), SizeIs(1));
  }
  setClock("2026-11-22T03:00:00.000Z");
  EXPECT_THAT(recover(), IsEmpty());
  const auto stuck =
      *db().read([](Transaction& tx) -> Result<std::vector<Reservation>> { return listStuck(tx); });
  ASSERT_EQ(stuck.size(), 1u);
  EXPECT_EQ(stuck[0].document.id, open.document.id);
  const auto ofOffice = [&](const std::string& office) {
    return db()
        .read([&](Transaction& tx) -> Result<std::vector<Reservation>> {
          return listStuck(tx, 50, std::vector<std::string>{office});
        })
        ->size();
  };
  EXPECT_EQ(ofOffice(std::string(kOffice)), 1u);
  EXPECT_EQ(ofOffice("ubnd"), 0u);
  EXPECT_TRUE(write([&](Transaction& tx) -> Result<std::optional<Reservation>> {
                return claim(tx, "node-2", open.document.id, true);
              })->has_value());
}

TEST_P(Issuing, RenewsALeaseOnlyForWhoHasIt) {
  const Reservation open = *reserved(approved());
  const auto renew = [&](int64_t fence) {
    return *write(
        [&](Transaction& tx) -> Result<bool> { return renewLease(tx, open.document.id, fence); });
  };
  setClock("2026-11-22T02:00:30.000Z");
  EXPECT_TRUE(renew(open.fence));
  setClock("2026-11-22T02:01:00.000Z");
  EXPECT_THAT(recover(), IsEmpty());
  setClock("2026-11-22T02:02:00.000Z");
  EXPECT_THAT(recover(), SizeIs(1));
  EXPECT_FALSE(renew(open.fence));
}

TEST_P(Issuing, VoidsANumberThatCannotBeMadeIntoAPaper) {
  const Reservation open = *reserved(approved());
  const auto voidIt = [&](int64_t fence, std::string_view reason) {
    return write([&](Transaction& tx) {
      return voidReserved(tx, "clerk", open.document.id, fence, reason);
    });
  };
  EXPECT_EQ(codeOf(voidIt(open.fence, "")), "data.missing-reason");
  EXPECT_EQ(codeOf(voidIt(open.fence + 1, "x")), "conflict.lost-lease");
  EXPECT_EQ(codeOf(voidIt(0, "x")), "conflict.being-made");
  const auto document = voidIt(open.fence, "thiếu chữ trong phông");
  EXPECT_EQ(document->state, DocumentState::draft);
  EXPECT_THAT(document->codeNumber, IsEmpty());
  EXPECT_EQ(entry(open.entry.id).state, EntryState::voided);
  EXPECT_EQ(entry(open.entry.id).voidReason, "thiếu chữ trong phông");
  EXPECT_EQ(give()->entry.number, 2);
}

TEST_P(Issuing, RefusesAnotherVersionThanTheOneSeen) {
  ReserveRequest asked = reserveRequest(approved());
  asked.version = 1;
  EXPECT_EQ(codeOf(write([&](Transaction& tx) { return reserve(tx, asked); })),
            "precondition.failed");
}

TEST_P(Issuing, TellsTheStateToACallThatAnotherWasFasterThan) {
  const Document document = approved();
  ReserveRequest asked = reserveRequest(document);
  asked.version = document.version;
  ASSERT_TRUE(reserved(document));
  EXPECT_EQ(codeOf(write([&](Transaction& tx) { return reserve(tx, asked); })),
            "conflict.wrong-state");
}

TEST_P(Issuing, TakesATypedNumberOfAnotherSystem) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ReserveRequest asked = reserveRequest(approved("Công văn"));
  asked.typed = TypedNumber{"158", {2026, 11, 21}};
  const auto open = write([&](Transaction& tx) { return reserve(tx, asked); });
  EXPECT_EQ(open->document.codeNumber, "158");
  EXPECT_EQ(open->document.issuedDate, (Date{2026, 11, 21}));
  EXPECT_THAT(open->warnings, SizeIs(1));
}

TEST_P(Issuing, TakesATypedNumberAgainWhosePaperCouldNotBeMade) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ReserveRequest asked = reserveRequest(approved("Công văn"));
  asked.typed = TypedNumber{"158", {2026, 11, 21}};
  const auto lost = write([&](Transaction& tx) { return reserve(tx, asked); });
  ASSERT_TRUE(write([&](Transaction& tx) {
    return voidReserved(tx, "system", lost->document.id, lost->fence, "không dựng được");
  }));
  asked.document = approved("Công văn").id;
  const auto again = write([&](Transaction& tx) { return reserve(tx, asked); });
  ASSERT_TRUE(again) << toJson(again.error());
  EXPECT_EQ(again->document.codeNumber, "158");
}

TEST_P(Issuing, DoesNotVoidTheNumberOfADocumentBehindItsBack) {
  const Document document = issued();
  EXPECT_EQ(
      codeOf(write([&](Transaction& tx) { return voidEntry(tx, "clerk", document.entry, "thử"); })),
      "conflict.has-document");
}

}  // namespace
}  // namespace vanthu::store
