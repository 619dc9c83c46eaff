#include "sheet/ods.h"

#include <utility>

#include "sheet/budget.h"
#include "sheet/ods_styles.h"
#include "sheet/ods_table.h"
#include "sheet/shared_strings.h"
#include "sheet/xml.h"

namespace vanthu::sheet {
namespace {

constexpr const char* kManifest = "META-INF/manifest.xml";
constexpr const char* kStyles = "styles.xml";
constexpr const char* kContent = "content.xml";

/// A password of ODS encrypts each part by itself; the manifest says so.
class ManifestHandler : public Handler {
 public:
  void start(const Name& name, const Attributes&) override {
    if (name.is(Space::manifest, "encryption-data"))
      stop(makeFault("sheet.encrypted",
                     "tệp ODS có mật khẩu mở",
                     "an ODS file with a password",
                     {"mở bằng LibreOffice, lưu lại và bỏ chọn “Lưu với mật khẩu”",
                      "open it in LibreOffice and save it without “Save with password”"}));
  }
  void end(const Name&) override {}
};

class CommonStylesHandler : public Handler {
 public:
  explicit CommonStylesHandler(OdsStyles& styles) : styles_(styles) {}

  void start(const Name& name, const Attributes& attributes) override {
    stopIf(styles_.start(name, attributes));
  }
  void end(const Name& name) override { styles_.end(name); }

 private:
  OdsStyles& styles_;
};

Result<Workbook> readOnce(Archive& archive, Pass pass) {
  archive.countAnew();
  OdsStyles styles;
  if (archive.has(kStyles)) {
    CommonStylesHandler handler(styles);
    if (Fault fault = parseXml(archive, kStyles, handler))
      return fail(std::move(*fault));
  }
  Budget budget;
  Workbook workbook;
  OdsContentHandler handler(styles, budget, pass == Pass::keep ? &workbook : nullptr);
  if (Fault fault = parseXml(archive, kContent, handler))
    return fail(std::move(*fault));
  return workbook;
}

}  // namespace

Result<Workbook> readOds(Archive& archive) {
  if (archive.has(kManifest)) {
    ManifestHandler handler;
    if (Fault fault = parseXml(archive, kManifest, handler))
      return fail(std::move(*fault));
  }
  if (Result<Workbook> counted = readOnce(archive, Pass::count); !counted)
    return counted;
  return readOnce(archive, Pass::keep);
}

}  // namespace vanthu::sheet
