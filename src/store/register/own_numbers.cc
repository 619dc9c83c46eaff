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

enum class By { nobody, ownSeries, typed };

// The numbers that other series of the office's year have with those notations. The year may hold
// very many: they are read a stretch at a time, from the first that is asked for on.
class TakenElsewhere {
 public:
  TakenElsewhere(Transaction& tx, const Series& series, const std::vector<std::string>& keys)
      : tx_(tx),
        series_(series),
        keys_(keys.begin(), keys.end()),
        stretch_(static_cast<int64_t>(keys.size() + kMostPassed)) {}

  /// REQUIRES: `number` is not below one that was asked for before.
  By whom(int64_t number, const std::string& key) {
    if (number >= end_)
      read(number);
    const auto found = taken_.find({number, key});
    return found == taken_.end() ? By::nobody : found->second;
  }

 private:
  void read(int64_t from) {
    end_ = from + stretch_;
    taken_.clear();
    Conditions where;
    where.add("e.office = ? AND e.year = ?", {series_.office, series_.year})
        .among("e.notation_key IN", std::vector<std::string>(keys_.begin(), keys_.end()))
        .add("e.number >= ? AND e.number < ? AND e.letter = ''", {from, end_})
        .add("e.series <> ?", {series_.id});
    for (const Row& row : tx_.query("SELECT e.number, e.notation_key, s.kind FROM register_entry e"
                                    " JOIN register_series s ON s.id = e.series" +
                                        where.sql(),
                                    where.params()))
      taken_[{row.integer("number"), row.text("notation_key")}] =
          row.text("kind") == "own" ? By::ownSeries : By::typed;
  }

  Transaction& tx_;
  const Series& series_;
  const std::set<std::string> keys_;
  const int64_t stretch_;
  int64_t end_ = 0;
  std::map<std::pair<int64_t, std::string>, By> taken_;
};

Diagnostic inTheWay(int64_t number, std::string_view notation, Place place) {
  const bool beside = place == Place::besideIt;
  Diagnostic told =
      numberUsed(std::to_string(number), std::string(notation), beside ? "/numberClass" : "");
  if (beside)
    told.hint = {"bỏ trống dãy số: lấy số ở dãy của loại văn bản này",
                 "name no class: the type of the paper has one of its own"};
  return told;
}

}  // namespace

Diagnostic numberUsed(const std::string& number,
                      const std::string& notation,
                      std::string_view pointer) {
  const std::string whole = notation.empty() ? number : number + "/" + notation;
  return fault("conflict.number-used",
               pointer,
               {"số " + whole + " đã có trong sổ của năm",
                "number " + whole + " is in the register of the year already"});
}

Result<OwnNumbers> nextNumbers(Transaction& tx,
                               const Series& series,
                               const std::vector<std::string_view>& notations,
                               Place place) {
  std::vector<std::string> keys;
  if (series.numberClass != kGoldenClass)
    for (const std::string_view notation : notations)
      keys.push_back(text::foldKey(notation));
  TakenElsewhere taken(tx, series, keys);
  OwnNumbers out;
  size_t typed = 0;
  int64_t next = series.lastNumber + 1;
  for (size_t i = 0; i < notations.size(); ++i) {
    const auto usedBy = [&] { return keys.empty() ? By::nobody : taken.whom(next, keys[i]); };
    for (By by = usedBy(); by != By::nobody; by = usedBy()) {
      const bool pass = by == By::typed ? ++typed <= kMostPassed : place == Place::ownClass;
      if (!pass)
        return fail(inTheWay(next, notations[i], place));
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
