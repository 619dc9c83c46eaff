// Printers: how far each one prints off the mark, by the name that the office gave it.
//
// Lengths are tenths of a millimetre, as people measure and type them: to the right and downwards.
// Reading and writing the JSON of the list; the file itself is the caller's. Pure.
#ifndef VANTHU_BATCH_PRINTERS_H_
#define VANTHU_BATCH_PRINTERS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "page/page.h"

namespace vanthu::batch {

struct Offset {
  static constexpr int kMost = 200;  ///< tenths of a millimetre, in each direction
  int x = 0, y = 0;
  bool operator==(const Offset&) const = default;
};

struct Printer {
  std::string name;
  Offset offset;
  std::string tray;  ///< for people: where the pre-printed stock lies
  bool duplex = false;
  bool operator==(const Printer&) const = default;
};

/// "1.5,-0.3" in millimetres, at most 20, with at most one decimal.
std::optional<Offset> parseOffset(std::string_view text);
/// "1.5,-0.3".
std::string toText(const Offset& offset);
page::Point onPaper(const Offset& offset);

/// Errors: "printer.bad-file" besides those of data::readJson; `file` is what they call it.
Result<std::vector<Printer>> readPrinters(std::string_view json, std::string_view file);
std::string toJson(const std::vector<Printer>& printers);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_PRINTERS_H_
