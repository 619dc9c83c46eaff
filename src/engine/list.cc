#include "engine/list.h"

#include <algorithm>
#include <utility>

#include "data/json_reader.h"
#include "intake/list_words.h"
#include "intake/xlsx_tables.h"
#include "markup/yaml.h"
#include "sheet/read_sheet.h"
#include "sheet/write_xlsx.h"

namespace vanthu::engine {
namespace {

constexpr char kWords[] = "templates/_shared/list_headers.yaml";
constexpr std::string_view kTemplateKey = "$template";

bool isJson(const ListFile& file) {
  const size_t first = file.bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool open =
      first != std::string_view::npos && (file.bytes[first] == '[' || file.bytes[first] == '{');
  return open && !file.name.ends_with(".csv") && !file.name.ends_with(".CSV");
}

Result<intake::ListWords> readWords(const World& world) {
  const Result<std::string> text = world.read(kWords);
  if (!text)
    return fail(text.error());
  const Result<Value> yaml = markup::readYaml(*text, kWords);
  if (!yaml)
    return fail(yaml.error());
  return intake::ListWords::read(*yaml);
}

Result<sheet::Workbook> readWorkbook(const ListFile& file, sandbox::Runner& workers) {
  std::string name(file.name);
  std::replace(name.begin(), name.end(), '\n', ' ');
  const Result<std::string> answer = workers.run(kReadSheet, name + "\n" + std::string(file.bytes));
  if (!answer)
    return fail(answer.error());
  return sheet::decode(*answer);
}

Diagnostic noList(std::string_view field, const Value& data) {
  const std::string name(field);
  return {"list.no-such-list",
          data.where(),
          {name.empty() ? "mẫu này không có danh sách; hãy nói rõ bằng --list"
                        : "dữ liệu không có danh sách \"" + name + "\"",
           name.empty() ? "this template has no list; name one with --list"
                        : "the data has no list \"" + name + "\""},
          {}};
}

Diagnostic noTemplate() {
  return {"data.no-template",
          {},
          {"chưa nói danh sách dùng cho mẫu nào", "no template is named for the list"},
          {"ghi tên mẫu bằng --template; xem các mẫu bằng `vanthu template list`",
           "name it with --template; see `vanthu template list`"}};
}

// The schema of the items, and the list it belongs to.
struct ListSchema {
  const data::SchemaNode* item = nullptr;
  const data::SchemaNode* list = nullptr;  // null: each item is a record
};

Result<ListSchema> schemaOf(const LoadedTemplate& source, std::string_view field) {
  const data::SchemaNode& root = source.schema->root();
  if (field.empty())
    return ListSchema{&root, nullptr};
  const data::SchemaNode* list = root.member(field);
  if (list == nullptr || list->items == nullptr)
    return fail(noList(field, {}));
  return ListSchema{list->items, list};
}

std::string templateOf(std::string_view name, const Value* data) {
  if (!name.empty() || data == nullptr)
    return std::string(name);
  const Value* own = data->find(kTemplateKey);
  return own != nullptr && own->isText() ? own->text() : std::string();
}

// Without "$template" and "$date".
Value withoutDirectives(const Value& record) {
  if (!record.isObject())
    return record;
  Value::Object members = record.object();
  std::erase_if(members, [](const Value::Member& member) { return member.first.starts_with('$'); });
  return Value(std::move(members)).setWhere(record.where());
}

void checkLength(const ListSchema& schema, ImportedList& out) {
  const intake::Totals& totals = out.intake.totals;
  const auto taken = static_cast<int64_t>(totals.accepted + totals.mended);
  if (schema.list == nullptr || !schema.list->maxItems || taken <= *schema.list->maxItems)
    return;
  const std::string most = std::to_string(*schema.list->maxItems);
  out.intake.findings.push_back(
      {"list.too-long",
       {out.head.file, 0, 0, {}},
       {"mẫu chỉ nhận tối đa " + most + " mục, danh sách có " + std::to_string(taken),
        "the template takes at most " + most + " items, the list has " + std::to_string(taken)},
       {"chia danh sách thành nhiều văn bản", "part the list over several papers"},
       Severity::warning});
}

}  // namespace

Result<ImportedList> importList(const Engine& engine,
                                const World& world,
                                std::string_view templateName,
                                const ListFile& file,
                                intake::Options options,
                                sandbox::Runner& workers) {
  Result<Value> json = Value();
  const bool isSheet = !isJson(file);
  if (!isSheet)
    json = data::readJson(file.bytes, file.name);
  if (!json)
    return fail(std::move(json.error()));
  ImportedList out;
  out.head.file = file.name;
  out.head.templateName = templateOf(templateName, isSheet ? nullptr : &*json);
  if (out.head.templateName.empty())
    return fail(noTemplate());
  auto source = engine.templates().load(out.head.templateName);
  if (!source)
    return fail(std::move(source.error()));
  out.source = std::move(*source);
  out.head.listField = out.source->tree->list;
  const Result<ListSchema> schema = schemaOf(*out.source, out.head.listField);
  if (!schema)
    return fail(schema.error());
  const Result<intake::ListWords> words = readWords(world);
  if (!words)
    return fail(words.error());
  if (schema->list != nullptr) {
    options.common.reset();  // stands beside the list, not in its items
  } else {
    options.partial = !options.common;
    if (options.common)
      options.common = withoutDirectives(*options.common);
  }
  const intake::Target target{*schema->item, *words, out.head.file};
  Result<intake::Intake> intake = [&]() -> Result<intake::Intake> {
    if (!isSheet) {
      const Value* inside = json->find(out.head.listField);
      return intake::readList(inside == nullptr ? *json : *inside, target, options);
    }
    const Result<sheet::Workbook> workbook = readWorkbook(file, workers);
    if (!workbook)
      return fail(workbook.error());
    return intake::readList(*workbook, target, options);
  }();
  if (!intake)
    return fail(std::move(intake.error()));
  out.intake = std::move(*intake);
  if (schema->list != nullptr && json->isObject())
    out.rest = std::move(*json);
  checkLength(*schema, out);
  return out;
}

Value recordsOf(const ImportedList& list,
                intake::Order order,
                const std::vector<std::string>& units,
                const Value& common) {
  Value records =
      intake::recordsOf(list.intake.rows, intake::orderOf(list.intake.rows, order, units));
  if (list.head.listField.empty())
    return records;
  Value::Object members;
  members.emplace_back(std::string(kTemplateKey), Value(list.head.templateName));
  for (const Value* part : {&common, &list.rest}) {
    if (!part->isObject())
      continue;
    for (const Value::Member& member : part->object()) {
      const bool known =
          std::any_of(members.begin(), members.end(), [&](const Value::Member& each) {
            return each.first == member.first;
          });
      if (!known && member.first != list.head.listField)
        members.push_back(member);
    }
  }
  members.emplace_back(list.head.listField, std::move(records));
  return Value(std::move(members));
}

Result<std::string> reportXlsx(const ImportedList& list) {
  return sheet::writeXlsx(intake::xlsxTables(intake::reportSheet(list.intake)));
}

Result<std::string> exportList(const Engine& engine,
                               const World& world,
                               std::string_view templateName,
                               const Value& data,
                               std::string_view listField) {
  const std::string name = templateOf(templateName, &data);
  if (name.empty())
    return fail(noTemplate());
  auto source = engine.templates().load(name);
  if (!source)
    return fail(std::move(source.error()));
  const std::string field(listField.empty() ? std::string_view((*source)->tree->list) : listField);
  if (field.empty() && !data.isList())
    return fail(noList(field, data));
  const Result<ListSchema> schema = schemaOf(**source, field);
  if (!schema)
    return fail(schema.error());
  const Value* list = data.isList() ? &data : data.find(field);
  if (list == nullptr)
    return fail(noList(field, data));
  const Result<intake::ListWords> words = readWords(world);
  if (!words)
    return fail(words.error());
  const std::string title =
      schema->list == nullptr || schema->list->title.empty() ? "Danh sách" : schema->list->title;
  const Result<sheet::Workbook> workbook = intake::toSheet(*list, *schema->item, *words, title);
  if (!workbook)
    return fail(workbook.error());
  return sheet::writeXlsx(intake::xlsxTables(*workbook));
}

}  // namespace vanthu::engine
