#include "store/register/numbering.h"

#include <algorithm>
#include <mutex>
#include <thread>

#include "store/audit.h"
#include "store/blobs.h"
#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class Numbering : public Papers {};
ON_BOTH_DATABASES(Numbering);

TEST_P(Numbering, BeginsWithOneAndGoesOnWithoutHoles) {
  for (int64_t number = 1; number <= 12; ++number)
    EXPECT_EQ(give()->entry.number, number);
}

TEST_P(Numbering, PrintsAZeroBeforeNumbersBelowTen) {
  EXPECT_EQ(give()->entry.codeNumber(), "01");
  RegisterEntry entry;
  entry.number = 158;
  EXPECT_EQ(entry.codeNumber(), "158");
}

TEST_P(Numbering, KeepsAllThatTheRegisterSays) {
  NumberRequest asked = request();
  asked.paper.priority = "KHẨN";
  asked.paper.fileNotation = "01.TĐKT";
  asked.paper.docOrdinal = 3;
  asked.paper.pageAmount = 4;
  asked.paper.issuedAmount = 20;
  asked.paper.dueDate = Date{2026, 12, 1};
  asked.paper.description = "gửi hỏa tốc";
  const RegisterEntry given = give(asked)->entry;
  EXPECT_EQ(entry(given.id).paper, asked.paper);
  EXPECT_EQ(given.issuedDate, (Date{2026, 11, 22}));
  EXPECT_EQ(given.year, 2026);
  EXPECT_EQ(given.createdBy, "clerk");
}

TEST_P(Numbering, GivesNothingWhenTheTransactionFails) {
  ASSERT_TRUE(give());
  auto failed = write([&](Transaction& tx) -> Result<bool> {
    EXPECT_EQ(giveNumber(tx, request())->entry.number, 2);
    Diagnostic stop;
    stop.code = "test.stop";
    return fail(std::move(stop));
  });
  EXPECT_EQ(codeOf(failed), "test.stop");
  EXPECT_EQ(give()->entry.number, 2);
}

TEST_P(Numbering, GivesSixteenThreadsOneNumberEach) {
  constexpr int kThreads = 16;
  constexpr int kEach = 6;
  std::vector<int64_t> numbers;
  std::mutex mutex;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < kEach; ++k) {
        const auto given = give();
        const std::lock_guard lock(mutex);
        numbers.push_back(given ? given->entry.number : -1);
      }
    });
  for (std::thread& thread : threads)
    thread.join();
  std::sort(numbers.begin(), numbers.end());
  std::vector<int64_t> expected;
  for (int64_t n = 1; n <= kThreads * kEach; ++n)
    expected.push_back(n);
  EXPECT_EQ(numbers, expected);
}

TEST_P(Numbering, BeginsANewYearAtMidnightInVietNam) {
  setClock("2026-12-31T16:59:59.000Z");
  EXPECT_EQ(give()->entry.number, 1);
  const RegisterEntry last = give()->entry;
  EXPECT_EQ(last.number, 2);
  EXPECT_EQ(last.issuedDate, (Date{2026, 12, 31}));
  setClock("2026-12-31T17:00:00.000Z");
  const RegisterEntry first = give()->entry;
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(first.issuedDate, (Date{2027, 1, 1}));
  EXPECT_NE(first.series, last.series);
}

TEST_P(Numbering, DatesNothingBackOrAhead) {
  NumberRequest asked = request();
  asked.date = Date{2026, 11, 21};
  EXPECT_EQ(codeOf(give(asked)), "conflict.back-dated");
  asked.date = Date{2026, 11, 23};
  EXPECT_EQ(codeOf(give(asked)), "conflict.dated-ahead");
  asked.date = Date{2026, 11, 22};
  EXPECT_EQ(give(asked)->entry.number, 1);
}

