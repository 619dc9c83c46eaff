#include "store/register/series.h"

#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class SeriesOfNumbers : public Papers {
 protected:
  Result<Series> open(const SeriesStart& start) {
    return write([&](Transaction& tx) { return openSeries(tx, "clerk", start); });
  }
  SeriesStart start(int64_t firstNumber) {
    return {std::string(kOffice), 2026, "van-ban", firstNumber, std::nullopt};
  }
  Result<std::vector<SeriesReport>> close(int year) {
    return write([&](Transaction& tx) { return closeYear(tx, "clerk", kOffice, year); });
  }
  Result<bool> succeed(std::string_view office, std::string_view successor, Date day) {
    return write(
        [&](Transaction& tx) { return succeedOffice(tx, "admin", office, successor, day); });
  }
};
ON_BOTH_DATABASES(SeriesOfNumbers);

TEST_P(SeriesOfNumbers, BeginAtAnyNumber) {
  ASSERT_TRUE(open(start(158)));
  EXPECT_EQ(give()->entry.number, 158);
  EXPECT_EQ(give()->entry.number, 159);
}

TEST_P(SeriesOfNumbers, BeginNotBeforeTheDayOfTheLastNumberOnPaper) {
  SeriesStart begin = start(158);
  begin.lastDate = Date{2026, 11, 23};
  EXPECT_EQ(codeOf(open(begin)), "data.bad-number");
  begin.lastDate = Date{2026, 11, 22};
  EXPECT_TRUE(open(begin));
}

TEST_P(SeriesOfNumbers, AreOpenedOnce) {
  ASSERT_TRUE(give());
  EXPECT_EQ(codeOf(open(start(5))), "conflict.series-exists");
  SeriesStart unknown = start(1);
  unknown.numberClass = "nghi-quyet";
  EXPECT_EQ(codeOf(open(unknown)), "data.unknown-class");
  SeriesStart old = start(1);
  old.year = 2025;
  EXPECT_EQ(codeOf(open(old)), "conflict.year-over");
}

TEST_P(SeriesOfNumbers, AreListedLatestYearFirstAPageAtATime) {
  ASSERT_TRUE(give());
  ASSERT_TRUE(give(request("Sao y")));
  setClock("2027-01-04T02:00:00.000Z");
  ASSERT_TRUE(give());
  std::vector<std::string> found;
  SeriesFilter filter;
  filter.limit = 1;
  do {
    const auto page = *db().read([&](Transaction& tx) { return listSeries(tx, filter); });
    for (const Series& one : page.items)
      found.push_back(std::to_string(one.year) + one.numberClass);
    filter.after = page.next;
  } while (!filter.after.empty());
  EXPECT_THAT(found, ElementsAre("2027van-ban", "2026ban-sao", "2026van-ban"));
  filter.after = "nonsense";
  EXPECT_EQ(codeOf(db().read([&](Transaction& tx) { return listSeries(tx, filter); })),
            "request.bad-cursor");
}

TEST_P(SeriesOfNumbers, AreClosedWhenTheYearIsOver) {
  const std::string voided = give()->entry.id;
  ASSERT_TRUE(give());
  ASSERT_TRUE(write([&](Transaction& tx) { return voidEntry(tx, "clerk", voided, "hỏng"); }));
  EXPECT_EQ(codeOf(close(2026)), "conflict.year-running");
  setClock("2027-01-04T02:00:00.000Z");
  const auto reports = close(2026);
  ASSERT_TRUE(reports);
  ASSERT_EQ(reports->size(), 3u);
  for (const SeriesReport& one : *reports)
    EXPECT_TRUE(one.series.closed);
  EXPECT_EQ(reports->front().issued, 1);
  EXPECT_EQ(reports->front().voided, 1);
  EXPECT_THAT(reports->front().holes, IsEmpty());
}

TEST_P(SeriesOfNumbers, AreNotClosedOverANumberThatIsNotFinished) {
  const Reservation open = *reserved(approved());
  setClock("2027-01-04T02:00:00.000Z");
  EXPECT_EQ(codeOf(close(2026)), "conflict.numbers-reserved");
  ASSERT_TRUE(finished(open));
  EXPECT_TRUE(close(2026));
}

