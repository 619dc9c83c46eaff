// The shape of our files: what each dictionary holds, and the walk that holds a file to it.
//
// Every dictionary is reached through a key that is known, its keys and the kinds of their values
// are known, and each object is met once. So nothing can be kept in store behind a key that nobody
// looks at. Knows nothing of what streams hold. Linear in the file.
#ifndef VANTHU_PDF_FILE_SHAPE_H_
#define VANTHU_PDF_FILE_SHAPE_H_

#include <cstdint>
#include <vector>

#include "pdf/sign_ready_internal.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

/// The parts that other rules look into, in the order of the file's own lists. If the walk found
/// nothing wrong, each has all keys it must have, with values of their kinds.
struct FileParts {
  std::vector<NodeId> pages;
  std::vector<NodeId> widgets;   ///< page by page
  std::vector<NodeId> fonts;     ///< composite ones, as pages name them
  std::vector<NodeId> elements;  ///< of the structure tree, parents first
  std::vector<NodeId> aims;      ///< dictionaries that the outline leads to
};

enum class FileKind : uint8_t { signReady, printReady };

/// "trailer", "revisions", "catalog", "unknown-key", "forbidden-name", "external-stream",
/// "unreachable-object", "signed", and for a part that lacks or misuses a key the rule of that
/// part: "page-tree", "tagging", "font", "to-unicode", "content", "metadata", "output-intent",
/// "form-field", "outline".
FileParts checkShape(const StrictFile& file, FileKind kind, Findings& findings);

/// What a page draws: a ground, null if it has none, and its own content.
struct PageContents {
  const StrictFile::Object* ground = nullptr;
  const StrictFile::Object* own = nullptr;
};

/// REQUIRES: a page that checkShape() found good.
PageContents contentsOf(const StrictFile& file, NodeId page);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FILE_SHAPE_H_