TEST_P(Numbering, StopsWhenTheClockWentBack) {
  ASSERT_TRUE(give());
  setClock("2026-11-20T02:00:00.000Z");
  EXPECT_EQ(codeOf(give()), "conflict.clock-behind");
  setClock("2026-11-22T16:00:00.000Z");
  EXPECT_EQ(give()->entry.number, 2);
}

TEST_P(Numbering, NumbersDecisionsApartIfTheOfficeWantsIt) {
  ASSERT_TRUE(choose(SeriesKind::own));
  EXPECT_EQ(give(request("Quyết định"))->entry.number, 1);
  EXPECT_EQ(give(request("Công văn"))->entry.number, 1);
  EXPECT_EQ(give(request("quyết  định"))->entry.number, 2);
}

TEST_P(Numbering, NumbersAllTypesTogetherByDefault) {
  EXPECT_EQ(give(request("Quyết định"))->entry.number, 1);
  EXPECT_EQ(give(request("Công văn"))->entry.number, 2);
  EXPECT_EQ(give(request("Kế hoạch"))->entry.number, 3);
}

TEST_P(Numbering, NumbersCopiesAndTheGoldenBookApart) {
  ASSERT_TRUE(give());
  EXPECT_EQ(give(request("Sao y"))->entry.numberClass, "ban-sao");
  NumberRequest certificate = request("Giấy khen");
  certificate.paper.codeNotation.clear();
  const RegisterEntry first = give(certificate)->entry;
  EXPECT_EQ(first.numberClass, "so-vang");
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(give(certificate)->entry.number, 2);
}

TEST_P(Numbering, TakesAPaperIntoItsOwnClassOrTheGeneralOneOnly) {
  NumberRequest asked = request("Kế hoạch");
  for (const char* other : {"ban-sao", "so-vang"}) {
    asked.numberClass = other;
    const auto refused = give(asked);
    EXPECT_EQ(codeOf(refused), "data.wrong-class") << other;
    EXPECT_EQ(refused.error().front().where.pointer, "/numberClass");
  }
  asked.numberClass = "van-ban";
  EXPECT_EQ(give(asked)->entry.number, 1);
  NumberRequest copy = request("Sao y");
  copy.numberClass = "van-ban";
  EXPECT_EQ(give(copy)->entry.number, 2);
  copy.numberClass = "ban-sao";
  EXPECT_EQ(give(copy)->entry.number, 1);
}

TEST_P(Numbering, TellsWhichNumberComesNextWithoutTakingIt) {
  const auto next = [&](const NumberRequest& asked) {
    return db().read([&](Transaction& tx) { return nextEntry(tx, asked); });
  };
  EXPECT_EQ(next(request())->number, 1);
  ASSERT_TRUE(give());
  EXPECT_EQ(next(request())->number, 2);
  EXPECT_EQ(next(request())->issuedDate, (Date{2026, 11, 22}));
  EXPECT_EQ(next(request("Giấy khen"))->numberClass, "so-vang");
  EXPECT_EQ(give()->entry.number, 2);
  NumberRequest asked = request();
  asked.numberClass = "ban-sao";
  EXPECT_EQ(codeOf(next(asked)), "data.wrong-class");
  asked = request();
  asked.typed = TypedNumber{"12a", {2026, 11, 20}};
  EXPECT_EQ(next(asked)->codeNumber(), "12a");
  asked.typed->codeNumber = "a";
  EXPECT_EQ(codeOf(next(asked)), "data.bad-number");
}

TEST_P(Numbering, KeepsOfficesApart) {
  ASSERT_TRUE(give());
  NumberRequest other = request();
  other.office = "ubnd";
  EXPECT_EQ(give(other)->entry.number, 1);
}

