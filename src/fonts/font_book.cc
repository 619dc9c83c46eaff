#include "fonts/font_book.h"

#include <array>
#include <utility>

#include "base/sha256.h"
#include "fonts/face_internal.h"
#include "fonts/manifest.h"
#include "fonts/repertoire.h"
#include "fonts/shape_cache.h"

namespace vanthu::fonts {

struct FontBook::Impl {
  std::array<std::unique_ptr<const Face>, kStyles> faces;
  ShapeCache words;

  const Face& face(Style style) const { return *faces[static_cast<size_t>(style)]; }
};

namespace {

Diagnostic changedFile(const FaceEntry& entry, const std::string& found) {
  return {
      .code = "machine.font-changed",
      .where = {"fonts/" + entry.file, 0, 0, ""},
      .message = {"tệp phông chữ không khớp mã SHA-256 trong bảng kê: mã của tệp là " + found,
                  "the font file does not match the SHA-256 in the manifest: it has " + found},
      .hint = {"cài đúng gói fonts-liberation2 2.1.5, hoặc sửa fonts/manifest.yaml nếu chủ ý thay "
               "phông",
               "install fonts-liberation2 2.1.5, or edit fonts/manifest.yaml if the font was "
               "replaced on purpose"}};
}

Result<std::unique_ptr<const Face>> loadFace(const World& world,
                                             Style style,
                                             const FaceEntry& entry) {
  Result<std::string> bytes = world.read("fonts/" + entry.file);
  if (!bytes)
    return fail(std::move(bytes.error()));
  const std::string found = toHex(sha256(*bytes));
  if (found != entry.sha256)
    return fail(changedFile(entry, found));
  return Face::open(std::move(*bytes), style, entry);
}

}  // namespace

Result<std::shared_ptr<const FontBook>> FontBook::load(const World& world, const Value& manifest) {
  const Result<Manifest> entries = readManifest(manifest);
  if (!entries)
    return fail(entries.error());
  auto impl = std::make_unique<Impl>();
  Diagnostics faults;
  for (size_t i = 0; i < impl->faces.size(); ++i) {
    auto face = loadFace(world, static_cast<Style>(i), (*entries)[i]);
    if (face)
      impl->faces[i] = std::move(*face);
    else
      faults.insert(faults.end(), face.error().begin(), face.error().end());
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return std::shared_ptr<const FontBook>(new FontBook(std::move(impl)));
}

FontBook::FontBook(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontBook::~FontBook() = default;

std::shared_ptr<const ShapedWord> FontBook::shape(Style style, std::string_view word) const {
  if (auto kept = impl_->words.find(style, word))
    return kept;
  auto shaped = std::make_shared<const ShapedWord>(impl_->face(style).shape(word));
  return impl_->words.keep(style, word, std::move(shaped));
}

const FaceMetrics& FontBook::metrics(Style style) const {
  return impl_->face(style).metrics();
}

bool FontBook::covers(Style style, char32_t letter) const {
  return glyphOf(style, letter) != 0;
}

const FaceFacts& FontBook::facts(Style style) const {
  return impl_->face(style).facts();
}

int32_t FontBook::advance(Style style, uint16_t glyph) const {
  return impl_->face(style).advance(glyph);
}

uint16_t FontBook::glyphOf(Style style, char32_t letter) const {
  return impl_->face(style).glyphOf(letter);
}

const std::vector<char32_t>& FontBook::repertoire() {
  return fullRepertoire();
}

Result<Subset> FontBook::subset(Style style, const std::set<uint16_t>& glyphs) const {
  return impl_->face(style).subset(glyphs);
}

}  // namespace vanthu::fonts