TEST_P(SeriesOfNumbers, TellOfAHoleThatSomebodyMade) {
  for (int i = 0; i < 4; ++i)
    ASSERT_TRUE(give());
  files().sql(GetParam() == Dialect::sqlite
                  ? "DROP TRIGGER register_entry_is_not_deleted;"
                    "DELETE FROM register_entry WHERE number IN (2, 4);"
                  : "DROP TRIGGER register_number_is_not_changed ON register_entry;"
                    "DELETE FROM register_entry WHERE number IN (2, 4);");
  setClock("2027-01-04T02:00:00.000Z");
  EXPECT_EQ(codeOf(close(2026)), "store.number-hole");
  const Series series = db().read([&](Transaction& tx) { return listSeries(tx, {}); })->items[0];
  EXPECT_THAT(db().read([&](Transaction& tx) { return reportSeries(tx, series.id); })->holes,
              ElementsAre(2, 4));
}

TEST_P(SeriesOfNumbers, OfABookOfPaperAreClosedWithTheirHolesReported) {
  ASSERT_TRUE(choose(SeriesKind::external));
  for (const char* number : {"3", "5"}) {
    NumberRequest asked = request("Công văn");
    asked.typed = TypedNumber{number, {2026, 11, 20}};
    ASSERT_TRUE(give(asked));
  }
  setClock("2027-01-04T02:00:00.000Z");
  const auto reports = close(2026);
  ASSERT_TRUE(reports);
  EXPECT_THAT(reports->front().holes, ElementsAre(1, 2, 4));
  NumberRequest late = request("Công văn");
  late.typed = TypedNumber{"4", {2026, 11, 20}};
  EXPECT_EQ(codeOf(give(late)), "conflict.series-closed");
}

TEST_P(SeriesOfNumbers, AreNotDividedAnewWithinAYearThatHasNumbers) {
  ASSERT_TRUE(give());
  EXPECT_EQ(codeOf(choose(SeriesKind::own)), "conflict.year-begun");
  EXPECT_TRUE(choose(SeriesKind::own, 2027));
  EXPECT_EQ(give()->entry.numberClass, "van-ban");
  setClock("2027-01-04T02:00:00.000Z");
  EXPECT_EQ(give()->entry.numberClass, "quyet-dinh");
}

TEST_P(SeriesOfNumbers, FollowTheirClassUntilTheyAreUsed) {
  const Series opened = *open(start(158));
  ASSERT_TRUE(choose(SeriesKind::external));
  const Series now = *db().read([&](Transaction& tx) { return getSeries(tx, opened.id); });
  EXPECT_EQ(now.kind, SeriesKind::external);
  EXPECT_EQ(now.firstNumber, 158);
}

TEST_P(SeriesOfNumbers, KeepTheirKindOnceAnOlderNumberWasTypedIn) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ASSERT_TRUE(open(start(158)));
  for (const char* number : {"100", "120"}) {
    NumberRequest asked = request("Công văn");
    asked.typed = TypedNumber{number, {2026, 11, 20}};
    ASSERT_TRUE(give(asked));
  }
  EXPECT_EQ(codeOf(choose(SeriesKind::own)), "conflict.year-begun");
  setClock("2027-01-04T02:00:00.000Z");
  const auto reports = close(2026);
  ASSERT_TRUE(reports) << toJson(reports.error());
  EXPECT_THAT(reports->front().holes, IsEmpty()) << "those before the first are not of this book";
}

