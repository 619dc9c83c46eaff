// Scalars of the front matter of a certificate: numbers within limits, choices, colours.
//
// Each fault is reported at its place, and something harmless given in its stead.
#ifndef VANTHU_MARKUP_FRONT_VALUES_H_
#define VANTHU_MARKUP_FRONT_VALUES_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/drawing.h"
#include "base/value.h"
#include "markup/reporter.h"
#include "markup/template.h"

namespace vanthu::markup {

struct Range {
  double least, most;
};

class FrontValues {
 public:
  FrontValues(uint32_t file, Reporter& reporter) : file_(file), reporter_(reporter) {}

  uint32_t file() const { return file_; }
  Reporter& reporter() { return reporter_; }

  void error(const Value& value, Message message, Message hint = {});
  void missing(const Value& object, std::string_view key);
  /// False, and a fault, if `value` is no object or no list.
  bool requireObject(const Value& value);
  bool requireList(const Value& value);
  void refuseUnknown(const Value& object, const std::vector<std::string>& known);

  /// "The value of `key`": each gives `absent` where there is none or a wrong one.
  double number(const Value& object, std::string_view key, Range range, double absent);
  bool flag(const Value& object, std::string_view key, bool absent);
  /// The index of the value among `words`, 0 if there is none.
  size_t choice(const Value& object,
                std::string_view key,
                const std::vector<std::string_view>& words);

  /// A list of exactly `count` numbers; empty if it is anything else.
  std::vector<double> numbers(const Value& list, size_t count, Range range);

  /// `colors`: names for "#RRGGBB".
  void readColors(const Value& colors);
  /// A named colour or "#RRGGBB".
  std::optional<drawing::Color> color(const Value& value);

 private:
  uint32_t file_;
  Reporter& reporter_;
  std::vector<std::pair<std::string, drawing::Color>> colors_ = {{"black", {}}};
};

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_FRONT_VALUES_H_
