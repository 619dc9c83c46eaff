#include "pdf/page_scan.h"

#include <algorithm>
#include <optional>
#include <string>

namespace vanthu::pdf {

bool PageScanner::scan(size_t page, Marks marks) {
  const NodeId node = facts_.parts.pages[page];
  const Box& paper = facts_.papers[page];
  const PageContents contents = contentsOf(facts_.file, node);
  const PaintMap* map = nullptr;
  if (contents.ground != nullptr) {
    const GroundFacts& ground = *facts_.grounds.at({contents.ground->value, paper});
    if (ground.fault != nullptr)
      return bad(ground.fault);
    map = &ground.map;
  }
  const std::optional<std::string_view> operators = inflater_.read(*contents.own, kLargestContent);
  ink_.lines.clear();
  ink_.rules.clear();
  ink_.roles.clear();
  const char* fault = kMalformedContent;
  if (operators)
    fault = scanContent(*operators, paper, marks, map, fontsOf(node), ink_);
  return fault == nullptr || bad(fault);
}

PageScanner::FontNames PageScanner::usedFonts() const {
  FontNames used;
  for (const auto& [resources, fonts] : fonts_) {
    for (const NamedFont& font : fonts) {
      if (font.isUsed)
        used.emplace(resources, font.name);
    }
  }
  return used;
}

bool PageScanner::bad(const char* fault) {
  findings_.add("content",
                "Nội dung trang có điều không được phép.",
                "a page's content has a fault: " + std::string(fault) + ".");
  return false;
}

std::vector<NamedFont>& PageScanner::fontsOf(NodeId page) {
  const StrictFile& file = facts_.file;
  const NodeId resources = *file.find(page, "Resources");
  const auto [place, isNew] = fonts_.try_emplace(resources);
  if (isNew)
    file.eachEntry(*file.find(resources, "Font"), [&](std::string_view name, NodeId font) {
      const auto codes =
          std::find_if(facts_.codes.begin(), facts_.codes.end(), [&](const FontCodes& known) {
            return known.font == file.resolve(font);
          });
      place->second.push_back({name, &*codes});
    });
  return place->second;
}

}  // namespace vanthu::pdf
