#include "intake/convert.h"

#include <algorithm>
#include <array>

#include "intake/list_words.h"
#include "intake/mended_words.h"
#include "intake/numbers.h"
#include "text/dates.h"
#include "text/numbers.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

using Kind = sheet::Cell::Kind;
using data::Type;

constexpr std::array<std::string_view, 3> kDashes = {"-", "–", "—"};

std::string quoted(std::string_view text) {
  return "“" + std::string(text) + "”";
}

Note error(std::string code, Message message, Message hint = {}) {
  Note note;
  note.kind = Note::Kind::error;
  note.code = std::move(code);
  note.message = std::move(message);
  note.hint = std::move(hint);
  return note;
}

bool onlyNumber(const data::SchemaNode& node) {
  return !node.types.empty() && !node.takes(Type::string) && node.takes(Type::integer);
}

class CellConverter {
 public:
  CellConverter(const Field& field, const ListWords& words, const text::LegacyVerdict& verdict)
      : field_(field), node_(*field.node), words_(words), verdict_(verdict) {}

  Converted run(const sheet::Cell& cell) {
    if (cell.kind == Kind::error)
      fail("list.error-cell",
           {"ô báo lỗi " + cell.text, "the cell holds the error " + cell.text},
           {"sửa công thức hoặc gõ giá trị vào ô", "mend the formula or type the value"});
    else
      read(cell);
    return std::move(out_);
  }

 private:
  void read(const sheet::Cell& cell) {
    if (!node_.allowed.empty())
      return readChoice(cell);
    if (node_.format == data::Format::date)
      return readDate(cell);
    if (field_.isTextList())
      return readTexts(cell);
    if (node_.types == std::vector<Type>{Type::boolean})
      return readFlag(cell);
    if (onlyNumber(node_))
      return readNumber(cell);
    readWords(cell);
  }

  // The cell's words, with notes on what was done to them; nothing after an error.
  std::optional<std::string> words(const sheet::Cell& cell) {
    CellText read = readText(cell, verdict_);
    if (read.fault) {
      const Message why = text::describe(*read.fault);
      fail("list.bad-text", why, {});
      return std::nullopt;
    }
    return mendedWords(cell, read, node_.format == data::Format::markdown, out_.notes);
  }

  // Numbers, dates and choices are read, not changed: how they were spaced does not matter.
  std::optional<std::string> wordsToRead(const sheet::Cell& cell) {
    const std::optional<std::string> text = words(cell);
    std::erase_if(out_.notes, [](const Note& note) {
      return note.code == "list.spaces" || note.code == "list.unicode";
    });
    return text;
  }

  void readWords(const sheet::Cell& cell) {
    if (cell.kind == Kind::date) {
      const std::optional<Date> day = parseIsoDate(cell.text);
      return take(day ? text::numericDate(*day) : cell.text);
    }
    if (cell.kind == Kind::number)
      return readNumberAsWords(cell.text, cell.look);
    if (cell.kind == Kind::boolean)
      return take(std::string(cell.text == "true" ? "Có" : "Không"));
    const std::optional<std::string> text = words(cell);
    if (!text)
      return;
    if (node_.takes(Type::integer) && !node_.types.empty() && isPlainNumber(*text))
      return readNumberAsWords(*text, {});
    take(*text);
  }

  static bool isPlainNumber(const std::string& text) {
    return !text.empty() && text.size() <= 15 && text.front() != '0' &&
           text.find_first_not_of("0123456789") == std::string::npos;
  }

  // A number where words are due: 793 of "Số 793"; as an integer if the schema takes one and the
  // cell does not show zeros before it.
  void readNumberAsWords(const std::string& text, const sheet::NumberLook& look) {
    const std::optional<Decimal> number = parseDecimal(text);
    if (!number)
      return take(text);
    const std::optional<int64_t> whole = asInteger(Value(*number));
    const std::string plain = whole ? std::to_string(*whole) : toString(*number);
    const bool decorated = look.percent || look.wholeFigures > plain.size();
    if (whole && node_.takes(Type::integer) && !node_.types.empty() && !decorated)
      return take(*whole);
    std::string shown = sheet::shownNumber(plain, look);
    std::replace(shown.begin(), shown.end(), '.', ',');
    take(std::move(shown));
  }

  void readNumber(const sheet::Cell& cell) {
    if (cell.kind == Kind::number) {
      const std::optional<Decimal> number = parseDecimal(cell.text);
      return number ? takeNumber(*number) : failNumber(cell.text);
    }
    if (cell.kind != Kind::text)
      return failNumber(cell.text);
    const std::optional<std::string> text = wordsToRead(cell);
    if (!text || saysNothing(*text))
      return;
    if (const std::optional<int64_t> whole = parseWhole(*text); whole && !node_.takes(Type::number))
      return take(*whole);
    Decimal number;
    if (node_.takes(Type::number)) {
      const Reading reading = parseFraction(*text, number);
      if (reading == Reading::number)
        return takeNumber(number);
      if (reading == Reading::ambiguous)
        return fail("list.ambiguous-number",
                    {quoted(*text) + " có thể là số nguyên hoặc số thập phân",
                     quoted(*text) + " could be a whole number or a fraction"},
                    {"gõ lại thành số trong bảng tính", "type it as a number in the sheet"});
    }
    failNumber(*text);
  }

  void takeNumber(const Decimal& number) {
    const std::optional<int64_t> whole = asInteger(Value(number));
    if (whole)
      take(*whole);
    else
      out_.value = Value(number);
  }

