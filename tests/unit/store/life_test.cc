#include "store/documents/life.h"

#include <functional>
#include <map>
#include <set>

#include "unit/store/papers_fixture.h"

namespace vanthu::store {
namespace {

using ::testing::HasSubstr;

constexpr size_t kDeeds = static_cast<size_t>(Deed::correct) + 1;
constexpr size_t kStates = static_cast<size_t>(DocumentState::replaced) + 1;

TEST(Life, LeadsFromAStateByADeedToOneStateOnly) {
  std::set<std::pair<DocumentState, Deed>> seen;
  for (const Step& step : stepsOfLife())
    EXPECT_TRUE(seen.emplace(step.from, step.deed).second);
}

TEST(Life, ReachesEveryStateFromADraft) {
  std::set<DocumentState> reached{DocumentState::draft};
  for (size_t round = 0; round < kStates; ++round)
    for (const Step& step : stepsOfLife())
      if (reached.contains(step.from))
        reached.insert(step.to);
  EXPECT_EQ(reached.size(), kStates);
}

TEST(Life, EndsWhereAPaperIsWithdrawnOrReplaced) {
  for (size_t deed = 0; deed < kDeeds; ++deed) {
    EXPECT_FALSE(after(DocumentState::withdrawn, static_cast<Deed>(deed)));
    EXPECT_FALSE(after(DocumentState::replaced, static_cast<Deed>(deed)));
  }
}

TEST(Life, NamesTheStateInVietnamese) {
  const Diagnostic fault = wrongState(DocumentState::issued, Deed::edit);
  EXPECT_EQ(fault.code, "conflict.wrong-state");
  EXPECT_THAT(fault.message.vi, HasSubstr("\"đã ban hành\""));
  EXPECT_THAT(fault.hint.vi, HasSubstr("\"dự thảo\""));
}

TEST(Life, NamesItInEnglishToo) {
  const Diagnostic fault = wrongState(DocumentState::withdrawn, Deed::reserve);
  EXPECT_EQ(fault.message.en, "the document cannot be issued: it is withdrawn");
  EXPECT_EQ(fault.hint.en, "that takes a document that is: approved");
  EXPECT_THAT(wrongState(DocumentState::draft, Deed::withdraw).hint.en,
              HasSubstr("issued, signedReturned, distributed"));
}

TEST(Life, NamesEveryStateBothWays) {
  for (size_t i = 0; i < kStates; ++i) {
    const auto state = static_cast<DocumentState>(i);
    EXPECT_EQ(documentState(nameOf(state)), state);
    EXPECT_FALSE(wordsOf(state).empty());
  }
}

// Every deed in every state, through the functions of the store: those of the table lead where it
// says, all others are refused and change nothing.
class LifeInTheStore : public Papers {
 protected:
  static constexpr std::string_view kOurs = "%PDF-1.7 %%EOF\n";

  Document signedDocument() {
    const Document document = issued();
    return *write([&](Transaction& tx) {
      return returnSigned(
          tx, "c", document.id, 0, std::string(kOurs) + "9 0 obj startxref %%EOF\n", 1);
    });
  }

  Document printed() {
    const Document document = approved();
    return *write(
        [&](Transaction& tx) { return printDocument(tx, "c", document.id, 0, {}, "%PDF-"); });
  }

  // On paper, with blanks in its file.
  Document numbered() {
    InkNumber asked;
    asked.actor = "c";
    asked.document = printed().id;
    asked.paper = paper();
    return write([&](Transaction& tx) { return numberPrinted(tx, asked); })->document;
  }

  Document in(DocumentState state) {
    const auto made = [&](auto body) { return *write(body); };
    switch (state) {
      case DocumentState::draft:
        return draft();
      case DocumentState::checked: {
        const Document document = approved();
        files().sql("UPDATE document SET state = 'checked' WHERE id = '" + document.id + "';");
        return read(document.id);
      }
      case DocumentState::approved:
        return approved();
      case DocumentState::printed:
        return printed();
      case DocumentState::reserved:
        return reserved(approved())->document;
      case DocumentState::issued:
        return numbered();
      case DocumentState::signedReturned:
        return signedDocument();
      case DocumentState::distributed: {
        const Document document = numbered();
        return made([&](Transaction& tx) {
          return distribute(tx, "c", document.id, 0, {{{"", "UBND tỉnh", ""}, "trực tiếp"}});
        });
      }
      case DocumentState::withdrawn: {
        const Document document = issued();
        return made([&](Transaction& tx) { return withdraw(tx, "c", document.id, 0, "sai"); });
      }
      case DocumentState::replaced: {
        const Document document = issued();
        const Document next = issued();
        return made(
            [&](Transaction& tx) { return replaceDocument(tx, "c", document.id, 0, next.id); });
      }
    }
    return draft();
  }

