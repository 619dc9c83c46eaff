#include "batch/manifest.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "batch/faults.h"

namespace vanthu::batch {
namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";
constexpr char kHeader[] = "Dòng;Tên;Tệp;Trang;SHA-256;Kết quả\r\n";
// ＝ ＋ － ＠ are the full-width forms, which some programs take for the plain ones.
constexpr std::array<std::string_view, 10> kFormulaStarts = {
    "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool looksLikeFormula(std::string_view text) {
  return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(), [&](std::string_view start) {
    return text.starts_with(start);
  });
}

std::string result(const Rows& rows, size_t row, const Outcome& outcome) {
  if (outcome.state != Outcome::State::made)
    return "từ chối: " + outcome.reason;
  const Diagnostics& findings = rows.notes(row).findings;
  return findings.empty() ? "đã lập" : "đã lập; xem lại: " + reasonOf(findings, rows);
}

std::string line(const Rows& rows, size_t row, const Outcome& outcome) {
  const bool made = outcome.state == Outcome::State::made;
  std::string out = std::to_string(rows.number(row)) + ";" + csvField(outcome.name) + ";";
  if (made)
    out += csvField(outcome.file);
  out += ";";
  if (made && outcome.page != 0)
    out += std::to_string(outcome.page);
  out += ";";
  if (made)
    out += toHex(outcome.digest);
  return out + ";" + csvField(result(rows, row, outcome)) + "\r\n";
}

}  // namespace

std::string csvField(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '\0');
  if (looksLikeFormula(plain))
    plain.insert(0, "'");
  else if (plain.find_first_of(";\"\r\n,\t") == plain.npos)
    return plain;
  std::string out = "\"";
  for (const char c : plain) {
    if (c == '"')
      out += '"';
    out += c;
  }
  return out + "\"";
}

std::string manifest(const Rows& rows, const std::vector<Outcome>& outcomes) {
  std::string out = std::string(kByteOrderMark) + kHeader;
  for (size_t row = 0; row < outcomes.size(); ++row) {
    if (outcomes[row].state != Outcome::State::left)
      out += line(rows, row, outcomes[row]);
  }
  return out;
}

}  // namespace vanthu::batch
