#include "store/search/search.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "store/search/search_words.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostQuestionWords = 8;
constexpr size_t kMostHits = 200;
constexpr size_t kFetched = 300;        // rows of one statement, to be ranked here
constexpr size_t kMostNeighbours = 24;  // words that one mistyped word may stand for
constexpr size_t kMostCandidates = 400;
constexpr int64_t kCountedRows = 8'000;    // beyond it a word is merely common
constexpr int64_t kLookedThrough = 3'000;  // titles that a guess at typos looks through

std::string marks(size_t count) {
  std::string out = "(?";
  for (size_t i = 1; i < count; ++i)
    out += ", ?";
  return out + ")";
}

// One word of the question as one statement asks for it.
struct Wanted {
  std::vector<std::string> words;  // any of them
  bool written = false;            // with their marks
  int64_t rows = 0;                // how common, up to kCountedRows

  const char* column() const { return written ? ".written IN " : ".word IN "; }
};

class Search {
 public:
  Search(Transaction& tx, const SearchQuestion& question) : tx_(tx), question_(question) {}

  std::vector<SearchHit> run() {
    limit_ = std::clamp<size_t>(question_.limit, 1, kMostHits);
    const std::vector<SearchWord> words = searchWords(question_.text, kMostQuestionWords);
    if (words.empty() || (question_.offices && question_.offices->empty()))
      return {};
    keepOrder();
    const std::set<SearchWord> distinct(words.begin(), words.end());
    std::vector<Wanted> exact;
    for (const SearchWord& word : distinct) {
      exact.push_back(counted({{word.written}, true, 0}));
      wanted_.push_back({{word.loose}, false, 0});
    }
    last_ = words.back().loose;
    collect(Match::exact, std::move(exact));
    if (!full()) {
      for (Wanted& word : wanted_)
        word = counted(std::move(word));
      collect(Match::marks, wanted_);
    }
    collectTypos();
    return std::move(hits_);
  }

 private:
  // PostgreSQL is to join as CROSS JOIN makes SQLite do: from the rarest word on, by the indices.
  // Holds to the end of the transaction.
  void keepOrder() {
    if (tx_.dialect() == Dialect::postgres)
      tx_.query(
          "SELECT set_config('join_collapse_limit', '1', true),"
          " set_config('from_collapse_limit', '1', true),"
          " set_config('enable_hashjoin', 'off', true),"
          " set_config('enable_mergejoin', 'off', true),"
          " set_config('enable_seqscan', 'off', true)");
  }

  bool full() const { return hits_.size() >= limit_; }

  Wanted counted(Wanted wanted) {
    Params params(wanted.words.begin(), wanted.words.end());
    params.emplace_back(kCountedRows);
    const auto row =
        tx_.one("SELECT count(*) AS n FROM (SELECT 1 AS one FROM search_posting p WHERE p" +
                    std::string(wanted.column()) + marks(wanted.words.size()) + " LIMIT ?) x",
                params);
    wanted.rows = row ? row->integer("n") : 0;
    return wanted;
  }

  // First titles in which one word is mistyped, then those in which any may be.
  void collectTypos() {
    if (full())
      return;
    std::vector<Wanted> all = wanted_;
    for (size_t i = 0; i < wanted_.size() && !full(); ++i) {
      all[i] = counted({neighbours(wanted_[i].words.front()), false, 0});
      std::vector<Wanted> one = wanted_;
      one[i] = all[i];
      collect(Match::typos, std::move(one));
    }
    if (wanted_.size() > 1)
      collect(Match::typos, std::move(all));
  }

