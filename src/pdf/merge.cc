#include "pdf/merge.h"

#include <deque>
#include <map>
#include <string_view>
#include <utility>

#include "pdf/check_pages.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/font_objects.h"
#include "pdf/ground_streams.h"
#include "pdf/haru.h"
#include "pdf/metadata.h"
#include "pdf/outline_objects.h"
#include "pdf/output_intent.h"
#include "pdf/shared_fonts.h"

namespace vanthu::pdf {
namespace {

constexpr int kFontLevel = 6;  // a few kilobytes in a file of megabytes

fonts::Style styleAt(size_t index) {
  return static_cast<fonts::Style>(index);
}

Diagnostic fault(const char* code, std::string vi, std::string en) {
  return Diagnostic{.code = code,
                    .where = {},
                    .message = {std::move(vi), std::move(en)},
                    .hint = {},
                    .severity = Severity::error};
}

const char* nameOf(Duplex duplex) {
  switch (duplex) {
    case Duplex::unsaid:
      return nullptr;
    case Duplex::simplex:
      return "Simplex";
    case Duplex::flipShortEdge:
      return "DuplexFlipShortEdge";
    case Duplex::flipLongEdge:
      return "DuplexFlipLongEdge";
  }
  return nullptr;
}

}  // namespace

Result<PreparedPages> Writer::prepare(const page::Pages& pages) const {
  Diagnostics faults = checkPages(pages, *parts_->fonts);
  if (!faults.empty())
    return fail(std::move(faults));
  FaceUses faces;
  for (size_t i = 0; i < fonts::kStyles; ++i)
    faces.emplace_back(*parts_->tables, styleAt(i)).keepToTable();
  const LentDeflater deflater(Effort::fast);
  PreparedPages out;
  for (const page::Page& page : pages.pages) {
    PreparedPages::Page& prepared = out.pages_.emplace_back();
    prepared.width = page.width;
    prepared.height = page.height;
    if (page.ground != nullptr)
      prepared.ground = parts_->grounds->get(page.ground, page.height);
    prepared.content = deflater->deflate(writePlainContent(page, faces).operators);
  }
  for (size_t i = 0; i < fonts::kStyles; ++i)
    out.glyphs_[i] = faces[i].usedGlyphs();
  return out;
}

struct Merger::Impl {
  std::shared_ptr<const Writer> writer;
  const SharedParts& parts;
  MergeOptions options;
  FaceUses faces;
  std::deque<FontProgram> programs;  // before document, which refers to their bytes
  std::vector<std::shared_ptr<const std::string>> groundBytes;
  std::map<std::string_view, ObjectId> grounds;  ///< by their bytes
  HaruDocument document;
  ObjectId resources;
  size_t pageCount = 0;
  std::vector<OutlineEntry> outline;
  std::string labels;
  std::string lastGroup;

  Impl(std::shared_ptr<const Writer> w, const SharedParts& p, MergeOptions o)
      : writer(std::move(w)), parts(p), options(std::move(o)), resources(document.reserve()) {
    for (size_t i = 0; i < fonts::kStyles; ++i)
      faces.emplace_back(*parts.tables, styleAt(i)).keepToTable();
  }

  void addPage(PreparedPages::Page page, const MergeEntry& entry, bool first) {
    const ObjectId id = document.addPage();
    if (first)
      addOutlineEntries(entry, id);
    addLabel(entry.group);
    std::string entries = "/Type /Page\n/MediaBox [0 0 ";
    appendLength(entries, page.width);
    entries += ' ';
    appendLength(entries, page.height);
    entries += "]\n/Resources ";
    appendReference(entries, resources);
    const ObjectId content = document.addStream({}, StreamBytes::deflated(std::move(page.content)));
    entries += "\n/Contents ";
    if (page.ground != nullptr) {
      entries += '[';
      appendReference(entries, groundOf(page.ground));
      entries += ' ';
      appendReference(entries, content);
      entries += "]\n";
    } else {
      appendReference(entries, content);
      entries += '\n';
    }
    document.setEntries(id, std::move(entries));
    ++pageCount;
  }

  void addOutlineEntries(const MergeEntry& entry, ObjectId page) {
    if (!(entry.group.empty() && entry.title.empty()))
      outline.push_back({entry.group, entry.title, page});
    for (const MergeEntry& other : entry.others)
      addOutlineEntries(other, page);
  }