TEST_P(SeriesOfNumbers, RefuseClassesThatContradictEachOther) {
  const auto set = [&](const std::vector<NumberClass>& classes) {
    return write([&](Transaction& tx) { return setClasses(tx, "admin", kOffice, 2026, classes); });
  };
  const NumberClass general{"van-ban", "Văn bản", SeriesKind::own, {}};
  const NumberClass golden{"so-vang", "Sổ vàng", SeriesKind::own, {"Giấy khen"}};
  const NumberClass decisions{"qd", "Quyết định", SeriesKind::own, {"Quyết định"}};
  const NumberClass same{"qd-2", "Quyết định", SeriesKind::own, {"QUYẾT ĐỊNH"}};
  const NumberClass bad{"Quyết định", "Quyết định", SeriesKind::own, {"Nghị quyết"}};
  EXPECT_EQ(codeOf(set({general})), "data.bad-class");
  EXPECT_EQ(codeOf(set({general, golden, decisions, same})), "data.bad-class");
  EXPECT_EQ(codeOf(set({general, golden, bad})), "data.bad-class");
  EXPECT_TRUE(set({general, golden, decisions}));
}

TEST_P(SeriesOfNumbers, EndWithTheirOfficeAndGoOnWithItsSuccessor) {
  ASSERT_TRUE(give());
  ASSERT_TRUE(succeed(kOffice, "sgddt-moi", {2026, 11, 23}));
  EXPECT_EQ(give()->entry.number, 2) << "on its last day it still gives numbers";
  setClock("2026-11-22T17:00:00.000Z");
  EXPECT_EQ(codeOf(give()), "conflict.office-ended");
  NumberRequest next = request();
  next.office = "sgddt-moi";
  EXPECT_EQ(give(next)->entry.number, 1);
}

TEST_P(SeriesOfNumbers, AreKeptByWhoeverCameAfterTheirOffice) {
  ASSERT_TRUE(succeed("a", "b", {2025, 7, 1}));
  ASSERT_TRUE(succeed("b", "c", {2026, 7, 1}));
  ASSERT_TRUE(succeed("x", "c", {2026, 7, 1}));
  const auto done = db().read([&](Transaction& tx) -> Result<bool> {
    EXPECT_EQ(keeperOf(tx, "a", {2025, 6, 30}), "a");
    EXPECT_EQ(keeperOf(tx, "a", {2025, 7, 1}), "b");
    EXPECT_EQ(keeperOf(tx, "a", {2026, 7, 1}), "c");
    EXPECT_THAT(keptBy(tx, {"c"}, {2026, 7, 1}), UnorderedElementsAre("a", "b", "c", "x"));
    EXPECT_THAT(keptBy(tx, {"b"}, {2026, 6, 30}), UnorderedElementsAre("a", "b"));
    return true;
  });
  EXPECT_TRUE(done);
}

TEST_P(SeriesOfNumbers, OfAClosedYearStayClosedAlsoWhereNoneHadBegun) {
  ASSERT_TRUE(choose(SeriesKind::external));
  ASSERT_TRUE(give());
  setClock("2027-01-10T02:00:00.000Z");
  const auto reports = close(2026);
  ASSERT_TRUE(reports) << toJson(reports.error());
  ASSERT_EQ(reports->size(), 3u) << "with those that hold nothing";
  EXPECT_EQ(reports->front().issued, 1);
  EXPECT_EQ(reports->back().issued, 0);
  EXPECT_TRUE(reports->back().series.closed);
  NumberRequest late = request("Công văn");
  late.typed = TypedNumber{"7", {2026, 12, 30}};
  EXPECT_EQ(codeOf(give(late)), "conflict.series-closed");
  EXPECT_EQ(codeOf(close(2026)), "done") << "closed twice is closed";
}

TEST_P(SeriesOfNumbers, RefuseASuccessionThatCannotBe) {
  EXPECT_EQ(codeOf(succeed("a", "a", {2026, 7, 1})), "data.bad-successor");
  ASSERT_TRUE(succeed("a", "b", {2026, 7, 1}));
  EXPECT_TRUE(succeed("a", "b", {2026, 7, 1})) << "said again";
  EXPECT_EQ(codeOf(succeed("a", "c", {2026, 7, 1})), "conflict.office-ended");
  EXPECT_EQ(codeOf(succeed("b", "a", {2026, 8, 1})), "data.bad-successor");
  ASSERT_TRUE(give());
  EXPECT_EQ(codeOf(succeed(kOffice, "b", {2026, 11, 22})), "conflict.date-order");
}

