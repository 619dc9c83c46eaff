// Reads the entries of one object of a profile file, and remembers what is wrong with them.
//
// Knows the kinds of entry (length, flag, word, date …), not which entries a profile has. One
// reader serves one object; faults go into the list given to it.
#ifndef VANTHU_LAYOUT_PROFILE_ENTRIES_H_
#define VANTHU_LAYOUT_PROFILE_ENTRIES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "base/value.h"

namespace vanthu::layout {

/// What the regulation permits, both ends included, in the unit of the entry.
struct Range {
  double least;
  double most;
};

class ProfileEntries {
 public:
  /// `path` names the object in messages: "" for the whole file, "elements.nation". `object` may be
  /// null (already reported as missing): then every entry reads as its zero without a further
  /// fault.
  ProfileEntries(const Value* object, std::string path, Diagnostics& faults);

  Length millimetres(std::string_view key,
                     Range range,
                     std::optional<double> fallback = std::nullopt);
  Length points(std::string_view key, Range range, std::optional<double> fallback = std::nullopt);
  /// A factor in 1/1000: 1.15 is 1150.
  int factor(std::string_view key, Range range, std::optional<double> fallback = std::nullopt);
  int integer(std::string_view key, Range range);
  bool flag(std::string_view key, bool fallback);
  std::string text(std::string_view key);
  std::optional<Date> date(std::string_view key);
  /// One of `words`, as its index.
  size_t choice(std::string_view key,
                const std::vector<std::string_view>& words,
                std::optional<size_t> fallback = std::nullopt);
  ProfileEntries object(std::string_view key);

  /// Reports entries that nobody asked for. Call once, last.
  void finish() const;

 private:
  const Value* take(std::string_view key, bool required);
  std::optional<double> number(std::string_view key, Range range, std::optional<double> fallback);
  void wrongType(const Value& value,
                 std::string_view key,
                 std::string_view vi,
                 std::string_view en);
  std::string pathOf(std::string_view key) const;

  const Value* object_;
  std::string path_;
  Diagnostics& faults_;
  std::vector<std::string> known_;
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_PROFILE_ENTRIES_H_
