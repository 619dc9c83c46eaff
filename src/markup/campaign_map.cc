#include "markup/campaign_map.h"

#include <algorithm>

#include "markup/front_matter.h"
#include "markup/inline_parser.h"
#include "markup/reporter.h"
#include "markup/yaml.h"
#include "text/normalize.h"

namespace vanthu::markup {
namespace {

constexpr uint32_t kFile = 0;
constexpr char kItem[] = "item";
constexpr char kParagraphs[] = "paragraphs";

class MapReader {
 public:
  explicit MapReader(CampaignMap& out) : out_(out), reporter_(out.source.files) {}

  Diagnostics run(std::string_view text) {
    const auto clean = text::normalize(text);
    if (!clean) {
      reporter_.error(Place{kFile, 1, 1}, "template.bad-text", text::describe(clean.error()));
      return reporter_.take();
    }
    const Result<Value> yaml = readYaml(*clean, out_.source.files[kFile]);
    if (!yaml)
      return yaml.error();
    const Value* documents = yaml->find("documents");
    if (documents == nullptr || !documents->isList()) {
      wrong(documents == nullptr ? *yaml : *documents,
            {"“documents” phải là danh sách các văn bản.",
             "\"documents\" must be a list of documents."});
      return reporter_.take();
    }
    refuseUnknownKeys(*yaml, {"documents"}, kFile, reporter_);
    for (const Value& each : documents->list())
      readDocument(each);
    return reporter_.take();
  }

 private:
  void wrong(const Value& value, Message message, Message hint = {}) {
    reporter_.error(
        placeOf(value, kFile), "template.front-matter", std::move(message), std::move(hint));
  }

  void readDocument(const Value& yaml) {
    const Value* record = yaml.find("record");
    if (!yaml.isObject() || record == nullptr || !record->isObject())
      return wrong(yaml,
                   {"Mỗi văn bản phải có “record” gồm các dòng “khóa: giá trị”.",
                    "Each document must have a \"record\" of lines \"key: value\"."});
    refuseUnknownKeys(yaml, {"name", "each", "as", "let", "when", "record"}, kFile, reporter_);
    MapDocument document;
    document.place = placeOf(yaml, kFile);
    if (const Value* name = yaml.find("name"))
      document.name = readLine(*name);
    document.each = expression(yaml, "each");
    document.variable = variable(yaml);
    document.lets = readLets(yaml);
    document.when = expression(yaml, "when");
    document.record = readValue(*record);
    out_.documents.push_back(std::move(document));
  }

  Inlines readLine(const Value& value) {
    if (value.isText())
      return parseVerbatim({value.text(), placeOf(value, kFile)}, reporter_);
    return readFrontText(value, kFile, reporter_);
  }

  std::optional<Expression> expression(const Value& object, const char* key) {
    const Value* value = object.find(key);
    if (value == nullptr)
      return std::nullopt;
    const Inlines inlines = readLine(*value);
    const Expression* only = onlyExpression(inlines);
    if (only != nullptr && value->isText())
      return *only;
    const std::string name(key);
    wrong(*value,
          {"“" + name + "” phải là một biểu thức “{{ … }}”.",
           "\"" + name + "\" must be one expression \"{{ … }}\"."});
    return std::nullopt;
  }

  std::string variable(const Value& object) {
    const Value* as = object.find("as");
    if (as == nullptr)
      return kItem;
    if (as->isText() && isName(*as))
      return as->text();
    wrong(*as,
          {"“as” phải là tên gồm chữ cái không dấu và chữ số.",
           "\"as\" must be a name of letters and digits."});
    return kItem;
  }

  static bool isName(const Value& value) {
    const std::string& name = value.text();
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
           std::all_of(name.begin(), name.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    c == '_';
           });
  }

  MapLets readLets(const Value& object) {
    MapLets lets;
    const Value* let = object.find("let");
    if (let == nullptr)
      return lets;
    if (!let->isObject()) {
      wrong(*let,
            {"“let” phải gồm các dòng “tên: giá trị”.",
             "\"let\" must consist of lines \"name: value\"."});
      return lets;
    }
    for (const auto& [name, value] : let->object())
      lets.emplace_back(name, readValue(value));
    return lets;
  }

  // The depth of YAML bounds the recursion.
  MapValue readValue(const Value& yaml) {
    MapValue out;
    out.place = placeOf(yaml, kFile);
    if (yaml.isList())
      out.node = MapList{readItems(yaml)};
    else if (yaml.isObject())
      readObject(yaml, out);
    else if (yaml.isText())
      out.node = readText(yaml);
    else
      out.node = MapLiteral{yaml};
    return out;
  }

  std::vector<MapValue> readItems(const Value& list) {
    std::vector<MapValue> items;
    for (const Value& each : list.list())
      items.push_back(readValue(each));
    return items;
  }

  void readObject(const Value& yaml, MapValue& out) {
    const bool loops =
        yaml.find("over") != nullptr || yaml.find("when") != nullptr || yaml.find("let") != nullptr;
    if (const Value* item = yaml.find(kItem); item != nullptr && loops) {
      out.node = readLoop(yaml, *item);
    } else if (const Value* list = yaml.find(kParagraphs);
               list != nullptr && list->isList() && yaml.object().size() == 1) {
      out.node = MapParagraphs{readItems(*list)};
    } else {
      MapObject object;
      for (const auto& [key, member] : yaml.object())
        object.members.emplace_back(key, readValue(member));
      out.node = std::move(object);
    }
  }

  MapLoop readLoop(const Value& yaml, const Value& item) {
    refuseUnknownKeys(yaml, {"over", "as", "let", "when", kItem}, kFile, reporter_);
    MapLoop loop;
    loop.over = expression(yaml, "over");
    loop.variable = variable(yaml);
    loop.lets = readLets(yaml);
    loop.when = expression(yaml, "when");
    loop.item.push_back(readValue(item));
    return loop;
  }

  // The lines of a block text begin one line below the place that YAML gives it.
  MapText readText(const Value& yaml) {
    MapText out;
    Place place = placeOf(yaml, kFile);
    std::string_view text = yaml.text();
    while (text.ends_with('\n'))
      text.remove_suffix(1);
    const bool block = text.find('\n') != std::string_view::npos;
    if (block)
      place = {kFile, place.line + 1, 1};
    while (true) {
      const size_t end = text.find('\n');
      out.lines.push_back(parseVerbatim({text.substr(0, end), place}, reporter_));
      if (end == std::string_view::npos)
        return out;
      text.remove_prefix(end + 1);
      ++place.line;
    }
  }

  CampaignMap& out_;
  Reporter reporter_;
};

}  // namespace

Result<CampaignMap> parseCampaignMap(std::string_view name, std::string_view text) {
  CampaignMap map;
  map.source.name = name;
  map.source.files.push_back("templates/" + map.source.name + "/campaign.yaml");
  if (Diagnostics faults = MapReader(map).run(text); !faults.empty())
    return fail(std::move(faults));
  return map;
}

}  // namespace vanthu::markup
