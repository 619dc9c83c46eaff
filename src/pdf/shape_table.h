// The table behind file_shape.h: for each kind of dictionary its keys, what they hold, and the rule
// that a breach of it breaks.
#ifndef VANTHU_PDF_SHAPE_TABLE_H_
#define VANTHU_PDF_SHAPE_TABLE_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace vanthu::pdf {

/// Kinds of dictionaries. Those of streams are marked so in the table.
enum class Part : uint8_t {
  trailer,
  catalog,
  information,
  markInfo,
  viewerPreferences,
  metadata,
  outputIntent,
  colorProfile,
  pageLabels,
  pageLabel,
  pageTree,
  page,
  content,
  ground,  ///< a content that pages share
  resources,
  fontNames,  ///< any key, each a font
  font,
  toUnicode,
  cidFont,
  systemInfo,
  descriptor,
  fontFile,
  form,
  widget,
  appearances,
  appearance,
  nothing,  ///< no keys at all
  structureRoot,
  parentTree,
  element,
  attributes,
  markReference,
  objectReference,
  // of merged files
  printTrailer,
  printCatalog,
  printPreferences,
  printPageTree,
  printPage,
  outline,
  outlineEntry,
};

/// What stands behind a key.
enum class Holds : uint8_t {
  name,  ///< the one in Entry::name, if that says one
  integer,
  number,
  string,
  yes,         ///< true
  box,         ///< four numbers
  strings,     ///< an array of them
  length,      ///< an integer, also as an object of its own
  part,        ///< a dictionary or stream of kind Entry::part
  parts,       ///< an array of them
  holder,      ///< a reference to the dictionary through which this one was reached
  reference,   ///< to an object that is reached elsewhere
  references,  ///< an array of them
  widths,      ///< "c [w …] c [w …] …"
  labels,      ///< "n label n label …"
  parents,     ///< "n reference n [reference …] …"
  kids,        ///< of a structure element: numbers, elements, references to marks or objects
  contents,    ///< of a page: a content, or an array of a ground and a content
  siblings,    ///< the first of the entries of an outline, each of which names the next
  wholePage,   ///< a destination: "[page /Fit]"
};

struct Entry {
  std::string_view key;
  Holds holds;
  bool needed;
  Part part;              ///< of part and parts
  std::string_view name;  ///< of name
};

struct Shape {
  std::string_view rule;     ///< what a missing or unfit value breaks
  std::string_view english;  ///< "a page", for messages
  bool isStream;
  std::span<const Entry> entries;
};

const Shape& shapeOf(Part part);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SHAPE_TABLE_H_
