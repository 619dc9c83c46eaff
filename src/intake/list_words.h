// The words of lists: how people head columns, write choices, and mark groups, totals and the end.
//
// Read once from templates/_shared/list_headers.yaml. Compared by wordKey, so that case, marks,
// punctuation and spaces do not count. Immutable and thread-safe.
#ifndef VANTHU_INTAKE_LIST_WORDS_H_
#define VANTHU_INTAKE_LIST_WORDS_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace vanthu::intake {

/// "Họ và tên,\n(tên tập thể)" → "họ và tên tên tập thể": small letters, old tone placement, signs
/// as single spaces. A text of signs only stays as it is.
std::string markedKey(std::string_view text);

/// markedKey without marks: "ho va ten ten tap the".
std::string wordKey(std::string_view text);

/// "Tiền thưởng (đồng)" → "Tiền thưởng ".
std::string withoutParentheses(std::string_view text);

/// Words that a text is or begins with. A text written with marks is compared with them, so that
/// the name Công is not the total Cộng; one without marks by its letters alone.
class WordSet {
 public:
  explicit WordSet(const std::vector<std::string>& words = {});

  bool has(std::string_view text) const;
  /// The length of its key that the longest of the words takes up; nothing: it begins with none.
  std::optional<size_t> begun(std::string_view text) const;

  /// What `text` is compared by.
  static std::string keyOf(std::string_view text);

 private:
  const std::vector<std::string>& keysFor(std::string_view text) const;

  std::vector<std::string> marked_, loose_;
};

class ListWords {
 public:
  /// Errors: "list.bad-words" with the place in the file.
  static Result<ListWords> read(const Value& yaml);

  /// Other headers of a field, as written; by its name or, inside an object, by its dotted name.
  const std::vector<std::string>& headers(std::string_view field) const;

  /// Headers of the columns that a field is parted into; empty for most fields.
  const std::vector<std::vector<std::string>>& parts(std::string_view field) const;

  bool isIndex(std::string_view header) const { return has(index_, header); }

  /// The value of a field that takes few, by a word for it: ("kind", "TẬP THỂ") is "collective".
  std::optional<std::string> value(std::string_view field, std::string_view word) const;

  /// The words for a value, the first to be shown to people; empty if there are none.
  const std::vector<std::string>& valueWords(std::string_view field, std::string_view value) const;

  /// x, có / không.
  std::optional<bool> yesOrNo(std::string_view word) const;

  /// The field whose value a group row of these words is; empty: none of them.
  std::string groupField(std::string_view words) const;
  /// The field that other group rows name.
  const std::string& unitField() const { return unitField_; }

  /// "Tổng cộng: 12 tập thể", "Cộng"; not "Tổng Văn An" or "Công".
  bool isTotal(std::string_view text) const;
  /// Behind "Bằng chữ:"; nothing for other texts.
  std::optional<std::string> amountInWords(std::string_view text) const;
  /// "Người lập biểu", "Xác nhận của nhà trường".
  bool isFooter(std::string_view text) const { return footers_.begun(text).has_value(); }
  /// Nothing but such words.
  bool isWholeFooter(std::string_view text) const { return footers_.has(text); }
  /// "Trường THPT A", "Khối mầm non": what units are called.
  bool isUnit(std::string_view text) const { return units_.begun(text).has_value(); }

 private:
  using Keys = std::vector<std::string>;
  struct Choice {
    std::string value;
    std::vector<std::string> words;
  };

  static bool has(const Keys& keys, std::string_view text);

  std::map<std::string, std::vector<std::string>, std::less<>> headers_;
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> parts_;
  std::map<std::string, std::vector<Choice>, std::less<>> values_;
  std::map<std::string, Keys, std::less<>> groups_;
  Keys index_, yes_, no_, words_;
  WordSet totals_, footers_, units_;
  std::string unitField_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_LIST_WORDS_H_
