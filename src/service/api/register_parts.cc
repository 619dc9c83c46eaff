#include "service/api/register_parts.h"

#include <utility>

#include "engine/signed_file.h"
#include "service/api/base64.h"
#include "service/api/document_parts.h"
#include "service/api/services.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kText = R"({"type":"string","minLength":1,"maxLength":100})";
constexpr std::string_view kDay = R"({"type":"string","format":"date"})";

Diagnostic badFile() {
  return {"data.bad-file",
          {{}, 0, 0, "/pdf"},
          {"không phải tệp PDF đọc được, viết bằng base64", "no readable PDF in base64"},
          {}};
}

Diagnostic badBody() {
  return {"data.bad-file", {}, {"không phải tệp PDF đọc được", "no readable PDF"}, {}};
}

Result<PaperFile> readFile(const Call& call, std::string bytes, const Diagnostic& bad) {
  const auto read = engine::readSignedFile(bytes, call.services.workers);
  if (!read && isMachineFault(read.error()))
    return fail(read.error());
  if (!read)
    return fail(bad);
  return PaperFile{std::move(bytes), read->pages};
}

}  // namespace

Result<store::Series> seriesOf(const Call& call, store::Transaction& tx) {
  auto series = store::getSeries(tx, call.at("id"));
  if (!series)
    return series;
  const Diagnostic unknown = {
      "series.unknown", {}, {"không có sổ này", "there is no such series"}, {}};
  if (Diagnostics faults = mayIn(call, tx, series->office, unknown); !faults.empty())
    return fail(std::move(faults));
  return series;
}

Result<store::RegisterEntry> entryOf(const Call& call, store::Transaction& tx) {
  auto entry = store::getEntry(tx, call.at("id"));
  if (!entry)
    return entry;
  const Diagnostic unknown = {
      "register.unknown", {}, {"không có mục này trong sổ", "there is no such entry"}, {}};
  if (Diagnostics faults = mayIn(call, tx, entry->office, unknown); !faults.empty())
    return fail(std::move(faults));
  return entry;
}

std::vector<Parameter> entryFilters() {
  return {
      {"office", "Cơ quan", kText},
      {"year", "Năm", R"({"type":"integer","minimum":1900,"maximum":2999})"},
      {"numberClass",
       "Dãy số; \"so-vang\" là sổ vàng",
       R"({"type":"string","pattern":"^[a-z0-9-]{1,40}$"})"},
      {"series", "Sổ", kText},
      {"state",
       "Trạng thái",
       R"({"type":"string","enum":["reserved","issued","voided","withdrawn","replaced"]})"},
      {"from", "Từ ngày", kDay},
      {"until", "Đến ngày", kDay},
      {"number", "Số", R"({"type":"integer","minimum":1,"maximum":99999999})"},
      {"typeName", "Tên loại", kText},
      {"q", "Chữ trong trích yếu, ký hiệu, người ký, nơi nhận; không cần dấu", kText},
  };
}

store::EntryFilter entryFilterOf(const Call& call, store::Transaction& tx) {
  store::EntryFilter filter;
  filter.offices = officesAsked(call, tx);
  filter.year = yearAsked(call);
  filter.numberClass = call.textAsked("numberClass");
  filter.series = call.textAsked("series");
  filter.block = call.textAsked("block");
  filter.state = store::entryState(call.textAsked("state"));
  filter.from = dateAsked(call, "from");
  filter.until = dateAsked(call, "until");
  filter.number = asNumberText(call.textAsked("number"));
  filter.typeName = call.textAsked("typeName");
  filter.q = call.textAsked("q");
  if (call.textAsked("order") == "oldestFirst")
    filter.order = store::EntryOrder::oldestFirst;
  return filter;
}

store::Paper paperIn(const Value& body) {
  store::Paper paper;
  paper.typeName = textIn(body, "typeName");
  paper.codeNotation = textIn(body, "codeNotation");
  paper.subject = textIn(body, "subject");
  paper.organName = textIn(body, "organName");
  if (const std::string language = textIn(body, "language"); !language.empty())
    paper.language = language;
  if (const Value* signer = body.find("signer")) {
    paper.authority = textIn(*signer, "authority");
    paper.position = textIn(*signer, "position");
    paper.fullName = textIn(*signer, "fullName");
  }
  if (const Value* to = body.find("to"))
    for (const Value& one : to->list())
      paper.to.push_back({textIn(one, "organId"), textIn(one, "name"), textIn(one, "purpose")});
  paper.archive = textIn(body, "archive");
  paper.priority = textIn(body, "priority");
  paper.secrecy = textIn(body, "secrecy");
  paper.fileNotation = textIn(body, "fileNotation");
  paper.docOrdinal = integerIn(body, "docOrdinal");
  paper.pageAmount = integerIn(body, "pageAmount");
  paper.issuedAmount = integerIn(body, "issuedAmount");
  paper.dueDate = dateIn(body, "dueDate");
  paper.description = textIn(body, "description");
  return paper;
}

Result<PaperFile> paperFileIn(const Call& call) {
  const std::string coded = textIn(call.body, "pdf");
  if (coded.empty())
    return PaperFile();
  auto bytes = fromBase64(coded);
  if (!bytes)
    return fail(badFile());
  return readFile(call, std::move(*bytes), badFile());
}

Result<PaperFile> paperFileOf(const Call& call) {
  return readFile(call, call.request.body, badBody());
}

}  // namespace vanthu::service
