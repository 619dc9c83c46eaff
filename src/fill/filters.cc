#include "fill/filters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/date.h"
#include "fill/filter_types.h"
#include "text/case.h"
#include "text/dates.h"
#include "text/number_words.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

using markup::Filter;
using markup::Place;

const Message kText = {"chữ", "text"};
const Range kInteger = {INT64_MIN, INT64_MAX, {"số nguyên", "an integer"}};

/// A text made of `from`: it keeps the field it came from.
Operand made(std::string text, const Operand& from) {
  Operand out;
  out.value = Value(std::move(text));
  if (!from.pointer().empty())
    out.value.setWhere(from.value.where());
  return out;
}

std::string formOf(const Operands& operands) {
  return operands.size() > 1 ? operands[1].value.text() : std::string();
}

Operand applyCase(Filter filter, const Operand& input, const Place& place, Context& context) {
  if (!input.value.isText())
    return refuseInput(filter, input, kText, place, context);
  if (input.value.isMarkdown() && !isBlank(input.value)) {
    context.error("template.markdown-inline",
                  place,
                  input.pointer(),
                  {"Trường soạn thảo nhiều đoạn không đi qua bộ lọc chữ hoa.",
                   "A markdown field does not go through a filter of capitals."});
    return Operand::failure();
  }
  const std::string& text = input.value.text();
  if (!context.read(place, text.size()))
    return Operand::failure();
  return made(filter == Filter::hoa ? text::toUpper(text) : text::capitalizeFirst(text), input);
}

Operand applyLeader(const Operands& operands, const Place& place, Context& context) {
  const Operand& input = operands[0];
  if (!isBlank(input.value)) {
    if (input.value.isList() || input.value.isObject() ||
        input.value.kind() == Value::Kind::boolean)
      return refuseInput(Filter::cham, input, {"chữ hoặc số", "text or a number"}, place, context);
    return input;
  }
  Operand out = input;
  out.leader = operands.size() > 1 ? static_cast<unsigned>(operands[1].value.integer()) : 0u;
  return out;
}

std::string dateText(const Date& date, const std::string& form) {
  if (form == "so")
    return text::numericDate(date);
  if (form == "ngan")
    return text::dayMonth(date);
  if (form == "nam")
    return std::to_string(date.year);
  if (form == "chu")
    return text::dateInWords(date);
  return text::officialDate(date);
}

Operand applyDate(const Operands& operands, const Place& place, Context& context) {
  const Operand& input = operands[0];
  const std::string form = formOf(operands);
  if (input.isNothing())
    return made(context.blankDate(), input);
  const std::optional<Date> date =
      input.value.isText() ? parseIsoDate(input.value.text()) : std::nullopt;
  if (!date)
    return refuseInput(
        Filter::ngay, input, {"ngày dạng 2026-11-21", "a date like 2026-11-21"}, place, context);
  return made(dateText(*date, form), input);
}

/// "14:30": 24 hours, two digits each.
bool isTime(std::string_view text) {
  const auto digit = [&](size_t at, char last) { return text[at] >= '0' && text[at] <= last; };
  return text.size() == 5 && text[2] == ':' && digit(0, '2') &&
         digit(1, text[0] == '2' ? '3' : '9') && digit(3, '5') && digit(4, '9');
}

Operand applyTime(const Operands& operands, const Place& place, Context& context) {
  const Operand& input = operands[0];
  if (!input.value.isText() || !isTime(input.value.text()))
    return refuseInput(
        Filter::gio, input, {"giờ dạng 14:30", "a time of 24 hours like 14:30"}, place, context);
  const std::string& time = input.value.text();
  const std::string tail = formOf(operands) == "ngan" ? "" : " phút";
  return made(time.substr(0, 2) + " giờ " + time.substr(3) + tail, input);
}

Operand applyGrouping(const Operand& input, const Place& place, Context& context) {
  if (input.value.isInteger())
    return made(text::groupThousands(input.value.integer()), input);
  if (input.value.kind() == Value::Kind::decimal)
    return made(text::formatDecimal(input.value.decimal()), input);
  return refuseInput(Filter::so, input, {"số", "a number"}, place, context);
}

std::string inWords(int64_t number, const std::string& form) {
  return form == "so" ? text::capitalizeFirst(text::numberInWords(number))
                      : text::moneyInWords(number);
}

/// Reports operand `index` if it is no integer that may stand there.
bool fits(
    Filter filter, const Operands& operands, size_t index, const Place& place, Context& context) {
  const Range* own = rangeOf(filter, index);
  const Range& range = own == nullptr ? kInteger : *own;
  const Value& value = operands[index].value;
  if (value.isInteger() && range.holds(value.integer()))
    return true;
  refuseInput(filter, operands[index], range.wanted, place, context);
  return false;
}

