#include "service/papers/register_export.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sheet/write_xlsx.h"

namespace vanthu::service {
namespace {

using sheet::XlsxValue;

std::string recipientsOf(const store::Paper& paper) {
  std::string out;
  for (const store::Recipient& one : paper.to)
    out += (out.empty() ? "" : "; ") + one.name;
  return out;
}

// What the last column of the book says: the state where it is unusual, and the notes.
std::string noteOf(const store::RegisterEntry& entry) {
  std::string state;
  if (entry.state == store::EntryState::voided)
    state = "Đã hủy số: " + entry.voidReason;
  else if (entry.state == store::EntryState::withdrawn)
    state = "Đã thu hồi";
  else if (entry.state == store::EntryState::replaced)
    state = "Đã được thay thế";
  else if (entry.state == store::EntryState::reserved)
    state = "Đang giữ số";
  if (entry.paper.description.empty())
    return state;
  return state.empty() ? entry.paper.description : state + ". " + entry.paper.description;
}

XlsxValue text(const std::string& value) {
  return value.empty() ? XlsxValue() : XlsxValue(value);
}

XlsxValue number(const std::optional<int64_t>& value) {
  return value ? XlsxValue(Decimal(*value)) : XlsxValue();
}

XlsxValue day(const std::optional<Date>& value) {
  return value ? XlsxValue(*value) : XlsxValue();
}

std::vector<sheet::XlsxColumn> columns() {
  return {{"Số", 8},
          {"Ký hiệu", 16},
          {"Ngày ban hành", 13},
          {"Tên loại", 16},
          {"Trích yếu", 60},
          {"Người ký", 22},
          {"Chức vụ", 18},
          {"Nơi nhận", 40},
          {"Đơn vị, người nhận bản lưu", 20},
          {"Số lượng bản", 10},
          {"Số trang", 9},
          {"Mức độ khẩn", 14},
          {"Hạn trả lời", 13},
          {"Hồ sơ", 14},
          {"Thứ tự trong hồ sơ", 10},
          {"Trạng thái", 16},
          {"Ghi chú", 40},
          {"Lý do hủy số", 30},
          {"SHA-256 của tệp", 66}};
}

std::vector<XlsxValue> rowOf(const store::RegisterEntry& entry) {
  const store::Paper& paper = entry.paper;
  const XlsxValue code =
      entry.letter.empty() ? XlsxValue(Decimal(entry.number)) : XlsxValue(entry.codeNumber());
  return {code,
          text(paper.codeNotation),
          entry.issuedDate,
          text(paper.typeName),
          text(paper.subject),
          text(paper.fullName),
          text(paper.position),
          text(recipientsOf(paper)),
          text(paper.archive),
          number(paper.issuedAmount),
          number(paper.pageAmount),
          text(paper.priority),
          day(paper.dueDate),
          text(paper.fileNotation),
          number(paper.docOrdinal),
          std::string(store::wordsOf(entry.state)),
          text(paper.description),
          text(entry.voidReason),
          text(entry.pdf)};
}

void put(Value::Object& members, std::string_view name, const std::string& value) {
  if (!value.empty())
    members.emplace_back(std::string(name), Value(value));
}

Value lineOf(const store::RegisterEntry& entry) {
  const store::Paper& paper = entry.paper;
  Value::Object members;
  put(members, "codeNumber", entry.codeNumber());
  put(members, "codeNotation", paper.codeNotation);
  put(members, "issuedDate", toIso(entry.issuedDate));
  members.emplace_back("typeName", Value(paper.typeName));
  put(members, "subject", paper.subject);
  put(members, "signer", paper.fullName);
  put(members, "to", recipientsOf(paper));
  put(members, "archive", paper.archive);
  if (paper.issuedAmount)
    members.emplace_back("issuedAmount", Value(*paper.issuedAmount));
  put(members, "note", noteOf(entry));
  return Value(std::move(members));
}

}  // namespace

Result<std::string> registerSheet(const std::vector<store::RegisterEntry>& entries) {
  sheet::XlsxTable table{"Sổ đăng ký văn bản đi", columns(), {}};
  table.rows.reserve(entries.size());
  for (const store::RegisterEntry& entry : entries)
    table.rows.push_back(rowOf(entry));
  return sheet::writeXlsx(std::array{std::move(table)});
}

Value registerRecord(const RegisterBook& book, const std::vector<store::RegisterEntry>& entries) {
  Value::Object members;
  put(members, "parentOrganName", book.parentOrganName);
  put(members, "organName", book.organName);
  members.emplace_back("year", Value(int64_t{book.year}));
  put(members, "seriesTitle", book.seriesTitle);
  put(members, "issuedDate", toIso(book.printed));
  if (!entries.empty()) {
    const auto byDay = [](const auto& a, const auto& b) { return a.issuedDate < b.issuedDate; };
    const auto byNumber = [](const auto& a, const auto& b) { return a.number < b.number; };
    const auto days = std::minmax_element(entries.begin(), entries.end(), byDay);
    const auto numbers = std::minmax_element(entries.begin(), entries.end(), byNumber);
    put(members, "firstDate", toIso(days.first->issuedDate));
    put(members, "lastDate", toIso(days.second->issuedDate));
    put(members, "firstNumber", numbers.first->codeNumber());
    put(members, "lastNumber", numbers.second->codeNumber());
  }
  Value::List lines;
  lines.reserve(entries.size());
  for (const store::RegisterEntry& entry : entries)
    lines.push_back(lineOf(entry));
  members.emplace_back("entries", Value(std::move(lines)));
  return Value(std::move(members));
}

}  // namespace vanthu::service
