// Rules about fonts: embedded, subset, and readable as text.
#include <algorithm>
#include <optional>

#include "pdf/cmap_check.h"
#include "pdf/file_shape.h"
#include "pdf/gate_memory.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestMap = 1 << 20;
constexpr int64_t kEndOfCodes = 65'536;
constexpr int64_t kWidest = 10'000;

/// "ABCDEF+Name"
bool isSubsetName(std::string_view name) {
  if (name.size() < 8 || name[6] != '+')
    return false;
  for (const char c : name.substr(0, 6)) {
    if (c < 'A' || c > 'Z')
      return false;
  }
  return true;
}

class FontReader {
 public:
  FontReader(const StrictFile& file, Inflater& inflater, GateMemory* memory, Findings& findings)
      : file_(file), inflater_(inflater), memory_(memory), findings_(findings) {}

  FontCodes read(NodeId font) {
    FontCodes codes;
    codes.font = font;
    const std::optional<NodeId> glyphs = onlyDescendant(font);
    const std::string_view name = nameOf(font, "BaseFont");
    if (!glyphs || !isSubsetName(name) || nameOf(*glyphs, "BaseFont") != name)
      bad("a font that is no subset, or of several parts");
    else
      readGlyphs(*glyphs, codes);
    readLetters(font, codes);
    return codes;
  }

 private:
  void bad(const std::string& what) {
    findings_.add("font", "Phông chữ không đúng quy cách.", what + ".");
  }

  std::string_view nameOf(NodeId dictionary, std::string_view key) const {
    return file_.node(*file_.find(dictionary, key)).text;
  }

  std::optional<NodeId> onlyDescendant(NodeId font) const {
    std::optional<NodeId> only;
    size_t count = 0;
    file_.eachElement(*file_.find(font, "DescendantFonts"), [&](NodeId element) {
      only = file_.resolve(element);
      ++count;
    });
    return count == 1 ? only : std::nullopt;
  }

  void readGlyphs(NodeId glyphs, FontCodes& codes) {
    const NodeId descriptor = *file_.find(glyphs, "FontDescriptor");
    if (nameOf(descriptor, "FontName") != nameOf(glyphs, "BaseFont"))
      bad("a font of two names");
    if (file_.target(*file_.findRaw(descriptor, "FontFile2"))->stream.empty())
      bad("a font that is not embedded");
    int64_t code = 0;
    bool good = true;
    file_.eachElement(*file_.find(glyphs, "W"), [&](NodeId part) {
      if (file_.node(part).kind == Node::Kind::number)
        code = file_.node(part).value / 1000;
      else
        file_.eachElement(part, [&](NodeId width) {
          good = addWidth(code++, file_.node(width).value / 1000, codes) && good;
        });
    });
    if (!good)
      bad("a font with impossible or repeated widths");
  }

  static bool addWidth(int64_t code, int64_t width, FontCodes& codes) {
    if (code >= kEndOfCodes || width < 0 || width > kWidest)
      return false;
    const auto index = static_cast<size_t>(code);
    if (codes.widths.size() <= index)
      codes.widths.resize(std::max(index + 1, 2 * codes.widths.size()), -1);
    const bool first = codes.widths[index] < 0;
    codes.widths[index] = static_cast<int32_t>(width);
    return first;
  }

  void readLetters(NodeId font, FontCodes& codes) {
    const StrictFile::Object& stream = *file_.target(*file_.findRaw(font, "ToUnicode"));
    codes.map = mapOf(stream);
    if (!codes.map->fault.empty())
      findings_.add("to-unicode",
                    "Chữ trong tệp không đọc lại được thành văn bản.",
                    "a font's ToUnicode has " + codes.map->fault + ".");
  }

  std::shared_ptr<const ToUnicode> mapOf(const StrictFile::Object& stream) {
    const bool deflated = file_.findRaw(stream.value, "Filter").has_value();
    if (memory_ != nullptr && deflated) {
      if (auto known = memory_->maps.find(stream.stream, {}))
        return known;
    }
    const std::optional<std::string_view> bytes = inflater_.read(stream, kLargestMap);
    auto map = std::make_shared<const ToUnicode>(readToUnicode(bytes.value_or("")));
    if (memory_ != nullptr && deflated)
      memory_->maps.keep(stream.stream, {}, map);
    return map;
  }

  const StrictFile& file_;
  Inflater& inflater_;
  GateMemory* memory_;
  Findings& findings_;
};

}  // namespace

std::vector<FontCodes> readFonts(const StrictFile& file,
                                 const FileParts& parts,
                                 Inflater& inflater,
                                 GateMemory* memory,
                                 Findings& findings) {
  FontReader reader(file, inflater, memory, findings);
  std::vector<FontCodes> fonts;
  for (const NodeId font : parts.fonts)
    fonts.push_back(reader.read(font));
  return fonts;
}

}  // namespace vanthu::pdf
