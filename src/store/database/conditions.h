// The WHERE of a list that some filters narrow: texts of ours, values as parameters only
// (robustness.md T11).
#ifndef VANTHU_STORE_DATABASE_CONDITIONS_H_
#define VANTHU_STORE_DATABASE_CONDITIONS_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database/row.h"

namespace vanthu::store {

class Conditions {
 public:
  /// `condition` holds as many `?` as there are values.
  Conditions& add(std::string_view condition, Params values = {});

  /// Left out if the text is empty.
  Conditions& equal(std::string_view column, std::string_view text);

  /// `before` and then one of the values in parentheses, as in "office IN". Nothing: left out; an
  /// empty list: no row.
  Conditions& among(std::string_view before,
                    const std::optional<std::vector<std::string>>& values,
                    std::string_view after = {});

  /// Nothing: every office; an empty list: none.
  Conditions& offices(const std::optional<std::vector<std::string>>& offices);

  /// Each word of `q` stands in the column, which holds text::looseKey of what is searched.
  Conditions& words(std::string_view column, std::string_view q);

  /// " WHERE …", or nothing.
  const std::string& sql() const { return sql_; }
  /// The values, with those given behind them.
  Params params(Params more = {}) const;

 private:
  std::string sql_;
  Params params_;
};

inline constexpr int kLargestPage = 200;

/// How many rows a page has: 1 to kLargestPage.
int pageSize(int asked);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_CONDITIONS_H_
