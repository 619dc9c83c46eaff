#include "store/register/typed_number.h"

#include <charconv>

#include "store/register/faults.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr size_t kLongestNumber = 11;
constexpr size_t kLongestLetter = 3;

bool isLetters(std::string_view text) {
  if (text == "đ")
    return true;
  if (text.size() > kLongestLetter)
    return false;
  for (const char c : text)
    if (c < 'a' || c > 'z')
      return false;
  return true;
}

Diagnostic warning(std::string_view code, Message message) {
  Diagnostic out = fault(code, "/codeNumber", std::move(message));
  out.severity = Severity::warning;
  return out;
}

Diagnostic withLetter() {
  return warning("register.letter",
                 {"số văn bản có chữ: Nghị định 30/2020/NĐ-CP ghi số bằng chữ số Ả Rập",
                  "the number has a letter: Decree 30/2020/NĐ-CP asks for Arabic figures"});
}

Diagnostic gap(const Series& series, int64_t number) {
  const std::string first = std::to_string(series.lastNumber + 1);
  const std::string last = std::to_string(number - 1);
  return warning("register.number-gap",
                 {"chưa vào sổ các số từ " + first + " đến " + last,
                  "numbers " + first + " to " + last + " are not entered yet"});
}

Diagnostic order(const Row& row) {
  const std::string number = std::to_string(row.integer("number"));
  const Date day = parseIsoDate(row.text("issued_date")).value_or(Date{});
  return warning("register.date-order",
                 {"ngày không theo thứ tự số: số " + number + " đề ngày " + dayInWords(day),
                  "the day is out of order: number " + number + " is of " + toIso(day)});
}

std::optional<Row> outOfOrder(Transaction& tx,
                              const Series& series,
                              int64_t number,
                              const std::string& day) {
  return tx.one(
      "SELECT number, issued_date FROM register_entry WHERE series = ? AND claimed = 1"
      " AND ((number < ? AND issued_date > ?) OR (number > ? AND issued_date < ?))"
      " ORDER BY number LIMIT 1",
      {series.id, number, day, number, day});
}

}  // namespace

std::optional<CodeNumber> readCodeNumber(std::string_view text) {
  const std::string key = text::foldKey(text);
  CodeNumber out;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), out.number);
  if (error != std::errc() || out.number < 1 || out.number > kLargestNumber ||
      key.size() > kLongestNumber || key.front() == '+')
    return std::nullopt;
  out.letter = key.substr(static_cast<size_t>(end - key.data()));
  if (!out.letter.empty() && out.letter.front() == ' ')
    out.letter.erase(0, 1);
  return isLetters(out.letter) ? std::optional(out) : std::nullopt;
}

Diagnostics oddities(Transaction& tx,
                     const Series& series,
                     const CodeNumber& number,
                     const Date& date) {
  Diagnostics found;
  if (!number.letter.empty())
    found.push_back(withLetter());
  if (number.number > series.lastNumber + 1)
    found.push_back(gap(series, number.number));
  if (const auto row = outOfOrder(tx, series, number.number, toIso(date)))
    found.push_back(order(*row));
  return found;
}

}  // namespace vanthu::store
