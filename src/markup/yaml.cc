#include "markup/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"

namespace vanthu::markup {
namespace {

/// Thrown through yaml-cpp to stop it, caught at the door; the faults are in the builder.
struct Stop {};

/// Turns yaml-cpp's marks (0-based, columns in bytes) into places. Marks mostly ascend, so columns
/// are counted on from the last one.
class Places {
 public:
  Places(std::string_view text, std::string_view file, uint32_t firstLine)
      : text_(text), file_(file), firstLine_(firstLine) {}

  /// The place of a node; of a quoted text its first letter behind the quote.
  Where at(const YAML::Mark& mark) {
    size_t offset = mark.pos < 0 ? 0 : std::min(static_cast<size_t>(mark.pos), text_.size());
    if (offset < text_.size() && (text_[offset] == '"' || text_[offset] == '\''))
      ++offset;
    if (offset < counted_) {
      counted_ = 0;
      line_ = 0;
      column_ = 1;
    }
    for (; counted_ < offset; ++counted_) {
      const auto byte = static_cast<unsigned char>(text_[counted_]);
      if (byte == '\n') {
        ++line_;
        column_ = 1;
      } else if ((byte & 0xC0) != 0x80) {
        ++column_;
      }
    }
    return {std::string(file_), firstLine_ + line_, column_, {}};
  }

 private:
  std::string_view text_;
  std::string_view file_;
  uint32_t firstLine_;
  size_t counted_ = 0;
  uint32_t line_ = 0;
  uint32_t column_ = 1;
};

std::optional<Value> number(std::string_view text) {
  int64_t integer = 0;
  const char* end = text.data() + text.size();
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const bool leadingZero = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  if (digits.empty() || leadingZero || digits[0] < '0' || digits[0] > '9')
    return std::nullopt;
  if (const auto [stop, error] = std::from_chars(text.data(), end, integer);
      error == std::errc() && stop == end)
    return Value(integer);
  if (const std::optional<Decimal> decimal = parseDecimal(text); decimal && decimal->scale > 0)
    return Value(*decimal);
  return std::nullopt;
}

Value plainScalar(const std::string& text) {
  if (text == "true" || text == "false")
    return Value(text == "true");
  if (std::optional<Value> parsed = number(text))
    return std::move(*parsed);
  return Value(text);
}

/// Builds the value from yaml-cpp's events.
class Builder : public YAML::EventHandler {
 public:
  Builder(std::string_view text, std::string_view file, uint32_t firstLine)
      : places_(text, file, firstLine) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    put(Value(), mark);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuseAnchor(mark, 1); }

  void OnScalar(const YAML::Mark& mark,
                const std::string& tag,
                YAML::anchor_t anchor,
                const std::string& text) override {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    put(tag == "!" ? Value(text) : plainScalar(text), mark);
  }

  void OnSequenceStart(const YAML::Mark& mark,
                       const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, false);
  }

  void OnMapStart(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, true);
  }

  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

  void report(const YAML::Mark& mark, std::string code, Message message, Message hint = {}) {
    faults_.push_back({std::move(code), places_.at(mark), std::move(message), std::move(hint)});
  }

  Result<Value> finish() {
    if (!faults_.empty())
      return fail(std::move(faults_));
    return std::move(root_);
  }

 private:
  struct Level {
    bool map = false;
    Where where;
    Value::List list;
    Value::Object object;
    std::optional<std::string> key;
    std::unordered_set<std::string> keys;
  };

  void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == 0)
      return;
    report(mark,
           "yaml.not-supported",
           {"Không dùng neo và tham chiếu (“&”, “*”) của YAML ở đây.",
            "Anchors and aliases of YAML are not supported here."},
           {"Chữ bắt đầu bằng “&” hoặc “*” phải đặt trong dấu nháy.",
            "text that begins with \"&\" or \"*\" needs quotes"});
    throw Stop{};
  }

  void refuseTag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!")
      return;
    report(mark,
           "yaml.not-supported",
           {"Không dùng nhãn kiểu (“!…”) của YAML ở đây.", "Tags of YAML are not supported here."},
           {"Chữ bắt đầu bằng “!” phải đặt trong dấu nháy.",
            "text that begins with \"!\" needs quotes"});
    throw Stop{};
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, bool map) {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    if (!levels_.empty() && levels_.back().map && !levels_.back().key) {
      report(mark,
             "yaml.bad-key",
             {"Tên khóa phải là chữ.", "A key must be text."},
             {"Giá trị bắt đầu bằng “{{” phải đặt trong dấu nháy.",
              "a value that begins with \"{{\" needs quotes"});
      throw Stop{};
    }
    if (levels_.size() >= kMaxYamlDepth) {
      report(
          mark, "yaml.too-deep", {"Dữ liệu lồng nhau quá sâu.", "The data is nested too deeply."});
      throw Stop{};
    }
    Level level;
    level.map = map;
    level.where = places_.at(mark);
    levels_.push_back(std::move(level));
  }

  void close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    Value value = level.map ? Value(std::move(level.object)) : Value(std::move(level.list));
    value.setWhere(std::move(level.where));
    place(std::move(value));
  }

  void put(Value value, const YAML::Mark& mark) {
    if (!levels_.empty() && levels_.back().map && !levels_.back().key) {
      takeKey(value, mark);
      return;
    }
    value.setWhere(places_.at(mark));
    place(std::move(value));
  }

  void takeKey(const Value& value, const YAML::Mark& mark) {
    std::string key = value.isText() ? value.text() : toJson(value);
    if (!levels_.back().keys.insert(key).second) {
      report(mark,
             "yaml.duplicate-key",
             {"Khóa “" + key + "” đã có ở trên.", "The key \"" + key + "\" stands above already."});
    }
    levels_.back().key = std::move(key);
  }

  void place(Value value) {
    if (levels_.empty()) {
      root_ = std::move(value);
      return;
    }
    Level& level = levels_.back();
    if (!level.map) {
      level.list.push_back(std::move(value));
      return;
    }
    level.object.emplace_back(std::move(*level.key), std::move(value));
    level.key.reset();
  }

  Places places_;
  Diagnostics faults_;
  std::vector<Level> levels_;
  Value root_;
};

void readDocument(std::istream& input, Builder& builder) {
  YAML::Parser parser(input);
  if (!parser.HandleNextDocument(builder))
    return;
  Builder second("", "", 0);
  if (parser.HandleNextDocument(second)) {
    builder.report(YAML::Mark(),
                   "yaml.several-documents",
                   {"Chỉ được có một tài liệu YAML.", "Only one YAML document is allowed."});
  }
}

}  // namespace

Result<Value> readYaml(std::string_view text, std::string_view file, uint32_t firstLine) {
  Builder builder(text, file, firstLine);
  if (text.size() > kMaxYamlBytes) {
    builder.report(YAML::Mark(),
                   "yaml.too-large",
                   {"Phần YAML dài quá 256 KiB.", "The YAML is longer than 256 KiB."});
    return builder.finish();
  }
  try {
    std::istringstream input{std::string(text)};
    readDocument(input, builder);
  } catch (const Stop&) {
    // The builder has reported why.
  } catch (const YAML::Exception& error) {
    builder.report(
        error.mark,
        "yaml.syntax",
        {"YAML sai cú pháp (" + error.msg + ").", "The YAML is malformed (" + error.msg + ")."},
        {"Xem lại dấu nháy, dấu hai chấm và thụt dòng.", "look at quotes, colons and indentation"});
  }
  return builder.finish();
}

}  // namespace vanthu::markup
