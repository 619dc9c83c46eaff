// Rules about pages, the catalog, the form and its widgets.
#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

using Box = std::array<int64_t, 4>;  ///< left, bottom, right, top, in 1/1000 pt

constexpr size_t kMaxTreeDepth = 16;

struct Widget {
  std::string name;
  Box box;
};

std::optional<Box> boxOf(const StrictFile& file, NodeId owner, std::string_view key) {
  const std::optional<NodeId> array = file.find(owner, key);
  if (!array)
    return std::nullopt;
  Box box{};
  size_t count = 0;
  file.eachElement(*array, [&](NodeId element) {
    if (count < box.size() && file.node(element).kind == Node::Kind::number)
      box[count] = file.node(element).value;
    ++count;
  });
  if (count != 4 || box[0] >= box[2] || box[1] >= box[3])
    return std::nullopt;
  return box;
}

bool isInside(const Box& inner, const Box& outer) {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] &&
         inner[3] <= outer[3];
}

bool overlap(const Box& a, const Box& b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

bool isAgency(const std::string& name) {
  return name.starts_with("SigA_");
}

/// Walks the page tree; each node may be met once.
class PageCollector {
 public:
  PageCollector(const StrictFile& file, Findings& findings) : file_(file), findings_(findings) {}

  std::vector<NodeId> run() {
    collect(file_.find(catalogOf(file_), "Pages").value_or(file_.trailer()), 0);
    if (pages_.empty())
      findings_.add("page-tree", "Tệp không có trang nào.", "the file has no page.");
    return std::move(pages_);
  }

 private:
  void collect(NodeId tree, size_t depth) {
    const std::optional<NodeId> kids = file_.find(tree, "Kids");
    if (!file_.isName(tree, "Type", "Pages") || !kids || depth > kMaxTreeDepth)
      return malformed();
    file_.eachElement(*kids, [&](NodeId element) {
      const NodeId kid = file_.resolve(element);
      if (!seen_.insert(kid).second)
        malformed();
      else if (file_.isName(kid, "Type", "Page"))
        pages_.push_back(kid);
      else
        collect(kid, depth + 1);
    });
  }

  void malformed() { findings_.add("page-tree", "Cây trang hỏng.", "the page tree is malformed."); }

  const StrictFile& file_;
  Findings& findings_;
  std::unordered_set<NodeId> seen_;
  std::vector<NodeId> pages_;
};

class FormChecker {
 public:
  FormChecker(const StrictFile& file, Findings& findings) : file_(file), findings_(findings) {}

  void run(const std::vector<NodeId>& pages) {
    const std::optional<NodeId> form = file_.find(catalogOf(file_), "AcroForm");
    if (form)
      checkForm(*form);
    for (const NodeId page : pages)
      checkPage(page);
    if (!fields_.empty())
      findings_.add(
          "form-field", "Có ô ký không nằm trên trang nào.", "a signature field is on no page.");
  }

 private:
  void checkForm(NodeId form) {
    std::string_view stranger;
    if (!hasOnlyKeys(file_, form, {"Fields", "SigFlags"}, stranger))
      findings_.add("unknown-key",
                    "Biểu mẫu có mục lạ /" + std::string(stranger) + ".",
                    "the form has an entry /" + std::string(stranger) + ".");
    const std::optional<NodeId> fields = file_.find(form, "Fields");
    if (!fields)
      return;
    file_.eachElement(*fields, [&](NodeId element) {
      checkField(file_.resolve(element));
      fields_.insert(file_.resolve(element));
    });
    checkNames();
  }

  void checkField(NodeId field) {
    if (!file_.isName(field, "FT", "Sig") || !file_.isName(field, "Subtype", "Widget"))
      findings_.add("form-field",
                    "Biểu mẫu có ô không phải ô ký.",
                    "the form has a field that is no signature field.");
    if (file_.findRaw(field, "V"))
      findings_.add("signed", "Ô ký đã có chữ ký.", "a signature field is filled already.");
    std::string_view stranger;
    if (!hasOnlyKeys(
            file_,
            field,
            {"Type", "Subtype", "FT", "T", "TU", "Rect", "P", "F", "AP", "StructParent", "V"},
            stranger))
      findings_.add("unknown-key",
                    "Ô ký có mục lạ /" + std::string(stranger) + ".",
                    "a signature field has an entry /" + std::string(stranger) + ".");
    checkAppearance(field);
    names_.push_back(nameOf(field));
  }

  std::string nameOf(NodeId field) const {
    const std::optional<NodeId> name = file_.find(field, "T");
    return name ? textOf(file_.node(*name).text) : std::string();
  }

  /// The only appearance is the normal one, and it draws nothing; the widget is printed and not
  /// hidden.
  void checkAppearance(NodeId field) {
    const std::optional<NodeId> all = file_.find(field, "AP");
    const std::optional<NodeId> normal = all ? file_.findRaw(*all, "N") : std::nullopt;
    const StrictFile::Object* stream = normal ? file_.target(*normal) : nullptr;
    std::string_view stranger;
    if (stream == nullptr || !stream->hasStream || !stream->stream.empty() ||
        !hasOnlyKeys(file_, *all, {"N"}, stranger))
      findings_.add("form-field",
                    "Ô ký còn trống mà đã có hình.",
                    "an empty signature field has an appearance of its own.");
    const std::optional<NodeId> flags = file_.find(field, "F");
    if (!flags || file_.node(*flags).value != 4000)
      findings_.add("form-field",
                    "Ô ký bị ẩn hoặc không in ra.",
                    "a signature field is hidden or not printed.");
  }

  /// A name that begins with another one would let a signature of the one be taken for the other's.
  void checkNames() {
    std::sort(names_.begin(),
              names_.end());  // a name's nearest follower begins with it, if any does
    for (size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].empty() || names_[i].find('.') != std::string::npos)
        findings_.add("field-name", "Tên ô ký không hợp lệ.", "a signature field has a bad name.");
      else if (i + 1 < names_.size() && names_[i + 1].starts_with(names_[i]))
        findings_.add("field-name",
                      "Tên ô ký " + names_[i] + " là phần đầu của " + names_[i + 1] + ".",
                      "field name " + names_[i] + " is the beginning of " + names_[i + 1] + ".");
    }
  }

  void checkPage(NodeId page) {
    const std::optional<NodeId> annotations = file_.find(page, "Annots");
    const std::optional<Box> paper = boxOf(file_, page, "MediaBox");
    if (!paper)
      findings_.add("page-tree", "Trang không có khổ giấy.", "a page has no MediaBox.");
    if (!annotations)
      return;
    std::vector<Widget> widgets;
    file_.eachElement(*annotations, [&](NodeId element) {
      checkAnnotation(page, file_.resolve(element), paper.value_or(Box{}), widgets);
    });
    checkOverlaps(widgets);
  }

  void checkAnnotation(NodeId page,
                       NodeId annotation,
                       const Box& paper,
                       std::vector<Widget>& widgets) {
    if (fields_.erase(annotation) == 0) {
      findings_.add("annotation",
                    "Trang có chú thích không phải ô ký.",
                    "a page has an annotation that is no signature field of the form.");
      return;
    }
    if (file_.find(annotation, "P") != page)
      findings_.add("annotation",
                    "Ô ký chỉ sang trang khác.",
                    "a signature field does not name the page it is on.");
    const std::optional<Box> box = boxOf(file_, annotation, "Rect");
    if (!box || !isInside(*box, paper)) {
      findings_.add("widget-place", "Ô ký nằm ngoài trang.", "a signature field is off its page.");
      return;
    }
    widgets.push_back({nameOf(annotation), *box});
  }

  /// A seal may cover the signatures it certifies; two signatures, or two seals, may not touch.
  void checkOverlaps(const std::vector<Widget>& widgets) {
    for (size_t i = 0; i < widgets.size(); ++i) {
      for (size_t k = 0; k < i; ++k) {
        if (isAgency(widgets[i].name) == isAgency(widgets[k].name) &&
            overlap(widgets[i].box, widgets[k].box))
          findings_.add("widget-overlap",
                        "Ô ký " + widgets[k].name + " và " + widgets[i].name + " đè lên nhau.",
                        "fields " + widgets[k].name + " and " + widgets[i].name + " overlap.");
      }
    }
  }

  const StrictFile& file_;
  Findings& findings_;
  std::set<NodeId> fields_;  ///< those not seen on a page yet
  std::vector<std::string> names_;
};

}  // namespace

