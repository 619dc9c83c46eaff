// Where the items of a JSON list stand in its text, without reading them.
//
// Finds balanced brackets outside strings and nothing else, in one pass; each item is read and
// judged by data::readJson later. Pure.
#ifndef VANTHU_BATCH_LIST_SPLITTER_H_
#define VANTHU_BATCH_LIST_SPLITTER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vanthu::batch {

struct ListItem {
  size_t begin = 0, length = 0;  ///< in bytes
  uint32_t line = 0;             ///< of its first byte, from 1
};

/// Nothing if `text` is no list, is cut off, or has an empty item or something behind the list.
std::optional<std::vector<ListItem>> splitList(std::string_view text);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_LIST_SPLITTER_H_
