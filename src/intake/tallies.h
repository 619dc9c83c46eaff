// What totals rows say against what was counted.
//
// A stated number is right if it is that of the whole list so far, of the rows behind the last
// total, or of the rows behind a group row. Not thread-safe: one for each sheet.
#ifndef VANTHU_INTAKE_TALLIES_H_
#define VANTHU_INTAKE_TALLIES_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/fields.h"
#include "intake/intake.h"
#include "intake/row_builder.h"

namespace vanthu::intake {

class Tallies {
 public:
  Tallies(const std::vector<Field>& fields, const ListWords& words);

  void addRow(const Draft& draft);
  /// A group row of that level begins.
  void mark(const std::string& level) { marks_[level] = now_; }
  void markTotal() { marks_["total"] = now_; }

  /// A number in the column of a field that takes numbers.
  std::optional<Note> checkSum(size_t field, int64_t stated) const;
  /// "12 tập thể, 30 cá nhân", "42 người", "42".
  std::vector<Note> checkCounts(std::string_view text) const;
  std::optional<Note> checkCount(int64_t stated) const;
  /// "Mười hai triệu đồng", against any sum.
  std::optional<Note> checkWords(std::string_view text) const;

 private:
  struct Count {
    int64_t rows = 0;
    std::vector<int64_t> sums;                                  // of each field
    std::map<std::pair<size_t, std::string>, int64_t> choices;  // rows by field and value
  };

  template <typename Of>
  std::optional<Note> check(int64_t stated, Of of) const;

  const std::vector<Field>& fields_;
  const ListWords& words_;
  Count now_;
  std::map<std::string, Count> marks_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_TALLIES_H_
