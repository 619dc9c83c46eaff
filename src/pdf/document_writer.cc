#include "pdf/document_writer.h"

#include <utility>
#include <variant>

#include "pdf/fields.h"
#include "pdf/font_objects.h"
#include "pdf/ground_streams.h"
#include "pdf/metadata.h"
#include "pdf/output_intent.h"
#include "pdf/page_labels.h"

namespace vanthu::pdf {
namespace {

fonts::Style styleAt(size_t index) {
  return static_cast<fonts::Style>(index);
}

Effort effortFor(FontPolicy policy) {
  return policy == FontPolicy::shared ? Effort::fast : Effort::everyday;
}

std::array<bool, fonts::kStyles> stylesOf(const page::Pages& pages) {
  std::array<bool, fonts::kStyles> used{};
  for (const page::Page& page : pages.pages) {
    for (const page::Item& item : page.items) {
      if (const auto* run = std::get_if<page::TextRun>(&item))
        used[static_cast<size_t>(run->style)] = true;
    }
  }
  return used;
}

}  // namespace

DocumentWriter::DocumentWriter(const SharedParts& shared,
                               const page::Pages& pages,
                               FontPolicy policy)
    : shared_(shared), pages_(pages), policy_(policy), deflater_(effortFor(policy)) {}

Result<std::string> DocumentWriter::run() {
  Diagnostics faults = startFaces();
  if (!faults.empty())
    return fail(std::move(faults));
  addPages();
  faults = addFonts();
  if (!faults.empty())
    return fail(std::move(faults));
  addCatalog();
  document_.setInfo(infoEntries(pages_.meta));
  return document_.save();
}

Diagnostics DocumentWriter::startFaces() {
  const std::array<bool, fonts::kStyles> used = stylesOf(pages_);
  for (size_t i = 0; i < fonts::kStyles; ++i) {
    faces_.emplace_back(*shared_.tables, styleAt(i));
    if (policy_ == FontPolicy::tight || !used[i])
      continue;
    const auto ready = shared_.readyFonts.get(styleAt(i));
    if (!ready)
      return ready.error();
    faces_.back().startFrom((*ready)->letters);
  }
  return {};
}

void DocumentWriter::addPages() {
  resources_ = document_.reserve();
  for (const page::Page& page : pages_.pages)
    addPage(page, document_.addPage());
}

void DocumentWriter::addPage(const page::Page& page, ObjectId id) {
  Content content = writeContent(page, pages_.tags, faces_);
  const ObjectId stream =
      document_.addStream({}, StreamBytes::deflated(deflater_->deflate(content.operators)));
  std::string entries = "/Type /Page\n/MediaBox [0 0 ";
  appendLength(entries, page.width);
  entries += ' ';
  appendLength(entries, page.height);
  entries += "]\n/Resources " + reference(resources_) + "\n/Contents ";
  if (page.ground != nullptr)
    entries += "[" + reference(groundOf(page)) + " " + reference(stream) + "]";
  else
    entries += reference(stream);
  entries += "\n/StructParents ";
  appendInteger(entries, static_cast<int64_t>(markedPages_.size()));
  entries += '\n';
  if (!content.fields.empty()) {
    entries += "/Tabs /S\n/Annots [";
    for (const page::SignatureField* field : content.fields) {
      const size_t key = pages_.pages.size() + widgets_.size();
      widgets_.push_back(
          {addSignatureField(document_, *field, id, page.height, key), id, field->tag});
      entries += reference(widgets_.back().widget) + " ";
    }
    entries.back() = ']';
    entries += '\n';
  }
  document_.setEntries(id, std::move(entries));
  markedPages_.push_back({id, std::move(content.marks)});
}

ObjectId DocumentWriter::groundOf(const page::Page& page) {
  auto bytes = shared_.grounds->get(page.ground, page.height);
  for (const auto& [known, id] : grounds_) {
    if (known == bytes)
      return id;
  }
  const ObjectId id = document_.addStream({}, StreamBytes::borrowed(*bytes));
  grounds_.emplace_back(std::move(bytes), id);
  return id;
}

Diagnostics DocumentWriter::addFonts() {
  Diagnostics faults;
  std::string entries = "/Font <<";
  for (size_t i = 0; i < fonts::kStyles; ++i) {
    if (!faces_[i].any())
      continue;
    const FontProgram* program = programFor(styleAt(i), faults);
    if (program == nullptr)
      continue;
    const ObjectId font = addFont(document_, shared_.fonts->facts(styleAt(i)), faces_[i], *program);
    entries += " /" + resourceName(styleAt(i)) + " " + reference(font);
  }
  document_.setEntries(resources_, entries + ">>\n");
  return faults;
}

const FontProgram* DocumentWriter::programFor(fonts::Style style, Diagnostics& faults) {
  const FaceUse& face = faces_[static_cast<size_t>(style)];
  if (policy_ == FontPolicy::shared && !face.goesBeyondStart())
    return &(*shared_.readyFonts.get(style))->program;
  const std::vector<uint16_t> used = face.usedGlyphs();
  std::string key = ProgramCache::keyOf(style, used, face.letters());
  auto known = shared_.ownPrograms->find(key);
  if (known == nullptr) {
    auto program = makeFontProgram(*shared_.fonts,
                                   style,
                                   {used.begin(), used.end()},
                                   face.letters(),
                                   *LentDeflater(Effort::fast));
    if (!program) {
      faults.insert(faults.end(), program.error().begin(), program.error().end());
      return nullptr;
    }
    known = std::make_shared<const FontProgram>(std::move(*program));
    shared_.ownPrograms->keep(std::move(key), known);
  }
  return ownPrograms_.emplace_back(std::move(known)).get();
}

void DocumentWriter::addCatalog() {
  const ObjectId structure = addStructure(document_, pages_.tags, markedPages_, widgets_);
  const ObjectId metadata = document_.addStream("/Type /Metadata\n/Subtype /XML\n",
                                                StreamBytes::plain(xmpPacket(pages_.meta)));
  std::string entries = "/Lang ";
  appendTextString(entries, pages_.meta.language);
  entries += "\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true";
  if (pages_.meta.trueSize)
    entries += " /PrintScaling /None";
  entries += ">>\n";
  entries += "/StructTreeRoot " + reference(structure) + "\n/Metadata " + reference(metadata) +
             "\n/OutputIntents [" +
             reference(addOutputIntent(document_, *shared_.deflatedProfile)) + "]\n";
  entries += pageLabelsEntry(pages_.pages);
  std::vector<ObjectId> fields;
  for (const TaggedWidget& widget : widgets_)
    fields.push_back(widget.widget);
  document_.setCatalog(entries + formEntry(fields));
}

}  // namespace vanthu::pdf
