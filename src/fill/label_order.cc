#include "fill/label_order.h"

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "fill/headings.h"
#include "text/case.h"
#include "text/labels.h"
#include "text/letter_order.h"

namespace vanthu::fill {
namespace {

using Kind = text::Label::Kind;

constexpr size_t kLongestLabel = 64;

/// The place of "A.", "B." … among the letters; nothing for letters that count nothing.
std::optional<int64_t> capitalNumber(const std::string& label) {
  const std::string letter = text::toLower(std::string_view(label).substr(0, label.size() - 1));
  const std::optional<size_t> index = text::letterIndex(letter);
  return index ? std::optional(static_cast<int64_t>(*index) + 1) : std::nullopt;
}

/// Capitals may go from D to E: no rule says that "Đ." stands between them.
bool skipsBarredD(Kind kind, int64_t before, int64_t number) {
  return kind == Kind::capital && before == 4 && number == 6;
}

/// {1, 2} of "1.2."
std::vector<int64_t> partsOf(std::string_view label) {
  std::vector<int64_t> out(1);
  for (const char c : label.substr(0, label.size() - 1)) {
    if (c == '.')
      out.push_back(0);
    else
      out.back() = out.back() * 10 + (c - '0');
  }
  return out;
}

/// The depth of a counted label: those further down start again. Nothing for signs and "1.1.".
std::optional<size_t> depthOf(Kind kind) {
  switch (kind) {
    case Kind::roman:
      return 0;
    case Kind::capital:
      return 1;
    case Kind::article:
      return 2;
    case Kind::arabic:
      return 3;
    case Kind::letter:
      return 4;
    default:
      return std::nullopt;
  }
}

class LabelOrder {
 public:
  explicit LabelOrder(const markup::Template& tmpl) : tmpl_(tmpl) {}

  Diagnostics run() {
    walk(tmpl_.body);
    return std::move(warnings_);
  }

 private:
  // The parser's depth limit bounds the recursion; a partial is walked once, apart.
  void walk(const markup::Blocks& blocks) {
    for (const markup::Block& block : blocks) {
      if (const auto* lines = std::get_if<markup::TextLines>(&block.node)) {
        for (const markup::TextLines::Line& line : lines->lines)
          readLine(line.content, line.place);
      } else if (const auto* heading = std::get_if<markup::Heading>(&block.node)) {
        readLine(heading->content, block.place);
      } else if (const auto* loop = std::get_if<markup::For>(&block.node)) {
        apart(loop->body);
      } else if (const auto* branches = std::get_if<markup::If>(&block.node)) {
        for (const markup::If::Branch& branch : branches->branches)
          apart(branch.body);
      } else if (const auto* appendix = std::get_if<markup::Appendix>(&block.node)) {
        apart(appendix->body);
      } else if (const auto* include = std::get_if<markup::Include>(&block.node)) {
        if (seen_.insert(include->body.get()).second)
          apart(*include->body);
        forget();
      }
    }
  }

  void apart(const markup::Blocks& blocks) {
    forget();
    walk(blocks);
    forget();
  }

  void forget() {
    last_ = {};
    decimal_.clear();
  }

  void readLine(const markup::Inlines& inlines, const markup::Place& place) {
    const markup::Words* words =
        inlines.empty() ? nullptr : std::get_if<markup::Words>(&inlines.front().node);
    const bool styled = !inlines.empty() && (inlines.front().bold || inlines.front().italic);
    if (words == nullptr || words->plain || styled) {
      forget();
      return;
    }
    const std::optional<text::Label> label =
        text::leadingLabel(std::string_view(words->text).substr(0, kLongestLabel));
    if (label)
      count(label->kind, words->text.substr(0, label->length), place);
    else if (inlines.size() > 1)
      forget();
  }

  void count(Kind kind, const std::string& label, const markup::Place& place) {
    if (kind == Kind::decimal) {
      countDecimal(label, place);
      return;
    }
    const std::optional<size_t> depth = depthOf(kind);
    const std::optional<int64_t> number =
        kind == Kind::capital ? capitalNumber(label) : labelNumber(kind, label);
    if (!depth || !number)
      return;
    decimal_.clear();
    for (size_t below = *depth + 1; below < last_.size(); ++below)
      last_[below].reset();
    const std::optional<int64_t> before = std::exchange(last_[*depth], number);
    if (before && *number != *before + 1 && *number != 1 && !skipsBarredD(kind, *before, *number))
      warn(label, place);
  }

  /// "5.2." follows "5.1." and "5.1.3."; under "5." it stands at all.
  void countDecimal(const std::string& label, const markup::Place& place) {
    const std::vector<int64_t> number = partsOf(label);
    const std::vector<int64_t> before = std::exchange(decimal_, number);
    const std::optional<int64_t>& above = last_[*depthOf(Kind::arabic)];
    const bool first = number.back() == 1;
    bool follows = first || before.empty();
    if (!first && number.size() <= before.size()) {
      std::vector<int64_t> due(before.begin(),
                               before.begin() + static_cast<std::ptrdiff_t>(number.size()));
      ++due.back();
      follows = number == due;
    }
    if (!follows || (above && number.front() != *above))
      warn(label, place);
  }

  void warn(const std::string& label, const markup::Place& place) {
    Diagnostic warning;
    warning.code = "lint.label-order";
    warning.severity = Severity::warning;
    warning.where = {tmpl_.files[place.file], place.line, place.column, {}};
    warning.message = {"“" + label + "” không tiếp nối số thứ tự ngay trước nó.",
                       "\"" + label + "\" does not follow the label before it."};
    warnings_.push_back(std::move(warning));
  }

  const markup::Template& tmpl_;
  std::array<std::optional<int64_t>, 5> last_;
  std::vector<int64_t> decimal_;  ///< the last "1.1.": {1, 1}
  std::set<const markup::Blocks*> seen_;
  Diagnostics warnings_;
};

}  // namespace

Diagnostics checkLabelOrder(const markup::Template& tmpl) {
  return LabelOrder(tmpl).run();
}

}  // namespace vanthu::fill
