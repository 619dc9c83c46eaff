#include "markup/filter_arguments.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/nearest_name.h"

namespace vanthu::markup {
namespace {

constexpr int64_t kMaxDottedLines = 30;

const Value* literalOf(const Expression& expression) {
  const auto* literal = std::get_if<Literal>(&expression.node);
  return literal == nullptr ? nullptr : &literal->value;
}

/// Filters whose first argument names a field or a form.
bool wantsLiteralText(Filter filter) {
  switch (filter) {
    case Filter::ngay:
    case Filter::bangChu:
    case Filter::tong:
    case Filter::loc:
    case Filter::nhom:
    case Filter::sapTen:
    case Filter::tim:
    case Filter::gio:
    case Filter::dat:
    case Filter::chuaDat:
      return true;
    default:
      return false;
  }
}

/// The forms that the first argument may name; empty: it names a field, or is a value.
std::vector<std::string> formsOf(Filter filter) {
  if (filter == Filter::ngay)
    return {"so", "ngan", "nam", "chu", "trong"};
  if (filter == Filter::bangChu)
    return {"so"};
  if (filter == Filter::gio)
    return {"ngan"};
  return {};
}

class Check {
 public:
  Check(const FilterCall& call, const Place& place, Reporter& reporter)
      : call_(call), place_(place), reporter_(reporter), name_(quoted(infoOf(call.filter).name)) {}

  bool run() {
    if (!countFits())
      return false;
    if (call_.operands.size() == 1)
      return true;
    if (wantsLiteralText(call_.filter))
      return literalFits();
    return call_.filter != Filter::cham || linesFit();
  }

 private:
  bool refuse(const Place& place, Message message, Message hint = {}) {
    reporter_.error(place, "template.filter-arguments", std::move(message), std::move(hint));
    return false;
  }

  bool countFits() {
    const FilterInfo& info = infoOf(call_.filter);
    const size_t count = call_.operands.size() - 1;
    if (count >= info.minArguments && count <= info.maxArguments)
      return true;
    const std::string given = std::to_string(count);
    return refuse(place_,
                  {"Bộ lọc " + name_ + " không dùng được với " + given + " tham số.",
                   "The filter " + name_ + " does not take " + given + " arguments."});
  }

  bool literalFits() {
    const Expression& first = call_.operands[1];
    const Value* literal = literalOf(first);
    if (literal == nullptr || !literal->isText()) {
      return refuse(first.place,
                    {"Tham số của bộ lọc " + name_ + " phải là chữ trong dấu nháy.",
                     "The argument of " + name_ + " must be a quoted text."});
    }
    const std::vector<std::string> forms = formsOf(call_.filter);
    if (forms.empty() || std::find(forms.begin(), forms.end(), literal->text()) != forms.end())
      return true;
    const std::string form = quoted(literal->text());
    return refuse(first.place,
                  {"Bộ lọc " + name_ + " không có dạng " + form + ".",
                   "The filter " + name_ + " has no form " + form + "."},
                  didYouMean(nearestName(literal->text(), forms)));
  }

  bool linesFit() {
    const Expression& first = call_.operands[1];
    const Value* lines = literalOf(first);
    if (lines != nullptr && lines->isInteger() && lines->integer() >= 1 &&
        lines->integer() <= kMaxDottedLines)
      return true;
    return refuse(first.place,
                  {"Tham số của bộ lọc " + name_ + " phải là số dòng từ 1 đến 30.",
                   "The argument of " + name_ + " must be a number of lines, 1 to 30."});
  }

  const FilterCall& call_;
  const Place& place_;
  Reporter& reporter_;
  std::string name_;
};

}  // namespace

bool checkFilterArguments(const FilterCall& call, const Place& place, Reporter& reporter) {
  return Check(call, place, reporter).run();
}

}  // namespace vanthu::markup
