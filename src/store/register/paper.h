// What the register says of a paper: the fields of Appendix VI of Decree 30/2020/NĐ-CP for
// outgoing papers (the-thuc.md §13), but for number and date, which the register gives itself.
//
// Plain values. Papers marked MẬT do not come in (design.md §7).
#ifndef VANTHU_STORE_REGISTER_PAPER_H_
#define VANTHU_STORE_REGISTER_PAPER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::store {

/// One of "Nơi nhận".
struct Recipient {
  std::string organId;  ///< identifier for electronic exchange: "000.00.01.H56"; may be empty
  std::string name;
  std::string purpose;  ///< "để báo cáo"; may be empty

  bool operator==(const Recipient&) const = default;
};

struct Paper {
  std::string typeName;      ///< "Quyết định"; "Sổ vàng" has "Giấy khen", "Bằng khen"
  std::string codeNotation;  ///< "QĐ-SGDĐT"; empty only in the golden book
  std::string subject;       ///< trích yếu
  std::string organName;     ///< as on the paper, on its day
  std::string language = "Tiếng Việt";
  std::string authority;  ///< "KT. GIÁM ĐỐC"; may be empty
  std::string position;   ///< "Phó Giám đốc"
  std::string fullName;   ///< who signs
  std::vector<Recipient> to;
  std::string archive;                  ///< who keeps it: "VT, TCCB"
  std::string priority;                 ///< "", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"
  std::string secrecy;                  ///< must be empty
  std::string fileNotation;             ///< of the file (hồ sơ) it belongs to; may be empty
  std::optional<int64_t> docOrdinal;    ///< its place in that file
  std::optional<int64_t> pageAmount;    ///< pages
  std::optional<int64_t> issuedAmount;  ///< copies sent
  std::optional<Date> dueDate;          ///< by when an answer is asked for
  std::string description;              ///< notes

  bool operator==(const Paper&) const = default;
};

/// All faults at once: "data.secret-paper", "data.missing-field", "data.too-long" (the lengths of
/// Appendix VI), "data.bad-priority", "data.number-out-of-range". `golden`: no notation is asked
/// for. `at`: the JSON pointer at which the paper stands.
Diagnostics faultsOf(const Paper& paper, bool golden, std::string_view at = {});

/// What a record says: subject, codeNotation, organName, signer or the last of signers, to,
/// archive, priority, issuedAmount. What it leaves out stays empty.
Paper paperOf(const Value& record, std::string_view typeName);

std::string recipientsToJson(const std::vector<Recipient>& to);
/// REQUIRES: text of recipientsToJson().
std::vector<Recipient> recipientsFromJson(std::string_view json);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_PAPER_H_