TEST_P(Numbering, GivesOneNumberAndNotationOnceAYearAndNeverGetsStuck) {
  constexpr int64_t kAhead = 102;
  ASSERT_TRUE(choose(SeriesKind::own));
  for (int64_t i = 1; i <= kAhead; ++i)
    ASSERT_TRUE(give(request("Quyết định")));
  NumberRequest same = request("Công văn");
  same.paper.codeNotation = "qđ-SGDĐT";
  const RegisterEntry given = give(same)->entry;
  EXPECT_EQ(given.number, kAhead + 1);
  EXPECT_EQ(give(request("Công văn"))->entry.number, kAhead + 2);
  EXPECT_EQ(give(request("Quyết định"))->entry.number, kAhead + 2) << "103 is passed";
  const auto general = db().read([&](Transaction& tx) { return reportSeries(tx, given.series); });
  EXPECT_EQ(general->voided, kAhead);
  EXPECT_THAT(general->holes, IsEmpty());
}

TEST_P(Numbering, PassesNoNumbersForAPaperThatWasPutBesideItsClass) {
  ASSERT_TRUE(choose(SeriesKind::own));
  ASSERT_TRUE(give(request("Quyết định")));
  NumberRequest beside = request("Quyết định");
  beside.numberClass = "van-ban";
  const auto refused = give(beside);
  EXPECT_EQ(codeOf(refused), "conflict.number-used");
  EXPECT_EQ(refused.error().front().where.pointer, "/numberClass");
  EXPECT_EQ(give(request("Công văn"))->entry.number, 1);
}

class BesideAnExternalSeries : public Numbering {
 protected:
  // Decisions are numbered here, all else elsewhere.
  BesideAnExternalSeries() { EXPECT_TRUE(choose(SeriesKind::external)); }

  Result<NumberGiven> typeIn(const std::string& number) {
    NumberRequest asked = request("Công văn");
    asked.paper.codeNotation = "QĐ-SGDĐT";
    asked.typed = TypedNumber{number, {2026, 11, 20}};
    return give(asked);
  }
  static BlockRequest threeDecisions() {
    BlockRequest asked;
    asked.actor = "clerk";
    asked.office = kOffice;
    asked.purpose = "Ba quyết định";
    asked.papers.assign(3, paper());
    return asked;
  }
};
ON_BOTH_DATABASES(BesideAnExternalSeries);

TEST_P(BesideAnExternalSeries, AnOwnSeriesPassesANumberThatWasTypedWithItsNotation) {
  ASSERT_TRUE(typeIn("1"));
  ASSERT_TRUE(typeIn("2"));
  const RegisterEntry given = give()->entry;
  EXPECT_EQ(given.number, 3);
  EXPECT_EQ(give()->entry.number, 4);
  EntryFilter filter;
  filter.series = given.series;
  filter.state = EntryState::voided;
  const auto passed = db().read([&](Transaction& tx) { return listEntries(tx, filter); })->items;
  ASSERT_EQ(passed.size(), 2u);
  EXPECT_EQ(passed.back().number, 1);
  EXPECT_EQ(passed.back().voidReason, "Số 01/QĐ-SGDĐT đã có trong sổ khác của cơ quan");
  EXPECT_EQ(passed.back().issuedDate, given.issuedDate);
  EXPECT_TRUE(
      db().read([&](Transaction& tx) { return reportSeries(tx, given.series); })->holes.empty());
}

TEST_P(BesideAnExternalSeries, AMistypedNumberThatWasVoidedIsInNobodysWay) {
  const RegisterEntry mistake = typeIn("1")->entry;
  ASSERT_TRUE(write([&](Transaction& tx) { return voidEntry(tx, "clerk", mistake.id, "nhầm"); }));
  EXPECT_EQ(give()->entry.number, 1);
  EXPECT_EQ(codeOf(typeIn("1")), "conflict.number-used") << "by the own series";
}

TEST_P(BesideAnExternalSeries, ABlockKeepsThePassedNumberAsVoided) {
  ASSERT_TRUE(typeIn("2"));
  const Block block = *write([](Transaction& tx) { return reserveBlock(tx, threeDecisions()); });
  EXPECT_EQ(block.first, 1);
  EXPECT_EQ(block.last, 4);
  const Block read = *db().read([&](Transaction& tx) { return getBlock(tx, block.id); });
  EXPECT_EQ(read.reserved, 3);
  EXPECT_EQ(read.voided, 1);
  EXPECT_EQ(give()->entry.number, 5);
}

