#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/json_writer.h"

namespace vanthu {
namespace {

void writeMessage(JsonWriter& json, std::string_view name, const Message& message) {
  json.key(name).beginObject();
  if (!message.vi.empty())
    json.member("vi", message.vi);
  if (!message.en.empty())
    json.member("en", message.en);
  json.endObject();
}

void write(JsonWriter& json, const Diagnostic& diagnostic) {
  const Where& where = diagnostic.where;
  json.beginObject().member("code", diagnostic.code);
  json.member("severity", diagnostic.severity == Severity::error ? "error" : "warning");
  if (!where.file.empty())
    json.member("file", where.file);
  if (where.line != 0)
    json.member("line", int64_t{where.line}).member("column", int64_t{where.column});
  if (!where.pointer.empty())
    json.member("pointer", where.pointer);
  writeMessage(json, "message", diagnostic.message);
  if (diagnostic.hint != Message{})
    writeMessage(json, "hint", diagnostic.hint);
  json.endObject();
}

std::string place(const Where& where) {
  std::string out = where.file;
  if (where.line != 0) {
    out += ":" + std::to_string(where.line);
    if (where.column != 0)
      out += ":" + std::to_string(where.column);
  }
  if (!where.pointer.empty())
    out += (out.empty() ? "" : ": ") + where.pointer;
  return out;
}

}  // namespace

std::string format(const Diagnostic& diagnostic, Language language) {
  const bool vi = language == Language::vietnamese;
  const bool error = diagnostic.severity == Severity::error;
  std::string out = place(diagnostic.where);
  if (!out.empty())
    out += ": ";
  out += error ? (vi ? "lỗi: " : "error: ") : (vi ? "cảnh báo: " : "warning: ");
  out += vi ? diagnostic.message.vi : diagnostic.message.en;
  out += " [" + diagnostic.code + "]";
  const std::string& hint = vi ? diagnostic.hint.vi : diagnostic.hint.en;
  if (!hint.empty())
    out += (vi ? "\n  gợi ý: " : "\n  hint: ") + hint;
  return out;
}

std::string toJson(const Diagnostics& diagnostics) {
  JsonWriter json;
  json.beginArray();
  for (const Diagnostic& diagnostic : diagnostics)
    write(json, diagnostic);
  json.endArray();
  return json.take();
}

void append(Diagnostics& all, Diagnostics more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

bool isMachineFault(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::error && diagnostic.code.starts_with("machine.");
  });
}

}  // namespace vanthu
