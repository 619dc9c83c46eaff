// A ZIP archive in memory: its parts by name, inflated in pieces and counted.
//
// Nothing is written to disk, so entry names are never paths; those that try to be are refused all
// the same, as is everything that two programs could read differently. For this folder only; owns
// libzip. REQUIRES of open(): the bytes outlive the Archive. One thread at a time.
#ifndef VANTHU_SHEET_ARCHIVE_H_
#define VANTHU_SHEET_ARCHIVE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sheet/fault.h"

struct zip;

namespace vanthu::sheet {

class Archive {
 public:
  /// Errors: "sheet.damaged", "sheet.bomb" (entries), "sheet.bad-name", "sheet.duplicate-part",
  /// "sheet.encrypted".
  static Result<Archive> open(std::string_view bytes);

  /// Part names do not mind the case of ASCII letters (ECMA-376 part 2, 6.2.2.3).
  bool has(std::string_view name) const;

  /// Hands the inflated part to `take` in pieces until that answers false. Errors: "sheet.damaged"
  /// (also: no such part), "sheet.bomb", "sheet.too-large".
  Fault inflate(std::string_view name, const std::function<bool(std::string_view)>& take);

  /// At most `most` bytes of the beginning of a part; empty if there is none.
  std::string beginning(std::string_view name, size_t most);

  /// An XML element more in any part. False: too many.
  bool countElement();

  /// Counting begins again: the parts are about to be read a second time.
  void countAnew() {
    inflated_ = 0;
    elements_ = 0;
  }

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  struct Entry {
    uint64_t index = 0;
    uint64_t deflatedBytes = 0;
  };

  Archive(zip* archive, uint64_t bytes) : archive_(archive), bytes_(bytes) {}

  Fault readNames();
  Fault addEntry(uint64_t index);
  Fault count(uint64_t bytes, uint64_t ofEntry, const Entry& entry);

  std::unique_ptr<zip, Discard> archive_;
  std::map<std::string, Entry, std::less<>> entries_;  ///< by name in lower case
  uint64_t bytes_ = 0;
  uint64_t inflated_ = 0;
  uint64_t elements_ = 0;
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_ARCHIVE_H_
