#include "store/search/search_index.h"

#include <algorithm>
#include <set>

#include "base/random_id.h"
#include "store/search/search_words.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostWords = 60;  // of one title

// "(?, ?), (?, ?)": `count` groups of `width`.
std::string groups(size_t count, size_t width) {
  std::string group = "(?";
  for (size_t i = 1; i < width; ++i)
    group += ", ?";
  group += ")";
  std::string all = group;
  for (size_t i = 1; i < count; ++i)
    all += ", " + group;
  return all;
}

void addTrigrams(Transaction& tx, const std::string& word) {
  const std::vector<std::string> grams = trigrams(word);
  Params params;
  for (const std::string& gram : grams) {
    params.emplace_back(gram);
    params.emplace_back(word);
  }
  tx.execute("INSERT INTO search_trigram (gram, word) VALUES " + groups(grams.size(), 2), params);
}

void addNewWords(Transaction& tx, const std::set<std::string>& words) {
  const Params params(words.begin(), words.end());
  std::set<std::string> known;
  for (const Row& row :
       tx.query("SELECT word FROM search_word WHERE word IN " + groups(1, words.size()), params))
    known.insert(row.text("word"));
  for (const std::string& word : words) {
    if (known.contains(word))
      continue;
    tx.execute("INSERT INTO search_word (word) VALUES (?)", {word});
    addTrigrams(tx, word);
  }
}

void addEntry(Transaction& tx,
              std::string_view object,
              std::string_view office,
              const SearchText& text) {
  const std::vector<SearchWord> words = searchWords(text.title, kMostWords);
  const std::vector<SearchWord> more = searchWords(text.also, kMostWords);
  if (words.empty() && more.empty())
    return;
  const std::string id = randomId();
  tx.execute(
      "INSERT INTO search_entry (id, object, office, kind, title, detail, words)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {id, object, office, text.kind, text.title, text.detail, static_cast<int64_t>(words.size())});
  std::set<SearchWord> distinct(words.begin(), words.end());
  distinct.insert(more.begin(), more.end());
  std::set<std::string> loose;
  Params params;
  for (const SearchWord& word : distinct) {
    loose.insert(word.loose);
    params.emplace_back(word.loose);
    params.emplace_back(office);
    params.emplace_back(id);
    params.emplace_back(word.written);
  }
  addNewWords(tx, loose);
  tx.execute("INSERT INTO search_posting (word, office, entry, written) VALUES " +
                 groups(distinct.size(), 4),
             params);
}

}  // namespace

void indexObject(Transaction& tx,
                 std::string_view object,
                 std::string_view office,
                 const std::vector<SearchText>& texts) {
  dropFromIndex(tx, object);
  for (const SearchText& text : texts)
    addEntry(tx, object, office, text);
}

void dropFromIndex(Transaction& tx, std::string_view object) {
  tx.execute(
      "DELETE FROM search_posting WHERE entry IN (SELECT id FROM search_entry WHERE object = ?)",
      {object});
  tx.execute("DELETE FROM search_entry WHERE object = ?", {object});
}

}  // namespace vanthu::store
