// The groups of rules of the sign-ready gate, each over a file that was read back strictly.
#ifndef VANTHU_PDF_SIGN_READY_INTERNAL_H_
#define VANTHU_PDF_SIGN_READY_INTERNAL_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

/// Broken rules, the first breach of each.
class Findings {
 public:
  void add(std::string_view rule, std::string vi, std::string en);
  Diagnostics take() { return std::move(found_); }

 private:
  Diagnostics found_;
};

/// The pages in their order; a breach of the tree's form is "page-tree".
std::vector<NodeId> pagesOf(const StrictFile& file, Findings& findings);

/// "trailer", "id", "unreachable-object", "forbidden-name", "external-stream".
void checkObjects(const StrictFile& file, Findings& findings);

/// "unknown-key", "tagging": what catalog and pages may hold.
void checkCatalog(const StrictFile& file, const std::vector<NodeId>& pages, Findings& findings);

/// "form-field", "field-name", "signed", "annotation", "widget-place", "widget-overlap".
void checkForm(const StrictFile& file, const std::vector<NodeId>& pages, Findings& findings);

/// "font", "to-unicode".
void checkFonts(const StrictFile& file, Findings& findings);

/// "content": operators that draw what they seem to; "unused-resource".
void checkContents(const StrictFile& file, const std::vector<NodeId>& pages, Findings& findings);

/// "metadata": XMP well-formed, equal to Info, claiming what the file is.
void checkMetadata(const StrictFile& file, Findings& findings);

// Small helpers.

/// The catalog; the trailer itself if there is none, which has none of a catalog's keys.
NodeId catalogOf(const StrictFile& file);

/// True if every key of the dictionary is one of `known`; otherwise `stranger` is the first that is
/// not.
bool hasOnlyKeys(const StrictFile& file,
                 NodeId dictionary,
                 std::initializer_list<std::string_view> known,
                 std::string_view& stranger);

/// A deflated or plain stream's bytes, at most `limit`; nothing if it is malformed or larger.
std::optional<std::string> decodedStream(const StrictFile& file,
                                         const StrictFile::Object& object,
                                         size_t limit);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SIGN_READY_INTERNAL_H_
