#include <string>
#include <vector>

#include "page/page.h"

namespace vanthu::page {
namespace {

using Children = std::vector<std::vector<TagId>>;

Children childrenOf(const std::vector<Tag>& tags) {
  Children children(tags.size());
  for (size_t i = 1; i < tags.size(); ++i)
    children[static_cast<size_t>(tags[i].parent)].push_back(static_cast<TagId>(i));
  return children;
}

void read(size_t tag,
          const Children& children,
          const std::vector<std::string>& texts,
          std::string& out) {
  if (!texts[tag].empty())
    out += texts[tag] + "\n";
  for (const TagId child : children[tag])
    read(static_cast<size_t>(child), children, texts, out);
}

}  // namespace

std::string taggedText(const Pages& pages) {
  std::vector<std::string> texts(pages.tags.size());
  for (const Page& page : pages.pages) {
    for (const Item& item : page.items) {
      const auto* run = std::get_if<TextRun>(&item);
      if (run != nullptr && run->tag >= 0)
        texts[static_cast<size_t>(run->tag)] += run->text;
    }
  }
  std::string out;
  if (!pages.tags.empty())
    read(0, childrenOf(pages.tags), texts, out);
  return out;
}

}  // namespace vanthu::page
