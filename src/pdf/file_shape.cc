#include "pdf/file_shape.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "pdf/shape_table.h"

namespace vanthu::pdf {
namespace {

using Kind = Node::Kind;

constexpr int kMaxDepth = 200;  // of dictionaries in one another; our deepest lists need 90

/// Actions, scripts, attachments, layers and other things that change or hide what is seen. Sorted.
constexpr std::array<std::string_view, 26> kForbidden = {"A",
                                                         "AA",
                                                         "AF",
                                                         "Alternates",
                                                         "Collection",
                                                         "EF",
                                                         "EmbeddedFiles",
                                                         "Encrypt",
                                                         "GoTo",
                                                         "JS",
                                                         "JavaScript",
                                                         "Launch",
                                                         "Movie",
                                                         "Names",
                                                         "NeedAppearances",
                                                         "OC",
                                                         "OCProperties",
                                                         "OPI",
                                                         "OpenAction",
                                                         "PS",
                                                         "PieceInfo",
                                                         "Rendition",
                                                         "RichMediaContent",
                                                         "Sound",
                                                         "URI",
                                                         "XFA"};
static_assert(std::is_sorted(kForbidden.begin(), kForbidden.end()));

std::string_view ruleOfStranger(Part part, std::string_view key) {
  if (part == Part::trailer || part == Part::printTrailer)
    return key == "Prev" || key == "XRefStm" ? "revisions" : "trailer";
  if (part == Part::widget && key == "V")
    return "signed";
  if (shapeOf(part).isStream && (key == "F" || key == "FFilter" || key == "FDecodeParms"))
    return "external-stream";
  return std::binary_search(kForbidden.begin(), kForbidden.end(), key) ? "forbidden-name"
                                                                       : "unknown-key";
}

class ShapeWalk {
 public:
  ShapeWalk(const StrictFile& file, Findings& findings)
      : file_(file), findings_(findings), metAs_(file.objectCount() + 1, kNotMet) {}

  FileParts run(FileKind kind) {
    const Part trailer = kind == FileKind::signReady ? Part::trailer : Part::printTrailer;
    readEntries(file_.trailer(), trailer, file_.trailer());
    if (met_ != file_.objectCount())
      findings_.add("unreachable-object",
                    "Có đối tượng không thuộc văn bản.",
                    "an object belongs to nothing in the document.");
    return std::move(parts_);
  }

 private:
  const Node& node(NodeId id) const { return file_.node(id); }
  bool is(NodeId id, Kind kind) const { return node(id).kind == kind; }

  /// Follows `value`, which is a dictionary of that kind or refers to one.
  bool readPart(NodeId value, Part part, NodeId holder) {
    const Shape& shape = shapeOf(part);
    NodeId dictionary = value;
    if (const StrictFile::Object* object = file_.target(value)) {
      dictionary = object->value;
      if (object->hasStream != shape.isStream)
        return false;
      uint8_t& metAs = metAs_[static_cast<size_t>(node(value).value)];
      if (metAs != kNotMet)  // pages share their resources and grounds, and nothing else
        return (part == Part::resources || part == Part::ground) &&
               metAs == static_cast<uint8_t>(part);
      metAs = static_cast<uint8_t>(part);
      ++met_;
    } else if (shape.isStream) {
      return false;
    }
    if (!is(dictionary, Kind::dictionary) || depth_ == kMaxDepth)
      return false;
    ++depth_;
    note(dictionary, part);
    readEntries(dictionary, part, holder);
    --depth_;
    return true;
  }

  void note(NodeId dictionary, Part part) {
    if (part == Part::page || part == Part::printPage)
      parts_.pages.push_back(dictionary);
    else if (part == Part::widget)
      parts_.widgets.push_back(dictionary);
    else if (part == Part::font)
      parts_.fonts.push_back(dictionary);
    else if (part == Part::element)
      parts_.elements.push_back(dictionary);
  }

  void readEntries(NodeId dictionary, Part part, NodeId holder) {
    const Shape& shape = shapeOf(part);
    uint32_t found = 0;
    file_.eachEntry(dictionary, [&](std::string_view key, NodeId value) {
      const size_t index = indexOf(key, part, shape);
      if (index == shape.entries.size())
        return stranger(key, part);
      found |= uint32_t{1} << index;
      if (!isFit(value, shape.entries[index], dictionary, holder))
        unfit(key, shape);
    });
    if (part == Part::fontNames)
      return;
    for (size_t i = 0; i < shape.entries.size(); ++i) {
      if (shape.entries[i].needed && (found >> i & 1) == 0)
        unfit(shape.entries[i].key, shape);
    }
  }

  static size_t indexOf(std::string_view key, Part part, const Shape& shape) {
    if (part == Part::fontNames)
      return 0;
    size_t i = 0;
    while (i < shape.entries.size() && shape.entries[i].key != key)
      ++i;
    return i;
  }

  void stranger(std::string_view key, Part part) {
    const std::string name = "/" + std::string(key);
    findings_.add(ruleOfStranger(part, key),
                  "Có mục lạ " + name + ".",
                  std::string(shapeOf(part).english) + " has an entry " + name + ".");
  }

  void unfit(std::string_view key, const Shape& shape) {
    const std::string name = "/" + std::string(key);
    findings_.add(shape.rule,
                  "Mục " + name + " thiếu hoặc sai.",
                  name + " of " + std::string(shape.english) + " is missing or unfit.");
  }

