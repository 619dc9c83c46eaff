// XML parts as events, without a tree and without a document type.
//
// Owns expat. Names come with the vocabulary they belong to, whatever prefix the file uses. Refuses
// a DOCTYPE at once, so that no entity but the five of XML exists and none is ever fetched
// (robustness.md T5, P19); counts depth, the length of tokens and the parser's own memory. For this
// folder only. Thread-safe: one parser at a time in each thread.
#ifndef VANTHU_SHEET_XML_H_
#define VANTHU_SHEET_XML_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "sheet/archive.h"
#include "sheet/fault.h"

namespace vanthu::sheet {

/// Vocabularies (namespaces). Those of OOXML are the same in its strict and transitional forms.
enum class Space : uint8_t {
  none,  ///< attributes without prefix
  other,
  xml,
  packageRelations,
  relations,
  main,  ///< SpreadsheetML
  office,
  table,
  text,
  style,
  svg,
  fo,
  calcext,
  manifest,
};

struct Name {
  Space space = Space::other;
  std::string_view local;

  bool is(Space wantedSpace, std::string_view wanted) const {
    return space == wantedSpace && local == wanted;
  }
};

/// Valid during one start().
class Attributes {
 public:
  explicit Attributes(const char* const* list) : list_(list) {}

  std::optional<std::string_view> find(Space space, std::string_view local) const;
  /// Empty if there is none.
  std::string_view get(Space space, std::string_view local) const;
  std::string_view get(std::string_view local) const { return get(Space::none, local); }
  /// The same, but empty too if it is longer than any name of a font, style or table.
  std::string_view name(Space space, std::string_view local) const;
  /// "1" or "true".
  bool isTrue(std::string_view local) const;

 private:
  const char* const* list_;
};

class Handler {
 public:
  Handler() = default;
  virtual ~Handler() = default;
  Handler(const Handler&) = delete;
  Handler& operator=(const Handler&) = delete;

  virtual void start(const Name& name, const Attributes& attributes) = 0;
  virtual void end(const Name& name) = 0;
  /// A piece of text; one text may come in several.
  virtual void text(std::string_view letters) { (void)letters; }

  const Fault& fault() const { return fault_; }

 protected:
  /// No event follows; the first fault stays.
  void stop(Diagnostic fault) {
    if (!fault_)
      fault_ = std::move(fault);
  }
  void stopIf(Fault fault) {
    if (fault)
      stop(std::move(*fault));
  }
  /// xml:space="preserve" holds where we are.
  bool keepsSpace() const { return keepsSpace_; }

 private:
  friend class XmlParser;
  Fault fault_;
  bool keepsSpace_ = false;
};

/// All of part `name` as events. Errors: those of Archive::inflate(), "sheet.doctype",
/// "sheet.too-deep", "sheet.damaged", "sheet.bomb", and the handler's own.
Fault parseXml(Archive& archive, std::string_view name, Handler& handler);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_XML_H_
