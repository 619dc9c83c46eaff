#include "store/register/own_numbers.h"

#include <map>
#include <set>
#include <utility>

#include "store/database/conditions.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"
#include "store/register/number_class.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

/// By number and notation; true: in an own series.
using Taken = std::map<std::pair<int64_t, std::string>, bool>;

// Of the numbers that papers with these keys may come to; the year may hold many more.
Taken takenElsewhere(Transaction& tx, const Series& series, const std::vector<std::string>& keys) {
  const std::set<std::string> distinct(keys.begin(), keys.end());
  const int64_t from = series.lastNumber + 1;
  const int64_t end = from + static_cast<int64_t>(keys.size() + kMostPassed);
  Conditions where;
  where.add("e.office = ? AND e.year = ?", {series.office, series.year})
      .among("e.notation_key IN", std::vector<std::string>(distinct.begin(), distinct.end()))
      .add("e.number >= ? AND e.number < ? AND e.letter = ''", {from, end})
      .add("e.series <> ?", {series.id});
  Taken taken;
  for (const Row& row : tx.query("SELECT e.number, e.notation_key, s.kind FROM register_entry e"
                                 " JOIN register_series s ON s.id = e.series" +
                                     where.sql(),
                                 where.params()))
    taken[{row.integer("number"), row.text("notation_key")}] = row.text("kind") == "own";
  return taken;
}

}  // namespace

Diagnostic numberUsed(const std::string& number, const std::string& notation) {
  const std::string whole = notation.empty() ? number : number + "/" + notation;
  return fault("conflict.number-used",
               "/codeNumber",
               {"số " + whole + " đã có trong sổ của năm",
                "number " + whole + " is in the register of the year already"});
}

Result<OwnNumbers> nextNumbers(Transaction& tx,
                               const Series& series,
                               const std::vector<std::string_view>& notations) {
  std::vector<std::string> keys;
  for (const std::string_view notation : notations)
    keys.push_back(text::foldKey(notation));
  const bool golden = series.numberClass == kGoldenClass;
  const Taken taken = golden ? Taken() : takenElsewhere(tx, series, keys);
  OwnNumbers out;
  int64_t next = series.lastNumber + 1;
  for (size_t i = 0; i < keys.size(); ++i) {
    const auto usedNow = [&] { return taken.find({next, keys[i]}); };
    for (auto used = usedNow(); used != taken.end(); used = usedNow()) {
      if (used->second || out.passed.size() == kMostPassed)
        return fail(numberUsed(std::to_string(next), std::string(notations[i])));
      out.passed.push_back(next++);
    }
    out.given.push_back(next++);
  }
  return out;
}

void voidPassed(Transaction& tx, const OwnNumbers& numbers, const RegisterEntry& like) {
  for (const int64_t number : numbers.passed) {
    RegisterEntry entry;
    entry.series = like.series;
    entry.office = like.office;
    entry.year = like.year;
    entry.numberClass = like.numberClass;
    entry.number = number;
    entry.issuedDate = like.issuedDate;
    entry.block = like.block;
    entry.createdBy = like.createdBy;
    entry.paper.typeName = like.paper.typeName;
    entry.paper.codeNotation = like.paper.codeNotation;
    entry.paper.organName = like.paper.organName;
    entry.paper.subject = "Số bỏ trống";
    entry.voidReason = "Số " + entry.codeNumber() + "/" + entry.paper.codeNotation +
                       " đã có trong sổ khác của cơ quan";
    insertEntry(tx, entry);
    markVoided(tx, entry.createdBy, entry, entry.voidReason);
  }
}

}  // namespace vanthu::store
