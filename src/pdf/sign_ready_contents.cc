// Rules about what pages draw: nothing hidden, nothing held in store.
#include <algorithm>
#include <map>
#include <memory>

#include "pdf/figure_scan.h"
#include "pdf/file_shape.h"
#include "pdf/gate_memory.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestContent = size_t{16} << 20;
constexpr char kMalformed[] = "it is malformed or too large";

class ContentChecker {
 public:
  ContentChecker(const StrictFile& file,
                 const FileParts& parts,
                 Inflater& inflater,
                 GateMemory* memory,
                 Findings& findings)
      : file_(file), parts_(parts), inflater_(inflater), memory_(memory), findings_(findings) {}

  void run(FileKind kind) {
    codes_ = readFonts(file_, parts_, inflater_, memory_, findings_);
    papers_ = papersOf(file_, parts_, findings_);
    if (kind == FileKind::signReady)
      checkToSign();
    else
      checkToPrint();
    if (findings_.empty())
      checkUse();
  }

 private:
  void checkToSign() {
    const auto widgets = widgetsOf(file_, parts_, papers_, findings_);
    const auto roles = rolesOf(file_, parts_, findings_);
    if (!findings_.empty())
      return;  // contents would only break the same rules again
    const bool hasSigners = std::any_of(widgets.begin(), widgets.end(), [](const auto& page) {
      return std::any_of(page.begin(), page.end(), isSigner);
    });
    for (size_t i = 0; i < parts_.pages.size(); ++i) {
      if (!scan(i, Marks::all))
        continue;
      if (ink_.roles != roles[i])
        findings_.add("tagging",
                      "Thẻ cấu trúc không khớp với nội dung trang.",
                      "a page's marks are not those that the structure tree knows.");
      checkPlaces(widgets[i], ink_, hasSigners, findings_);
    }
  }

  void checkToPrint() {
    for (size_t i = 0; i < parts_.pages.size() && findings_.empty(); ++i)
      scan(i, Marks::none);
  }

  bool scan(size_t page, Marks marks) {
    const PageContents contents = contentsOf(file_, parts_.pages[page]);
    const PaintMap* map = nullptr;
    if (contents.ground != nullptr) {
      const GroundFacts& ground = groundOf(*contents.ground, papers_[page]);
      if (ground.fault != nullptr)
        return bad(ground.fault);
      map = &ground.map;
    }
    const std::optional<std::string_view> operators =
        inflater_.read(*contents.own, kLargestContent);
    ink_.lines.clear();
    ink_.rules.clear();
    ink_.roles.clear();
    const char* fault = kMalformed;
    if (operators)
      fault = scanContent(*operators, papers_[page], marks, map, fontsOf(parts_.pages[page]), ink_);
    return fault == nullptr || bad(fault);
  }

  bool bad(const char* fault) {
    findings_.add("content",
                  "Nội dung trang có điều không được phép.",
                  "a page's content has a fault: " + std::string(fault) + ".");
    return false;
  }

  /// Pages that share a ground have it scanned once, files that share it too.
  const GroundFacts& groundOf(const StrictFile::Object& stream, const Box& paper) {
    std::shared_ptr<const GroundFacts>& facts = grounds_[{stream.value, paper}];
    if (facts != nullptr)
      return *facts;
    const bool deflated = file_.findRaw(stream.value, "Filter").has_value();
    if (memory_ != nullptr && deflated)
      facts = memory_->grounds.find(stream.stream, paper);
    if (facts != nullptr)
      return *facts;
    facts = scanned(stream, paper);
    if (memory_ != nullptr && deflated)
      memory_->grounds.keep(stream.stream, paper, facts);
    return *facts;
  }

  std::shared_ptr<const GroundFacts> scanned(const StrictFile::Object& stream, const Box& paper) {
    const std::optional<std::string_view> operators = inflater_.read(stream, kLargestContent);
    auto facts = std::make_shared<GroundFacts>(GroundFacts{kMalformed, PaintMap(paper)});
    if (operators)
      facts->fault = scanGround(*operators, paper, facts->map);
    return facts;
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
  const FileParts& parts_;
  Inflater& inflater_;
  GateMemory* memory_;
  Findings& findings_;
  std::vector<FontCodes> codes_;
  std::vector<Box> papers_;
  std::map<std::pair<NodeId, Box>, std::shared_ptr<const GroundFacts>> grounds_;
  std::map<NodeId, std::vector<NamedFont>> fonts_;  ///< by the resources that name them
  PageInk ink_;
};

}  // namespace

void checkContents(const StrictFile& file,
                   const FileParts& parts,
                   FileKind kind,
                   Inflater& inflater,
                   GateMemory* memory,
                   Findings& findings) {
  ContentChecker(file, parts, inflater, memory, findings).run(kind);
}

}  // namespace vanthu::pdf
