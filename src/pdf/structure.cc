#include "pdf/structure.h"

#include <string>
#include <utility>

#include "page/structure_type.h"
#include "pdf/content.h"

namespace vanthu::pdf {
namespace {

using page::Tag;
using page::TagId;
using page::TagRole;

/// One element's place in the file, its page (that of its first mark) and its kids as they are
/// written.
struct Element {
  ObjectId id;
  ObjectId page;
  std::string kids;
  size_t kidCount = 0;

  void addKid() {
    if (kidCount++ > 0)
      kids += ' ';
  }
};

class StructureWriter {
 public:
  StructureWriter(HaruDocument& document, const std::vector<Tag>& tags)
      : document_(document), tags_(tags), elements_(tags.size()) {}

  ObjectId run(const std::vector<MarkedPage>& pages, const std::vector<TaggedWidget>& widgets) {
    const ObjectId root = document_.reserve();
    for (Element& element : elements_)
      element.id = document_.reserve();
    for (size_t i = 1; i < tags_.size(); ++i)
      addChild(elements_[static_cast<size_t>(tags_[i].parent)], elements_[i].id);
    for (const MarkedPage& page : pages)
      addMarks(page);
    for (const TaggedWidget& widget : widgets)
      addWidget(widget);
    for (size_t i = 0; i < tags_.size(); ++i)
      document_.setEntries(elements_[i].id, entries(i, root));
    document_.setEntries(root, rootEntries(pages, widgets));
    return root;
  }

 private:
  Element& element(TagId tag) { return elements_[static_cast<size_t>(tag)]; }

  static void addChild(Element& parent, ObjectId child) {
    parent.addKid();
    appendReference(parent.kids, child);
  }

  void addMarks(const MarkedPage& page) {
    for (size_t mcid = 0; mcid < page.marks.size(); ++mcid) {
      Element& owner = element(page.marks[mcid]);
      owner.addKid();
      if (owner.page.number == 0)
        owner.page = page.page;
      if (owner.page == page.page) {
        appendInteger(owner.kids, static_cast<int64_t>(mcid));
      } else {
        owner.kids += "<</Type /MCR /Pg ";
        appendReference(owner.kids, page.page);
        owner.kids += " /MCID ";
        appendInteger(owner.kids, static_cast<int64_t>(mcid));
        owner.kids += ">>";
      }
    }
  }

  void addWidget(const TaggedWidget& widget) {
    Element& owner = element(widget.tag);
    owner.addKid();
    owner.kids += "<</Type /OBJR /Obj ";
    appendReference(owner.kids, widget.widget);
    owner.kids += " /Pg ";
    appendReference(owner.kids, widget.page);
    owner.kids += ">>";
  }

  std::string entries(size_t index, ObjectId root) const {
    const Tag& tag = tags_[index];
    const Element& element = elements_[index];
    std::string out = "/Type /StructElem\n/S /";
    out += page::structureType(tag.role);
    out += "\n/P ";
    appendReference(out, index == 0 ? root : elements_[static_cast<size_t>(tag.parent)].id);
    out += '\n';
    if (element.page.number != 0) {
      out += "/Pg ";
      appendReference(out, element.page);
      out += '\n';
    }
    if (element.kidCount > 0) {
      out += element.kidCount == 1 ? "/K " : "/K [";
      out += element.kids;
      out += element.kidCount == 1 ? "\n" : "]\n";
    }
    if (!tag.alternate.empty()) {
      out += "/Alt ";
      appendTextString(out, tag.alternate);
      out += '\n';
    }
    appendAttributes(out, tag);
    return out;
  }

  static void appendAttributes(std::string& out, const Tag& tag) {
    const bool header = tag.role == TagRole::headerCell;
    const bool cell = header || tag.role == TagRole::dataCell;
    if (tag.role == TagRole::list) {
      out += "/A <</O /List /ListNumbering /";
      out += page::listNumbering(tag.numbering);
      out += ">>\n";
    } else if (header || (cell && tag.columnSpan > 1)) {
      out += "/A <</O /Table";
      if (header)
        out += tag.scopeRow ? " /Scope /Row" : " /Scope /Column";
      if (tag.columnSpan > 1) {
        out += " /ColSpan ";
        appendInteger(out, tag.columnSpan);
      }
      out += ">>\n";
    }
  }

  std::string rootEntries(const std::vector<MarkedPage>& pages,
                          const std::vector<TaggedWidget>& widgets) {
    std::string nums;
    int64_t key = 0;
    for (const MarkedPage& page : pages) {
      appendInteger(nums, key++);
      nums += " [";
      for (const TagId tag : page.marks) {
        appendReference(nums, element(tag).id);
        nums += ' ';
      }
      nums += "]\n";
    }
    for (const TaggedWidget& widget : widgets) {
      appendInteger(nums, key++);
      nums += ' ';
      appendReference(nums, element(widget.tag).id);
      nums += '\n';
    }
    const ObjectId parentTree = document_.add("/Nums [\n" + nums + "]\n");
    std::string out = "/Type /StructTreeRoot\n/K ";
    appendReference(out, elements_[0].id);
    out += "\n/ParentTree ";
    appendReference(out, parentTree);
    out += "\n/ParentTreeNextKey ";
    appendInteger(out, key);
    return out + "\n";
  }

  HaruDocument& document_;
  const std::vector<Tag>& tags_;
  std::vector<Element> elements_;
};

}  // namespace

ObjectId addStructure(HaruDocument& document,
                      const std::vector<Tag>& tags,
                      const std::vector<MarkedPage>& pages,
                      const std::vector<TaggedWidget>& widgets) {
  return StructureWriter(document, tags).run(pages, widgets);
}

}  // namespace vanthu::pdf
