#include "pdf/shape_table.h"

#include <array>
#include <cstddef>

namespace vanthu::pdf {
namespace {

constexpr Entry needs(std::string_view key, Holds holds) {
  return {key, holds, true, Part::nothing, {}};
}
constexpr Entry needs(std::string_view key, Part part, Holds holds = Holds::part) {
  return {key, holds, true, part, {}};
}
constexpr Entry says(std::string_view key, std::string_view name) {
  return {key, Holds::name, true, Part::nothing, name};
}
constexpr Entry may(std::string_view key, Holds holds) {
  return {key, holds, false, Part::nothing, {}};
}
constexpr Entry may(std::string_view key, Part part) {
  return {key, Holds::part, false, part, {}};
}

constexpr Entry kLength = needs("Length", Holds::length);
constexpr Entry kFilter = {"Filter", Holds::name, false, Part::nothing, "FlateDecode"};

constexpr Entry kTrailer[] = {needs("Root", Part::catalog),
                              needs("Info", Part::information),
                              needs("Size", Holds::integer),
                              needs("ID", Holds::strings)};
constexpr Entry kCatalog[] = {says("Type", "Catalog"),
                              needs("Pages", Part::pageTree),
                              needs("Lang", Holds::string),
                              needs("MarkInfo", Part::markInfo),
                              needs("ViewerPreferences", Part::viewerPreferences),
                              needs("StructTreeRoot", Part::structureRoot),
                              needs("Metadata", Part::metadata),
                              needs("OutputIntents", Part::outputIntent, Holds::parts),
                              may("PageLabels", Part::pageLabels),
                              may("AcroForm", Part::form)};
constexpr Entry kInformation[] = {may("Title", Holds::string),
                                  may("Author", Holds::string),
                                  may("Subject", Holds::string),
                                  may("Producer", Holds::string),
                                  may("CreationDate", Holds::string),
                                  may("ModDate", Holds::string)};
constexpr Entry kMarkInfo[] = {needs("Marked", Holds::yes)};
constexpr Entry kTrueSize = {"PrintScaling", Holds::name, false, Part::nothing, "None"};
constexpr Entry kViewerPreferences[] = {needs("DisplayDocTitle", Holds::yes), kTrueSize};
constexpr Entry kMetadata[] = {kLength, says("Type", "Metadata"), says("Subtype", "XML")};
constexpr Entry kOutputIntent[] = {says("Type", "OutputIntent"),
                                   says("S", "GTS_PDFA1"),
                                   needs("OutputConditionIdentifier", Holds::string),
                                   needs("Info", Holds::string),
                                   needs("DestOutputProfile", Part::colorProfile)};
constexpr Entry kColorProfile[] = {
    kLength, kFilter, needs("N", Holds::integer), says("Alternate", "DeviceRGB")};
constexpr Entry kPageLabels[] = {needs("Nums", Holds::labels)};
constexpr Entry kPageLabel[] = {{"S", Holds::name, false, Part::nothing, "D"},
                                may("St", Holds::integer),
                                may("P", Holds::string)};
constexpr Entry kPageTree[] = {
    says("Type", "Pages"), needs("Kids", Part::page, Holds::parts), needs("Count", Holds::integer)};
constexpr Entry kPage[] = {says("Type", "Page"),
                           needs("Parent", Holds::holder),
                           needs("MediaBox", Holds::box),
                           needs("Resources", Part::resources),
                           needs("Contents", Holds::contents),
                           needs("StructParents", Holds::integer),
                           {"Tabs", Holds::name, false, Part::nothing, "S"},
                           {"Annots", Holds::parts, false, Part::widget, {}}};
constexpr Entry kStream[] = {kLength, kFilter};
constexpr Entry kResources[] = {needs("Font", Part::fontNames)};
constexpr Entry kFontName = needs({}, Part::font);
constexpr Entry kFont[] = {says("Type", "Font"),
                           says("Subtype", "Type0"),
                           says("Encoding", "Identity-H"),
                           needs("BaseFont", Holds::name),
                           needs("DescendantFonts", Part::cidFont, Holds::parts),
                           needs("ToUnicode", Part::toUnicode)};
constexpr Entry kCidFont[] = {says("Type", "Font"),
                              says("Subtype", "CIDFontType2"),
                              says("CIDToGIDMap", "Identity"),
                              needs("BaseFont", Holds::name),
                              needs("CIDSystemInfo", Part::systemInfo),
                              needs("FontDescriptor", Part::descriptor),
                              needs("W", Holds::widths)};
constexpr Entry kSystemInfo[] = {needs("Registry", Holds::string),
                                 needs("Ordering", Holds::string),
                                 needs("Supplement", Holds::integer)};
constexpr Entry kDescriptor[] = {says("Type", "FontDescriptor"),
                                 needs("FontName", Holds::name),
                                 needs("Flags", Holds::integer),
                                 needs("FontBBox", Holds::box),
                                 needs("ItalicAngle", Holds::number),
                                 needs("Ascent", Holds::number),
                                 needs("Descent", Holds::number),
                                 needs("CapHeight", Holds::number),
                                 needs("StemV", Holds::number),
                                 needs("FontFile2", Part::fontFile)};
constexpr Entry kFontFile[] = {kLength, kFilter, needs("Length1", Holds::integer)};
constexpr Entry kForm[] = {needs("Fields", Holds::references), needs("SigFlags", Holds::integer)};
constexpr Entry kWidget[] = {says("Type", "Annot"),
                             says("Subtype", "Widget"),
                             says("FT", "Sig"),
                             needs("T", Holds::string),
                             needs("TU", Holds::string),
                             needs("Rect", Holds::box),
                             needs("P", Holds::holder),
                             needs("F", Holds::integer),
                             needs("AP", Part::appearances),
                             needs("StructParent", Holds::integer)};
constexpr Entry kAppearances[] = {needs("N", Part::appearance)};
constexpr Entry kAppearance[] = {kLength,
                                 says("Type", "XObject"),
                                 says("Subtype", "Form"),
                                 needs("BBox", Holds::box),
                                 needs("Resources", Part::nothing)};
constexpr Entry kStructureRoot[] = {says("Type", "StructTreeRoot"),
                                    needs("K", Part::element),
                                    needs("ParentTree", Part::parentTree),
                                    needs("ParentTreeNextKey", Holds::integer)};
constexpr Entry kParentTree[] = {needs("Nums", Holds::parents)};
constexpr Entry kElement[] = {says("Type", "StructElem"),
                              needs("S", Holds::name),
                              needs("P", Holds::holder),
                              may("Pg", Holds::reference),
                              may("K", Holds::kids),
                              may("Alt", Holds::string),
                              may("A", Part::attributes)};
constexpr Entry kAttributes[] = {needs("O", Holds::name),
                                 may("ListNumbering", Holds::name),
                                 may("Scope", Holds::name),
                                 may("ColSpan", Holds::integer)};
constexpr Entry kMarkReference[] = {
    says("Type", "MCR"), needs("Pg", Holds::reference), needs("MCID", Holds::integer)};
constexpr Entry kObjectReference[] = {
    says("Type", "OBJR"), needs("Obj", Holds::reference), needs("Pg", Holds::reference)};

constexpr Entry kPrintTrailer[] = {needs("Root", Part::printCatalog),
                                   needs("Info", Part::information),
                                   needs("Size", Holds::integer),
                                   needs("ID", Holds::strings)};
constexpr Entry kPrintCatalog[] = {says("Type", "Catalog"),
                                   needs("Pages", Part::printPageTree),
                                   needs("Lang", Holds::string),
                                   needs("ViewerPreferences", Part::printPreferences),
                                   needs("Metadata", Part::metadata),
                                   needs("OutputIntents", Part::outputIntent, Holds::parts),
                                   may("PageLabels", Part::pageLabels),
                                   {"PageMode", Holds::name, false, Part::nothing, "UseOutlines"},
                                   may("Outlines", Part::outline)};
constexpr Entry kPrintPreferences[] = {
    needs("DisplayDocTitle", Holds::yes), says("PrintScaling", "None"), may("Duplex", Holds::name)};
constexpr Entry kPrintPageTree[] = {says("Type", "Pages"),
                                    needs("Kids", Part::printPage, Holds::parts),
                                    needs("Count", Holds::integer)};
constexpr Entry kPrintPage[] = {says("Type", "Page"),
                                needs("Parent", Holds::holder),
                                needs("MediaBox", Holds::box),
                                needs("Resources", Part::resources),
                                needs("Contents", Holds::contents)};
constexpr Entry kOutline[] = {says("Type", "Outlines"),
                              needs("First", Holds::siblings),
                              needs("Last", Holds::reference),
                              needs("Count", Holds::integer)};
constexpr Entry kOutlineEntry[] = {needs("Title", Holds::string),
                                   needs("Parent", Holds::holder),
                                   needs("Dest", Holds::wholePage),
                                   may("Prev", Holds::reference),
                                   may("Next", Holds::reference),
                                   may("First", Holds::siblings),
                                   may("Last", Holds::reference),
                                   may("Count", Holds::number)};

constexpr bool kPlain = false, kWithBytes = true;

// In the order of Part.
constexpr Shape kShapes[] = {
    {"trailer", "the trailer", kPlain, kTrailer},
    {"catalog", "the catalog", kPlain, kCatalog},
    {"metadata", "the information dictionary", kPlain, kInformation},
    {"tagging", "MarkInfo", kPlain, kMarkInfo},
    {"catalog", "ViewerPreferences", kPlain, kViewerPreferences},
    {"metadata", "the XMP packet", kWithBytes, kMetadata},
    {"output-intent", "an output intent", kPlain, kOutputIntent},
    {"output-intent", "a colour profile", kWithBytes, kColorProfile},
    {"catalog", "the page labels", kPlain, kPageLabels},
    {"catalog", "a page label", kPlain, kPageLabel},
    {"page-tree", "the page tree", kPlain, kPageTree},
    {"page-tree", "a page", kPlain, kPage},
    {"content", "a page's content", kWithBytes, kStream},
    {"content", "a page's ground", kWithBytes, kStream},
    {"content", "a page's resources", kPlain, kResources},
    {"font", "a page's fonts", kPlain, {&kFontName, 1}},
    {"font", "a font", kPlain, kFont},
    {"to-unicode", "a font's ToUnicode", kWithBytes, kStream},
    {"font", "a font's glyphs", kPlain, kCidFont},
    {"font", "CIDSystemInfo", kPlain, kSystemInfo},
    {"font", "a font descriptor", kPlain, kDescriptor},
    {"font", "a font program", kWithBytes, kFontFile},
    {"form-field", "the form", kPlain, kForm},
    {"form-field", "a signature field", kPlain, kWidget},
    {"form-field", "a field's appearances", kPlain, kAppearances},
    {"form-field", "a field's appearance", kWithBytes, kAppearance},
    {"form-field", "the resources of an appearance", kPlain, {}},
    {"tagging", "the structure tree", kPlain, kStructureRoot},
    {"tagging", "the parent tree", kPlain, kParentTree},
    {"tagging", "a structure element", kPlain, kElement},
    {"tagging", "an element's attributes", kPlain, kAttributes},
    {"tagging", "a reference to marked content", kPlain, kMarkReference},
    {"tagging", "a reference to a field", kPlain, kObjectReference},
    {"trailer", "the trailer", kPlain, kPrintTrailer},
    {"catalog", "the catalog", kPlain, kPrintCatalog},
    {"catalog", "ViewerPreferences", kPlain, kPrintPreferences},
    {"page-tree", "the page tree", kPlain, kPrintPageTree},
    {"page-tree", "a page", kPlain, kPrintPage},
    {"outline", "the outline", kPlain, kOutline},
    {"outline", "an entry of the outline", kPlain, kOutlineEntry},
};
static_assert(std::size(kShapes) == static_cast<size_t>(Part::outlineEntry) + 1);

}  // namespace

const Shape& shapeOf(Part part) {
  return kShapes[static_cast<size_t>(part)];
}

}  // namespace vanthu::pdf
