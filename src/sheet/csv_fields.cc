#include "sheet/csv_fields.h"

#include <algorithm>
#include <map>

#include "sheet/limits.h"
#include "sheet/rich_text.h"

namespace vanthu::sheet {
namespace {

constexpr size_t kMostUtf8Bytes = 4;
constexpr size_t kKeptBytes = (kMostCellLetters + 1) * kMostUtf8Bytes;
// Enough to tell the delimiter.
constexpr size_t kRecordsSeen = 500;
constexpr size_t kBytesSeen = size_t{1} << 20;
constexpr char kDelimiters[] = {',', ';', '\t'};

/// How evenly a delimiter parts the records.
struct Evenness {
  size_t records = 0;  ///< with the commonest number of fields, if that is not one
  size_t fields = 0;   ///< that number
};

Evenness evenness(std::string_view text, char delimiter) {
  CsvFields fields(text, delimiter);
  std::map<size_t, size_t> recordsByFields;
  size_t count = 0;
  for (size_t records = 0; records < kRecordsSeen;) {
    const CsvFields::Step step = fields.next();
    if (step == CsvFields::Step::end || step == CsvFields::Step::openQuote)
      break;
    ++count;
    if (step == CsvFields::Step::field)
      continue;
    if (count > 1)
      ++recordsByFields[count];
    count = 0;
    ++records;
  }
  Evenness best;
  for (const auto& [number, records] : recordsByFields) {
    if (records >= best.records)
      best = {records, number};
  }
  return best;
}

}  // namespace

void CsvFields::add(std::string_view piece) {
  letters_ += countLetters(piece);
  if (value_.size() < kKeptBytes)
    value_ += piece.substr(0, kKeptBytes - value_.size());
}

/// The part between quotes, which may hold delimiters and line ends. False: no quote ends it.
bool CsvFields::readQuoted() {
  ++at_;
  for (;;) {
    const size_t quote = text_.find('"', at_);
    const std::string_view piece = text_.substr(at_, quote - at_);
    add(piece);
    line_ += static_cast<uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
    if (quote == std::string_view::npos) {
      at_ = text_.size();
      return false;
    }
    at_ = quote + 1;
    if (at_ == text_.size() || text_[at_] != '"')
      return true;
    add("\"");
    ++at_;
  }
}

CsvFields::Step CsvFields::next() {
  value_.clear();
  letters_ = 0;
  fieldLine_ = line_;
  if (at_ == text_.size() && atRecordStart_)
    return Step::end;
  if (at_ < text_.size() && text_[at_] == '"' && !readQuoted())
    return Step::openQuote;
  const char ends[] = {delimiter_, '\r', '\n', '\0'};
  const size_t end = std::min(text_.find_first_of(ends, at_), text_.size());
  add(text_.substr(at_, end - at_));
  at_ = end;
  return finish();
}

CsvFields::Step CsvFields::finish() {
  atRecordStart_ = true;
  if (at_ == text_.size())
    return Step::lastOfRecord;
  const char mark = text_[at_++];
  if (mark == delimiter_) {
    atRecordStart_ = false;
    return Step::field;
  }
  if (mark == '\r' && at_ < text_.size() && text_[at_] == '\n')
    ++at_;
  ++line_;
  return Step::lastOfRecord;
}

CsvDialect findDialect(std::string_view text) {
  if (text.size() > 5 && (text.starts_with("sep=") || text.starts_with("Sep="))) {
    const size_t end = text.find_first_of("\r\n");
    if (end == 5)
      return {text[4], text.substr(5, 2) == "\r\n" ? size_t{7} : size_t{6}};
  }
  CsvDialect best;
  Evenness bestEvenness;
  for (const char delimiter : kDelimiters) {
    const Evenness each = evenness(text.substr(0, kBytesSeen), delimiter);
    if (each.records > bestEvenness.records ||
        (each.records == bestEvenness.records && each.fields > bestEvenness.fields)) {
      best.delimiter = delimiter;
      bestEvenness = each;
    }
  }
  return best;
}

}  // namespace vanthu::sheet
