// DocumentWriter: one document on its way from Pages to bytes; what Writer::write does.
#ifndef VANTHU_PDF_DOCUMENT_WRITER_H_
#define VANTHU_PDF_DOCUMENT_WRITER_H_

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "page/page.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/haru.h"
#include "pdf/shared_fonts.h"
#include "pdf/structure.h"
#include "pdf/write.h"

namespace vanthu::pdf {

class DocumentWriter {
 public:
  /// All must outlive this. REQUIRES: checkPages() found nothing.
  DocumentWriter(const SharedParts& shared, const page::Pages& pages, FontPolicy policy);

  Result<std::string> run();

 private:
  Diagnostics startFaces();
  void addPages();
  void addPage(const page::Page& page, ObjectId id);
  ObjectId groundOf(const page::Page& page);
  Diagnostics addFonts();
  /// Null if the document's own subset could not be made; `faults` says why.
  const FontProgram* programFor(fonts::Style style, Diagnostics& faults);
  void addCatalog();

  const SharedParts& shared_;
  const page::Pages& pages_;
  FontPolicy policy_;
  LentDeflater deflater_;
  FaceUses faces_;
  /// Before document_, which refers to their bytes.
  std::vector<std::shared_ptr<const FontProgram>> ownPrograms_;
  HaruDocument document_;
  ObjectId resources_;
  /// Of grounds, by their deflated bytes, which stay while they are listed.
  std::vector<std::pair<std::shared_ptr<const std::string>, ObjectId>> grounds_;
  std::vector<MarkedPage> markedPages_;
  std::vector<TaggedWidget> widgets_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_DOCUMENT_WRITER_H_
