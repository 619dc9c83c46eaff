// Public offices as they are on a day: name, agency above, symbol, place, seal, who signs.
//
// An office has rows and heads, each with the days on which it holds; a paper takes those of its
// own day (Hòa Bình's Sở Giáo dục và Đào tạo ended on 30/06/2025). Read once for a process from
// templates/_shared/offices.yaml; a record may bring offices of its own. Knows no template. Pure
// and thread-safe once read.
#ifndef VANTHU_DATA_OFFICES_H_
#define VANTHU_DATA_OFFICES_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::data {

/// The days on which something holds, the last one included; none given: without a limit.
struct Validity {
  std::optional<Date> from;
  std::optional<Date> until;

  bool holds(const Date& day) const { return (!from || *from <= day) && (!until || day <= *until); }
};

/// Somebody who signs.
struct OfficeHead {
  Validity validity;
  std::string role;  ///< "head", "deputy", or another word that records use
  Value authority;   ///< "KT. Giám đốc"; a list of lines; null of the head
  Value position;    ///< "Phó Giám đốc"
  Value fullName;    ///< may be null: the post alone is known
};

/// What an office is on some days. What a row leaves out is as in the row before.
struct OfficeRow {
  Validity validity;
  /// organName, parentOrganName, symbol, place, authorityTitle, sealDiameter, logo: those that are
  /// known.
  Value::Object facts;
};

struct Office {
  std::string id;  ///< "sgddt-quang-ninh"
  std::vector<OfficeRow> rows;
  std::vector<OfficeHead> heads;
  std::string successor;  ///< who takes over behind the last row: an office's id, or a name
};

/// An office on a day. Points into the Offices.
struct OfficeOfTheDay {
  const Office* office = nullptr;
  const OfficeRow* row = nullptr;

  /// null if the office has no such fact.
  const Value* fact(std::string_view name) const;
};

class Offices {
 public:
  Offices() = default;
  explicit Offices(std::vector<Office> offices) : offices_(std::move(offices)) {}

  /// These and the offices of `base`. Where both know an office, the rows and heads that this one
  /// gives count, and else those of `base`.
  Offices over(const Offices& base) const;

  /// Errors, without a place: data.unknown-office, data.office-ended (names the successor),
  /// data.office-not-yet.
  Result<OfficeOfTheDay> on(std::string_view id, const Date& day) const;

  const Office* find(std::string_view id) const;
  const std::vector<Office>& all() const { return offices_; }
  bool empty() const { return offices_.empty(); }

 private:
  std::string nameOf(std::string_view id) const;

  std::vector<Office> offices_;
};

/// A list of `{"id", "successor", "rows": [{"from", "until", "organName", "parentOrganName",
/// "symbol", "place", "authorityTitle", "sealDiameter", "logo"}…], "heads": [{"from", "until",
/// "role", "authority", "position", "fullName"}…]}`; all but `id`, `role` and `position` may be
/// left out. Errors: data.bad-table.
Result<Offices> readOffices(const Value& list);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_OFFICES_H_
