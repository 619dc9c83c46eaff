// Template text + record text → document, for tests of markup and fill.
#ifndef VANTHU_TESTS_SUPPORT_FILL_PROBE_H_
#define VANTHU_TESTS_SUPPORT_FILL_PROBE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "data/json_reader.h"
#include "data/record.h"
#include "data/schema.h"
#include "document/document.h"
#include "fill/fill.h"
#include "markup/parse_template.h"
#include "support/memory_world.h"

namespace vanthu::testing {

/// A schema in which every field of `value` is known and optional.
inline Value schemaLike(const Value& value) {
  Value::Object schema;
  if (value.isObject()) {
    Value::Object properties;
    for (const auto& [name, member] : value.object())
      properties.emplace_back(name, schemaLike(member));
    schema.emplace_back("properties", Value(std::move(properties)));
  } else if (value.isList()) {
    Value::Object merged;
    for (const Value& item : value.list()) {
      if (!item.isObject())
        continue;
      for (const auto& [name, member] : item.object()) {
        if (Value(merged).find(name) == nullptr)
          merged.emplace_back(name, member);
      }
    }
    if (!merged.empty())
      schema.emplace_back("items", schemaLike(Value(std::move(merged))));
  }
  return Value(std::move(schema));
}

struct Example {
  std::string tmpl;
  std::string json = "{}";
  std::optional<std::string> schema = {};  ///< none: schemaLike(json)
  std::map<std::string, std::string> partials = {};
  fill::Options options = {};
};

inline constexpr const char* kPlainFrontMatter =
    "---\ntype: Văn bản\nletterhead: none\nclosing: none\n---\n";

/// The document of an example; a template without front matter stands for kPlainFrontMatter + it,
/// its line numbers kept.
inline Result<document::Document> fillExample(const Example& example) {
  const bool bare = !example.tmpl.starts_with("---\n");
  MemoryWorld world;
  world.add("templates/vi-du/template.md", (bare ? kPlainFrontMatter : "") + example.tmpl);
  for (const auto& [name, text] : example.partials)
    world.add("templates/vi-du/" + name + ".md", text);
  const auto shifted = [&](Diagnostics faults) {
    for (Diagnostic& fault : faults) {
      if (bare && fault.where.file.ends_with("/template.md") && fault.where.line > 5)
        fault.where.line -= 5;
    }
    return fail(std::move(faults));
  };
  Result<Value> json = data::readJson(example.json, "data.json");
  if (!json)
    return fail(json.error());
  const Value rules =
      example.schema ? data::readJson(*example.schema, "schema.json").value() : schemaLike(*json);
  const auto schema = data::readSchema(rules, "schema.json");
  if (!schema)
    return fail(schema.error());
  const Result<Value> record = data::readRecord(*json, **schema, {.draft = example.options.draft});
  if (!record)
    return fail(record.error());
  const auto tmpl = markup::parseTemplate("vi-du", world);
  if (!tmpl)
    return shifted(tmpl.error());
  Result<document::Document> document = fill::fill(**tmpl, **schema, *record, example.options);
  if (!document)
    return shifted(document.error());
  return document;
}

inline std::string formatAll(const Diagnostics& faults) {
  std::string out;
  for (const Diagnostic& fault : faults)
    out += format(fault, Language::vietnamese) + "\n";
  return out;
}

/// The text of the document, or its diagnostics.
inline std::string textOf(const Example& example) {
  const Result<document::Document> document = fillExample(example);
  return document ? document::plainText(*document) : formatAll(document.error());
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_FILL_PROBE_H_
