// What the gates find on pages, one page after another.
//
// Several scanners can read one file at the same time, each on its own thread: what they share does
// not change any more.
#ifndef VANTHU_PDF_PAGE_SCAN_H_
#define VANTHU_PDF_PAGE_SCAN_H_

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/content_scan.h"
#include "pdf/file_shape.h"
#include "pdf/gate_memory.h"
#include "pdf/inflate.h"
#include "pdf/sign_ready_internal.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

/// Of a stream of contents, inflated.
constexpr size_t kLargestContent = size_t{16} << 20;
/// What is wrong with one that cannot be inflated.
constexpr char kMalformedContent[] = "it is malformed or too large";

/// What is known of a file before its pages are scanned. All must outlive the scanners.
struct PageFacts {
  const StrictFile& file;
  const FileParts& parts;
  std::vector<FontCodes> codes;
  std::vector<Box> papers;  ///< by page
  /// By the stream and the paper, of every page.
  std::map<std::pair<NodeId, Box>, std::shared_ptr<const GroundFacts>> grounds;
};

class PageScanner {
 public:
  /// Breaches of "content" go to `findings`.
  PageScanner(const PageFacts& facts, Inflater& inflater, Findings& findings)
      : facts_(facts), inflater_(inflater), findings_(findings) {}

  /// False if the page broke a rule.
  bool scan(size_t page, Marks marks);

  /// Of the page that was scanned last.
  const PageInk& ink() const { return ink_; }

  /// The names that the resources give to fonts, by resources.
  using FontNames = std::set<std::pair<NodeId, std::string_view>>;
  FontNames usedFonts() const;

 private:
  bool bad(const char* fault);
  std::vector<NamedFont>& fontsOf(NodeId page);

  const PageFacts& facts_;
  Inflater& inflater_;
  Findings& findings_;
  std::map<NodeId, std::vector<NamedFont>> fonts_;  ///< by the resources that name them
  PageInk ink_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_PAGE_SCAN_H_