  void failNumber(const std::string& text) {
    const bool whole = !node_.takes(Type::number);
    fail("list.bad-number",
         {quoted(text) + (whole ? " không phải số nguyên" : " không phải số"),
          quoted(text) + (whole ? " is no whole number" : " is no number")},
         {"ví dụ: 1.205.000", "for example 1.205.000"});
  }

  void readDate(const sheet::Cell& cell) {
    if (cell.kind == Kind::date)
      return take(cell.text);
    if (cell.kind == Kind::boolean)
      return failDate(cell.text);
    const std::optional<std::string> text =
        cell.kind == Kind::number ? std::optional(cell.text) : wordsToRead(cell);
    if (!text || saysNothing(*text))
      return;
    const std::string day = withoutTime(*text);
    if (const std::optional<Date> date = text::parseDate(day))
      return take(toIso(*date));
    failDate(*text);
  }

  // "2019-04-09 00:00:00": how databases write a day into CSV.
  static std::string withoutTime(const std::string& text) {
    const size_t at = text.find_first_of(" T");
    const bool timed = at == 10 && text.find(':') != std::string::npos && text[4] == '-';
    return timed ? text.substr(0, at) : text;
  }

  void failDate(const std::string& text) {
    const bool year = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
    if (year)
      return fail("list.year-alone",
                  {"chỉ có năm " + text + ", thiếu ngày và tháng",
                   "only the year " + text + ", without day and month"},
                  {});
    fail("list.bad-date",
         {quoted(text) + " không phải là ngày", quoted(text) + " is no day"},
         {"viết ngày/tháng/năm, ví dụ 09/4/2019", "written day/month/year: 09/4/2019"});
  }

  void readFlag(const sheet::Cell& cell) {
    if (cell.kind == Kind::boolean)
      return take(cell.text == "true");
    const std::optional<std::string> text = wordsToRead(cell);
    if (!text)
      return;
    if (const std::optional<bool> answer = words_.yesOrNo(*text))
      return take(*answer);
    fail("list.bad-flag",
         {quoted(*text) + " không phải là có hay không", quoted(*text) + " is neither yes nor no"},
         {"ghi: có, không, x", "write: có, không, x"});
  }

  void readChoice(const sheet::Cell& cell) {
    const std::optional<std::string> text = wordsToRead(cell);
    if (!text)
      return;
    for (const Value& allowed : node_.allowed) {
      if (allowed.isText() ? markedKey(allowed.text()) == markedKey(*text)
                           : toJson(allowed) == *text) {
        out_.value = allowed;
        return;
      }
    }
    if (std::optional<std::string> value = words_.value(field_.name(), *text))
      return take(std::move(*value));
    fail("list.unknown-word",
         {quoted(*text) + " không có trong các giá trị của trường",
          quoted(*text) + " is none of the field's values"},
         {"ghi một trong: " + choices(), "write one of: " + choices()});
  }

  std::string choices() const {
    std::string out;
    for (const Value& allowed : node_.allowed) {
      const std::string value = allowed.isText() ? allowed.text() : toJson(allowed);
      const std::vector<std::string>& words = words_.valueWords(field_.name(), value);
      out += (out.empty() ? "" : ", ") + (words.empty() ? value : words.front());
    }
    return out;
  }

  // "Khối 10; Khối 11" or one a line.
  void readTexts(const sheet::Cell& cell) {
    if (cell.kind != Kind::text) {
      Value::List one;
      one.emplace_back(cell.text);
      out_.value = Value(std::move(one));
      return;
    }
    CellText read = readText(cell, verdict_);
    if (read.fault)
      return fail("list.bad-text", text::describe(*read.fault), {});
    Value::List items;
    const char between = read.text.find('\n') != std::string::npos ? '\n' : ';';
    for (size_t at = 0; at <= read.text.size();) {
      const size_t end = std::min(read.text.find(between, at), read.text.size());
      std::string item = singleSpaced(std::string_view(read.text).substr(at, end - at));
      if (!item.empty())
        items.emplace_back(std::move(item));
      at = end + 1;
    }
    out_.value = Value(std::move(items));
  }

  // A dash in a column of numbers or dates stands for nothing.
  static bool saysNothing(const std::string& text) {
    return std::find(kDashes.begin(), kDashes.end(), text) != kDashes.end();
  }

  template <typename T>
  void take(T value) {
    out_.value = Value(std::move(value));
  }

  void fail(const char* code, Message message, Message hint) {
    out_.notes.push_back(error(code, std::move(message), std::move(hint)));
  }

  const Field& field_;
  const data::SchemaNode& node_;
  const ListWords& words_;
  const text::LegacyVerdict& verdict_;
  Converted out_;
};

}  // namespace

Converted convert(const sheet::Cell& cell,
                  const Field& field,
                  const ListWords& words,
                  const text::LegacyVerdict& verdict) {
  return CellConverter(field, words, verdict).run(cell);
}

Converted convertText(const std::string& text, const Field& field, const ListWords& words) {
  sheet::Cell cell;
  cell.text = text;
  return convert(cell, field, words);
}

Converted convertValue(const Value& value, const Field& field, const ListWords& words) {
  if (value.isText() && !text::withoutOuterSpaces(value.text()).empty())
    return convertText(value.text(), field, words);
  Converted out;
  if (!value.isText())
    out.value = value;
  return out;
}

}  // namespace vanthu::intake
