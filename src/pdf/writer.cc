#include <string_view>
#include <utility>

#include "pdf/check_pages.h"
#include "pdf/deflate.h"
#include "pdf/document_writer.h"
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

struct Writer::Impl {
  std::shared_ptr<const fonts::FontBook> fonts;
  SharedFonts readyFonts;
  std::string deflatedProfile;

  Impl(std::shared_ptr<const fonts::FontBook> book, std::string_view colorProfile)
      : fonts(std::move(book)),
        readyFonts(fonts),
        deflatedProfile(Deflater(kSmallest).deflate(colorProfile)) {}
};

Result<std::shared_ptr<const Writer>> Writer::make(std::shared_ptr<const fonts::FontBook> fonts,
                                                   const std::string& colorProfile) {
  if (!isRgbProfile(colorProfile))
    return fail(Diagnostic{.code = "machine.bad-color-profile",
                           .where = {},
                           .message = {"Tệp hồ sơ màu không phải là hồ sơ ICC loại sRGB.",
                                       "The colour profile is not an ICC profile of RGB."},
                           .hint = {"Cài gói icc-profiles-free.", "Install icc-profiles-free."},
                           .severity = Severity::error});
  auto impl = std::make_unique<Impl>(std::move(fonts), colorProfile);
  return std::shared_ptr<const Writer>(new Writer(std::move(impl)));
}

Writer::Writer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Writer::~Writer() = default;

Result<std::string> Writer::write(const page::Pages& pages, FontPolicy policy) const {
  Diagnostics faults = checkPages(pages, *impl_->fonts);
  if (!faults.empty())
    return fail(std::move(faults));
  const Shared shared{*impl_->fonts, impl_->readyFonts, impl_->deflatedProfile};
  return DocumentWriter(shared, pages, policy).run();
}

}  // namespace vanthu::pdf
