#include "data/json_reader.h"
#include "store/audit.h"
#include "store/blobs.h"
#include "store/documents/document.h"
#include "store/search/search.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
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
  int64_t stale() {
    return *db().read([](Transaction& tx) -> Result<int64_t> { return countStale(tx); });
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
  EXPECT_EQ(stale(), 0);
  setClock("2026-11-22T02:00:46.000Z");
  EXPECT_EQ(stale(), 1);
  const auto found = recover();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].entry.number, 1);
  EXPECT_EQ(found[0].inputs, open.inputs);
  EXPECT_EQ(found[0].fence, open.fence + 1);
  EXPECT_EQ(found[0].attempts, 2);
  EXPECT_TRUE(finished(found[0]));
  EXPECT_EQ(stale(), 0);
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

TEST_P(Issuing, TakesATypedNumberOfAnotherSystem) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ReserveRequest asked = reserveRequest(approved("Công văn"));
  asked.typed = TypedNumber{"158", {2026, 11, 21}};
  const auto open = write([&](Transaction& tx) { return reserve(tx, asked); });
  EXPECT_EQ(open->document.codeNumber, "158");
  EXPECT_EQ(open->document.issuedDate, (Date{2026, 11, 21}));
  EXPECT_THAT(open->warnings, SizeIs(1));
}

TEST_P(Issuing, DoesNotVoidTheNumberOfADocumentBehindItsBack) {
  const Document document = issued();
  EXPECT_EQ(
      codeOf(write([&](Transaction& tx) { return voidEntry(tx, "clerk", document.entry, "thử"); })),
      "conflict.has-document");
}

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
