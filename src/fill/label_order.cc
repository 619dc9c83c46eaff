#include "fill/label_order.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "fill/headings.h"
#include "text/labels.h"

namespace vanthu::fill {
namespace {

using Kind = text::Label::Kind;

constexpr size_t kLongestLabel = 64;

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
  // The parser's depth limit bounds the recursion; partials are left to themselves.
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
      } else if (std::holds_alternative<markup::Include>(block.node)) {
        last_ = {};
      }
    }
  }

  void apart(const markup::Blocks& blocks) {
    last_ = {};
    walk(blocks);
    last_ = {};
  }

  void readLine(const markup::Inlines& inlines, const markup::Place& place) {
    const markup::Words* words =
        inlines.empty() ? nullptr : std::get_if<markup::Words>(&inlines.front().node);
    const bool styled = !inlines.empty() && (inlines.front().bold || inlines.front().italic);
    if (words == nullptr || words->plain || styled) {
      last_ = {};
      return;
    }
    const std::optional<text::Label> label =
        text::leadingLabel(std::string_view(words->text).substr(0, kLongestLabel));
    if (label)
      count(label->kind, words->text.substr(0, label->length), place);
    else if (inlines.size() > 1)
      last_ = {};
  }

  void count(Kind kind, const std::string& label, const markup::Place& place) {
    const std::optional<size_t> depth = depthOf(kind);
    const std::optional<int64_t> number = labelNumber(kind, label);
    if (!depth || !number)
      return;
    for (size_t below = *depth + 1; below < last_.size(); ++below)
      last_[below].reset();
    const std::optional<int64_t> before = std::exchange(last_[*depth], number);
    if (before && *number != *before + 1 && *number != 1)
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
  Diagnostics warnings_;
};

}  // namespace

Diagnostics checkLabelOrder(const markup::Template& tmpl) {
  return LabelOrder(tmpl).run();
}

}  // namespace vanthu::fill