  /// "Trường A – 1", "Trường A – 2", …; a plain number where there is no unit.
  void addLabel(const std::string& group) {
    if (pageCount > 0 && group == lastGroup)
      return;
    lastGroup = group;
    appendInteger(labels, static_cast<int64_t>(pageCount));
    labels += " <</S /D";
    if (!group.empty()) {
      labels += " /P ";
      appendTextString(labels, group + " – ");
    }
    labels += ">>\n";
  }

  ObjectId groundOf(const std::shared_ptr<const std::string>& bytes) {
    const auto known = grounds.find(*bytes);
    if (known != grounds.end())
      return known->second;
    groundBytes.push_back(bytes);
    return grounds.emplace(*bytes, document.addStream({}, StreamBytes::borrowed(*bytes)))
        .first->second;
  }

  Diagnostics addFonts() {
    std::string entries = "/Font <<";
    for (size_t i = 0; i < fonts::kStyles; ++i) {
      if (!faces[i].any())
        continue;
      const auto program = programFor(styleAt(i));
      if (!program)
        return program.error();
      const ObjectId font = addFont(document, parts.fonts->facts(styleAt(i)), faces[i], **program);
      entries += " /" + resourceName(styleAt(i)) + " " + reference(font);
    }
    document.setEntries(resources, entries + ">>\n");
    return {};
  }

  /// Just the glyphs that the file shows.
  Result<const FontProgram*> programFor(fonts::Style style) {
    const FaceUse& face = faces[static_cast<size_t>(style)];
    const std::vector<uint16_t> used = face.usedGlyphs();
    Deflater deflater(kFontLevel);
    auto program =
        makeFontProgram(*parts.fonts, style, {used.begin(), used.end()}, face.letters(), deflater);
    if (!program)
      return fail(std::move(program.error()));
    return &programs.emplace_back(std::move(*program));
  }

  void addCatalog() {
    const ObjectId metadata =
        document.addStream("/Type /Metadata\n/Subtype /XML\n",
                           StreamBytes::plain(xmpPacket(options.meta, Claim::printReady)));
    std::string entries = "/Lang ";
    appendTextString(entries, options.meta.language);
    entries += "\n/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None";
    if (const char* duplex = nameOf(options.duplex))
      entries += std::string(" /Duplex /") + duplex;
    entries += ">>\n/Metadata " + reference(metadata) + "\n/OutputIntents [" +
               reference(addOutputIntent(document, *parts.deflatedProfile)) +
               "]\n/PageLabels <</Nums [\n" + labels + "]>>\n";
    document.setCatalog(entries + addOutline(document, outline));
  }
};

Merger::Merger(std::shared_ptr<const Writer> writer, MergeOptions options) {
  const SharedParts& parts = *writer->parts_;
  impl_ = std::make_unique<Impl>(std::move(writer), parts, std::move(options));
}

Merger::Merger(Merger&&) noexcept = default;
Merger::~Merger() = default;

size_t Merger::pageCount() const {
  return impl_ == nullptr ? 0 : impl_->pageCount;
}

Diagnostics Merger::add(PreparedPages pages, const MergeEntry& entry) {
  if (impl_->pageCount + pages.pageCount() > kMaxPages) {
    const std::string most = std::to_string(kMaxPages);
    return {fault("pdf.too-many-pages",
                  "Tệp gộp vượt quá giới hạn " + most + " trang.",
                  "The merged file would have more than " + most + " pages.")};
  }
  bool first = true;
  for (PreparedPages::Page& page : pages.pages_) {
    impl_->addPage(std::move(page), entry, first);
    first = false;
  }
  for (size_t i = 0; i < fonts::kStyles; ++i) {
    for (const uint16_t glyph : pages.glyphs_[i])
      impl_->faces[i].use(glyph, U' ');
  }
  return {};
}

Result<std::string> Merger::finish() {
  const std::unique_ptr<Impl> impl = std::move(impl_);  // frees the pages when this returns
  if (impl->pageCount == 0)
    return fail(fault("pdf.bad-pages", "Tệp gộp không có trang nào.", "No page was merged."));
  if (impl->options.meta.title.empty())
    return fail(fault("pdf.no-title",
                      "Tệp gộp không có tên để ghi vào thông tin tệp PDF.",
                      "The merged file has no title for its metadata."));
  if (Diagnostics faults = impl->addFonts(); !faults.empty())
    return fail(std::move(faults));
  impl->addCatalog();
  impl->document.setInfo(infoEntries(impl->options.meta));
  return impl->document.save();
}

}  // namespace vanthu::pdf
