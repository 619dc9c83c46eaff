#include "pdf/outline_objects.h"

#include <string_view>

namespace vanthu::pdf {
namespace {

/// An entry of the outline with those that it holds.
struct Node {
  std::string_view title;
  ObjectId page;
  ObjectId id;
  std::vector<Node> kids;
};

std::vector<Node> nodesOf(const std::vector<OutlineEntry>& entries) {
  std::vector<Node> nodes;
  std::string_view lastGroup;
  for (const auto& [group, title, page] : entries) {
    if (!group.empty() && group != lastGroup)
      nodes.push_back({group, page, {}, {}});
    lastGroup = group;
    if (title.empty())
      continue;
    std::vector<Node>& level = group.empty() ? nodes : nodes.back().kids;
    level.push_back({title, page, {}, {}});
  }
  return nodes;
}

void appendKey(std::string& out, const char* key, ObjectId id) {
  out += key;
  appendReference(out, id);
  out += '\n';
}

class OutlineWriter {
 public:
  explicit OutlineWriter(HaruDocument& document) : document_(document) {}

  void write(std::vector<Node>& level, ObjectId parent) {
    for (Node& node : level)
      node.id = document_.reserve();
    for (size_t i = 0; i < level.size(); ++i) {
      std::string out = "/Title ";
      appendTextString(out, level[i].title);
      appendKey(out, "\n/Parent ", parent);
      if (i > 0)
        appendKey(out, "/Prev ", level[i - 1].id);
      if (i + 1 < level.size())
        appendKey(out, "/Next ", level[i + 1].id);
      out += "/Dest [";
      appendReference(out, level[i].page);
      out += " /Fit]\n";
      std::vector<Node>& kids = level[i].kids;
      if (!kids.empty()) {
        write(kids, level[i].id);
        appendKey(out, "/First ", kids.front().id);
        appendKey(out, "/Last ", kids.back().id);
        out += "/Count -";  // closed
        appendInteger(out, static_cast<int64_t>(kids.size()));
        out += '\n';
      }
      document_.setEntries(level[i].id, std::move(out));
    }
  }

 private:
  HaruDocument& document_;
};

}  // namespace

std::string addOutline(HaruDocument& document, const std::vector<OutlineEntry>& entries) {
  std::vector<Node> nodes = nodesOf(entries);
  if (nodes.empty())
    return {};
  const ObjectId root = document.reserve();
  OutlineWriter(document).write(nodes, root);
  std::string out = "/Type /Outlines\n";
  appendKey(out, "/First ", nodes.front().id);
  appendKey(out, "/Last ", nodes.back().id);
  out += "/Count ";
  appendInteger(out, static_cast<int64_t>(nodes.size()));
  document.setEntries(root, out + "\n");
  return "/PageMode /UseOutlines\n/Outlines " + reference(root) + "\n";
}

}  // namespace vanthu::pdf
