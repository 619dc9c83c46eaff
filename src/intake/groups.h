// Group rows: "A. TẬP THỂ", "I. Trường THPT A", a name merged over the row. What they say holds for
// the rows below, until a group of the same or a higher level.
//
// Levels are told by the labels (A., I., 1.) or, without one, by what the group names. Not
// thread-safe: one for each sheet.
#ifndef VANTHU_INTAKE_GROUPS_H_
#define VANTHU_INTAKE_GROUPS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "intake/fields.h"
#include "intake/list_words.h"

namespace vanthu::intake {

/// What a group row says.
struct GroupWords {
  std::string level;             ///< "capital", "roman", "arabic"; empty: no label
  std::string words;             ///< without label and count
  std::optional<int64_t> count;  ///< "(12 tập thể)"
};

/// `text` as words of a group row; `index` is what stands in the column of numbers ("A", "I").
GroupWords readGroup(const std::string& text, const std::string& index);

struct Group {
  std::string level;
  size_t field = 0;   ///< fields.size(): it names no field
  std::string value;  ///< for the rows below
  uint32_t row = 0;
  std::optional<int64_t> count;  ///< how many rows it says there are
  size_t rows = 0;               ///< how many there were
};

class Groups {
 public:
  /// REQUIRES: both outlive the groups.
  Groups(const std::vector<Field>& fields, const ListWords& words)
      : fields_(fields), words_(words) {}

  /// Opens the group and returns those that it ends.
  std::vector<Group> open(const GroupWords& words, uint32_t row);
  /// Ends all.
  std::vector<Group> close() { return closeFrom(0); }
  void countRow();

  /// The value that the innermost group gives a field, or null.
  const Group* of(size_t field) const;

  /// True if `words` name the value of a field that takes few: "TẬP THỂ". With Extent::beginning
  /// more may follow: "Tập thể được khen".
  enum class Extent { whole, beginning };
  bool namesChoice(const std::string& words, Extent extent) const;

 private:
  std::vector<Group> closeFrom(size_t at);
  using Meaning = std::pair<size_t, std::string>;  // a field, or fields_.size(), and its value
  Meaning choice(const std::string& words, Extent extent) const;
  Meaning meaning(const std::string& words) const;

  const std::vector<Field>& fields_;
  const ListWords& words_;
  std::vector<Group> open_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_GROUPS_H_
