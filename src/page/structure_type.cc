#include "page/structure_type.h"

namespace vanthu::page {

std::string_view structureType(TagRole role) {
  switch (role) {
    case TagRole::document:
      return "Document";
    case TagRole::part:
      return "Part";
    case TagRole::heading1:
      return "H1";
    case TagRole::heading2:
      return "H2";
    case TagRole::heading3:
      return "H3";
    case TagRole::heading4:
      return "H4";
    case TagRole::heading5:
      return "H5";
    case TagRole::heading6:
      return "H6";
    case TagRole::paragraph:
      return "P";
    case TagRole::span:
      return "Span";
    case TagRole::list:
      return "L";
    case TagRole::listItem:
      return "LI";
    case TagRole::label:
      return "Lbl";
    case TagRole::listBody:
      return "LBody";
    case TagRole::table:
      return "Table";
    case TagRole::tableHead:
      return "THead";
    case TagRole::tableBody:
      return "TBody";
    case TagRole::tableRow:
      return "TR";
    case TagRole::headerCell:
      return "TH";
    case TagRole::dataCell:
      return "TD";
    case TagRole::form:
      return "Form";
  }
  return "P";
}

std::string_view listNumbering(Numbering numbering) {
  switch (numbering) {
    case Numbering::none:
      return "None";
    case Numbering::disc:
      return "Disc";
    case Numbering::decimal:
      return "Decimal";
    case Numbering::upperRoman:
      return "UpperRoman";
    case Numbering::upperAlpha:
      return "UpperAlpha";
    case Numbering::lowerAlpha:
      return "LowerAlpha";
  }
  return "None";
}

}  // namespace vanthu::page
