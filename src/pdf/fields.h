// Empty signature fields: a field and its widget in one object, and the form that lists them.
#ifndef VANTHU_PDF_FIELDS_H_
#define VANTHU_PDF_FIELDS_H_

#include <vector>

#include "page/page.h"
#include "pdf/haru.h"

namespace vanthu::pdf {

/// Adds the field with its widget on `page`, which is `pageHeight` high. `structParent` is the
/// widget's key in the parent tree.
ObjectId addSignatureField(HaruDocument& document,
                           const page::SignatureField& field,
                           ObjectId page,
                           Length pageHeight,
                           size_t structParent);

/// The catalog's AcroForm entry, ending with a newline; empty without fields.
std::string formEntry(const std::vector<ObjectId>& fields);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FIELDS_H_
