#include "markup/front_matter.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/nearest_name.h"
#include "markup/front_sheet.h"
#include "markup/inline_parser.h"

namespace vanthu::markup {
namespace {

const std::vector<std::string> kElements = {
    "parentOrganName", "organName", "codeNumber",   "codeNotation", "place",
    "issuedDate",      "subject",   "priority",     "circulation",  "addressees",
    "authority",       "basis",     "operative",    "recipients",   "archive",
    "copies",          "drafter",   "issuedAmount", "signatures",   "contact",
};

const std::vector<std::string> kSettings = {
    "type",
    "letterhead",
    "title",
    "closing",
    "end_mark",
    "numbering",
    "signature_fields",
    "seal",
    "profile",
    "tables",
    "layout",
    "list",
};

bool isElement(std::string_view key) {
  return std::find(kElements.begin(), kElements.end(), key) != kElements.end();
}

class FrontMatter {
 public:
  FrontMatter(const Value& yaml, uint32_t file, Template& out, Reporter& reporter)
      : yaml_(yaml), file_(file), out_(out), reporter_(reporter) {}

  void run() {
    if (!yaml_.isObject()) {
      reporter_.error(placeOf(yaml_, file_),
                      "template.front-matter",
                      {"Phần đầu của mẫu phải gồm các dòng “khóa: giá trị”.",
                       "The front matter must consist of lines \"key: value\"."});
      return;
    }
    std::vector<std::string> known = kElements;
    known.insert(known.end(), kSettings.begin(), kSettings.end());
    known.insert(known.end(), sheetKeys().begin(), sheetKeys().end());
    refuseUnknownKeys(yaml_, known, file_, reporter_);
    readType();
    readSettings();
    for (const auto& [key, value] : yaml_.object()) {
      if (!isElement(key))
        continue;
      checkEntries(key, value);
      out_.elements.emplace_back(key, frontValue(value));
    }
    if (const Value* tables = yaml_.find("tables"))
      out_.tables = readTables(*tables, file_, reporter_);
    if (boxes_)
      out_.sheet = readSheet(yaml_, file_, reporter_);
  }

 private:
  void readType() {
    const Value* type = yaml_.find("type");
    if (type == nullptr || !type->isText()) {
      reporter_.error(
          placeOf(type == nullptr ? yaml_ : *type, file_),
          "template.front-matter",
          type == nullptr
              ? Message{"Phần đầu của mẫu thiếu “type” (tên loại văn bản).",
                        "The front matter lacks \"type\" (the name of the kind of paper)."}
              : Message{"“type” phải là một đoạn chữ (tên loại văn bản).",
                        "\"type\" must be one text (the name of the kind of paper)."});
      return;
    }
    out_.type = frontValue(*type);
  }

  void readSettings() {
    boxes_ = choice("layout", {"flow", "boxes"}, "flow") == "boxes";
    refuseForeignKeys(boxes_ ? flowKeys() : sheetKeys());
    out_.letterhead =
        choice("letterhead", {"standard", "none"}, boxes_ ? "none" : "standard") == "standard";
    out_.title = titleKind();
    out_.closing = closingKind();
    out_.profile = choice("profile", {"ND30", "TT01"}, "");
    out_.numbering = choice("numbering", {"section", "article"}, "section") == "article"
                         ? Numbering::article
                         : Numbering::section;
    out_.endMark = flag("end_mark", out_.closing != ClosingKind::none);
    out_.signatureFields = flag("signature_fields", out_.letterhead || boxes_);
    out_.seal = flag("seal", out_.letterhead || boxes_);
    readListField();
  }

  void readListField() {
    const Value* list = yaml_.find("list");
    if (list == nullptr)
      return;
    out_.listPlace = placeOf(*list, file_);
    if (list->isText() && !list->text().empty()) {
      out_.list = list->text();
      return;
    }
    reporter_.error(out_.listPlace,
                    "template.front-matter",
                    {"“list” phải là tên một trường của dữ liệu.",
                     "\"list\" must be the name of a field of the record."});
  }

  // Keys of the other layout.
  void refuseForeignKeys(const std::vector<std::string>& keys) {
    const std::string layout = boxes_ ? "boxes" : "flow";
    for (const std::string& key : keys) {
      if (const Value* value = yaml_.find(key))
        reporter_.error(placeOf(*value, file_),
                        "template.front-matter",
                        {"“" + key + "” không dùng được với “layout: " + layout + "”.",
                         "\"" + key + "\" is not for \"layout: " + layout + "\"."});
    }
  }

  TitleKind titleKind() {
    const std::string asLetterhead = out_.letterhead ? "standard" : "none";
    const std::string word = choice("title", {"standard", "letter", "none"}, asLetterhead);
    if (word == "letter" && !out_.letterhead) {
      reporter_.error(placeOf(*yaml_.find("title"), file_),
                      "template.front-matter",
                      {"“title: letter” cần “letterhead: standard”: trích yếu in trong phần đầu.",
                       "\"title: letter\" needs \"letterhead: standard\": the subject prints in "
                       "the header."});
    }
    if (word == "letter")
      return TitleKind::letter;
    return word == "standard" ? TitleKind::standard : TitleKind::none;
  }

