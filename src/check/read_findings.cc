#include "check/read_findings.h"

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace vanthu::check {
namespace {

class FindingReader {
 public:
  explicit FindingReader(const Value& json) : json_(json) {}

  std::optional<Finding> read() {
    Finding out;
    out.rule = words("rule");
    out.severity = severity();
    out.place.page = page();
    out.place.x = length("x");
    out.place.y = length("y");
    out.place.pointer = words("pointer");
    out.place.quote = words("quote");
    out.message = message("message");
    out.fix = message("fix");
    if (!good_ || out.rule.empty() || out.message.vi.empty())
      return std::nullopt;
    return out;
  }

 private:
  const Value* find(std::string_view name) const { return json_.find(name); }

  std::string text(const Value* value) {
    if (value == nullptr)
      return "";
    if (value->isText())
      return value->text();
    good_ = false;
    return "";
  }

  std::string words(std::string_view name) { return text(find(name)); }

  Severity severity() {
    const std::string name = words("severity");
    if (name == "error")
      return Severity::error;
    if (name == "notEvaluated")
      return Severity::notEvaluated;
    good_ = good_ && name == "warning";
    return Severity::warning;
  }

  unsigned page() {
    const Value* value = find("page");
    if (value == nullptr)
      return 0;
    if (value->isInteger() && value->integer() > 0 &&
        value->integer() <= std::numeric_limits<int>::max())
      return static_cast<unsigned>(value->integer());
    good_ = false;
    return 0;
  }

  Length length(std::string_view name) {
    const Value* value = find(name);
    if (value == nullptr)
      return {};
    if (value->isInteger())
      return Length::millimetres(static_cast<double>(value->integer()));
    if (value->kind() == Value::Kind::decimal) {
      const Decimal& n = value->decimal();
      return Length::millimetres(static_cast<double>(n.unscaled) / std::pow(10.0, n.scale));
    }
    good_ = false;
    return {};
  }

  Message message(std::string_view name) {
    const Value* value = find(name);
    if (value == nullptr)
      return {};
    good_ = good_ && value->isObject();
    return {text(value->find("vi")), text(value->find("en"))};
  }

  const Value& json_;
  bool good_ = true;
};

Diagnostic badAnswer() {
  return {"check.bad-answer",
          {},
          {"Tiến trình kiểm tra trả lời không đúng dạng.",
           "The checking process gave a malformed answer."},
          {}};
}

}  // namespace

Result<Findings> readFindings(const Value& json) {
  if (!json.isList())
    return fail(badAnswer());
  Findings out;
  for (const Value& each : json.list()) {
    std::optional<Finding> finding = FindingReader(each).read();
    if (!finding)
      return fail(badAnswer());
    out.push_back(std::move(*finding));
  }
  return out;
}

}  // namespace vanthu::check
