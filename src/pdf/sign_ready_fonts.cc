// Rules about fonts: embedded, subset, and readable as text.
#include "pdf/cmap_check.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestMap = 1 << 20;

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

class FontChecker {
 public:
  FontChecker(const StrictFile& file, Findings& findings) : file_(file), findings_(findings) {}

  void run() {
    for (NodeId id = 0; id < file_.nodeCount(); ++id) {
      if (file_.node(id).kind == Node::Kind::dictionary && file_.isName(id, "Type", "Font"))
        checkFont(id);
    }
  }

 private:
  void bad(const std::string& what) {
    findings_.add("font", "Phông chữ không đúng quy cách.", what + ".");
  }

  void checkFont(NodeId font) {
    if (file_.isName(font, "Subtype", "CIDFontType2"))
      return checkDescendant(font);
    if (!file_.isName(font, "Subtype", "Type0") || !file_.isName(font, "Encoding", "Identity-H"))
      return bad("a font is not of the kind that this program writes");
    const std::optional<NodeId> descendants = file_.find(font, "DescendantFonts");
    size_t count = 0;
    if (descendants)
      file_.eachElement(*descendants, [&](NodeId element) {
        count += file_.isName(file_.resolve(element), "Type", "Font") ? size_t{1} : size_t{100};
      });
    if (count != 1)
      bad("a font without its glyphs");
    checkToUnicode(font);
  }

  void checkDescendant(NodeId font) {
    const std::optional<NodeId> name = file_.find(font, "BaseFont");
    if (!name || !isSubsetName(file_.node(*name).text))
      bad("a font that is no subset");
    const std::optional<NodeId> descriptor = file_.find(font, "FontDescriptor");
    const std::optional<NodeId> program =
        descriptor ? file_.findRaw(*descriptor, "FontFile2") : std::nullopt;
    const StrictFile::Object* stream = program ? file_.target(*program) : nullptr;
    if (stream == nullptr || !stream->hasStream || stream->stream.empty())
      bad("a font that is not embedded");
  }

  void checkToUnicode(NodeId font) {
    const std::optional<NodeId> raw = file_.findRaw(font, "ToUnicode");
    const StrictFile::Object* stream = raw ? file_.target(*raw) : nullptr;
    const std::optional<std::string> map = stream != nullptr && stream->hasStream
                                               ? decodedStream(file_, *stream, kLargestMap)
                                               : std::nullopt;
    const std::string fault = map ? faultOfToUnicode(*map) : "no map at all";
    if (!fault.empty())
      findings_.add("to-unicode",
                    "Chữ trong tệp không đọc lại được thành văn bản.",
                    "a font's ToUnicode has " + fault + ".");
  }

  const StrictFile& file_;
  Findings& findings_;
};

}  // namespace

void checkFonts(const StrictFile& file, Findings& findings) {
  FontChecker(file, findings).run();
}

}  // namespace vanthu::pdf
