// What one filling has at hand: template, schema, record, options; its faults and its budget.
//
// Not thread-safe: one filling, one context.
#ifndef VANTHU_FILL_CONTEXT_H_
#define VANTHU_FILL_CONTEXT_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.h"
#include "base/value.h"
#include "data/schema.h"
#include "fill/fill.h"
#include "fill/operand.h"
#include "markup/template.h"

namespace vanthu::fill {

class Context {
 public:
  /// All but the options outlive the context.
  Context(const markup::Template& tmpl,
          const data::Schema& schema,
          const Value& record,
          const Options& options)
      : tmpl_(tmpl), schema_(schema), record_(record), options_(options) {}

  const markup::Template& tmpl() const { return tmpl_; }
  const data::Schema& schema() const { return schema_; }
  const Value& record() const { return record_; }
  const Options& options() const { return options_; }

  // Faults. The same one at the same place is kept once. While a field is written whose blocks have
  // places of their own, in no file, all of them stand at the field's place.

  void enterField(const markup::Place& place, std::string pointer) {
    field_ = Field{place, std::move(pointer)};
  }
  void leaveField() { field_.reset(); }

  void error(std::string_view code,
             const markup::Place& place,
             std::string_view pointer,
             Message message,
             Message hint = {});
  bool failed() const { return !faults_.empty(); }
  Diagnostics takeFaults();

  // Budget. Once it is used up everything stops.

  /// Counts `steps` of work at `place`; false if there is none left.
  bool step(const markup::Place& place, uint64_t steps = 1);
  /// Counts the work of going through `bytes` of text.
  bool read(const markup::Place& place, size_t bytes) { return step(place, bytes / kBytesOfAStep); }
  /// Counts printed bytes.
  bool print(const markup::Place& place, size_t bytes);
  bool stopped() const { return stopped_; }
  uint64_t steps() const { return steps_; }

  // Variables: of loops, tables and partials; inner ones hide outer ones and the record's fields.

  void push(std::string name, Value value) {
    scopes_.emplace_back(std::move(name), std::move(value));
  }
  void pop(size_t count = 1) { scopes_.resize(scopes_.size() - count); }
  const Value* variable(std::string_view name) const;
  std::vector<std::string> variableNames() const;

  /// The title of the field that `pointer` names: "Họ và tên", or its key.
  std::string titleOf(std::string_view pointer) const;

  /// True if this is a draft and lacks the field at `pointer` although the schema requires it, and
  /// every object around it is there or required too.
  bool isGap(std::string_view pointer) const;

  /// The form of a date that is yet to be written in: "ngày      tháng      năm 2026".
  std::string blankDate() const;

  Source source(const markup::Place& place, const std::string& pointer = {}) const {
    return {place.file, place.line, place.column, pointer};
  }

 private:
  static constexpr size_t kBytesOfAStep = 64;

  struct Field {
    markup::Place place;
    std::string pointer;
  };

  void stop(std::string_view code, const markup::Place& place, Message message);

  const markup::Template& tmpl_;
  const data::Schema& schema_;
  const Value& record_;
  const Options options_;
  Diagnostics faults_;
  size_t counted_ = 0;  ///< faults beyond the first hundred
  std::set<std::string> known_;
  uint64_t steps_ = 0;
  size_t printed_ = 0;
  bool stopped_ = false;
  std::optional<Field> field_;
  std::vector<std::pair<std::string, Value>> scopes_;
};

/// “word”, cut to a length that is readable in a message.
std::string quoted(std::string_view word);

/// "Có phải “near” không?", or nothing if `near` is empty.
Message didYouMean(std::string_view near);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_CONTEXT_H_
