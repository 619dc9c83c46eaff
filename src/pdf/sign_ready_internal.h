// The groups of rules of the sign-ready gate, each over a file that was read back strictly.
//
// checkShape() (file_shape.h) comes first; the others may rely on what it found good.
#ifndef VANTHU_PDF_SIGN_READY_INTERNAL_H_
#define VANTHU_PDF_SIGN_READY_INTERNAL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "pdf/content_scan.h"
#include "pdf/inflate.h"
#include "pdf/strict_file.h"

namespace vanthu::pdf {

struct FileParts;
enum class FileKind : uint8_t;
class GateMemory;

/// What makes a gate faster and changes no verdict.
struct GateAids {
  GateMemory* memory = nullptr;
  size_t threads = 1;
};

/// Broken rules, the first breach of each.
class Findings {
 public:
  explicit Findings(FileKind kind) : kind_(kind) {}
  void add(std::string_view rule, std::string vi, std::string en);
  /// Those of a part of the file.
  void add(Findings part);
  bool empty() const { return found_.empty(); }
  Diagnostics take() { return std::move(found_); }

 private:
  bool knows(const std::string& code) const;

  FileKind kind_;
  Diagnostics found_;
};

/// A signature field on its page.
struct Widget {
  std::string name;
  Box box;
};

/// "trailer", "id": what the trailer says of the file.
void checkTrailer(const StrictFile& file, Findings& findings);

/// The paper of each page. "page-tree".
std::vector<Box> papersOf(const StrictFile& file, const FileParts& parts, Findings& findings);

/// The fields of each page. "form-field", "field-name", "annotation", "widget-place".
std::vector<std::vector<Widget>> widgetsOf(const StrictFile& file,
                                           const FileParts& parts,
                                           const std::vector<Box>& papers,
                                           Findings& findings);

/// True of a person's field, false of an agency's seal.
bool isSigner(const Widget& widget);

/// "widget-overlap", "widget-on-text", "widget-place": of the fields of one page among each other
/// and with what it shows. `hasSigners`: somewhere in the file is a signer's field.
void checkPlaces(const std::vector<Widget>& widgets,
                 const PageInk& ink,
                 bool hasSigners,
                 Findings& findings);

/// What the fonts say of their codes. "font", "to-unicode".
std::vector<FontCodes> readFonts(const StrictFile& file,
                                 const FileParts& parts,
                                 Inflater& inflater,
                                 GateMemory* memory,
                                 Findings& findings);

/// The structure types of each page's marked contents, by MCID. "tagging": the structure tree and
/// the parent tree point at the same marks and fields, each once.
std::vector<std::vector<std::string_view>> rolesOf(const StrictFile& file,
                                                   const FileParts& parts,
                                                   Findings& findings);

/// "content" and "unused-resource"; of a file to be signed the rules of checkPlaces() and "tagging"
/// where marks differ from the structure tree.
void checkContents(const StrictFile& file,
                   const FileParts& parts,
                   FileKind kind,
                   Inflater& inflater,
                   const GateAids& aids,
                   Findings& findings);

/// "metadata": XMP well-formed, equal to Info, claiming what the file is. "output-intent".
void checkMetadata(const StrictFile& file, FileKind kind, Findings& findings);

/// "outline": every entry leads to a page of the file.
void checkOutline(const FileParts& parts, Findings& findings);

// Small helpers.

/// The catalog; the trailer itself if there is none, which has none of a catalog's keys.
NodeId catalogOf(const StrictFile& file);

/// An array of four numbers; all zero if it is none.
Box boxOf(const StrictFile& file, NodeId owner, std::string_view key);

/// An integer; -1 if it is none.
int64_t integerOf(const StrictFile& file, NodeId owner, std::string_view key);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SIGN_READY_INTERNAL_H_
