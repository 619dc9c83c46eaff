// Reading a schema: every keyword has one reader in a table; references are resolved at the end.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/json_pointer.h"
#include "base/nearest_name.h"
#include "data/findings.h"
#include "data/schema.h"
#include "data/schema_references.h"
#include "text/regex.h"

namespace vanthu::data {
namespace {

constexpr std::string_view kRefPrefix = "#/definitions/";

class SchemaReader {
 public:
  explicit SchemaReader(std::string_view file) : file_(file) {}

  Result<std::shared_ptr<const Schema>> read(const Value& json);

 private:
  // Where a keyword stands: the schema being read and what was written.
  struct Use {
    SchemaNode& node;
    const std::string& keyword;
    const Value& value;
    bool root;
  };
  using Reader = void (SchemaReader::*)(const Use&);

  static const std::map<std::string_view, Reader>& readers();

  SchemaNode& readNode(const Value& json, bool root);
  void readKeywords(SchemaNode& node, const Value& json, bool root);
  void unknownKeyword(const Value& value, const std::string& keyword);
  void bad(const Use& use, const Message& due);

  void annotation(const Use&) {}
  void schemaId(const Use& use);
  void title(const Use& use) { readText(use, use.node.title); }
  void description(const Use& use) { readText(use, use.node.description); }
  void readText(const Use& use, std::string& out);
  void definitions(const Use& use);
  void reference(const Use& use);
  void type(const Use& use);
  void enumeration(const Use& use);
  void constant(const Use& use) { use.node.constant = use.value; }
  void properties(const Use& use);
  void required(const Use& use);
  void additional(const Use& use) { use.node.additional = &readNode(use.value, false); }
  void items(const Use& use) { use.node.items = &readNode(use.value, false); }
  void format(const Use& use);
  void pattern(const Use& use);
  template <std::optional<int64_t> SchemaNode::*kMember>
  void count(const Use& use);
  template <std::optional<Decimal> SchemaNode::*kMember>
  void bound(const Use& use);

  void finishProperties(SchemaNode& node);
  Where whereOf(const Value& value) const;

