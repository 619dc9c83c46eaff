#include "fonts/manifest.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/nearest_name.h"
#include "base/world.h"

namespace vanthu::fonts {
namespace {

constexpr std::array<std::string_view, kStyles> kStyleNames = {
    "regular", "bold", "italic", "boldItalic", "decorative"};

Diagnostic fault(const Where& where, const std::string& vi, const std::string& en) {
  return {.code = "machine.font-manifest",
          .where = where,
          .message = {"bảng kê phông chữ sai: " + vi, "the font manifest is wrong: " + en},
          .hint = {"xem mẫu trong fonts/README.md", "see fonts/README.md for the form"}};
}

bool isSha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// Reads the members of one face and collects what is wrong with them.
class EntryReader {
 public:
  EntryReader(std::string_view style, const Value& entry, Diagnostics& faults)
      : style_(style), entry_(entry), faults_(faults) {}

  FaceEntry read() {
    refuseUnknownMembers();
    FaceEntry out{.file = text("file"),
                  .sha256 = text("sha256"),
                  .postScriptName = text("postScriptName"),
                  .licence = text("licence"),
                  .where = entry_.where()};
    const bool bareName = out.file.find('/') == std::string::npos && isSafePath(out.file);
    if (!out.file.empty() && !bareName)
      refuse("file", "phải là tên tệp, không có đường dẫn", "must be a file name without a path");
    if (!out.sha256.empty() && !isSha256(out.sha256))
      refuse("sha256",
             "phải gồm 64 chữ số thập lục phân viết thường",
             "must be 64 lower-case hexadecimal digits");
    return out;
  }

 private:
  std::string text(std::string_view name) {
    const Value* value = entry_.find(name);
    if (value != nullptr && value->isText() && !value->text().empty())
      return value->text();
    refuse(name, "bị thiếu hoặc không phải chữ", "is missing or is no text");
    return {};
  }

  void refuse(std::string_view name, const std::string& vi, const std::string& en) {
    const std::string path = "faces." + std::string(style_) + "." + std::string(name);
    const Value* value = entry_.find(name);
    faults_.push_back(fault(value != nullptr ? value->where() : entry_.where(),
                            "“" + path + "” " + vi,
                            "\"" + path + "\" " + en));
  }

  void refuseUnknownMembers() {
    if (!entry_.isObject())
      return;
    const std::vector<std::string> known = {"file", "sha256", "postScriptName", "licence"};
    for (const auto& [name, value] : entry_.object()) {
      if (std::find(known.begin(), known.end(), name) == known.end())
        faults_.push_back(unknownMember(name, value.where(), nearestName(name, known)));
    }
  }

  static Diagnostic unknownMember(const std::string& name,
                                  const Where& where,
                                  const std::string& nearest) {
    Diagnostic out = fault(where,
                           "không có mục nào tên là “" + name + "”",
                           "there is no member named \"" + name + "\"");
    if (!nearest.empty())
      out.hint = {"có phải là “" + nearest + "”?", "did you mean \"" + nearest + "\"?"};
    return out;
  }

  std::string_view style_;
  const Value& entry_;
  Diagnostics& faults_;
};

}  // namespace

Result<Manifest> readManifest(const Value& yaml) {
  Diagnostics faults;
  Manifest manifest;
  const Value* faces = yaml.find("faces");
  for (size_t i = 0; i < manifest.size(); ++i) {
    const Value* entry = faces != nullptr ? faces->find(kStyleNames[i]) : nullptr;
    const std::string path = "faces." + std::string(kStyleNames[i]);
    if (entry != nullptr)
      manifest[i] = EntryReader(kStyleNames[i], *entry, faults).read();
    else if (static_cast<Style>(i) != Style::decorative)
      faults.push_back(fault((faces != nullptr ? *faces : yaml).where(),
                             "thiếu “" + path + "”",
                             "\"" + path + "\" is missing"));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return manifest;
}

}  // namespace vanthu::fonts
