// What a batch says of its list and its rows. Inside batch/ only. Pure.
#ifndef VANTHU_BATCH_FAULTS_H_
#define VANTHU_BATCH_FAULTS_H_

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "batch/rows.h"

namespace vanthu::batch {

Diagnostic emptyList();
Diagnostic noSuchRow(uint64_t number);
Diagnostic nothingMadeFault();

/// The findings of a row in one line, for the manifest.
std::string reasonOf(const Diagnostics& findings, const Rows& rows);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_FAULTS_H_
