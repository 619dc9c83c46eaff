// Rules about where signature fields may be (the-thuc.md §6, robustness.md "sign-ready", 4).
//
// A signer's field stands on blank paper. An agency's seal lies on the image of a signature, and so
// may lie on the lines of post and name, which are centred over and under that image. In a paper
// signed by hand there is no such field; then those lines are known by standing right of the seal.
#include <algorithm>
#include <cstdlib>

#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kMostWidgets = 64;     // of one page; comparing them takes quadratic time
constexpr int64_t kSameMiddle = 3'000;  // rounding, and blanks beside centred words
// Without a signer's field: the widest line of a signature, and from the seal's edge to its middle.
constexpr int64_t kWidestLine = 300'000, kFarthestMiddle = 35'000;

bool overlap(const Box& a, const Box& b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

int64_t middleOf(const Box& box) {
  return (box[0] + box[2]) / 2;
}

// "SigA_Agency", and the letters after A in a paper of several agencies.
bool isAgency(const Widget& widget) {
  return widget.name.ends_with("_Agency");
}

class PlaceChecker {
 public:
  PlaceChecker(const std::vector<Widget>& widgets,
               const PageInk& ink,
               bool hasSigners,
               Findings& findings)
      : widgets_(widgets), ink_(ink), hasSigners_(hasSigners), findings_(findings) {}

  void run() {
    for (size_t i = 0; i < widgets_.size(); ++i) {
      for (size_t k = 0; k < i; ++k)
        checkPair(widgets_[i], widgets_[k]);
      checkInk(widgets_[i]);
    }
  }

 private:
  /// Two signatures, or two seals, may not touch.
  void checkPair(const Widget& a, const Widget& b) {
    if (isAgency(a) == isAgency(b) && overlap(a.box, b.box))
      findings_.add("widget-overlap",
                    "Ô ký " + b.name + " và " + a.name + " đè lên nhau.",
                    "fields " + b.name + " and " + a.name + " overlap.");
  }

  void checkInk(const Widget& widget) {
    const Widget* signer = isAgency(widget) ? signerOf(widget) : nullptr;
    if (isAgency(widget) && signer == nullptr && hasSigners_)
      findings_.add("widget-place",
                    "Ô dấu " + widget.name + " không nằm trên chữ ký nào.",
                    "the seal " + widget.name + " lies on no signature.");
    const auto isCovered = [&](const Box& box) { return overlap(box, widget.box); };
    for (const PageInk::Line& line : ink_.lines) {
      if (isCovered(line.box) && !mayCover(widget, signer, line.box))
        return onText(widget);
    }
    if (std::any_of(ink_.rules.begin(), ink_.rules.end(), isCovered))
      onText(widget);
  }

  bool mayCover(const Widget& widget, const Widget* signer, const Box& line) const {
    if (!isAgency(widget))
      return false;
    if (signer != nullptr)
      return std::abs(middleOf(line) - middleOf(signer->box)) <= kSameMiddle;
    return !hasSigners_ && line[2] - line[0] <= kWidestLine &&
           std::abs(middleOf(line) - widget.box[2]) <= kFarthestMiddle;
  }

  const Widget* signerOf(const Widget& seal) {
    for (const Widget& widget : widgets_) {
      if (!isAgency(widget) && overlap(widget.box, seal.box))
        return &widget;
    }
    return nullptr;
  }

  void onText(const Widget& widget) {
    findings_.add("widget-on-text",
                  "Ô ký " + widget.name + " đè lên chữ không thuộc phần ký.",
                  "field " + widget.name + " lies on text or rules that are not its own.");
  }

  const std::vector<Widget>& widgets_;
  const PageInk& ink_;
  bool hasSigners_;
  Findings& findings_;
};

}  // namespace

bool isSigner(const Widget& widget) {
  return !isAgency(widget);
}

void checkPlaces(const std::vector<Widget>& widgets,
                 const PageInk& ink,
                 bool hasSigners,
                 Findings& findings) {
  if (widgets.size() > kMostWidgets)
    findings.add("widget-place",
                 "Một trang có quá nhiều ô ký.",
                 "a page has more than " + std::to_string(kMostWidgets) + " signature fields.");
  else
    PlaceChecker(widgets, ink, hasSigners, findings).run();
}

}  // namespace vanthu::pdf
