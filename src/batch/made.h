// What a worker made of one row. Plain data.
#ifndef VANTHU_BATCH_MADE_H_
#define VANTHU_BATCH_MADE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/sha256.h"
#include "page/page.h"
#include "pdf/merge.h"

namespace vanthu::batch {

struct Made {
  Diagnostics faults;  ///< not empty: the row is refused, and there is nothing else but the name
  std::string name;    ///< of the person or collective; may be empty
  std::string group;   ///< its unit; may be empty

  // A file of its own:
  std::string pdf;
  Sha256 digest{};
  uint32_t crc = 0;  ///< only for a ZIP

  // For a merged file one of these:
  std::optional<pdf::PreparedPages> prepared;
  page::Pages pages;  ///< that still have to be put on sheets
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_MADE_H_