  // Known words near to `word`, itself the first; of the last word of the question also those that
  // begin with it.
  std::vector<std::string> neighbours(const std::string& word) {
    const std::vector<std::string> grams = trigrams(word);
    Params params(grams.begin(), grams.end());
    params.emplace_back(static_cast<int64_t>(kMostCandidates));
    const size_t allowed = allowedTypos(word);
    std::vector<std::pair<size_t, std::string>> near;
    for (const Row& row :
         tx_.query("SELECT word, count(*) AS n FROM search_trigram WHERE gram IN " +
                       marks(grams.size()) + " GROUP BY word ORDER BY n DESC, word LIMIT ?",
                   params)) {
      const std::string& known = row.text("word");
      const size_t distance = editDistance(word, known, allowed);
      if (distance <= allowed)
        near.emplace_back(distance, known);
      else if (word == last_ && known.starts_with(word))
        near.emplace_back(1, known);
    }
    std::sort(near.begin(), near.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.first, a.second.size(), std::string_view(a.second)) <
             std::tuple(b.first, b.second.size(), std::string_view(b.second));
    });
    std::vector<std::string> words;
    for (size_t i = 0; i < near.size() && i < kMostNeighbours; ++i)
      words.push_back(std::move(near[i].second));
    if (words.empty())
      words.push_back(word);
    return words;
  }

  void collect(Match match, std::vector<Wanted> wanted) {
    if (full())
      return;
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) {
      return a.rows < b.rows;
    });
    if (wanted.front().rows == 0)
      return;
    struct Found {
      int64_t words;
      SearchHit hit;
    };
    std::vector<Found> found;
    for (const Row& row : fetch(match, wanted)) {
      if (seen_.insert(row.text("id")).second)
        found.push_back({row.integer("words"),
                         {row.text("kind"),
                          row.text("object"),
                          row.text("office"),
                          row.text("title"),
                          row.text("detail"),
                          match}});
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
      return std::tie(a.words, a.hit.title, a.hit.object) <
             std::tie(b.words, b.hit.title, b.hit.object);
    });
    for (Found& each : found) {
      if (!full())
        hits_.push_back(std::move(each.hit));
    }
  }

  // CROSS JOIN makes SQLite begin with the rarest word; a guess goes no further than some of the
  // titles that have it.
  Rows fetch(Match match, const std::vector<Wanted>& wanted) {
    Params params;
    std::string first = "search_posting p0";
    std::string where = condition("p0", wanted.front(), params);
    where += ofOffices("p0", params);
    if (match == Match::typos) {
      params.clear();
      first = "(SELECT p.office, p.entry FROM search_posting p WHERE ";
      first += condition("p", wanted.front(), params);
      first += ofOffices("p", params);
      first += " LIMIT ?) p0";
      params.emplace_back(kLookedThrough);
      where = "1 = 1";
    }
    std::string from = first;
    for (size_t i = 1; i < wanted.size(); ++i) {
      const std::string name = "p" + std::to_string(i);
      from += " CROSS JOIN search_posting " + name;
      where += " AND " + condition(name, wanted[i], params);
      where += " AND " + name + ".office = p0.office AND " + name + ".entry = p0.entry";
    }
    if (!question_.kind.empty()) {
      where += " AND e.kind = ?";
      params.emplace_back(question_.kind);
    }
    params.emplace_back(static_cast<int64_t>(kFetched + seen_.size()));
    return tx_.query("SELECT e.id, e.object, e.office, e.kind, e.title, e.detail, e.words FROM " +
                         from + " CROSS JOIN search_entry e WHERE " + where +
                         " AND e.id = p0.entry LIMIT ?",
                     params);
  }

  static std::string condition(const std::string& name, const Wanted& wanted, Params& params) {
    params.insert(params.end(), wanted.words.begin(), wanted.words.end());
    return name + wanted.column() + marks(wanted.words.size());
  }

  std::string ofOffices(const std::string& name, Params& params) const {
    if (!question_.offices)
      return {};
    params.insert(params.end(), question_.offices->begin(), question_.offices->end());
    return " AND " + name + ".office IN " + marks(question_.offices->size());
  }

  Transaction& tx_;
  const SearchQuestion& question_;
  size_t limit_ = 0;
  std::vector<Wanted> wanted_;
  std::string last_;
  std::vector<SearchHit> hits_;
  std::set<std::string> seen_;
};

}  // namespace

std::string_view nameOf(Match match) {
  switch (match) {
    case Match::exact:
      return "exact";
    case Match::marks:
      return "marks";
    case Match::typos:
      return "typos";
  }
  return "typos";
}

std::vector<SearchHit> search(Transaction& tx, const SearchQuestion& question) {
  return Search(tx, question).run();
}

}  // namespace vanthu::store