std::vector<NodeId> pagesOf(const StrictFile& file, Findings& findings) {
  return PageCollector(file, findings).run();
}

void checkCatalog(const StrictFile& file, const std::vector<NodeId>& pages, Findings& findings) {
  const NodeId catalog = catalogOf(file);
  std::string_view stranger;
  if (!hasOnlyKeys(file,
                   catalog,
                   {"Type",
                    "Pages",
                    "Lang",
                    "MarkInfo",
                    "ViewerPreferences",
                    "StructTreeRoot",
                    "Metadata",
                    "OutputIntents",
                    "PageLabels",
                    "AcroForm"},
                   stranger))
    findings.add("unknown-key",
                 "Danh mục gốc có mục lạ /" + std::string(stranger) + ".",
                 "the catalog has an entry /" + std::string(stranger) + ".");
  for (const NodeId page : pages) {
    if (!hasOnlyKeys(file,
                     page,
                     {"Type",
                      "Parent",
                      "MediaBox",
                      "Resources",
                      "Contents",
                      "StructParents",
                      "Tabs",
                      "Annots"},
                     stranger))
      findings.add("unknown-key",
                   "Trang có mục lạ /" + std::string(stranger) + ".",
                   "a page has an entry /" + std::string(stranger) + ".");
  }
  const std::optional<NodeId> marked = file.find(catalog, "MarkInfo");
  const std::optional<NodeId> flag = marked ? file.find(*marked, "Marked") : std::nullopt;
  if (!flag || file.node(*flag).value != 1 || !file.find(catalog, "StructTreeRoot") ||
      !file.find(catalog, "Lang"))
    findings.add("tagging", "Tệp không được gắn thẻ cấu trúc.", "the file is not tagged.");
}

void checkForm(const StrictFile& file, const std::vector<NodeId>& pages, Findings& findings) {
  FormChecker(file, findings).run(pages);
}

}  // namespace vanthu::pdf