Operand applyInteger(Filter filter,
                     const Operands& operands,
                     const Place& place,
                     Context& context) {
  const Operand& input = operands[0];
  if (!fits(filter, operands, 0, place, context))
    return Operand::failure();
  const int64_t number = input.value.integer();
  Operand out;
  switch (filter) {
    case Filter::tien:
      return made(text::money(number), input);
    case Filter::bangChu:
      return made(inWords(number, formOf(operands)), input);
    case Filter::laMa:
      out = made(text::roman(number), input);
      break;
    default:
      out = made(text::zeroPadded(number), input);
      break;
  }
  out.number = true;
  return out;
}

/// 100 × part / whole with `decimals` decimals, rounded half up, zeros at the end left out.
std::optional<std::string> share(int64_t part, int64_t whole, int64_t decimals) {
  int64_t factor = 100;
  for (int64_t i = 0; i < decimals; ++i)
    factor *= 10;
  int64_t scaled = 0;
  int64_t doubled = 0;
  if (__builtin_mul_overflow(part, factor, &scaled) ||
      __builtin_mul_overflow(scaled, int64_t{2}, &doubled) ||
      __builtin_add_overflow(doubled, whole, &doubled) || whole > INT64_MAX / 2)
    return std::nullopt;
  Decimal result{doubled / (2 * whole), static_cast<int>(decimals)};
  for (; result.scale > 0 && result.unscaled % 10 == 0; --result.scale)
    result.unscaled /= 10;
  return text::formatDecimal(result) + "%";
}

Operand applyShare(const Operands& operands, const Place& place, Context& context) {
  for (size_t i = 0; i < operands.size(); ++i) {
    if (!fits(Filter::phanTram, operands, i, place, context))
      return Operand::failure();
  }
  const Operand& input = operands[0];
  const std::optional<std::string> text =
      share(input.value.integer(),
            operands[1].value.integer(),
            operands.size() > 2 ? operands[2].value.integer() : 1);
  if (text)
    return made(*text, input);
  context.error("template.overflow",
                place,
                input.pointer(),
                {"Kết quả phép tính vượt quá giới hạn số nguyên 64 bit.",
                 "The result does not fit a 64-bit integer."});
  return Operand::failure();
}

/// Nothing stays nothing, but for the filters that say what to print instead.
bool passesNothing(Filter filter, const Operands& operands) {
  if (filter == Filter::macDinh || filter == Filter::cham)
    return false;
  return filter != Filter::ngay || formOf(operands) != "trong";
}

}  // namespace

Operand refuseInput(Filter filter,
                    const Operand& operand,
                    const Message& wanted,
                    const Place& place,
                    Context& context) {
  const std::string name = quoted(markup::infoOf(filter).name);
  Message kind = kindName(operand.value);
  if (operand.value.isInteger() && (rangeOf(filter, 0) != nullptr || rangeOf(filter, 2) != nullptr))
    kind.vi = kind.en = std::to_string(operand.value.integer());
  context.error("template.wrong-type",
                place,
                operand.pointer(),
                {"Bộ lọc " + name + " cần " + wanted.vi + ", nhưng ở đây là " + kind.vi + ".",
                 "The filter " + name + " takes " + wanted.en + ", but this is " + kind.en + "."});
  return Operand::failure();
}

Operand applyFilter(Filter filter, const Operands& operands, const Place& place, Context& context) {
  switch (filter) {
    case Filter::dem:
    case Filter::tong:
    case Filter::loc:
    case Filter::nhom:
    case Filter::sapTen:
    case Filter::tim:
    case Filter::dat:
    case Filter::chuaDat:
      return applyListFilter(filter, operands, place, context);
    default:
      break;
  }
  if (operands[0].isNothing() && passesNothing(filter, operands))
    return operands[0];
  switch (filter) {
    case Filter::hoa:
    case Filter::hoaDau:
      return applyCase(filter, operands[0], place, context);
    case Filter::macDinh:
      return isBlank(operands[0].value) ? operands[1] : operands[0];
    case Filter::cham:
      return applyLeader(operands, place, context);
    case Filter::ngay:
      return applyDate(operands, place, context);
    case Filter::gio:
      return applyTime(operands, place, context);
    case Filter::so:
      return applyGrouping(operands[0], place, context);
    case Filter::phanTram:
      return applyShare(operands, place, context);
    default:
      return applyInteger(filter, operands, place, context);
  }
}

}  // namespace vanthu::fill
