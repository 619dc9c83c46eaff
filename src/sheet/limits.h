// What one file may hold (robustness.md "Limits", T5). Numbers only.
//
// Everything is counted while it inflates, before anything of it is kept: a file that breaks a
// limit is refused with little memory used.
#ifndef VANTHU_SHEET_LIMITS_H_
#define VANTHU_SHEET_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace vanthu::sheet {

inline constexpr size_t kMostFileBytes = size_t{64} << 20;
inline constexpr uint64_t kMostInflatedBytes = uint64_t{200} << 20;
inline constexpr uint64_t kMostEntries = 1'000;  ///< of the archive
/// Inflated bytes for each deflated one; counted from kRatioFrom inflated bytes on.
inline constexpr uint64_t kMostRatio = 100;
inline constexpr uint64_t kRatioFrom = uint64_t{10} << 20;

inline constexpr unsigned kMostDepth = 64;             ///< of XML elements
inline constexpr uint64_t kMostElements = 10'000'000;  ///< of all XML parts
/// A tag, a comment or an attribute; the parser holds each of them whole.
inline constexpr size_t kMostTokenBytes = size_t{1} << 20;
inline constexpr size_t kMostParserBytes = size_t{16} << 20;  ///< names and buffers of the parser

inline constexpr uint32_t kMostRows = 200'000;  ///< of a table; empty ones behind the last are free
inline constexpr uint32_t kMostColumns = 256;
/// Of a table, empty ones too: what Excel itself has.
inline constexpr uint32_t kExcelRows = 1'048'576;
inline constexpr uint32_t kExcelColumns = 16'384;
inline constexpr uint64_t kMostCellLetters = 32'767;
inline constexpr uint64_t kMostCells = 1'000'000;               ///< of all tables, not empty
inline constexpr uint64_t kMostTextBytes = uint64_t{32} << 20;  ///< of all cells together
inline constexpr size_t kMostTables = 1'000;
inline constexpr size_t kMostMerges = 100'000;  ///< of a table
inline constexpr size_t kMostSharedPieces = 1'000'000;
inline constexpr size_t kMostStyles = 100'000;
inline constexpr size_t kMostFonts = 20'000;
inline constexpr size_t kMostNameBytes = 255;  ///< of a table, a font, a style

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_LIMITS_H_