TEST_P(BesideAnExternalSeries, ABlockPassesAHundredNumbersAndNoMore) {
  for (int number = 3; number <= 102; ++number)
    ASSERT_TRUE(typeIn(std::to_string(number)));
  const auto tried = write([](Transaction& tx) -> Result<bool> {
    EXPECT_EQ(reserveBlock(tx, threeDecisions())->last, 103);
    Diagnostic stop;
    stop.code = "test.stop";
    return fail(std::move(stop));
  });
  EXPECT_EQ(codeOf(tried), "test.stop");
  ASSERT_TRUE(typeIn("103"));
  EXPECT_EQ(codeOf(write([](Transaction& tx) { return reserveBlock(tx, threeDecisions()); })),
            "conflict.number-used");
}

TEST_P(Numbering, DoesNotKnowTheClassOfAnotherOffice) {
  NumberRequest asked = request();
  asked.numberClass = "quyet-dinh";
  EXPECT_EQ(codeOf(give(asked)), "data.unknown-class");
}

TEST_P(Numbering, RefusesAPaperMarkedSecret) {
  NumberRequest asked = request();
  asked.paper.secrecy = "MẬT";
  EXPECT_EQ(codeOf(give(asked)), "data.secret-paper");
}

TEST_P(Numbering, NamesAllFaultsOfAPaperAtOnce) {
  NumberRequest asked = request();
  asked.paper.subject.clear();
  asked.paper.codeNotation = std::string(31, 'Q');
  asked.paper.priority = "GẤP";
  asked.paper.pageAmount = 0;
  const auto given = give(asked);
  ASSERT_FALSE(given);
  std::vector<std::string> codes;
  for (const Diagnostic& fault : given.error())
    codes.push_back(fault.code);
  EXPECT_THAT(
      codes,
      ElementsAre(
          "data.missing-field", "data.too-long", "data.bad-priority", "data.number-out-of-range"));
}

TEST_P(Numbering, RefusesATypedNumberInASeriesOfItsOwn) {
  NumberRequest asked = request();
  asked.typed = TypedNumber{"12a", {2026, 11, 22}};
  EXPECT_EQ(codeOf(give(asked)), "data.number-typed");
}

TEST_P(Numbering, WritesEachNumberToTheAuditLog) {
  ASSERT_TRUE(give());
  ASSERT_TRUE(give());
  EXPECT_EQ(files().sql("SELECT count(*) FROM audit WHERE action = 'register.enter';"), "2\n");
  EXPECT_TRUE(db().read([](Transaction& tx) { return verifyAudit(tx); }));
}

TEST_P(Numbering, LetsNobodyDeleteOrRenumberAnEntry) {
  ASSERT_TRUE(give());
  const auto behindOurBack = [&](const std::string& sql) {
    EXPECT_ANY_THROW(files().sql(sql)) << sql;
  };
  behindOurBack("DELETE FROM register_entry;");
  behindOurBack("UPDATE register_entry SET number = 7;");
  behindOurBack("UPDATE register_entry SET issued_date = '2026-01-01';");
  EXPECT_EQ(files().sql("SELECT number FROM register_entry;"), "1\n");
}

TEST_P(Numbering, EntersAPaperMadeElsewhereWithItsFile) {
  const auto given =
      write([&](Transaction& tx) { return recordPaper(tx, request(), "%PDF-1.4 scan"); });
  EXPECT_EQ(given->entry.state, EntryState::issued);
  EXPECT_EQ(*db().read([&](Transaction& tx) { return getBlob(tx, given->entry.pdf); }),
            "%PDF-1.4 scan");
  EXPECT_THAT(write([&](Transaction& tx) { return recordPaper(tx, request(), ""); })->entry.pdf,
              IsEmpty());
}

