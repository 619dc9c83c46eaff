// Rules about what pages draw: nothing hidden, nothing held in store.
#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "pdf/figure_scan.h"
#include "pdf/gate_memory.h"
#include "pdf/page_scan.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

// Pages of a file to print that are scanned on one thread, one after another. Does not depend on
// the number of threads, so that the verdict does not.
constexpr size_t kPagesTogether = 64;

class ContentChecker {
 public:
  ContentChecker(const StrictFile& file,
                 const FileParts& parts,
                 Inflater& inflater,
                 const GateAids& aids,
                 Findings& findings)
      : facts_{file, parts, {}, {}, {}}, inflater_(inflater), aids_(aids), findings_(findings) {}

  void run(FileKind kind) {
    const StrictFile& file = facts_.file;
    facts_.codes = readFonts(file, facts_.parts, inflater_, aids_.memory, findings_);
    facts_.papers = papersOf(file, facts_.parts, findings_);
    if (kind == FileKind::signReady)
      checkToSign();
    else if (findings_.empty())
      checkToPrint();
    if (findings_.empty())
      checkUse();
  }

 private:
  void checkToSign() {
    const auto widgets = widgetsOf(facts_.file, facts_.parts, facts_.papers, findings_);
    const auto roles = rolesOf(facts_.file, facts_.parts, findings_);
    if (!findings_.empty())
      return;  // contents would only break the same rules again
    scanGrounds();
    const bool hasSigners = std::any_of(widgets.begin(), widgets.end(), [](const auto& page) {
      return std::any_of(page.begin(), page.end(), isSigner);
    });
    PageScanner scanner(facts_, inflater_, findings_);
    for (size_t i = 0; i < facts_.parts.pages.size(); ++i) {
      if (!scanner.scan(i, Marks::all))
        continue;
      if (scanner.ink().roles != roles[i])
        findings_.add("tagging",
                      "Thẻ cấu trúc không khớp với nội dung trang.",
                      "a page's marks are not those that the structure tree knows.");
      checkPlaces(widgets[i], scanner.ink(), hasSigners, findings_);
    }
    used_ = scanner.usedFonts();
  }

  void checkToPrint() {
    scanGrounds();
    struct Part {
      Findings findings{FileKind::printReady};
      PageScanner::FontNames used;
    };
    const size_t pages = facts_.parts.pages.size();
    std::vector<Part> parts((pages + kPagesTogether - 1) / kPagesTogether);
    inParallel(parts.size(), aids_.threads, [&](size_t i) {
      Inflater inflater(facts_.file);
      PageScanner scanner(facts_, inflater, parts[i].findings);
      const size_t end = std::min(pages, (i + 1) * kPagesTogether);
      for (size_t page = i * kPagesTogether; page < end; ++page) {
        if (!scanner.scan(page, Marks::none))
          break;
      }
      parts[i].used = scanner.usedFonts();
    });
    for (Part& part : parts) {
      findings_.add(std::move(part.findings));
      used_.merge(part.used);
    }
  }

  /// Pages that share a ground have it scanned once, files that share it too.
  void scanGrounds() {
    for (size_t i = 0; i < facts_.parts.pages.size(); ++i) {
      const PageContents contents = contentsOf(facts_.file, facts_.parts.pages[i]);
      if (contents.ground == nullptr)
        continue;
      const Box& paper = facts_.papers[i];
      auto& known = facts_.grounds[{contents.ground->value, paper}];
      if (known == nullptr)
        known = groundFacts(*contents.ground, paper);
    }
  }

  std::shared_ptr<const GroundFacts> groundFacts(const StrictFile::Object& stream,
                                                 const Box& paper) {
    const bool remembers =
        aids_.memory != nullptr && facts_.file.findRaw(stream.value, "Filter").has_value();
    std::shared_ptr<const GroundFacts> facts;
    if (remembers)
      facts = aids_.memory->grounds.find(stream.stream, paper);
    if (facts != nullptr)
      return facts;
    facts = scanned(stream, paper);
    if (remembers)
      aids_.memory->grounds.keep(stream.stream, paper, facts);
    return facts;
  }

  std::shared_ptr<const GroundFacts> scanned(const StrictFile::Object& stream, const Box& paper) {
    const std::optional<std::string_view> operators = inflater_.read(stream, kLargestContent);
    auto facts = std::make_shared<GroundFacts>(GroundFacts{kMalformedContent, PaintMap(paper)});
    if (operators)
      facts->fault = scanGround(*operators, paper, facts->map);
    return facts;
  }

  /// A font that no page shows is a spare for another look of the document.
  void checkUse() {
    const StrictFile& file = facts_.file;
    std::set<NodeId> all;
    for (const NodeId page : facts_.parts.pages)
      all.insert(*file.find(page, "Resources"));
    for (const NodeId resources : all) {
      file.eachEntry(*file.find(resources, "Font"), [&](std::string_view name, NodeId) {
        if (!used_.contains({resources, name}))
          findings_.add("unused-resource",
                        "Có phông chữ không dùng đến.",
                        "no page uses the font /" + std::string(name) + ".");
      });
    }
  }

  PageFacts facts_;
  Inflater& inflater_;
  const GateAids& aids_;
  Findings& findings_;
  PageScanner::FontNames used_;
};

}  // namespace

void checkContents(const StrictFile& file,
                   const FileParts& parts,
                   FileKind kind,
                   Inflater& inflater,
                   const GateAids& aids,
                   Findings& findings) {
  ContentChecker(file, parts, inflater, aids, findings).run(kind);
}

}  // namespace vanthu::pdf
