#include "base/json_writer.h"

#include <cassert>
#include <charconv>

namespace vanthu {
namespace {

void appendQuoted(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (byte < 0x20) {
          out += "\\u00";
          out += kHex[byte >> 4];
          out += kHex[byte & 15];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

}  // namespace

std::string jsonQuote(std::string_view text) {
  std::string out;
  appendQuoted(out, text);
  return out;
}

void JsonWriter::newLine() {
  if (!pretty_)
    return;
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

void JsonWriter::beforeValue() {
  if (afterKey_) {
    afterKey_ = false;
    return;
  }
  if (levels_.empty())
    return;
  assert(!levels_.back().object && "a value in an object needs a key");
  if (!levels_.back().empty)
    out_ += ',';
  levels_.back().empty = false;
  newLine();
}

JsonWriter& JsonWriter::beginObject() {
  beforeValue();
  out_ += '{';
  levels_.push_back({true, true});
  return *this;
}

JsonWriter& JsonWriter::beginArray() {
  beforeValue();
  out_ += '[';
  levels_.push_back({false, true});
  return *this;
}

JsonWriter& JsonWriter::endObject() {
  assert(!levels_.empty() && levels_.back().object && !afterKey_);
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty)
    newLine();
  out_ += '}';
  return *this;
}

JsonWriter& JsonWriter::endArray() {
  assert(!levels_.empty() && !levels_.back().object);
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty)
    newLine();
  out_ += ']';
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().object && !afterKey_);
  if (!levels_.back().empty)
    out_ += ',';
  levels_.back().empty = false;
  newLine();
  appendQuoted(out_, name);
  out_ += pretty_ ? ": " : ":";
  afterKey_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  beforeValue();
  appendQuoted(out_, text);
  return *this;
}

JsonWriter& JsonWriter::value(int64_t number) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
  return raw(std::string_view(buffer, static_cast<size_t>(end - buffer)));
}

JsonWriter& JsonWriter::value(bool flag) {
  return raw(flag ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
  return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  beforeValue();
  out_ += json;
  return *this;
}

std::string JsonWriter::take() {
  assert(levels_.empty() && !afterKey_);
  if (pretty_)
    out_ += '\n';
  return std::move(out_);
}

}  // namespace vanthu