TEST_P(Numbering, VoidsANumberThatStaysForEver) {
  const RegisterEntry given = give()->entry;
  const auto voidIt = [&](std::string_view reason) {
    return write([&](Transaction& tx) { return voidEntry(tx, "clerk", given.id, reason); });
  };
  EXPECT_EQ(codeOf(voidIt("")), "data.missing-reason");
  const auto voided = voidIt("ghi nhầm");
  EXPECT_EQ(voided->state, EntryState::voided);
  EXPECT_EQ(voided->voidReason, "ghi nhầm");
  EXPECT_EQ(voided->voidedBy, "clerk");
  EXPECT_EQ(codeOf(voidIt("lần nữa")), "conflict.wrong-state");
  EXPECT_EQ(give()->entry.number, 2);
  EXPECT_EQ(files().sql("SELECT DISTINCT claimed FROM register_entry;"), "1\n");
}

TEST_P(Numbering, MendsNotesButNotWhatTheNumberStandsFor) {
  const RegisterEntry given = give()->entry;
  EntryEdit edit;
  edit.description = "đã gửi bưu điện";
  edit.issuedAmount = 12;
  const auto change = [&](int64_t version) {
    return write([&](Transaction& tx) { return editEntry(tx, "clerk", given.id, version, edit); });
  };
  EXPECT_EQ(codeOf(change(7)), "precondition.failed");
  const auto edited = change(1);
  EXPECT_EQ(edited->paper.description, "đã gửi bưu điện");
  EXPECT_EQ(edited->paper.issuedAmount, 12);
  EXPECT_EQ(edited->paper.subject, given.paper.subject);
  EXPECT_EQ(edited->version, 2);
  edit.issuedAmount = 0;
  EXPECT_EQ(codeOf(change(2)), "data.number-out-of-range");
}

class TypedNumbers : public Papers {
 protected:
  Result<NumberGiven> type(std::string_view number, Date date) {
    NumberRequest asked = request("Công văn");
    asked.typed = TypedNumber{std::string(number), date};
    return give(asked);
  }
  static std::vector<std::string> warningsOf(const Result<NumberGiven>& given) {
    std::vector<std::string> codes;
    for (const Diagnostic& warning : given->warnings)
      codes.push_back(warning.code);
    return codes;
  }
};
ON_BOTH_DATABASES(TypedNumbers);

TEST_P(TypedNumbers, AreTakenAsTheyStandInTheBook) {
  ASSERT_TRUE(choose(SeriesKind::external));
  const auto given = type("07", {2026, 11, 20});
  EXPECT_EQ(given->entry.number, 7);
  EXPECT_EQ(given->entry.issuedDate, (Date{2026, 11, 20}));
  EXPECT_THAT(warningsOf(given), ElementsAre("register.number-gap"));
  EXPECT_THAT(warningsOf(type("8", {2026, 11, 21})), IsEmpty());
}

TEST_P(TypedNumbers, AreNeeded) {
  ASSERT_TRUE(choose(SeriesKind::external));
  EXPECT_EQ(codeOf(give(request("Công văn"))), "data.number-not-typed");
}

TEST_P(TypedNumbers, AreRefusedTwice) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ASSERT_TRUE(type("1", {2026, 11, 20}));
  EXPECT_EQ(codeOf(type("01", {2026, 11, 21})), "conflict.number-used");
}