TEST_P(SeriesOfNumbers, LetASuccessionBeSaidAnewUntilItsDayHasCome) {
  const auto takeBack = [&](std::string_view office, const Succession& wanted) {
    return write([&](Transaction& tx) -> Result<bool> {
      takeBackSuccession(tx, "admin", office, wanted);
      return true;
    });
  };
  ASSERT_TRUE(succeed("a", "b", {2027, 1, 1}));
  ASSERT_TRUE(takeBack("a", {"b", {2027, 1, 1}}));
  EXPECT_EQ(codeOf(succeed("a", "b", {2027, 7, 1})), "conflict.office-ended") << "as it was said";
  ASSERT_TRUE(takeBack("a", {"b", {2027, 7, 1}}));
  EXPECT_TRUE(succeed("a", "b", {2027, 7, 1}));
  setClock("2027-07-01T02:00:00.000Z");
  ASSERT_TRUE(takeBack("a", {"c", {2028, 1, 1}}));
  EXPECT_EQ(codeOf(succeed("a", "c", {2028, 1, 1})), "conflict.office-ended") << "it has come";
}

class Blocks : public Papers {
 protected:
  Result<Block> take(size_t count) {
    BlockRequest asked;
    asked.actor = "clerk";
    asked.office = kOffice;
    asked.numberClass = "so-vang";
    asked.purpose = "Giấy khen năm học 2025-2026";
    Paper certificate = paper("Giấy khen");
    certificate.codeNotation.clear();
    asked.papers.assign(count, certificate);
    return write([&](Transaction& tx) { return reserveBlock(tx, asked); });
  }
  std::vector<RegisterEntry> entries(const Block& block) {
    EntryFilter filter;
    filter.block = block.id;
    filter.order = EntryOrder::oldestFirst;
    return db().read([&](Transaction& tx) { return listEntries(tx, filter); })->items;
  }
};
ON_BOTH_DATABASES(Blocks);

TEST_P(Blocks, TakeTheirNumbersAtOnce) {
  EXPECT_EQ(take(3)->last, 3);
  const Block block = *take(4);
  EXPECT_EQ(block.first, 4);
  EXPECT_EQ(block.last, 7);
  const auto numbers = entries(block);
  ASSERT_EQ(numbers.size(), 4u);
  EXPECT_EQ(numbers.front().number, 4);
  EXPECT_EQ(numbers.front().state, EntryState::reserved);
}

TEST_P(Blocks, AreFinishedPaperByPaperAndTheRestIsVoided) {
  const Block block = *take(3);
  const auto numbers = entries(block);
  const auto done = write([&](Transaction& tx) {
    return finishBlockEntry(tx, "clerk", numbers[1].id, std::nullopt, "%PDF-");
  });
  EXPECT_EQ(done->state, EntryState::issued);
  EXPECT_EQ(codeOf(write([&](Transaction& tx) {
              return finishBlockEntry(tx, "clerk", numbers[1].id, std::nullopt, "%PDF-");
            })),
            "conflict.wrong-state");
  const auto rest = [&](std::string_view reason) {
    return write([&](Transaction& tx) { return voidRestOfBlock(tx, "clerk", block.id, reason); });
  };
  EXPECT_EQ(codeOf(rest("")), "data.missing-reason");
  EXPECT_EQ(*rest("in thừa"), 2);
  const Block after = *db().read([&](Transaction& tx) { return getBlock(tx, block.id); });
  EXPECT_EQ(after.reserved, 0);
  EXPECT_EQ(after.issued, 1);
  EXPECT_EQ(after.voided, 2);
}