  bool isFit(NodeId value, const Entry& entry, NodeId self, NodeId holder) {
    switch (entry.holds) {
      case Holds::name:
        return is(value, Kind::name) && (entry.name.empty() || node(value).text == entry.name);
      case Holds::integer:
        return isInteger(value);
      case Holds::number:
        return is(value, Kind::number);
      case Holds::string:
        return is(value, Kind::string);
      case Holds::yes:
        return is(value, Kind::boolean) && node(value).value == 1;
      case Holds::box:
        return isArray(value, [&](NodeId x) { return is(x, Kind::number); }) &&
               node(value).end - value == 5;
      case Holds::strings:
        return isArray(value, [&](NodeId x) { return is(x, Kind::string); });
      case Holds::length:
        return isLength(value);
      case Holds::part:
        return readPart(value, entry.part, self);
      case Holds::parts:
        return isArray(value, [&](NodeId x) { return readPart(x, entry.part, self); });
      case Holds::holder:
        return is(value, Kind::reference) && file_.resolve(value) == holder;
      case Holds::reference:
        return is(value, Kind::reference);
      case Holds::references:
        return areReferences(value);
      case Holds::widths:
        return isPairs(value, [&](NodeId x) {
          return isArray(x, [&](NodeId width) { return is(width, Kind::number); });
        });
      case Holds::labels:
        return isPairs(value, [&](NodeId x) { return readPart(x, Part::pageLabel, self); });
      case Holds::parents:
        return isPairs(value, [&](NodeId x) { return is(x, Kind::reference) || areReferences(x); });
      case Holds::kids:
        return is(value, Kind::array) ? isArray(value, [&](NodeId x) { return isKid(x, self); })
                                      : isKid(value, self);
      case Holds::contents:
        return is(value, Kind::array) ? isGroundAndContent(value, self)
                                      : readPart(value, Part::content, self);
      case Holds::siblings:
        return areSiblings(value, self);
      case Holds::wholePage:
        return isWholePage(value);
    }
    return false;
  }

  bool isGroundAndContent(NodeId value, NodeId self) {
    size_t count = 0;
    const auto isPart = [&](NodeId x) {
      return readPart(x, count++ == 0 ? Part::ground : Part::content, self);
    };
    return isArray(value, isPart) && count == 2;
  }

  /// Entry by entry, without recursion: a unit may have thousands of rows.
  bool areSiblings(NodeId first, NodeId self) {
    std::optional<NodeId> entry = first;
    NodeId before = self;
    while (entry) {
      if (!is(*entry, Kind::reference) || !readPart(*entry, Part::outlineEntry, self))
        return false;
      const NodeId here = file_.resolve(*entry);
      const std::optional<NodeId> previous = file_.find(here, "Prev");
      if (before == self ? previous.has_value() : previous != before)
        return false;
      before = here;
      entry = file_.findRaw(here, "Next");
    }
    return file_.find(self, "Last") == before;
  }

  bool isWholePage(NodeId value) {
    const Node& array = node(value);
    if (array.kind != Kind::array || array.end != value + 3 || !is(value + 1, Kind::reference) ||
        !is(value + 2, Kind::name) || node(value + 2).text != "Fit")
      return false;
    parts_.aims.push_back(file_.resolve(value + 1));
    return true;
  }

  bool isInteger(NodeId value) const {
    return is(value, Kind::number) && node(value).integer && node(value).value >= 0;
  }

  template <typename Test>
  bool isArray(NodeId value, Test test) const {
    bool good = is(value, Kind::array);
    file_.eachElement(value, [&](NodeId element) { good = test(element) && good; });
    return good;
  }

  /// "integer x integer x …"
  template <typename Test>
  bool isPairs(NodeId value, Test test) const {
    size_t count = 0;
    return isArray(value, [&](NodeId x) { return ++count % 2 == 1 ? isInteger(x) : test(x); }) &&
           count % 2 == 0;
  }

  bool areReferences(NodeId value) const {
    return isArray(value, [&](NodeId x) { return is(x, Kind::reference); });
  }

  bool isLength(NodeId value) {
    const StrictFile::Object* object = file_.target(value);
    if (object == nullptr)
      return isInteger(value);
    uint8_t& metAs = metAs_[static_cast<size_t>(node(value).value)];
    if (metAs != kNotMet || object->hasStream)
      return false;
    metAs = kLength;
    ++met_;
    return isInteger(object->value);
  }

  bool isKid(NodeId value, NodeId self) {
    if (is(value, Kind::reference))
      return readPart(value, Part::element, self);
    if (is(value, Kind::dictionary))
      return readPart(
          value,
          file_.isName(value, "Type", "OBJR") ? Part::objectReference : Part::markReference,
          self);
    return isInteger(value);
  }

  static constexpr uint8_t kNotMet = 0xFF, kLength = 0xFE;

  const StrictFile& file_;
  Findings& findings_;
  FileParts parts_;
  std::vector<uint8_t> metAs_;  ///< by object number: the Part that it was met as
  size_t met_ = 0;
  int depth_ = 0;
};

}  // namespace

FileParts checkShape(const StrictFile& file, FileKind kind, Findings& findings) {
  return ShapeWalk(file, findings).run(kind);
}

PageContents contentsOf(const StrictFile& file, NodeId page) {
  const NodeId value = *file.findRaw(page, "Contents");
  if (file.node(value).kind != Kind::array)
    return {.ground = nullptr, .own = file.target(value)};
  return {.ground = file.target(value + 1), .own = file.target(value + 2)};
}

}  // namespace vanthu::pdf
