// The names of a batch's files: made here, never taken from the data as they are.
//
// Pure.
#ifndef VANTHU_BATCH_FILE_NAME_H_
#define VANTHU_BATCH_FILE_NAME_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::batch {

/// "00012-nguyen-thi-hoa": the row's number with at least five digits and what is left of `name`
/// in small letters without marks, digits and single hyphens, at most 60. No two rows have one
/// name, whatever the names are.
std::string rowFileName(uint64_t number, std::string_view name);

/// "ds-001.pdf" of "ds.pdf": the `index`-th file of several, from 1.
std::string partFileName(std::string_view file, size_t index);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_FILE_NAME_H_
