// Reads an XMP packet as our writer writes it.
//
// Knows the elements, attributes and namespaces that our packets use and the five entities, and no
// others: XMP can say one thing in many ways, and a reader may find another one first.
#ifndef VANTHU_PDF_XMP_SCAN_H_
#define VANTHU_PDF_XMP_SCAN_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::pdf {

class XmpScan {
 public:
  /// `packet` must outlive this.
  explicit XmpScan(std::string_view packet) : xml_(packet) {}

  /// False unless the packet stands in its markers, all elements are known and nest, and every "<"
  /// and "&" is part of markup.
  bool run();

  /// The one text in elements of that name, or in an rdf:li inside them; null if there are none or
  /// several.
  const std::string* find(std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  bool readBody();
  bool readMarkup();
  bool open(std::string_view tag);
  bool close(std::string_view name);
  bool addText(std::string_view raw);
  std::string_view ownerOfText() const;

  std::string_view xml_;
  size_t at_ = 0;
  std::vector<std::string_view> open_;
  std::vector<std::pair<std::string_view, std::string>> texts_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_XMP_SCAN_H_
