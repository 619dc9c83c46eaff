#include "store/register/paper.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "data/json_reader.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

constexpr std::array<std::string_view, 4> kPriorities = {"", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"};
constexpr size_t kMostRecipients = 500;
constexpr int64_t kMostPages = 999;
constexpr int64_t kMostCopies = 999;

size_t letters(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Holds one field after another against Appendix VI.
class Faults {
 public:
  explicit Faults(std::string_view at) : at_(at) {}

  void needed(std::string_view text, std::string_view pointer, std::string_view title) {
    if (text.empty())
      found_.push_back(missingField(placed(pointer), title));
  }

  void atMost(std::string_view text, size_t most, const std::string& pointer) {
    if (letters(text) <= most)
      return;
    const std::string n = std::to_string(most);
    found_.push_back(fault("data.too-long",
                           placed(pointer),
                           {"dài hơn " + n + " ký tự", "longer than " + n + " characters"}));
  }

  void range(const std::optional<int64_t>& number, int64_t most, std::string_view pointer) {
    if (!number || (*number >= 1 && *number <= most))
      return;
    const std::string n = std::to_string(most);
    found_.push_back(fault("data.number-out-of-range",
                           placed(pointer),
                           {"phải từ 1 đến " + n, "has to be from 1 to " + n}));
  }

  void add(Diagnostic diagnostic) {
    diagnostic.where.pointer = placed(diagnostic.where.pointer);
    found_.push_back(std::move(diagnostic));
  }
  Diagnostics take() { return std::move(found_); }

 private:
  std::string placed(std::string_view pointer) const { return std::string(at_).append(pointer); }

  std::string_view at_;
  Diagnostics found_;
};

void checkTexts(const Paper& paper, bool golden, Faults& faults) {
  faults.needed(paper.typeName, "/typeName", "tên loại văn bản");
  faults.needed(paper.subject, "/subject", "trích yếu");
  if (!golden)
    faults.needed(paper.codeNotation, "/codeNotation", "ký hiệu văn bản");
  faults.atMost(paper.typeName, 100, "/typeName");
  faults.atMost(paper.codeNotation, 30, "/codeNotation");
  faults.atMost(paper.subject, 500, "/subject");
  faults.atMost(paper.organName, 200, "/organName");
  faults.atMost(paper.language, 30, "/language");
  faults.atMost(paper.authority, 200, "/signer/authority");
  faults.atMost(paper.position, 100, "/signer/position");
  faults.atMost(paper.fullName, 50, "/signer/fullName");
  faults.atMost(paper.archive, 200, "/archive");
  faults.atMost(paper.fileNotation, 20, "/fileNotation");
  faults.atMost(paper.description, 500, "/description");
}

void checkRecipients(const std::vector<Recipient>& to, Faults& faults) {
  if (to.size() > kMostRecipients)
    faults.add(
        fault("data.too-long", "/to", {"nhiều hơn 500 nơi nhận", "more than 500 recipients"}));
  for (size_t i = 0; i < to.size(); ++i) {
    const std::string at = "/to/" + std::to_string(i);
    faults.needed(to[i].name, at + "/name", "tên nơi nhận");
    faults.atMost(to[i].name, 200, at + "/name");
    faults.atMost(to[i].organId, 13, at + "/organId");
    faults.atMost(to[i].purpose, 200, at + "/purpose");
  }
}

std::string textOf(const Value& record, std::string_view name) {
  const Value* value = record.find(name);
  return value != nullptr && value->isText() ? value->text() : std::string();
}

std::optional<int64_t> numberOf(const Value& record, std::string_view name) {
  const Value* value = record.find(name);
  return value == nullptr ? std::nullopt : asInteger(*value);
}

// Lines of a signature block ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH") as one.
std::string linesOf(const Value* value) {
  if (value == nullptr)
    return {};
  if (value->isText())
    return value->text();
  std::string out;
  if (value->isList())
    for (const Value& line : value->list())
      if (line.isText())
        out += (out.empty() ? "" : ", ") + line.text();
  return out;
}

const Value* signerOf(const Value& record) {
  if (const Value* one = record.find("signer"); one != nullptr && one->isObject())
    return one;
  const Value* all = record.find("signers");
  if (all == nullptr || !all->isList() || all->list().empty())
    return nullptr;
  const Value& last = all->list().back();
  return last.isObject() ? &last : nullptr;
}

Recipient recipientOf(const Value& value) {
  if (value.isText())
    return {{}, value.text(), {}};
  if (!value.isObject())
    return {};
  return {textOf(value, "organId"), textOf(value, "name"), textOf(value, "purpose")};
}

std::vector<Recipient> recipientsOf(const Value* list) {
  std::vector<Recipient> out;
  if (list != nullptr && list->isList())
    for (const Value& one : list->list())
      if (Recipient recipient = recipientOf(one); !recipient.name.empty())
        out.push_back(std::move(recipient));
  return out;
}

}  // namespace

Diagnostics faultsOf(const Paper& paper, bool golden, std::string_view at) {
  Faults faults(at);
  if (!paper.secrecy.empty())
    faults.add(secretPaper("/secrecy"));
  checkTexts(paper, golden, faults);
  checkRecipients(paper.to, faults);
  if (std::find(kPriorities.begin(), kPriorities.end(), paper.priority) == kPriorities.end())
    faults.add(fault("data.bad-priority",
                     "/priority",
                     {"mức độ khẩn chỉ là KHẨN, THƯỢNG KHẨN hoặc HỎA TỐC",
                      "the priority is KHẨN, THƯỢNG KHẨN or HỎA TỐC"}));
  faults.range(paper.docOrdinal, kMostPages, "/docOrdinal");
  faults.range(paper.pageAmount, kMostPages, "/pageAmount");
  faults.range(paper.issuedAmount, kMostCopies, "/issuedAmount");
  return faults.take();
}

Paper paperOf(const Value& record, std::string_view typeName) {
  Paper paper;
  paper.typeName = typeName;
  paper.codeNotation = textOf(record, "codeNotation");
  paper.subject = textOf(record, "subject");
  paper.organName = textOf(record, "organName");
  if (const Value* signer = signerOf(record)) {
    paper.authority = linesOf(signer->find("authority"));
    paper.position = linesOf(signer->find("position"));
    paper.fullName = textOf(*signer, "fullName");
  }
  paper.to = recipientsOf(record.find("to"));
  paper.archive = textOf(record, "archive");
  paper.priority = textOf(record, "priority");
  paper.issuedAmount = numberOf(record, "issuedAmount");
  return paper;
}

std::string recipientsToJson(const std::vector<Recipient>& to) {
  Value::List list;
  for (const Recipient& recipient : to) {
    Value::Object members{{"name", Value(recipient.name)}};
    if (!recipient.organId.empty())
      members.emplace_back("organId", Value(recipient.organId));
    if (!recipient.purpose.empty())
      members.emplace_back("purpose", Value(recipient.purpose));
    list.emplace_back(std::move(members));
  }
  return toJson(Value(std::move(list)));
}

std::vector<Recipient> recipientsFromJson(std::string_view json) {
  const Result<Value> list = data::readJson(json, "");
  return list ? recipientsOf(&*list) : std::vector<Recipient>();
}

}  // namespace vanthu::store
