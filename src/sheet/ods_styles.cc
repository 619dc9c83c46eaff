#include "sheet/ods_styles.h"

#include <utility>

#include "sheet/limits.h"

namespace vanthu::sheet {
namespace {

constexpr int kMostParents = 20;

/// "'.VnTime', serif" is ".VnTime".
std::string firstFamily(std::string_view families) {
  const char quote = families.empty() ? '\0' : families.front();
  if (quote == '\'' || quote == '"')
    return std::string(families.substr(1, families.find(quote, 1) - 1));
  return std::string(families.substr(0, families.find(',')));
}

}  // namespace

Fault OdsStyles::start(const Name& name, const Attributes& attributes) {
  if (name.space != Space::style)
    return std::nullopt;
  if (styles_.size() > kMostStyles || faces_.size() > kMostFonts)
    return bomb("tệp có quá nhiều kiểu định dạng", "the file has too many styles");
  if (name.local == "font-face") {
    faces_[std::string(attributes.name(Space::style, "name"))] =
        firstFamily(attributes.name(Space::svg, "font-family"));
  } else if (name.local == "style" || name.local == "default-style") {
    // A default style is the one without a name.
    open_ = openStyle(std::string(attributes.name(Space::style, "family")) + ":" +
                          std::string(attributes.name(Space::style, "name")),
                      attributes);
  } else if (open_ != nullptr && name.local == "text-properties") {
    setFont(attributes);
  } else if (open_ != nullptr && name.local == "table-properties") {
    open_->hidden = attributes.get(Space::table, "display") == "false";
  }
  return std::nullopt;
}

OdsStyles::Style* OdsStyles::openStyle(std::string key, const Attributes& attributes) {
  Style& style = styles_[std::move(key)];
  style = Style();
  style.parent = attributes.name(Space::style, "parent-style-name");
  return &style;
}

void OdsStyles::setFont(const Attributes& attributes) {
  const std::string_view face = attributes.name(Space::style, "font-name");
  const auto found = faces_.find(face);
  if (found != faces_.end())
    open_->font = found->second;
  else if (!face.empty())
    open_->font = face;
  else if (const std::string_view family = attributes.name(Space::fo, "font-family");
           !family.empty())
    open_->font = firstFamily(family);
}

void OdsStyles::end(const Name& name) {
  if (name.space == Space::style && (name.local == "style" || name.local == "default-style"))
    open_ = nullptr;
}

std::string_view OdsStyles::fontOf(const std::string& family, std::string_view style) const {
  for (int i = 0; i < kMostParents && !style.empty(); ++i) {
    const auto found = styles_.find(family + std::string(style));
    if (found == styles_.end())
      break;
    if (!found->second.font.empty())
      return found->second.font;
    style = found->second.parent;
  }
  const auto common = styles_.find(family);
  return common == styles_.end() ? std::string_view() : std::string_view(common->second.font);
}

std::string_view OdsStyles::cellFont(std::string_view style) const {
  return fontOf("table-cell:", style.empty() ? "Default" : style);
}

std::string_view OdsStyles::textFont(std::string_view style) const {
  return fontOf("text:", style);
}

bool OdsStyles::hidesTable(std::string_view style) const {
  const auto found = styles_.find("table:" + std::string(style));
  return found != styles_.end() && found->second.hidden;
}

}  // namespace vanthu::sheet
