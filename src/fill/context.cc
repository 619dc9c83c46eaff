#include "fill/context.h"

#include <algorithm>

#include "base/diagnostic_limit.h"
#include "base/json_pointer.h"
#include "markup/reporter.h"
#include "text/dates.h"

namespace vanthu::fill {
namespace {

// Faults told apart; those of a loop that fails differently each time are counted no further.
constexpr size_t kMostKnown = 10'000;

bool requires_(const data::SchemaNode& node, const std::string& name) {
  return std::find(node.required.begin(), node.required.end(), name) != node.required.end();
}

}  // namespace

void Context::error(std::string_view code,
                    const markup::Place& asked,
                    std::string_view pointer,
                    Message message,
                    Message hint) {
  const markup::Place& place = field_ ? field_->place : asked;
  if (field_ && pointer.empty())
    pointer = field_->pointer;
  std::string key(code);
  key += " " + std::to_string(place.file) + ":" + std::to_string(place.line) + ":" +
         std::to_string(place.column) + " ";
  key += pointer;
  key += " " + message.en;
  if (known_.size() >= kMostKnown || !known_.insert(std::move(key)).second)
    return;
  if (faults_.size() >= kMostDiagnostics) {
    ++counted_;
    return;
  }
  Diagnostic fault;
  fault.code = code;
  if (place.line != 0) {
    fault.where.file = tmpl_.files[place.file];
    fault.where.line = place.line;
    fault.where.column = place.column;
  }
  fault.where.pointer = pointer;
  fault.message = std::move(message);
  fault.hint = std::move(hint);
  faults_.push_back(std::move(fault));
}

Diagnostics Context::takeFaults() {
  if (counted_ > 0)
    faults_.push_back(
        moreNotListed(counted_, "template.too-many-errors", faults_.back().where.file));
  return std::move(faults_);
}

bool Context::step(const markup::Place& place, uint64_t steps) {
  if (stopped_)
    return false;
  steps_ += steps;
  if (steps_ <= options_.maxSteps)
    return true;
  stop("template.step-limit",
       place,
       {"Mẫu cần quá nhiều bước tính cho một văn bản.",
        "The template takes too many steps for one document."});
  return false;
}

bool Context::print(const markup::Place& place, size_t bytes) {
  if (stopped_)
    return false;
  printed_ += bytes;
  if (printed_ <= kMaxOutputBytes)
    return true;
  stop("template.output-limit",
       place,
       {"Văn bản dài quá 16 MiB chữ.", "The document is longer than 16 MiB of text."});
  return false;
}

void Context::stop(std::string_view code, const markup::Place& place, Message message) {
  stopped_ = true;
  error(code,
        place,
        {},
        std::move(message),
        field_ ? Message{"Rút ngắn trường này.", "shorten this field"}
               : Message{"Xem lại các vòng lặp lồng nhau.", "look at loops inside loops"});
}

const Value* Context::variable(std::string_view name) const {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if (scope->first == name)
      return &scope->second;
  }
  return nullptr;
}

std::vector<std::string> Context::variableNames() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : scopes_)
    names.push_back(name);
  return names;
}

std::string Context::titleOf(std::string_view pointer) const {
  const data::SchemaNode* node = schema_.find(pointer);
  if (node != nullptr && !node->title.empty())
    return node->title;
  const std::vector<std::string> tokens = pointerTokens(pointer);
  return tokens.empty() ? std::string() : tokens.back();
}

bool Context::isGap(std::string_view pointer) const {
  if (!options_.draft || pointer.empty())
    return false;
  const data::SchemaNode* node = &schema_.root();
  const Value* value = &record_;
  for (const std::string& token : pointerTokens(pointer)) {
    if (node == nullptr)
      return false;
    const bool item = node->items != nullptr && value != nullptr && value->isList();
    const Value* child = value == nullptr ? nullptr : childAt(*value, token);
    if ((child == nullptr || child->isNull()) && !requires_(*node, token))
      return false;
    node = item ? node->items : node->member(token);
    value = child;
  }
  return value == nullptr || value->isNull();
}

std::string Context::blankDate() const {
  if (options_.year > 0)
    return text::blankOfficialDate(options_.year);
  std::string form = text::blankOfficialDate(1);  // no year is known: room for one
  form.pop_back();
  for (int i = 0; i < 6; ++i)
    form += "\u00A0";
  return form;
}

std::string quoted(std::string_view word) {
  return markup::quoted(word);
}

Message didYouMean(std::string_view near) {
  return markup::didYouMean(near);
}

}  // namespace vanthu::fill