  ClosingKind closingKind() {
    static const std::vector<std::string> kKinds = {
        "standard", "minutes", "council", "joint", "none"};
    const std::string word = choice("closing", kKinds, boxes_ ? kKinds.back() : kKinds.front());
    return static_cast<ClosingKind>(std::find(kKinds.begin(), kKinds.end(), word) - kKinds.begin());
  }

  // One of `words`.
  std::string choice(std::string_view key,
                     const std::vector<std::string>& words,
                     const std::string& absent) {
    const Value* value = yaml_.find(key);
    if (value == nullptr)
      return absent;
    const std::string word = value->isText() ? value->text() : toJson(*value);
    if (std::find(words.begin(), words.end(), word) != words.end())
      return word;
    const std::string name(key);
    std::string all;
    for (const std::string& each : words)
      all += (all.empty() ? "" : ", ") + each;
    reporter_.error(placeOf(*value, file_),
                    "template.front-matter",
                    {"“" + name + "” không nhận giá trị " + quoted(word) + ".",
                     "\"" + name + "\" does not take " + quoted(word) + "."},
                    {"Dùng được: " + all + ".", "it takes: " + all});
    return absent;
  }

  bool flag(std::string_view key, bool absent) {
    const Value* value = yaml_.find(key);
    if (value == nullptr)
      return absent;
    if (value->kind() == Value::Kind::boolean)
      return value->boolean();
    reporter_.error(placeOf(*value, file_),
                    "template.front-matter",
                    {"“" + std::string(key) + "” chỉ nhận true hoặc false.",
                     "\"" + std::string(key) + "\" takes true or false."});
    return absent;
  }

  // Mappings stand for a signer, a recipient or a contact; other elements take none.
  void checkEntries(const std::string& key, const Value& value) {
    static const std::map<std::string, std::vector<std::string>> kMembers = {
        {"signatures", {"authority", "position", "fullName", "otherPost", "note"}},
        {"recipients", {"name", "purpose"}},
        {"addressees", {"name"}},
        {"contact", {"address", "email", "website", "phone", "fax"}},
    };
    static const std::vector<std::string> kNone;
    const auto found = kMembers.find(key);
    const std::vector<std::string>& known = found == kMembers.end() ? kNone : found->second;
    if (value.isObject())
      refuseUnknownKeys(value, known, file_, reporter_);
    if (!value.isList())
      return;
    for (const Value& item : value.list()) {
      if (item.isObject())
        refuseUnknownKeys(item, known, file_, reporter_);
    }
  }

  // The depth of YAML bounds the recursion.
  FrontValue frontValue(const Value& value) {
    FrontValue out;
    out.place = placeOf(value, file_);
    if (value.isList()) {
      FrontValue::List list;
      for (const Value& item : value.list())
        list.push_back(frontValue(item));
      out.node = std::move(list);
    } else if (value.isObject()) {
      FrontValue::Map map;
      for (const auto& [key, member] : value.object())
        map.emplace_back(key, frontValue(member));
      out.node = std::move(map);
    } else {
      out.node = readFrontText(value, file_, reporter_);
    }
    return out;
  }

  const Value& yaml_;
  uint32_t file_;
  Template& out_;
  Reporter& reporter_;
  bool boxes_ = false;
};

}  // namespace

Place placeOf(const Value& value, uint32_t file) {
  const Where& where = value.where();
  if (where.line == 0)  // an empty front matter
    return {file, 1, 1};
  return {file, where.line, where.column};
}

Inlines readFrontText(const Value& value, uint32_t file, Reporter& reporter) {
  const Place place = placeOf(value, file);
  if (value.isNull())
    return {};
  if (!value.isText()) {
    Inline output;
    output.node = Output{Expression{Literal{value}, place}};
    output.place = place;
    Inlines out;
    out.push_back(std::move(output));
    return out;
  }
  std::string line = value.text();
  std::replace(line.begin(), line.end(), '\n', ' ');
  return parseInlineText({line, place}, reporter);
}

void refuseUnknownKeys(const Value& object,
                       const std::vector<std::string>& known,
                       uint32_t file,
                       Reporter& reporter) {
  for (const auto& [key, value] : object.object()) {
    if (std::find(known.begin(), known.end(), key) != known.end())
      continue;
    reporter.error(placeOf(value, file),
                   "template.unknown-key",
                   {"Không có khóa " + quoted(key) + ".", "There is no key " + quoted(key) + "."},
                   didYouMean(nearestName(key, known)));
  }
}

void readFrontMatter(const Value& yaml, uint32_t file, Template& out, Reporter& reporter) {
  FrontMatter(yaml, file, out, reporter).run();
}

}  // namespace vanthu::markup