  std::string_view file_;
  std::vector<std::unique_ptr<SchemaNode>> nodes_;
  SchemaReferences references_;
  Findings findings_;
};

const std::map<std::string_view, SchemaReader::Reader>& SchemaReader::readers() {
  using S = SchemaReader;
  static const std::map<std::string_view, Reader> kReaders = {
      {"$schema", &S::schemaId},
      {"title", &S::title},
      {"description", &S::description},
      {"default", &S::annotation},
      {"examples", &S::annotation},
      {"definitions", &S::definitions},
      {"$ref", &S::reference},
      {"type", &S::type},
      {"enum", &S::enumeration},
      {"const", &S::constant},
      {"properties", &S::properties},
      {"required", &S::required},
      {"additionalProperties", &S::additional},
      {"items", &S::items},
      {"minItems", &S::count<&SchemaNode::minItems>},
      {"maxItems", &S::count<&SchemaNode::maxItems>},
      {"minLength", &S::count<&SchemaNode::minLength>},
      {"maxLength", &S::count<&SchemaNode::maxLength>},
      {"minimum", &S::bound<&SchemaNode::minimum>},
      {"maximum", &S::bound<&SchemaNode::maximum>},
      {"format", &S::format},
      {"pattern", &S::pattern}};
  return kReaders;
}

Where SchemaReader::whereOf(const Value& value) const {
  Where where = value.where();
  if (where.file.empty())
    where.file = file_;
  return where;
}

void SchemaReader::bad(const Use& use, const Message& due) {
  findings_.add("data.schema-bad-keyword",
                whereOf(use.value),
                {"\"" + use.keyword + "\" " + due.vi, "\"" + use.keyword + "\" " + due.en});
}

void SchemaReader::unknownKeyword(const Value& value, const std::string& keyword) {
  std::vector<std::string> known;
  for (const auto& [name, reader] : readers())
    known.emplace_back(name);
  const std::string near = nearestName(keyword, known);
  Message hint{"các từ khóa được dùng nằm trong một phần của JSON Schema draft 7",
               "only a part of JSON Schema draft 7 is understood"};
  if (!near.empty())
    hint = {"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"};
  findings_.add("data.schema-unknown-keyword",
                whereOf(value),
                {"lược đồ không dùng được từ khóa \"" + keyword + "\"",
                 "the schema keyword \"" + keyword + "\" is not understood"},
                hint);
}

SchemaNode& SchemaReader::readNode(const Value& json, bool root) {
  nodes_.push_back(std::make_unique<SchemaNode>());
  SchemaNode& node = *nodes_.back();
  node.where = whereOf(json);
  if (json.isObject())
    readKeywords(node, json, root);
  else if (json.kind() == Value::Kind::boolean)
    node.nothing = !json.boolean();
  else
    findings_.add("data.schema-bad-keyword",
                  node.where,
                  {"một lược đồ phải là đối tượng, true hoặc false",
                   "a schema must be an object, true or false"});
  return node;
}

// Beside a $ref only the annotations count; the other keywords are only checked for being known.
void SchemaReader::readKeywords(SchemaNode& node, const Value& json, bool root) {
  static const std::set<std::string_view> kBesideReference = {
      "$ref", "$schema", "title", "description", "definitions"};
  const bool isReference = json.find("$ref") != nullptr;
  for (const auto& [keyword, value] : json.object()) {
    const auto reader = readers().find(keyword);
    if (reader == readers().end())
      unknownKeyword(value, keyword);
    else if (!isReference || kBesideReference.contains(keyword))
      (this->*reader->second)(Use{node, keyword, value, root});
  }
  finishProperties(node);
}

void SchemaReader::schemaId(const Use& use) {
  const bool draft7 =
      use.value.isText() && (use.value.text() == "http://json-schema.org/draft-07/schema#" ||
                             use.value.text() == "http://json-schema.org/draft-07/schema");
  if (!draft7)
    bad(use,
        {"phải là \"http://json-schema.org/draft-07/schema#\"",
         "must be \"http://json-schema.org/draft-07/schema#\""});
}

void SchemaReader::readText(const Use& use, std::string& out) {
  if (use.value.isText())
    out = use.value.text();
  else
    bad(use, {"phải là chuỗi", "must be a string"});
}

void SchemaReader::definitions(const Use& use) {
  if (!use.root)
    return bad(use, {"chỉ được đặt ở gốc của lược đồ", "may stand only at the root of the schema"});
  if (!use.value.isObject())
    return bad(use, {"phải là đối tượng", "must be an object"});
  for (const auto& [name, json] : use.value.object())
    references_.define(name, readNode(json, false));
}

void SchemaReader::reference(const Use& use) {
  if (!use.value.isText() || !use.value.text().starts_with(kRefPrefix)) {
    findings_.add("data.schema-bad-ref",
                  whereOf(use.value),
                  {"\"$ref\" phải có dạng \"#/definitions/TÊN\"",
                   "\"$ref\" must read \"#/definitions/NAME\""});
    return;
  }
  const std::string_view name = std::string_view(use.value.text()).substr(kRefPrefix.size());
  references_.refer(use.node, unescapedToken(name), whereOf(use.value));
}

void SchemaReader::type(const Use& use) {
  const Value::List one = {use.value};
  const Value::List& names = use.value.isList() ? use.value.list() : one;
  for (const Value& name : names) {
    const auto type = name.isText() ? parseType(name.text()) : std::nullopt;
    if (type)
      use.node.types.push_back(*type);
  }
  if (names.empty() || use.node.types.size() != names.size())
    bad(use,
        {"phải là một hoặc nhiều trong các từ null, boolean, integer, number, string, array, "
         "object",
         "must be one or more of null, boolean, integer, number, string, array, object"});
}

void SchemaReader::enumeration(const Use& use) {
  if (use.value.isList() && !use.value.list().empty())
    use.node.allowed = use.value.list();
  else
    bad(use, {"phải là danh sách có ít nhất một giá trị", "must be a list of at least one value"});
}

void SchemaReader::properties(const Use& use) {
  if (!use.value.isObject())
    return bad(use, {"phải là đối tượng", "must be an object"});
  for (const auto& [name, json] : use.value.object())
    use.node.properties.push_back({name, &readNode(json, false), false});
}

void SchemaReader::required(const Use& use) {
  const Message due{"phải là danh sách các tên trường, mỗi tên một lần",
                    "must be a list of names, each once"};
  if (!use.value.isList())
    return bad(use, due);
  std::set<std::string> seen;
  for (const Value& name : use.value.list()) {
    if (!name.isText() || !seen.insert(name.text()).second)
      return bad(use, due);
    use.node.required.push_back(name.text());
  }
}

// Joins the two keywords, in whichever order they were written. A required name that may not be
// there is a slip that would refuse every record.
void SchemaReader::finishProperties(SchemaNode& node) {
  for (const std::string& name : node.required) {
    const auto property = std::find_if(
        node.properties.begin(), node.properties.end(), [&](const SchemaNode::Property& p) {
          return p.name == name;
        });
    if (property != node.properties.end())
      property->required = true;
    else if (node.additional != nullptr && node.additional->nothing)
      findings_.add("data.schema-bad-keyword",
                    node.where,
                    {"trường bắt buộc \"" + name + "\" không có trong \"properties\"",
                     "the required field \"" + name + "\" is not among the \"properties\""});
  }
}

void SchemaReader::format(const Use& use) {
  if (use.value.isText() && use.value.text() == "date")
    use.node.format = Format::date;
  else if (use.value.isText() && use.value.text() == "markdown")
    use.node.format = Format::markdown;
  else
    bad(use, {"phải là \"date\" hoặc \"markdown\"", "must be \"date\" or \"markdown\""});
}

void SchemaReader::pattern(const Use& use) {
  if (!use.value.isText())
    return bad(use, {"phải là chuỗi", "must be a string"});
  auto pattern = text::Pattern::compile(use.value.text());
  if (pattern)
    use.node.pattern = std::make_shared<const text::Pattern>(std::move(*pattern));
  else
    bad(use, pattern.error());
}

template <std::optional<int64_t> SchemaNode::*kMember>
void SchemaReader::count(const Use& use) {
  const auto number = asInteger(use.value);
  if (number && *number >= 0)
    use.node.*kMember = *number;
  else
    bad(use, {"phải là số nguyên không âm", "must be a whole number, not negative"});
}

template <std::optional<Decimal> SchemaNode::*kMember>
void SchemaReader::bound(const Use& use) {
  use.node.*kMember = asNumber(use.value);
  if (!(use.node.*kMember))
    bad(use, {"phải là số", "must be a number"});
}

Result<std::shared_ptr<const Schema>> SchemaReader::read(const Value& json) {
  SchemaNode& root = readNode(json, true);
  references_.resolve(findings_);
  if (!findings_.empty())
    return fail(findings_.take());
  return std::make_shared<const Schema>(std::move(nodes_), root);
}

}  // namespace

Result<std::shared_ptr<const Schema>> readSchema(const Value& json, std::string_view file) {
  return SchemaReader(file).read(json);
}

}  // namespace vanthu::data
