#include "store/register/numbering.h"

#include "store/audit.h"
#include "store/blobs.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"
#include "store/register/numbering_steps.h"
#include "store/register/own_numbers.h"
#include "store/register/series_row.h"
#include "store/register/typed_number.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

Diagnostic clockBehind(const Series& series) {
  const Date last = series.lastDate.value_or(Date{});
  return fault("conflict.clock-behind",
               "",
               {"số trước đó đề ngày " + dayInWords(last) + ", sau ngày hôm nay của máy chủ",
                "the number before is of " + toIso(last) + ", later than the database's clock"},
               {"chỉnh lại đồng hồ của máy chủ cơ sở dữ liệu", "set the clock of the database"});
}

Diagnostic seriesClosed(const Series& series) {
  return fault("conflict.series-closed",
               "",
               {"sổ \"" + series.title + "\" năm " + std::to_string(series.year) + " đã đóng",
                "\"" + series.title + "\" of " + std::to_string(series.year) + " is closed"});
}

Diagnostic notTyped() {
  return fault("data.number-not-typed",
               "/codeNumber",
               {"số do sổ hoặc hệ thống khác cấp: hãy nhập số và ngày ban hành",
                "numbers of this series are given elsewhere: type number and day"});
}

Diagnostic typedIntoOwn() {
  return fault("data.number-typed",
               "/codeNumber",
               {"số của sổ này do hệ thống cấp, không nhập tay",
                "numbers of this series are given here, not typed"});
}

Diagnostics faultsOfTyped(const TypedNumber& typed, const Date& today) {
  Diagnostics faults;
  if (!readCodeNumber(typed.codeNumber))
    faults.push_back(fault("data.bad-number",
                           "/codeNumber",
                           {"số văn bản không đúng: viết như \"158\" hoặc \"12a\", nhiều nhất "
                            "9.999.999",
                            "no number: write it like \"158\" or \"12a\", up to 9,999,999"}));
  if (typed.issuedDate > today)
    faults.push_back(fault("conflict.dated-ahead",
                           "/issuedDate",
                           {"ngày ban hành sau ngày hôm nay", "the day is not yet come"}));
  return faults;
}

bool notationIsUsed(Transaction& tx, const RegisterEntry& entry) {
  return tx
      .one(
          "SELECT id FROM register_entry WHERE office = ? AND year = ? AND notation_key = ?"
          " AND number = ? AND letter = ?",
          {entry.office,
           entry.year,
           text::foldKey(entry.paper.codeNotation),
           entry.number,
           entry.letter})
      .has_value();
}

bool numberIsUsed(Transaction& tx, const RegisterEntry& entry) {
  return tx
      .one(
          "SELECT id FROM register_entry WHERE series = ? AND number = ? AND letter = ?"
          " AND claimed = 1",
          {entry.series, entry.number, entry.letter})
      .has_value();
}

RegisterEntry entryFor(const NumberRequest& request, const Series& series) {
  RegisterEntry entry;
  entry.series = series.id;
  entry.office = series.office;
  entry.year = series.year;
  entry.numberClass = series.numberClass;
  entry.state = request.state;
  entry.paper = request.paper;
  entry.document = request.document;
  entry.pdf = request.pdf;
  entry.createdBy = request.actor;
  return entry;
}

Result<NumberGiven> write(Transaction& tx, RegisterEntry entry, Diagnostics warnings) {
  if (numberIsUsed(tx, entry) || (entry.numberClass != kGoldenClass && notationIsUsed(tx, entry)))
    return fail(numberUsed(entry.codeNumber(), entry.paper.codeNotation, "/codeNumber"));
  insertEntry(tx, entry);
  const bool reserved = entry.state == EntryState::reserved;
  appendAudit(tx,
              {entry.createdBy,
               entry.office,
               reserved ? "register.reserve" : "register.enter",
               "register/" + entry.id,
               detailOf(entry)});
  return NumberGiven{std::move(entry), std::move(warnings)};
}

Result<NumberGiven> giveOwn(Transaction& tx, const NumberRequest& request, const Series& series) {
  if (request.typed)
    return fail(typedIntoOwn());
  const auto numbers = nextNumbers(
      tx, series, {request.paper.codeNotation}, placeIn(tx, series, request.paper.typeName));
  if (!numbers)
    return fail(numbers.error());
  if (const auto last = takeNumbers(tx, series, numbers->count(), request.date); !last)
    return fail(last.error());
  RegisterEntry entry = entryFor(request, series);
  entry.number = numbers->given.front();
  entry.issuedDate = tx.now().day;
  voidPassed(tx, *numbers, entry);
  return write(tx, std::move(entry), {});
}

Result<NumberGiven> enterTyped(Transaction& tx,
                               const NumberRequest& request,
                               const Series& series) {
  if (series.closed)
    return fail(seriesClosed(series));
  const CodeNumber number = *readCodeNumber(request.typed->codeNumber);
  RegisterEntry entry = entryFor(request, series);
  entry.number = number.number;
  entry.letter = number.letter;
  entry.issuedDate = request.typed->issuedDate;
  Result<NumberGiven> given =
      write(tx, std::move(entry), oddities(tx, series, number, request.typed->issuedDate));
  // It never goes down, also not where the largest is voided: the anchor knows it (store/heads.h).
  if (given)
    tx.execute(
        "UPDATE register_series SET version = version + 1,"
        " last_number = CASE WHEN last_number < ? THEN ? ELSE last_number END WHERE id = ?",
        {number.number, number.number, series.id});
  return given;
}

}  // namespace