  // The bytes that would come back signed.
  std::string signedBytes(Transaction& tx, const Document& document) {
    const std::string last = document.signedPdf.empty() ? document.pdf : document.signedPdf;
    const auto row = tx.one("SELECT bytes FROM blob WHERE sha256 = ?", {last});
    return (row ? row->blob("bytes") : std::string(kOurs)) + "9 0 obj startxref %%EOF\n";
  }

  std::string doIt(const Document& on, Deed deed) {
    const std::string other = issued(deed == Deed::correct ? "Công văn" : "Quyết định").id;
    return codeOf(write([&](Transaction& tx) -> Result<Document> {
      switch (deed) {
        case Deed::edit:
          return editDocument(tx, "c", on.id, on.version, {"{}", {}, {}});
        case Deed::remove: {
          const Result<bool> done = deleteDraft(tx, "c", on.id, on.version);
          return done ? Result<Document>(on) : fail(done.error());
        }
        case Deed::check:
          return checkDocument(tx, "c", on.id, on.version, CheckKind::content, true, "");
        case Deed::passChecks: {
          auto first = checkDocument(tx, "c", on.id, 0, CheckKind::content, true, "");
          return first ? checkDocument(tx, "c", on.id, 0, CheckKind::format, true, "") : first;
        }
        case Deed::sendBack:
          return sendBack(tx, "c", on.id, on.version, "sai");
        case Deed::approve:
          return approveDocument(tx, "c", on.id, on.version);
        case Deed::print:
          return printDocument(tx, "c", on.id, on.version, {}, "%PDF-");
        case Deed::number: {
          InkNumber asked;
          asked.actor = "c";
          asked.document = on.id;
          asked.paper = paper();
          auto done = numberPrinted(tx, asked);
          return done ? Result<Document>(done->document) : fail(done.error());
        }
        case Deed::reserve: {
          auto done = reserve(tx, reserveRequest(on));
          return done ? Result<Document>(done->document) : fail(done.error());
        }
        case Deed::finish:
          return finish(tx, {"c", on.id, 1, kOurs, std::nullopt});
        case Deed::voidNumber:
          return voidReserved(tx, "c", on.id, 1, "sai");
        case Deed::returnSigned:
          return returnSigned(tx, "c", on.id, on.version, signedBytes(tx, on), 1);
        case Deed::discardSigned:
          return discardSigned(tx, "c", on.id, on.version, "sai");
        case Deed::returnScan:
          return returnScan(tx, on.id, on.version, {"c", "%PDF-scan", 1});
        case Deed::distribute:
          return distribute(tx, "c", on.id, on.version, {{{"", "UBND tỉnh", ""}, "trực tiếp"}});
        case Deed::withdraw:
          return withdraw(tx, "c", on.id, on.version, "sai");
        case Deed::replace:
          return replaceDocument(tx, "c", on.id, on.version, other);
        case Deed::correct:
          return correctDocument(tx, "c", on.id, on.version, other);
      }
      return getDocument(tx, "");
    }));
  }
};
ON_BOTH_DATABASES(LifeInTheStore);

TEST_P(LifeInTheStore, FollowsTheTableAndNothingElse) {
  for (size_t s = 0; s < kStates; ++s)
    for (size_t d = 0; d < kDeeds; ++d) {
      const auto state = static_cast<DocumentState>(s);
      const auto deed = static_cast<Deed>(d);
      const Document document = in(state);
      ASSERT_EQ(document.state, state);
      const auto to = after(state, deed);
      const std::string code = doIt(document, deed);
      SCOPED_TRACE(std::string(nameOf(state)) + " " + std::string(nameOf(deed)));
      if (!to) {
        const std::string refused =
            deed == Deed::finish ? "conflict.lost-lease" : "conflict.wrong-state";
        EXPECT_EQ(code, refused);
        EXPECT_EQ(read(document.id).version, document.version);
        continue;
      }
      EXPECT_EQ(code, "done");
      if (deed != Deed::remove) {
        EXPECT_EQ(read(document.id).state, *to);
      }
    }
}

}  // namespace
}  // namespace vanthu::store
