#include "read/page_tree.h"

#include <set>
#include <string>
#include <utility>

namespace vanthu::read {
namespace {

void inherit(Object& value, const Object& node, const std::string& key) {
  Object own = entry(node, key);
  if (!own.isNull())
    value = own;
}

PageNode childOf(const PageNode& parent, const Object& node) {
  PageNode child = parent;
  child.page = node;
  inherit(child.resources, node, "/Resources");
  inherit(child.mediaBox, node, "/MediaBox");
  inherit(child.cropBox, node, "/CropBox");
  inherit(child.rotate, node, "/Rotate");
  return child;
}

}  // namespace

std::vector<PageNode> collectPages(const Object& catalog, Budget& budget) {
  std::vector<PageNode> pages;
  std::set<std::string> seen;
  const Object null = Object::newNull();
  std::vector<PageNode> open{childOf({null, null, null, null, null}, entry(catalog, "/Pages"))};
  while (!open.empty() && budget.takeNode()) {
    const PageNode node = std::move(open.back());
    open.pop_back();
    const std::string id = identity(node.page);
    if (!entry(node.page, "/Kids").isArray()) {
      // A page may stand in the tree twice; then it is shown twice.
      if (Object(node.page).isDictionary())
        pages.push_back(node);
      continue;
    }
    if (!id.empty() && !seen.insert(id).second)
      continue;
    Object kids = entry(node.page, "/Kids");
    for (int i = kids.getArrayNItems() - 1; i >= 0 && budget.takeNode(); --i)
      open.push_back(childOf(node, kids.getArrayItem(i)));
  }
  return pages;
}

}  // namespace vanthu::read
