// Conditions of a list: texts of ours, values as parameters only. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_SELECTION_H_
#define VANTHU_STORE_CAMPAIGNS_SELECTION_H_

#include <string>
#include <string_view>
#include <utility>

#include "store/database/row.h"

namespace vanthu::store {

class Conditions {
 public:
  /// `condition` holds one `?`.
  Conditions& add(std::string_view condition, Param value) {
    sql_.append(sql_.empty() ? " WHERE " : " AND ").append(condition);
    params_.push_back(std::move(value));
    return *this;
  }
  /// The same unless `value` is empty.
  Conditions& addIf(std::string_view condition, const std::string& value) {
    return value.empty() ? *this : add(condition, value);
  }
  /// Behind all conditions.
  Conditions& limit(std::string_view order, size_t most) {
    sql_.append(" ORDER BY ").append(order).append(" LIMIT ?");
    params_.emplace_back(static_cast<int64_t>(most));
    return *this;
  }

  const std::string& sql() const { return sql_; }
  const Params& params() const { return params_; }

 private:
  std::string sql_;
  Params params_;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_SELECTION_H_
