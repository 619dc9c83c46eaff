#include "markup/path_text.h"

#include <optional>
#include <string>
#include <utility>

#include "base/decimal.h"

namespace vanthu::markup {
namespace {

using Kind = drawing::PathStep::Kind;

constexpr double kFarthest = 2000;       // millimetres; beyond any paper
constexpr double kRound = 0.5522847498;  // handle of a quarter of a circle of radius 1

class PathParser {
 public:
  explicit PathParser(std::string_view text) : text_(text) {}

  tl::expected<Outline, PathFault> run() {
    while (!fault_ && !atEnd())
      step();
    if (!fault_ && out_.empty())
      refuse({"Nét vẽ trống.", "The path is empty."});
    if (fault_)
      return tl::unexpected(std::move(*fault_));
    return std::move(out_);
  }

 private:
  bool atEnd() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',' || text_[at_] == '\n'))
      ++at_;
    return at_ == text_.size();
  }

  void step() {
    const std::optional<Kind> kind = kindOf(text_[at_]);
    if (!kind)
      return refuse(
          {"Nét vẽ chỉ gồm M, L, C, Z và các số.", "A path consists of M, L, C, Z and numbers."});
    if (out_.empty() && *kind != Kind::move)
      return refuse({"Nét vẽ phải bắt đầu bằng M.", "A path must begin with M."});
    ++at_;
    if (*kind == Kind::close) {
      out_.push_back({*kind, {}});
      return;
    }
    do {
      addPoints(*kind);
    } while (!fault_ && *kind != Kind::move && !atEnd() && !kindOf(text_[at_]));
  }

  static std::optional<Kind> kindOf(char letter) {
    switch (letter) {
      case 'M':
        return Kind::move;
      case 'L':
        return Kind::line;
      case 'C':
        return Kind::curve;
      case 'Z':
        return Kind::close;
      default:
        return std::nullopt;
    }
  }

  void addPoints(Kind kind) {
    OutlineStep step{kind, {}};
    for (size_t i = 0; i < 2 * step.points() && !fault_; ++i)
      step.xy[i] = number();
    out_.push_back(step);
  }

  double number() {
    const bool end = atEnd();
    const size_t begin = at_;
    while (at_ < text_.size() && isNumeric(text_[at_]))
      ++at_;
    const std::optional<Decimal> exact =
        end ? std::nullopt : parseDecimal(text_.substr(begin, at_ - begin));
    double value = exact ? static_cast<double>(exact->unscaled) : 0;
    for (int i = 0; exact && i < exact->scale; ++i)
      value /= 10;
    if (!exact || value > kFarthest || value < -kFarthest) {
      at_ = begin;
      refuse({"Ở đây cần một số milimét.", "A number of millimetres is due here."});
    }
    return value;
  }

  static bool isNumeric(char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; }

  void refuse(Message message) {
    if (!fault_)
      fault_ = PathFault{at_, std::move(message)};
  }

  std::string_view text_;
  size_t at_ = 0;
  Outline out_;
  std::optional<PathFault> fault_;
};

}  // namespace

tl::expected<Outline, PathFault> parsePathText(std::string_view text) {
  return PathParser(text).run();
}

Outline rectangle(double left, double top, double width, double height) {
  const double right = left + width, bottom = top + height;
  return {{Kind::move, {left, top}},
          {Kind::line, {right, top}},
          {Kind::line, {right, bottom}},
          {Kind::line, {left, bottom}},
          {Kind::close, {}}};
}

Outline circle(double x, double y, double r) {
  const double h = r * kRound;
  return {{Kind::move, {x + r, y}},
          {Kind::curve, {x + r, y + h, x + h, y + r, x, y + r}},
          {Kind::curve, {x - h, y + r, x - r, y + h, x - r, y}},
          {Kind::curve, {x - r, y - h, x - h, y - r, x, y - r}},
          {Kind::curve, {x + h, y - r, x + r, y - h, x + r, y}},
          {Kind::close, {}}};
}

}  // namespace vanthu::markup
