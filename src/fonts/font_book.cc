#include "fonts/font_book.h"

#include <array>
#include <mutex>
#include <utility>

#include "base/sha256.h"
#include "fonts/face_internal.h"
#include "fonts/manifest.h"
#include "fonts/repertoire.h"
#include "fonts/shape_cache.h"

namespace vanthu::fonts {

namespace {

Diagnostic changedFile(const FaceEntry& entry, const std::string& found) {
  const std::string package = packageOf(entry);
  return {
      .code = "machine.font-changed",
      .where = {"fonts/" + entry.file, 0, 0, ""},
      .message = {"tệp phông chữ không khớp mã SHA-256 trong bảng kê: mã của tệp là " + found,
                  "the font file does not match the SHA-256 in the manifest: it has " + found},
      .hint = {"cài đúng gói " + package + ", hoặc sửa fonts/manifest.yaml nếu chủ ý thay phông",
               "install " + package +
                   ", or edit fonts/manifest.yaml if the font was replaced on purpose"}};
}

Diagnostic notListed() {
  return {.code = "machine.font-manifest",
          .where = {"fonts/manifest.yaml", 0, 0, ""},
          .message = {"bảng kê phông chữ không có phông trang trí (faces.decorative)",
                      "the font manifest lists no decorative face (faces.decorative)"},
          .hint = {"thêm mục này như trong fonts/README.md, hoặc bỏ “face: decorative” trong mẫu",
                   "add it as in fonts/README.md, or drop \"face: decorative\" from the template"}};
}

Result<std::unique_ptr<const Face>> openFace(Result<std::string> bytes,
                                             Style style,
                                             const FaceEntry& entry) {
  if (!bytes)
    return fail(std::move(bytes.error()));
  const std::string found = toHex(sha256(*bytes));
  if (found != entry.sha256)
    return fail(changedFile(entry, found));
  return Face::open(std::move(*bytes), style, entry);
}

/// The decorative face: its file is read with the others, since the world may be gone later, but
/// opened only when it is asked for.
class LateFace {
 public:
  LateFace(const World& world, FaceEntry entry) : entry_(std::move(entry)) {
    if (!entry_.file.empty())
      bytes_ = world.read("fonts/" + entry_.file);
  }

  const Face* face() const {
    std::call_once(once_, [this] { open(); });
    return face_.get();
  }

  Diagnostics faults() const { return face() == nullptr ? faults_ : Diagnostics(); }

 private:
  void open() const {
    auto face = openFace(std::move(bytes_), Style::decorative, entry_);
    if (face)
      face_ = std::move(*face);
    else
      faults_ = std::move(face.error());
  }

  FaceEntry entry_;
  mutable Result<std::string> bytes_ = fail(notListed());
  mutable std::once_flag once_;
  mutable std::unique_ptr<const Face> face_;
  mutable Diagnostics faults_;
};

}  // namespace

std::string packageOf(const FaceEntry& entry) {
  return entry.postScriptName.starts_with("EBGaramond") ? "fonts-ebgaramond" : "fonts-liberation2";
}

struct FontBook::Impl {
  std::array<std::unique_ptr<const Face>, kTextStyles> faces;
  LateFace decorative;
  ShapeCache words;

  Impl(const World& world, const FaceEntry& decorativeEntry) : decorative(world, decorativeEntry) {}

  /// Null only of a decorative face that cannot be used.
  const Face* face(Style style) const {
    return style == Style::decorative ? decorative.face() : faces[static_cast<size_t>(style)].get();
  }
};

Result<std::shared_ptr<const FontBook>> FontBook::load(const World& world, const Value& manifest) {
  const Result<Manifest> entries = readManifest(manifest);
  if (!entries)
    return fail(entries.error());
  const auto decorative = static_cast<size_t>(Style::decorative);
  auto impl = std::make_unique<Impl>(world, (*entries)[decorative]);
  Diagnostics faults;
  for (size_t i = 0; i < impl->faces.size(); ++i) {
    const FaceEntry& entry = (*entries)[i];
    auto face = openFace(world.read("fonts/" + entry.file), static_cast<Style>(i), entry);
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
  const Face* face = impl_->face(style);
  auto shaped =
      std::make_shared<const ShapedWord>(face != nullptr ? face->shape(word) : ShapedWord());
  return impl_->words.keep(style, word, std::move(shaped));
}

const FaceMetrics& FontBook::metrics(Style style) const {
  static const FaceMetrics none;
  const Face* face = impl_->face(style);
  return face != nullptr ? face->metrics() : none;
}

Diagnostics FontBook::faultsOf(Style style) const {
  return style == Style::decorative ? impl_->decorative.faults() : Diagnostics();
}

bool FontBook::covers(Style style, char32_t letter) const {
  return glyphOf(style, letter) != 0;
}

const FaceFacts& FontBook::facts(Style style) const {
  static const FaceFacts none;
  const Face* face = impl_->face(style);
  return face != nullptr ? face->facts() : none;
}

int32_t FontBook::advance(Style style, uint16_t glyph) const {
  const Face* face = impl_->face(style);
  return face != nullptr ? face->advance(glyph) : 0;
}

uint16_t FontBook::glyphOf(Style style, char32_t letter) const {
  const Face* face = impl_->face(style);
  return face != nullptr ? face->glyphOf(letter) : uint16_t{0};
}

const std::vector<char32_t>& FontBook::repertoire() {
  return fullRepertoire();
}

Result<Subset> FontBook::subset(Style style, const std::set<uint16_t>& glyphs) const {
  const Face* face = impl_->face(style);
  return face != nullptr ? face->subset(glyphs) : fail(impl_->decorative.faults());
}

}  // namespace vanthu::fonts