TEST_P(TypedNumbers, AreTypedAnewOnceAMistakeIsVoided) {
  ASSERT_TRUE(choose(SeriesKind::external));
  const auto voidIt = [&](const RegisterEntry& one) {
    return write([&](Transaction& tx) { return voidEntry(tx, "clerk", one.id, "nhầm trích yếu"); });
  };
  for (int i = 0; i < 3; ++i)
    ASSERT_TRUE(voidIt(type("158", {2026, 5, 5})->entry));
  const RegisterEntry right = type("158", {2026, 5, 5})->entry;
  EXPECT_EQ(codeOf(type("158", {2026, 5, 5})), "conflict.number-used");
  std::vector<EntryState> states;
  EntryFilter filter;
  filter.number = 158;
  filter.limit = 1;
  do {  // each entry once, also where a page ends between two of one number
    const auto page = *db().read([&](Transaction& tx) { return listEntries(tx, filter); });
    for (const RegisterEntry& one : page.items)
      states.push_back(one.state);
    filter.after = page.next;
  } while (!filter.after.empty());
  EXPECT_THAT(states,
              UnorderedElementsAre(
                  EntryState::voided, EntryState::voided, EntryState::voided, EntryState::issued));
  EXPECT_EQ(entry(right.id).state, EntryState::issued);
  EXPECT_EQ(files().sql("SELECT count(*) FROM audit WHERE action = 'register.void';"), "3\n");
}

TEST_P(TypedNumbers, ThatWereVoidedMoveNoLastNumber) {
  ASSERT_TRUE(choose(SeriesKind::external));
  const RegisterEntry first = type("1", {2026, 11, 20})->entry;
  const RegisterEntry mistake = type("9999999", {2026, 11, 21})->entry;
  ASSERT_TRUE(write([&](Transaction& tx) { return voidEntry(tx, "clerk", mistake.id, "nhầm"); }));
  const auto report = [&] {
    return *db().read([&](Transaction& tx) { return reportSeries(tx, first.series); });
  };
  EXPECT_EQ(report().series.lastNumber, 1);
  EXPECT_EQ(report().series.lastDate, (Date{2026, 11, 20}));
  EXPECT_THAT(report().holes, IsEmpty());
  EXPECT_THAT(warningsOf(type("2", {2026, 11, 20})), IsEmpty());
  EXPECT_EQ(report().series.lastNumber, 2);
  EXPECT_EQ(files().sql("SELECT last_number FROM register_series;"), "9999999\n")
      << "the anchor never sees it go down";
}

TEST_P(TypedNumbers, MayHaveALetterThatIsWarnedOf) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ASSERT_TRUE(type("1", {2026, 11, 20}));
  const auto given = type("1A", {2026, 11, 20});
  EXPECT_EQ(given->entry.codeNumber(), "01a");
  EXPECT_THAT(warningsOf(given), ElementsAre("register.letter"));
  EXPECT_EQ(codeOf(type("1a", {2026, 11, 20})), "conflict.number-used");
}

TEST_P(TypedNumbers, OutOfTheOrderOfDaysAreWarnedOf) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ASSERT_TRUE(type("1", {2026, 11, 20}));
  EXPECT_THAT(warningsOf(type("2", {2026, 11, 19})), ElementsAre("register.date-order"));
}

TEST_P(TypedNumbers, AreOfNoDayToCome) {
  ASSERT_TRUE(choose(SeriesKind::external));
  EXPECT_EQ(codeOf(type("1", {2026, 11, 23})), "conflict.dated-ahead");
}

TEST_P(TypedNumbers, AreNumbers) {
  ASSERT_TRUE(choose(SeriesKind::external));
  for (const char* text :
       {"", "a", "0", "-1", "+1", "1/QĐ", "12abcd", "10000000", "99999999999", "1 2"})
    EXPECT_EQ(codeOf(type(text, {2026, 11, 20})), "data.bad-number") << text;
}

TEST_P(TypedNumbers, OfLastYearGoIntoTheBookOfLastYear) {
  ASSERT_TRUE(choose(SeriesKind::external, 2025));
  EXPECT_EQ(type("900", {2025, 12, 31})->entry.year, 2025);
  EXPECT_EQ(type("1", {2026, 1, 2})->entry.year, 2026);
}

}  // namespace
}  // namespace vanthu::store
