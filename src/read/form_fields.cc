#include "read/form_fields.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace vanthu::read {
namespace {

constexpr size_t kLongestName = 300;  // of a field with all its parents

/// A node of the form's tree with what it inherits.
struct Node {
  Object object;
  std::string name;  // with its parents': "Đơn.Ngày"
  std::string type;
  bool hasValue = false;
};

Node childOf(const Node& parent, const Object& object) {
  Node node = parent;
  node.object = object;
  const std::string own = text(entry(object, "/T"));
  if (!own.empty() && node.name.size() + own.size() < kLongestName)
    node.name += (node.name.empty() ? "" : ".") + own;
  const std::string type = name(entry(object, "/FT"));
  if (!type.empty())
    node.type = type;
  node.hasValue |= !entry(object, "/V").isNull();
  return node;
}

class FieldReader {
 public:
  FieldReader(const std::vector<PageNode>& pages,
              const std::vector<PageFrame>& frames,
              Budget& budget)
      : frames_(frames), budget_(budget) {
    for (size_t i = 0; i < pages.size() && !budget.spent(); ++i)
      notePage(pages[i].page, i);
  }

  std::vector<Field> read(const Object& fields) {
    std::vector<Node> open;
    pushKids(open, {}, fields);
    while (!open.empty() && budget_.takeNode()) {
      const Node node = std::move(open.back());
      open.pop_back();
      visit(node, open);
    }
    return std::move(fields_);
  }

 private:
  /// Which page each annotation stands on.
  void notePage(const Object& page, size_t index) {
    pageOf_.emplace(identity(page), index);
    Object annotations = entry(page, "/Annots");
    const int number = annotations.isArray() ? annotations.getArrayNItems() : 0;
    for (int i = 0; i < number && budget_.takeNode(); ++i)
      pageOf_.emplace(identity(annotations.getArrayItem(i)), index);
  }

  void pushKids(std::vector<Node>& open, const Node& parent, Object kids) {
    const int number = kids.isArray() ? kids.getArrayNItems() : 0;
    for (int i = number - 1; i >= 0 && budget_.takeNode(); --i)
      open.push_back(childOf(parent, kids.getArrayItem(i)));
  }

  void visit(const Node& node, std::vector<Node>& open) {
    const std::string id = identity(node.object);
    if (!Object(node.object).isDictionary() || (!id.empty() && !seen_.insert(id).second))
      return;
    Object kids = entry(node.object, "/Kids");
    if (kids.isArray() && kids.getArrayNItems() > 0)
      pushKids(open, node, kids);
    else
      add(node);
  }

  void add(const Node& node) {
    Field field{node.name, node.type, 0, {}, {}, {}, {}, node.hasValue};
    if (!budget_.takeResult(sizeof(Field) + field.name.size()))
      return;
    auto page = pageOf_.find(identity(node.object));
    if (page == pageOf_.end() || page->first.empty())
      page = pageOf_.find(identity(entry(node.object, "/P")));
    const std::optional<Rectangle> place = rectangle(entry(node.object, "/Rect"));
    if (place && page != pageOf_.end() && !page->first.empty())
      put(field, *place, page->second);
    fields_.push_back(std::move(field));
  }

  void put(Field& field, const Rectangle& place, size_t page) const {
    const Matrix& toPage = frames_[page].toPage;
    const Point a = toPage.map({place.left, place.bottom});
    const Point b = toPage.map({place.right, place.top});
    field.page = static_cast<unsigned>(page + 1);
    field.left = toLength(std::min(a.x, b.x));
    field.top = toLength(std::min(a.y, b.y));
    field.width = toLength(std::abs(a.x - b.x));
    field.height = toLength(std::abs(a.y - b.y));
  }

  const std::vector<PageFrame>& frames_;
  Budget& budget_;
  std::map<std::string, size_t> pageOf_;
  std::set<std::string> seen_;
  std::vector<Field> fields_;
};

}  // namespace

std::vector<Field> readFields(const Object& catalog,
                              const std::vector<PageNode>& pages,
                              const std::vector<PageFrame>& frames,
                              Budget& budget) {
  Object fields = entry(entry(catalog, "/AcroForm"), "/Fields");
  if (!fields.isArray() || fields.getArrayNItems() == 0)
    return {};
  return FieldReader(pages, frames, budget).read(fields);
}

}  // namespace vanthu::read
