#include "store/search/search.h"

#include <gmock/gmock.h>

#include "store/search/search_index.h"
#include "store/search/search_words.h"
#include "support/databases.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Search : public OnBothDatabases {
 protected:
  void add(const std::string& object,
           const std::string& title,
           const std::string& office = "sgd",
           const std::string& kind = "nominee") {
    ASSERT_TRUE(db().write([&](store::Transaction& tx) -> Result<bool> {
      store::indexObject(tx, object, office, {{kind, title, ""}});
      return true;
    }));
  }
  std::vector<store::SearchHit> ask(const store::SearchQuestion& question) {
    return *db().read([&](store::Transaction& tx) -> Result<std::vector<store::SearchHit>> {
      return store::search(tx, question);
    });
  }
  // "object match" of each hit.
  std::vector<std::string> find(const std::string& text) {
    std::vector<std::string> out;
    for (const store::SearchHit& hit : ask({text}))
      out.push_back(hit.object + " " + std::string(store::nameOf(hit.match)));
    return out;
  }
};
ON_BOTH_DATABASES(Search);

TEST_P(Search, PutsTheSameWordsFirstThenOtherMarksThenTypos) {
  add("1", "Nguyễn Thị Hoan");
  add("2", "Nguyễn Thị Hoa");
  add("3", "Nguyễn Thị Hoà");
  add("4", "Trần Văn Bình");
  EXPECT_THAT(find("Nguyễn Thị Hoa"), ElementsAre("2 exact", "3 marks", "1 typos"));
  EXPECT_THAT(find("nguyen thi hoa"), ElementsAre("2 marks", "3 marks", "1 typos"));
}

TEST_P(Search, DoesNotMindCapitalsSpacesOrThePlaceOfTheTone) {
  add("1", "Nguyễn Thị Hoà");
  EXPECT_THAT(find("  NGUYỄN   thị  hòa "), ElementsAre("1 exact"));
}

TEST_P(Search, FindsWordsWithALetterWrong) {
  add("1", "Trương Quỳnh Như");
  add("2", "Hoa");
  for (const char* typo : {"Trươgn Quỳnh Như",
                           "truong quynh nhu",
                           "trong quynh nhu",
                           "truongg quynh nhu",
                           "truong qyunh nhu",
                           "truong huynh nhu"})
    EXPECT_THAT(find(typo), SizeIs(1)) << typo;
  EXPECT_THAT(find("hao"), ElementsAre("2 typos")) << "two letters swapped in a short word";
  EXPECT_THAT(find("truong quynh hoa"), IsEmpty()) << "every word has to be found";
}

TEST_P(Search, TakesTheLastWordForABeginning) {
  add("1", "Đổi mới, sáng tạo trong dạy và học", "sgd", "campaign");
  EXPECT_THAT(find("đổi mới sán"), ElementsAre("1 typos"));
  EXPECT_THAT(find("sang tao tro"), ElementsAre("1 typos"));
  EXPECT_THAT(find("moi, sang - tao!"), ElementsAre("1 marks"));
}

TEST_P(Search, FindsNumbersOfPapers) {
  add("d", "Số 85/KH-SGDĐT về việc phát động", "sgd", "document");
  EXPECT_THAT(find("85/KH-SGDĐT"), ElementsAre("d exact"));
  EXPECT_THAT(find("85 kh sgddt"), ElementsAre("d marks"));
  EXPECT_THAT(find("86/KH-SGDĐT"), IsEmpty()) << "a number is not guessed";
}

TEST_P(Search, ShowsOnlyTheCallersOffices) {
  add("1", "Nguyễn Văn An", "a");
  add("2", "Nguyễn Văn An", "b");
  store::SearchQuestion question{"nguyễn văn an"};
  question.offices = std::vector<std::string>{"b"};
  const auto hits = ask(question);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits.front().object, "2");
  question.offices = std::vector<std::string>{};
  EXPECT_THAT(ask(question), IsEmpty());
}

TEST_P(Search, KnowsKindsAndLimits) {
  for (int i = 0; i < 30; ++i)
    add("n" + std::to_string(i), "Lê Thị Lan");
  add("u", "Trường Lê Thị Lan", "sgd", "unit");
  store::SearchQuestion question{"lê lan"};
  question.limit = 10;
  EXPECT_THAT(ask(question), SizeIs(10));
  question.kind = "unit";
  EXPECT_THAT(ask(question), SizeIs(1));
}

TEST_P(Search, ForgetsWhatWasDroppedOrRenamed) {
  add("1", "Nguyễn Văn An");
  add("1", "Nguyễn Văn Bình");
  EXPECT_THAT(find("Nguyễn Văn An"), IsEmpty());
  EXPECT_THAT(find("Văn Bình"), ElementsAre("1 exact"));
  ASSERT_TRUE(db().write([&](store::Transaction& tx) -> Result<bool> {
    store::dropFromIndex(tx, "1");
    return true;
  }));
  EXPECT_THAT(find("Văn Bình"), IsEmpty());
  EXPECT_EQ(files().sql("SELECT count(*) FROM search_posting;"), "0\n");
}

TEST_P(Search, TakesAnythingForAQuestion) {
  add("1", "Nguyễn Văn An");
  for (const char* text : {"", "   ", "%", "' OR 1=1 --", "…“”", "a b c d e f g h i k l m"})
    EXPECT_THAT(find(text), IsEmpty()) << text;
}

TEST(SearchWords, PartAtSpacesAndSigns) {
  std::vector<std::string> words;
  for (const store::SearchWord& word : store::searchWords("“H'Hen Niê”, 12/QĐ-UBND…", 10))
    words.push_back(word.loose);
  EXPECT_THAT(words, ElementsAre("h", "hen", "nie", "12", "qd", "ubnd"));
}

TEST(SearchWords, AreApartByLettersAndSwaps) {
  EXPECT_EQ(store::editDistance("hoa", "hoa", 2), 0u);
  EXPECT_EQ(store::editDistance("hoa", "hao", 2), 1u);
  EXPECT_EQ(store::editDistance("nguyen", "nguyne", 2), 1u);
  EXPECT_EQ(store::editDistance("nguyen", "ngyn", 2), 2u);
  EXPECT_EQ(store::editDistance("an", "truong", 2), 3u);
  EXPECT_EQ(store::editDistance("", "ab", 2), 2u);
}

}  // namespace
}  // namespace vanthu::testing
