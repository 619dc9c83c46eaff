#include <string_view>
#include <utility>

#include "pdf/check_pages.h"
#include "pdf/deflate.h"
#include "pdf/document_writer.h"
#include "pdf/ground_streams.h"
#include "pdf/shared_fonts.h"
#include "pdf/write.h"

namespace vanthu::pdf {
namespace {

constexpr int kSmallest = 12;  // made once

/// ICC.1, 7.2: the header of a display profile for RGB, of version 2 or 4.
bool isRgbProfile(std::string_view bytes) {
  return bytes.size() > 128 && bytes.substr(12, 8) == "mntrRGB " && bytes.substr(36, 4) == "acsp" &&
         (bytes[8] == 2 || bytes[8] == 4);
}

}  // namespace

Result<std::shared_ptr<const Writer>> Writer::make(std::shared_ptr<const fonts::FontBook> fonts,
                                                   const std::string& colorProfile) {
  if (!isRgbProfile(colorProfile))
    return fail(Diagnostic{.code = "machine.bad-color-profile",
                           .where = {},
                           .message = {"Tệp hồ sơ màu không phải là hồ sơ ICC loại sRGB.",
                                       "The colour profile is not an ICC profile of RGB."},
                           .hint = {"Cài gói icc-profiles-free.", "Install icc-profiles-free."},
                           .severity = Severity::error});
  auto tables = std::make_shared<const FaceTables>(fonts);
  auto profile = std::make_shared<const std::string>(Deflater(kSmallest).deflate(colorProfile));
  return std::shared_ptr<const Writer>(new Writer(std::shared_ptr<const SharedParts>(
      new SharedParts{.fonts = fonts,
                      .tables = tables,
                      .deflatedProfile = std::move(profile),
                      .grounds = std::make_shared<GroundStreams>(),
                      .readyFonts = SharedFonts(std::move(fonts), std::move(tables)),
                      .ownPrograms = std::make_shared<ProgramCache>()})));
}

Writer::~Writer() = default;

std::shared_ptr<const Writer> Writer::withGlyphs(const GlyphSets& glyphs) const {
  const SharedParts& parts = *parts_;
  return std::shared_ptr<const Writer>(new Writer(std::shared_ptr<const SharedParts>(
      new SharedParts{.fonts = parts.fonts,
                      .tables = parts.tables,
                      .deflatedProfile = parts.deflatedProfile,
                      .grounds = parts.grounds,
                      .readyFonts = SharedFonts(parts.fonts, parts.tables, glyphs),
                      .ownPrograms = parts.ownPrograms})));
}

Result<std::string> Writer::write(const page::Pages& pages, FontPolicy policy) const {
  Diagnostics faults = checkPages(pages, *parts_->fonts);
  if (!faults.empty())
    return fail(std::move(faults));
  return DocumentWriter(*parts_, pages, policy).run();
}

}  // namespace vanthu::pdf
