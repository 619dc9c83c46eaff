// What ODS says of fonts and of what is hidden, as far as it concerns us (ODF 1.3 part 3, 16 and
// 20). For this folder only.
//
// Styles stand in two parts: the common ones in styles.xml, the automatic ones in content.xml. Both
// go through one OdsStyles, in this order.
#ifndef VANTHU_SHEET_ODS_STYLES_H_
#define VANTHU_SHEET_ODS_STYLES_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "sheet/fault.h"
#include "sheet/xml.h"

namespace vanthu::sheet {

class OdsStyles {
 public:
  /// Call for each element; those that are none of styles are ignored. "sheet.bomb".
  Fault start(const Name& name, const Attributes& attributes);
  void end(const Name& name);

  /// The font of a style of cells or of text; empty if it names none.
  std::string_view cellFont(std::string_view style) const;
  std::string_view textFont(std::string_view style) const;
  bool hidesTable(std::string_view style) const;

 private:
  struct Style {
    std::string parent;
    std::string font;
    bool hidden = false;
  };
  using Styles = std::map<std::string, Style, std::less<>>;  ///< by family, a colon and name

  Style* openStyle(std::string key, const Attributes& attributes);
  void setFont(const Attributes& attributes);
  std::string_view fontOf(const std::string& family, std::string_view style) const;

  std::map<std::string, std::string, std::less<>> faces_;  ///< font-face name to family
  Styles styles_;
  Style* open_ = nullptr;
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_ODS_STYLES_H_
