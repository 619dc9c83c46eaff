#include "read/read_pdf.h"

namespace vanthu::read {

std::string TextLine::text() const {
  std::string out;
  for (const TextRun& run : runs)
    out += run.text;
  return out;
}

}  // namespace vanthu::read
