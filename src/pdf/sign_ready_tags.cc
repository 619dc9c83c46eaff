// Rules about tags: marks and fields belong to the elements that the structure tree gives them to.
#include <optional>

#include "page/structure_type.h"
#include "pdf/file_shape.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kTypes = static_cast<size_t>(page::TagRole::form) + 1;
constexpr size_t kNoPage = SIZE_MAX;

bool isStandardType(std::string_view name) {
  for (size_t i = 0; i < kTypes; ++i) {
    if (page::structureType(static_cast<page::TagRole>(i)) == name)
      return true;
  }
  return false;
}

class TagChecker {
 public:
  TagChecker(const StrictFile& file, const FileParts& parts, Findings& findings)
      : file_(file), parts_(parts), findings_(findings) {}

  std::vector<std::vector<std::string_view>> run() {
    numberPages();
    readParentTree();
    for (const NodeId element : parts_.elements)
      checkElement(element);
    if (marksLeft_ != 0 || fieldsLeft_ != 0)
      bad("marks or fields that no structure element holds");
    return std::move(roles_);
  }

 private:
  void bad(const std::string& what) {
    findings_.add("tagging", "Thẻ cấu trúc không khớp với nội dung trang.", what + ".");
  }

  /// Pages and fields count through the keys of the parent tree.
  void numberPages() {
    pageOfObject_.assign(file_.objectCount() + 1, kNoPage);
    const NodeId tree = *file_.find(catalogOf(file_), "Pages");
    size_t count = 0;
    file_.eachElement(*file_.find(tree, "Kids"), [&](NodeId kid) {
      if (file_.node(kid).kind == Node::Kind::reference)
        pageOfObject_[static_cast<size_t>(file_.node(kid).value)] = count;
      ++count;
    });
    int64_t key = 0;
    bool good = true;
    for (const NodeId page : parts_.pages)
      good &= integerOf(file_, page, "StructParents") == key++;
    for (const NodeId widget : parts_.widgets)
      good &= integerOf(file_, widget, "StructParent") == key++;
    if (!good)
      bad("pages and fields that are not numbered in their order");
  }

  void readParentTree() {
    const NodeId root = *file_.find(catalogOf(file_), "StructTreeRoot");
    owners_.resize(parts_.pages.size());
    roles_.resize(parts_.pages.size());
    fieldOwners_.reserve(parts_.widgets.size());
    int64_t key = -1, next = 0;
    bool good = true;
    file_.eachElement(*file_.find(*file_.find(root, "ParentTree"), "Nums"), [&](NodeId part) {
      if (key < next) {
        key = file_.node(part).value / 1000;
        good &= key == next;
        return;
      }
      good &= readParent(part, static_cast<size_t>(next));
      ++next;
      key = -1;
    });
    const auto all = static_cast<int64_t>(parts_.pages.size() + parts_.widgets.size());
    if (!good || next != all || integerOf(file_, root, "ParentTreeNextKey") != all)
      bad("a parent tree that does not list each page and field");
  }

  bool readParent(NodeId value, size_t key) {
    const bool isPage = file_.node(value).kind == Node::Kind::array;
    if (isPage != (key < owners_.size()))
      return false;
    if (!isPage) {
      fieldOwners_.push_back(file_.resolve(value));
      ++fieldsLeft_;
      return true;
    }
    file_.eachElement(value, [&](NodeId element) {
      const NodeId owner = file_.resolve(element);
      owners_[key].push_back(owner);
      const std::optional<NodeId> type = file_.find(owner, "S");
      roles_[key].push_back(type ? file_.node(*type).text : std::string_view());
      ++marksLeft_;
    });
    return true;
  }

  void checkElement(NodeId element) {
    if (!isStandardType(file_.node(*file_.find(element, "S")).text))
      bad("a structure element of no standard type");
    const std::optional<NodeId> kids = file_.find(element, "K");
    if (!kids)
      return;
    const std::optional<NodeId> page = file_.findRaw(element, "Pg");
    if (file_.node(*kids).kind == Node::Kind::array)
      file_.eachElement(*kids, [&](NodeId kid) { checkKid(element, kid, page); });
    else
      checkKid(element, *file_.findRaw(element, "K"), page);
  }

  void checkKid(NodeId element, NodeId kid, std::optional<NodeId> page) {
    const Node::Kind kind = file_.node(kid).kind;
    if (kind == Node::Kind::number)
      checkMark(element, page, file_.node(kid).value / 1000);
    else if (kind == Node::Kind::dictionary && file_.isName(kid, "Type", "MCR"))
      checkMark(element, file_.findRaw(kid, "Pg"), integerOf(file_, kid, "MCID"));
    else if (kind == Node::Kind::dictionary)
      checkField(element, kid);
  }

  size_t pageOf(std::optional<NodeId> reference) const {
    return reference ? pageOfObject_[static_cast<size_t>(file_.node(*reference).value)] : kNoPage;
  }

  void checkMark(NodeId element, std::optional<NodeId> onPage, int64_t mcid) {
    const size_t page = pageOf(onPage);
    if (page >= owners_.size() || static_cast<size_t>(mcid) >= owners_[page].size() ||
        owners_[page][static_cast<size_t>(mcid)] != element)
      return bad("a structure element that holds another's mark");
    owners_[page][static_cast<size_t>(mcid)] = file_.trailer();  // taken
    --marksLeft_;
  }

  void checkField(NodeId element, NodeId kid) {
    const NodeId field = file_.resolve(*file_.findRaw(kid, "Obj"));
    const auto index =
        static_cast<size_t>(integerOf(file_, field, "StructParent")) - parts_.pages.size();
    if (index >= fieldOwners_.size() || fieldOwners_[index] != element ||
        index >= parts_.widgets.size() || parts_.widgets[index] != field ||
        !file_.isName(element, "S", "Form"))
      return bad("a structure element that holds another's field");
    fieldOwners_[index] = file_.trailer();  // taken
    --fieldsLeft_;
  }

  const StrictFile& file_;
  const FileParts& parts_;
  Findings& findings_;
  std::vector<size_t> pageOfObject_;
  std::vector<std::vector<NodeId>> owners_;  ///< by page and MCID
  std::vector<NodeId> fieldOwners_;          ///< by the order of the widgets
  std::vector<std::vector<std::string_view>> roles_;
  size_t marksLeft_ = 0, fieldsLeft_ = 0;  ///< not met in the structure tree yet
};

}  // namespace

std::vector<std::vector<std::string_view>> rolesOf(const StrictFile& file,
                                                   const FileParts& parts,
                                                   Findings& findings) {
  return TagChecker(file, parts, findings).run();
}

}  // namespace vanthu::pdf
