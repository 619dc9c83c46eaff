// The WHERE of a list that some filters narrow: texts of ours, values as parameters only.
#ifndef VANTHU_STORE_PEOPLE_SELECTION_H_
#define VANTHU_STORE_PEOPLE_SELECTION_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database/row.h"

namespace vanthu::store {

class Selection {
 public:
  /// `condition` holds one `?`.
  void add(std::string_view condition, Param value) {
    sql_.append(sql_.empty() ? " WHERE " : " AND ").append(condition);
    params_.push_back(std::move(value));
  }

  /// Those whose column `id` holds a role in one of the offices; all if there is nothing.
  void inOffices(const std::optional<std::vector<std::string>>& offices) {
    if (!offices)
      return;
    std::string marks;
    for (const std::string& office : *offices) {
      marks += marks.empty() ? "?" : ", ?";
      params_.push_back(office);
    }
    if (marks.empty())
      marks = "NULL";  // no office: nothing is found
    sql_.append(sql_.empty() ? " WHERE " : " AND ")
        .append("id IN (SELECT holder FROM role_grant WHERE office IN (" + marks + "))");
  }

  const std::string& sql() const { return sql_; }
  const Params& params() const { return params_; }

 private:
  std::string sql_;
  Params params_;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_SELECTION_H_
