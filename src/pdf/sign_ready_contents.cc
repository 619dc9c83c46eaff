// Rules about what pages draw: nothing hidden, nothing held in store.
#include <algorithm>
#include <map>

#include "pdf/file_shape.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestContent = size_t{16} << 20;

class ContentChecker {
 public:
  ContentChecker(const StrictFile& file, Inflater& inflater, Findings& findings)
      : file_(file), inflater_(inflater), findings_(findings) {}

  void run(const FileParts& parts) {
    codes_ = readFonts(file_, parts, inflater_, findings_);
    const std::vector<Box> papers = papersOf(file_, parts, findings_);
    const auto widgets = widgetsOf(file_, parts, papers, findings_);
    const auto roles = rolesOf(file_, parts, findings_);
    if (!findings_.empty())
      return;  // contents would only break the same rules again
    const bool hasSigners = std::any_of(widgets.begin(), widgets.end(), [](const auto& page) {
      return std::any_of(page.begin(), page.end(), isSigner);
    });
    for (size_t i = 0; i < parts.pages.size(); ++i) {
      if (!scan(parts.pages[i], papers[i]))
        continue;
      if (ink_.roles != roles[i])
        findings_.add("tagging",
                      "Thẻ cấu trúc không khớp với nội dung trang.",
                      "a page's marks are not those that the structure tree knows.");
      checkPlaces(widgets[i], ink_, hasSigners, findings_);
    }
    if (findings_.empty())
      checkUse();
  }

 private:
  bool scan(NodeId page, const Box& paper) {
    const StrictFile::Object& stream = *file_.target(*file_.findRaw(page, "Contents"));
    const std::optional<std::string_view> operators = inflater_.read(stream, kLargestContent);
    ink_.lines.clear();
    ink_.rules.clear();
    ink_.roles.clear();
    const char* fault = "it is malformed or too large";
    if (operators)
      fault = scanContent(*operators, paper, fontsOf(page), ink_);
    if (fault == nullptr)
      return true;
    findings_.add("content",
                  "Nội dung trang có điều không được phép.",
                  "a page's content has a fault: " + std::string(fault) + ".");
    return false;
  }

  std::vector<NamedFont>& fontsOf(NodeId page) {
    const NodeId resources = *file_.find(page, "Resources");
    const auto [place, isNew] = fonts_.try_emplace(resources);
    if (isNew)
      file_.eachEntry(*file_.find(resources, "Font"), [&](std::string_view name, NodeId font) {
        const auto codes = std::find_if(codes_.begin(), codes_.end(), [&](const FontCodes& known) {
          return known.font == file_.resolve(font);
        });
        place->second.push_back({name, &*codes});
      });
    return place->second;
  }

  /// A font that no page shows is a spare for another look of the document.
  void checkUse() {
    for (const auto& [resources, fonts] : fonts_) {
      for (const NamedFont& font : fonts) {
        if (!font.isUsed)
          findings_.add("unused-resource",
                        "Có phông chữ không dùng đến.",
                        "no page uses the font /" + std::string(font.name) + ".");
      }
    }
  }

  const StrictFile& file_;
  Inflater& inflater_;
  Findings& findings_;
  std::vector<FontCodes> codes_;
  std::map<NodeId, std::vector<NamedFont>> fonts_;  ///< by the resources that name them
  PageInk ink_;
};

}  // namespace

void checkContents(const StrictFile& file,
                   const FileParts& parts,
                   Inflater& inflater,
                   Findings& findings) {
  ContentChecker(file, inflater, findings).run(parts);
}

}  // namespace vanthu::pdf
