// A template's alignment as the Document's: the template knows no justified cells.
#ifndef VANTHU_FILL_ALIGN_H_
#define VANTHU_FILL_ALIGN_H_

#include "document/document.h"
#include "markup/template.h"

namespace vanthu::fill {

inline document::Align alignOf(markup::Align align) {
  switch (align) {
    case markup::Align::left:
      return document::Align::left;
    case markup::Align::centre:
      return document::Align::centre;
    case markup::Align::right:
      return document::Align::right;
  }
  return document::Align::left;
}

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_ALIGN_H_
