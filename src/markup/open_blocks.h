// The blocks that are open while lines are read: tags and `:::`, the innermost last.
//
// A stack of limited height. Knows how an open block becomes a finished one; knows no lines.
#ifndef VANTHU_MARKUP_OPEN_BLOCKS_H_
#define VANTHU_MARKUP_OPEN_BLOCKS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "markup/reporter.h"
#include "markup/statement.h"
#include "markup/template.h"

namespace vanthu::markup {

/// A block that is open, with the blocks read so far.
struct OpenBlock {
  enum class Kind { root, tag, lines };
  Kind kind = Kind::root;
  Place place;
  Statement opening;  ///< of a tag
  LineKind lineKind = LineKind::centre;
  std::vector<If::Branch> finished;     ///< branches of an if before the present one
  std::optional<Expression> condition;  ///< of the present branch
  bool sawElse = false;
  Blocks body;
  size_t tableColumns = 0;  ///< of the table that was open when the block began

  bool isTag(Statement::Kind wanted) const { return kind == Kind::tag && opening.kind == wanted; }
};

class OpenBlocks {
 public:
  OpenBlocks() : blocks_(1) {}

  /// False if the stack is full; then nothing is opened.
  bool push(OpenBlock block);
  OpenBlock& innermost() { return blocks_.back(); }
  bool anyOpen() const { return blocks_.size() > 1; }
  bool inLines() const;
  bool inAppendix() const;

  /// Begins the next branch of the innermost block, an if.
  void nextBranch(Statement statement);

  /// Ends the innermost block and appends what it became to the one around it.
  /// REQUIRES: anyOpen().
  void close(Reporter& reporter);

  /// No row that follows belongs to a table that was open when a block began.
  void forgetTables();

 private:
  std::vector<OpenBlock> blocks_;
};

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_OPEN_BLOCKS_H_
