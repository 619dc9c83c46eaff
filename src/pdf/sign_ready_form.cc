// Rules about pages and about the form and its fields.
#include <algorithm>
#include <array>

#include "pdf/file_shape.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

// ISO 32000-1, Annex C.
constexpr int64_t kSmallestSide = 3'000, kLargestSide = 14'400'000;

constexpr int64_t kPrinted = 4;  // the only flag: printed, not hidden

bool isPaper(const Box& box) {
  const auto isSide = [](int64_t side) { return side >= kSmallestSide && side <= kLargestSide; };
  return box[0] == 0 && box[1] == 0 && isSide(box[2]) && isSide(box[3]);
}

bool isInside(const Box& inner, const Box& outer) {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] &&
         inner[3] <= outer[3];
}

class FormChecker {
 public:
  FormChecker(const StrictFile& file, const FileParts& parts, Findings& findings)
      : file_(file), parts_(parts), findings_(findings) {}

  std::vector<std::vector<Widget>> run(const std::vector<Box>& papers) {
    checkFields();
    std::vector<std::vector<Widget>> pages;
    for (size_t i = 0; i < papers.size(); ++i)
      pages.push_back(widgetsOf(parts_.pages[i], papers[i]));
    checkNames();
    return pages;
  }

 private:
  void badField(const char* vi, const char* en) { findings_.add("form-field", vi, en); }

  /// The form's fields are the pages' annotations, in the same order.
  void checkFields() {
    std::vector<NodeId> fields;
    const std::optional<NodeId> form = file_.find(catalogOf(file_), "AcroForm");
    if (form)
      file_.eachElement(*file_.find(*form, "Fields"),
                        [&](NodeId field) { fields.push_back(file_.resolve(field)); });
    if (fields != parts_.widgets || (form && fields.empty()))
      findings_.add("annotation",
                    "Ô ký trên trang không khớp với biểu mẫu.",
                    "the form's fields are not the annotations of the pages.");
  }

  std::vector<Widget> widgetsOf(NodeId page, const Box& paper) {
    std::vector<Widget> widgets;
    if (const std::optional<NodeId> annotations = file_.find(page, "Annots"))
      file_.eachElement(*annotations, [&](NodeId element) {
        widgets.push_back(widgetOf(file_.resolve(element), paper));
      });
    return widgets;
  }

  Widget widgetOf(NodeId field, const Box& paper) {
    Widget widget{textOf(file_.node(*file_.find(field, "T")).text), boxOf(file_, field, "Rect")};
    const Box& box = widget.box;
    if (box[0] >= box[2] || box[1] >= box[3] || !isInside(box, paper))
      findings_.add("widget-place", "Ô ký nằm ngoài trang.", "a signature field is off its page.");
    if (integerOf(file_, field, "F") != kPrinted)
      badField("Ô ký bị ẩn hoặc không in ra.", "a signature field is hidden or not printed.");
    const NodeId appearances = *file_.find(field, "AP");
    if (!file_.target(*file_.findRaw(appearances, "N"))->stream.empty())
      badField("Ô ký còn trống mà đã có hình.",
               "an empty signature field has an appearance of its own.");
    names_.push_back(widget.name);
    return widget;
  }

  /// A name that begins with another one would let a signature of the one be taken for the other's.
  void checkNames() {
    // A name's nearest follower begins with it, if any does.
    std::sort(names_.begin(), names_.end());
    for (size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].empty() || names_[i].find('.') != std::string::npos)
        findings_.add("field-name", "Tên ô ký không hợp lệ.", "a signature field has a bad name.");
      else if (i + 1 < names_.size() && names_[i + 1].starts_with(names_[i]))
        findings_.add("field-name",
                      "Tên ô ký " + names_[i] + " là phần đầu của " + names_[i + 1] + ".",
                      "field name " + names_[i] + " is the beginning of " + names_[i + 1] + ".");
    }
  }

  const StrictFile& file_;
  const FileParts& parts_;
  Findings& findings_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<Box> papersOf(const StrictFile& file, const FileParts& parts, Findings& findings) {
  const NodeId tree = *file.find(catalogOf(file), "Pages");
  const auto count = static_cast<int64_t>(parts.pages.size());
  if (count == 0 || integerOf(file, tree, "Count") != count)
    findings.add("page-tree", "Số trang ghi sai.", "/Count is not the number of pages.");
  std::vector<Box> papers;
  for (const NodeId page : parts.pages) {
    papers.push_back(boxOf(file, page, "MediaBox"));
    if (!isPaper(papers.back()))
      findings.add("page-tree", "Trang không có khổ giấy.", "a page has an impossible MediaBox.");
  }
  return papers;
}

std::vector<std::vector<Widget>> widgetsOf(const StrictFile& file,
                                           const FileParts& parts,
                                           const std::vector<Box>& papers,
                                           Findings& findings) {
  return FormChecker(file, parts, findings).run(papers);
}

}  // namespace vanthu::pdf