TEST_P(Blocks, TakeNoPaperOfAnotherClass) {
  BlockRequest asked;
  asked.actor = "clerk";
  asked.office = kOffice;
  asked.purpose = "Khen thưởng";
  Paper certificate = paper("Giấy khen");
  certificate.codeNotation.clear();
  asked.papers = {certificate, paper("Quyết định")};
  const auto refused = write([&](Transaction& tx) { return reserveBlock(tx, asked); });
  EXPECT_EQ(codeOf(refused), "data.wrong-class");
  EXPECT_EQ(refused.error().front().where.pointer, "/papers/1/typeName");
}

TEST_P(Blocks, HaveOneToTenThousandNumbers) {
  EXPECT_EQ(codeOf(take(0)), "data.bad-block");
  EXPECT_EQ(codeOf(take(kMaxBlock + 1)), "data.bad-block");
}

class RegisterLists : public Papers {
 protected:
  std::vector<int64_t> numbers(const EntryFilter& filter) {
    std::vector<int64_t> out;
    const auto page = db().read([&](Transaction& tx) { return listEntries(tx, filter); });
    for (const RegisterEntry& one : page->items)
      out.push_back(one.number);
    return out;
  }
};
ON_BOTH_DATABASES(RegisterLists);

TEST_P(RegisterLists, GoThroughAllEntriesAPageAtATime) {
  for (int i = 0; i < 7; ++i)
    ASSERT_TRUE(give());
  std::vector<int64_t> found;
  EntryFilter filter;
  filter.limit = 3;
  do {
    const auto page = *db().read([&](Transaction& tx) { return listEntries(tx, filter); });
    for (const RegisterEntry& one : page.items)
      found.push_back(one.number);
    filter.after = page.next;
    if (found.size() == 3) {
      ASSERT_TRUE(give());  // a newer one does not disturb the pages
    }
  } while (!filter.after.empty());
  EXPECT_THAT(found, ElementsAre(7, 6, 5, 4, 3, 2, 1));
  filter.after = "nonsense";
  EXPECT_EQ(codeOf(db().read([&](Transaction& tx) { return listEntries(tx, filter); })),
            "request.bad-cursor");
}

TEST_P(RegisterLists, FindBySubjectSignerAndRecipientWithoutMarks) {
  NumberRequest asked = request();
  asked.paper.subject = "Tặng 100% học bổng";
  ASSERT_TRUE(give(asked));
  ASSERT_TRUE(give());
  EntryFilter filter;
  filter.q = "giay khen nguyen thi hoa";
  EXPECT_THAT(numbers(filter), ElementsAre(2));
  filter.q = "UBND  TỈNH";
  EXPECT_THAT(numbers(filter), ElementsAre(2, 1));
  filter.q = "100% hoc";
  EXPECT_THAT(numbers(filter), ElementsAre(1));
  filter.q = "02/QĐ";
  EXPECT_THAT(numbers(filter), ElementsAre(2));
  filter.q = "' OR 1=1 --";
  EXPECT_THAT(numbers(filter), IsEmpty());
}

TEST_P(RegisterLists, AreNarrowedByOfficeClassStateDayAndType) {
  ASSERT_TRUE(give());
  setClock("2026-11-24T02:00:00.000Z");
  ASSERT_TRUE(give(request("Công văn")));
  EntryFilter filter;
  filter.from = Date{2026, 11, 23};
  EXPECT_THAT(numbers(filter), ElementsAre(2));
  filter = {};
  filter.until = Date{2026, 11, 23};
  EXPECT_THAT(numbers(filter), ElementsAre(1));
  filter = {};
  filter.typeName = "CÔNG VĂN";
  EXPECT_THAT(numbers(filter), ElementsAre(2));
  filter = {};
  filter.offices = {{"khác"}};
  EXPECT_THAT(numbers(filter), IsEmpty());
  filter.offices = std::vector<std::string>{};
  EXPECT_THAT(numbers(filter), IsEmpty());
  filter = {};
  filter.state = EntryState::voided;
  EXPECT_THAT(numbers(filter), IsEmpty());
  filter = {};
  filter.number = 2;
  filter.year = 2026;
  filter.numberClass = "van-ban";
  EXPECT_THAT(numbers(filter), ElementsAre(2));
}

}  // namespace
}  // namespace vanthu::store
