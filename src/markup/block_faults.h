// What can be wrong with blocks, in words.
#ifndef VANTHU_MARKUP_BLOCK_FAULTS_H_
#define VANTHU_MARKUP_BLOCK_FAULTS_H_

#include <cstddef>

#include "markup/reporter.h"
#include "markup/statement.h"

namespace vanthu::markup {

/// A row of `cells` in a table of `columns`.
void reportCells(size_t cells, size_t columns, const Place& place, Reporter& reporter);
void reportMissingHeader(const Place& place, Reporter& reporter);

void reportNestedFence(const Place& place, Reporter& reporter);
/// A `:::` that closes nothing; `inside`: because a tag is open in its block.
void reportStrayFence(bool inside, const Place& place, Reporter& reporter);
void reportTagInFence(const Statement& statement, Reporter& reporter);

void reportNestedAppendix(const Statement& statement, Reporter& reporter);
/// A tag that does not fit the block that is open.
void reportStrayTag(const Statement& statement, Reporter& reporter);
/// A block that the file's end leaves open; no `opening`: a `:::`.
void reportUnclosed(const Statement* opening, const Place& place, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_BLOCK_FAULTS_H_
