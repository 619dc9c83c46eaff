#include "sheet/styles.h"

#include <limits>
#include <map>
#include <utility>

#include "sheet/cell_name.h"
#include "sheet/limits.h"
#include "sheet/number_format.h"
#include "sheet/xml.h"

namespace vanthu::sheet {

/// Differential formats ("dxfs") hold fonts and formats too, hence the lists are told apart.
class StylesHandler : public Handler {
 public:
  void start(const Name& name, const Attributes& attributes) override {
    if (name.space != Space::main)
      return;
    if (name.local == "numFmts" || name.local == "fonts" || name.local == "cellXfs" ||
        name.local == "dxfs" || name.local == "cellStyleXfs")
      list_ = name.local;
    else if (name.local == "numFmt" && list_ == "numFmts")
      addFormat(attributes);
    else if (name.local == "font" && list_ == "fonts")
      addFont();
    else if (name.local == "name" && list_ == "fonts" && !styles_.fonts_.empty())
      styles_.fonts_.back() = attributes.name(Space::none, "val");
    else if (name.local == "xf" && list_ == "cellXfs")
      addLook(attributes);
  }

  void end(const Name& name) override {
    if (name.space == Space::main && name.local == list_)
      list_.clear();
  }

  Styles take() { return std::move(styles_); }

 private:
  struct Format {
    bool date = false;
    NumberLook look{};
  };

  static uint32_t number(std::string_view text) {
    return parseNumber(text, std::numeric_limits<uint32_t>::max()).value_or(0);
  }

  void tooMany() {
    stop(bomb("tệp có quá nhiều kiểu định dạng", "the file has too many cell styles"));
  }

  void addFormat(const Attributes& attributes) {
    if (formats_.size() == kMostStyles)
      return tooMany();
    const std::string_view code = attributes.get("formatCode");
    formats_[number(attributes.get("numFmtId"))] = {isDateFormat(code), lookOf(code)};
  }

  void addFont() {
    if (styles_.fonts_.size() == kMostFonts)
      return tooMany();
    styles_.fonts_.emplace_back();
  }

  void addLook(const Attributes& attributes) {
    if (styles_.looks_.size() == kMostStyles)
      return tooMany();
    const uint32_t format = number(attributes.get("numFmtId"));
    const auto own = formats_.find(format);
    const Format shown =
        own == formats_.end() ? Format{isDateFormat(format), lookOf(format)} : own->second;
    styles_.looks_.push_back({number(attributes.get("fontId")), shown.date, shown.look});
  }

  std::string list_;
  std::map<uint32_t, Format> formats_;
  Styles styles_;
};

std::string_view Styles::font(uint32_t style) const {
  if (style >= looks_.size() || looks_[style].font >= fonts_.size())
    return {};
  return fonts_[looks_[style].font];
}

bool Styles::isDate(uint32_t style) const {
  return style < looks_.size() && looks_[style].date;
}

NumberLook Styles::numberLook(uint32_t style) const {
  return style < looks_.size() ? looks_[style].number : NumberLook();
}

Result<Styles> readStyles(Archive& archive, std::string_view part) {
  StylesHandler handler;
  if (Fault fault = parseXml(archive, part, handler))
    return fail(std::move(*fault));
  return handler.take();
}

}  // namespace vanthu::sheet
