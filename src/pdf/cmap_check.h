// Reads a ToUnicode CMap in the one form that every reader understands.
#ifndef VANTHU_PDF_CMAP_CHECK_H_
#define VANTHU_PDF_CMAP_CHECK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::pdf {

struct ToUnicode {
  std::string fault;              ///< in English; empty if there is none
  std::vector<uint16_t> letters;  ///< by code; 0 where the map says nothing, as behind the end
};

/// Two-byte codes, each mapped once; blocks of bfchar and bfrange with at most 100 entries, as many
/// as announced; letters that are no zero, no surrogate half and no byte order mark.
ToUnicode readToUnicode(std::string_view cmap);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CMAP_CHECK_H_
