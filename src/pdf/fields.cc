#include "pdf/fields.h"

#include <string>

namespace vanthu::pdf {
namespace {

void appendNumbers(std::string& out, std::initializer_list<Length> numbers) {
  out += '[';
  for (const Length number : numbers) {
    appendLength(out, number);
    out += ' ';
  }
  out.back() = ']';
  out += '\n';
}

/// An appearance that draws nothing: without one, some viewers draw a picture of their own.
ObjectId addEmptyAppearance(HaruDocument& document, const page::Rect& place) {
  std::string entries = "/Type /XObject\n/Subtype /Form\n/BBox ";
  appendNumbers(entries, {Length(), Length(), place.width, place.height});
  return document.addStream(entries + "/Resources <<>>\n", StreamBytes::plain({}));
}

}  // namespace

ObjectId addSignatureField(HaruDocument& document,
                           const page::SignatureField& field,
                           ObjectId page,
                           Length pageHeight,
                           size_t structParent) {
  const page::Rect& place = field.place;
  const ObjectId appearance = addEmptyAppearance(document, place);
  std::string out = "/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T ";
  appendTextString(out, field.name);
  out += "\n/TU ";
  appendTextString(out, field.description);
  out += "\n/Rect ";
  appendNumbers(out,
                {place.left, pageHeight - place.bottom(), place.right(), pageHeight - place.top});
  out += "/P ";
  appendReference(out, page);
  out += "\n/F 4\n/AP <</N ";  // 4: printed, not hidden
  appendReference(out, appearance);
  out += ">>\n/StructParent ";
  appendInteger(out, static_cast<int64_t>(structParent));
  return document.add(out + "\n");
}

std::string formEntry(const std::vector<ObjectId>& fields) {
  if (fields.empty())
    return {};
  std::string out = "/AcroForm <</Fields [";
  for (const ObjectId field : fields) {
    appendReference(out, field);
    out += ' ';
  }
  out.back() = ']';
  // 1: there are signature fields. Bit 2 (changes must be appended) is for the first signature to
  // set.
  return out + " /SigFlags 1>>\n";
}

}  // namespace vanthu::pdf