Result<NumberClass> classFor(Transaction& tx,
                             std::string_view office,
                             std::string_view numberClass,
                             std::string_view typeName,
                             const Date& day) {
  if (auto ended = officeEnded(tx, office, day))
    return fail(std::move(*ended));
  const std::vector<NumberClass> classes = classesOf(tx, office, day.year);
  const NumberClass& own = classOfType(classes, typeName);
  if (numberClass.empty())
    return own;
  for (const NumberClass& one : classes)
    if (one.name == numberClass)
      return mayNumber(one.name, classes, typeName)
                 ? Result<NumberClass>(one)
                 : fail(wrongClass("/numberClass", typeName, numberClass, own.name));
  return fail(unknownClass(numberClass));
}

Result<Series> seriesFor(Transaction& tx,
                         std::string_view actor,
                         std::string_view office,
                         std::string_view numberClass,
                         std::string_view typeName,
                         const Date& day) {
  const Result<NumberClass> found = classFor(tx, office, numberClass, typeName, day);
  if (!found)
    return fail(found.error());
  return ensureSeries(tx, actor, office, day.year, *found);
}

Place placeIn(Transaction& tx, const Series& series, std::string_view typeName) {
  const NumberClass own = classOfType(tx, series.office, series.year, typeName);
  return own.name == series.numberClass ? Place::ownClass : Place::besideIt;
}

std::optional<Diagnostic> notToday(const Date& date, const Date& today) {
  const std::string day = dayInWords(today);
  const Message hint{"để trống ngày: hệ thống ghi ngày " + day, "leave the day out"};
  if (date < today)
    return fault("conflict.back-dated",
                 "/issuedDate",
                 {"không ghi lùi ngày ban hành", "papers are not dated back"},
                 hint);
  if (date > today)
    return fault("conflict.dated-ahead",
                 "/issuedDate",
                 {"không ghi ngày ban hành sau hôm nay", "papers are not dated ahead"},
                 hint);
  return std::nullopt;
}

Result<int64_t> takeNumbers(Transaction& tx,
                            const Series& series,
                            int64_t count,
                            const std::optional<Date>& date) {
  if (series.kind == SeriesKind::external)
    return fail(notTyped());
  const Date& today = tx.now().day;
  if (date)
    if (auto wrong = notToday(*date, today))
      return fail(std::move(*wrong));
  if (series.closed)
    return fail(seriesClosed(series));
  const auto row = tx.one(
      "UPDATE register_series SET last_number = last_number + ?, last_date = ?,"
      " version = version + 1 WHERE id = ? AND closed = 0"
      " AND (last_date IS NULL OR last_date <= ?) RETURNING last_number",
      {count, toIso(today), series.id, toIso(today)});
  if (!row)
    return fail(clockBehind(series));
  return row->integer("last_number");
}

Result<NumberGiven> giveNumber(Transaction& tx, const NumberRequest& request) {
  const Date& today = tx.now().day;
  if (request.typed)
    if (Diagnostics faults = faultsOfTyped(*request.typed, today); !faults.empty())
      return fail(std::move(faults));
  const Result<Series> series = seriesFor(tx,
                                          request.actor,
                                          request.office,
                                          request.numberClass,
                                          request.paper.typeName,
                                          request.typed ? request.typed->issuedDate : today);
  if (!series)
    return fail(series.error());
  if (Diagnostics faults =
          faultsOf(request.paper, series->numberClass == kGoldenClass, request.paperAt);
      !faults.empty())
    return fail(std::move(faults));
  if (series->kind == SeriesKind::own)
    return giveOwn(tx, request, *series);
  return request.typed ? enterTyped(tx, request, *series) : fail(notTyped());
}

Result<RegisterEntry> nextEntry(Transaction& tx, const NumberRequest& request) {
  const Date& today = tx.now().day;
  if (request.typed)
    if (Diagnostics faults = faultsOfTyped(*request.typed, today); !faults.empty())
      return fail(std::move(faults));
  RegisterEntry entry;
  entry.issuedDate = request.typed ? request.typed->issuedDate : today;
  const Result<NumberClass> found =
      classFor(tx, request.office, request.numberClass, request.paper.typeName, entry.issuedDate);
  if (!found)
    return fail(found.error());
  entry.office = request.office;
  entry.year = entry.issuedDate.year;
  entry.numberClass = found->name;
  entry.paper = request.paper;
  entry.document = request.document;
  if (request.typed) {
    const CodeNumber number = *readCodeNumber(request.typed->codeNumber);
    entry.number = number.number;
    entry.letter = number.letter;
  } else {
    const auto series = seriesOf(tx, entry.office, entry.year, entry.numberClass);
    entry.number = series ? series->lastNumber + 1 : 1;
  }
  return entry;
}

Result<NumberGiven> recordPaper(Transaction& tx, NumberRequest request, std::string_view pdf) {
  request.state = EntryState::issued;
  if (!pdf.empty())
    request.pdf = putBlob(tx, pdf);
  return giveNumber(tx, request);
}

}  // namespace vanthu::store
