#include "sheet/xml.h"

#include <expat.h>

#include <bitset>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "sheet/limits.h"

namespace vanthu::sheet {
namespace {

constexpr char kSeparator = '\n';  // between a namespace and a name

struct Vocabulary {
  std::string_view uri;
  Space space;
};

constexpr Vocabulary kVocabularies[] = {
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Space::main},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", Space::main},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::relations},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Space::relations},
    {"http://schemas.openxmlformats.org/package/2006/relationships", Space::packageRelations},
    {"http://www.w3.org/XML/1998/namespace", Space::xml},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Space::office},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Space::table},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Space::text},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Space::style},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", Space::svg},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Space::fo},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", Space::calcext},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Space::manifest},
};

Space spaceOf(std::string_view uri) {
  for (const Vocabulary& each : kVocabularies) {
    if (each.uri == uri)
      return each.space;
  }
  return Space::other;
}

/// expat writes a name as namespace, separator, local name; without a namespace as itself.
const char* separatorIn(const char* name) {
  return std::strchr(name, kSeparator);
}

// What expat holds: names of elements and attributes stay until its end, so a file of ever new
// names would fill the memory. expat passes no argument of ours, hence the thread's own counter.
thread_local size_t heldBytes = 0;

struct alignas(std::max_align_t) Block {
  size_t bytes;
};

void* takeMemory(size_t bytes) {
  if (bytes > kMostParserBytes || heldBytes > kMostParserBytes - bytes)
    return nullptr;
  auto* block = static_cast<Block*>(std::malloc(sizeof(Block) + bytes));
  if (block == nullptr)
    return nullptr;
  block->bytes = bytes;
  heldBytes += bytes;
  return block + 1;
}

void giveBack(void* memory) {
  if (memory == nullptr)
    return;
  auto* block = static_cast<Block*>(memory) - 1;
  heldBytes -= block->bytes;
  std::free(block);
}

void* takeOther(void* memory, size_t bytes) {
  if (memory == nullptr)
    return takeMemory(bytes);
  void* larger = takeMemory(bytes);
  if (larger == nullptr)
    return nullptr;
  const size_t held = (static_cast<Block*>(memory) - 1)->bytes;
  std::memcpy(larger, memory, held < bytes ? held : bytes);
  giveBack(memory);
  return larger;
}

constexpr XML_Memory_Handling_Suite kMemory = {takeMemory, takeOther, giveBack};

struct FreeParser {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

}  // namespace

std::optional<std::string_view> Attributes::find(Space space, std::string_view local) const {
  for (const char* const* each = list_; *each != nullptr; each += 2) {
    const char* separator = separatorIn(*each);
    const bool same = separator == nullptr
                          ? space == Space::none && local == *each
                          : local == separator + 1 &&
                                space == spaceOf({*each, static_cast<size_t>(separator - *each)});
    if (same)
      return each[1];
  }
  return std::nullopt;
}

std::string_view Attributes::get(Space space, std::string_view local) const {
  return find(space, local).value_or(std::string_view());
}

std::string_view Attributes::name(Space space, std::string_view local) const {
  const std::string_view value = get(space, local);
  return value.size() <= kMostNameBytes ? value : std::string_view();
}

bool Attributes::isTrue(std::string_view local) const {
  const std::string_view value = get(local);
  return value == "1" || value == "true";
}

/// expat's callbacks are C: nothing may be thrown through them.
class XmlParser {
 public:
  XmlParser(Archive& archive, Handler& handler)
      : archive_(archive),
        handler_(handler),
        parser_(XML_ParserCreate_MM(nullptr, &kMemory, &kSeparator)) {
    if (parser_ == nullptr)
      throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser_.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser_.get(), onDoctype);
  }

  /// False: enough.
  bool feed(std::string_view bytes, bool last) {
    const XML_Status status =
        XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
    fed_ += bytes.size();
    if (thrown_)
      std::rethrow_exception(thrown_);
    if (status != XML_STATUS_OK)
      explain();
    else if (!last && fed_ - tokenBegin() > kMostTokenBytes)
      handler_.stop(bomb("phần XML có thẻ dài bất thường", "an XML part has a tag without end"));
    return !handler_.fault_;
  }

 private:
  size_t tokenBegin() const {
    const XML_Index index = XML_GetCurrentByteIndex(parser_.get());
    return index < 0 ? 0 : static_cast<size_t>(index);
  }

  void explain() {
    const XML_Error error = XML_GetErrorCode(parser_.get());
    if (error == XML_ERROR_NO_MEMORY)
      handler_.stop(bomb("phần XML có quá nhiều tên khác nhau", "an XML part has too many names"));
    const std::string line = std::to_string(XML_GetCurrentLineNumber(parser_.get()));
    handler_.stop(damaged("XML sai ở dòng " + line, "bad XML in line " + line));
  }

  template <typename Work>
  void guarded(const Work& work) {
    if (thrown_ || handler_.fault_)
      return;
    try {
      work();
    } catch (...) {
      thrown_ = std::current_exception();
    }
    if (thrown_ || handler_.fault_)
      XML_StopParser(parser_.get(), XML_FALSE);
  }

  /// Nearly all names of a part are of one vocabulary.
  Name nameOf(const char* name) {
    const bool asBefore =
        lastUri_.size() > 0 && std::strncmp(name, lastUri_.c_str(), lastUri_.size()) == 0;
    if (asBefore)
      return {lastSpace_, name + lastUri_.size()};
    const char* separator = separatorIn(name);
    if (separator == nullptr)
      return {Space::other, name};
    lastUri_.assign(name, separator + 1);
    lastSpace_ = spaceOf({name, static_cast<size_t>(separator - name)});
    return {lastSpace_, separator + 1};
  }

  void start(const char* name, const char** list) {
    if (!archive_.countElement()) {
      handler_.stop(bomb("phần XML có quá nhiều thẻ", "the XML parts have too many elements"));
      return;
    }
    if (depth_ == kMostDepth) {
      handler_.stop(makeFault("sheet.too-deep",
                              "XML lồng quá sâu (tối đa 64 tầng)",
                              "XML is nested too deeply (at most 64 levels)",
                              saveAsXlsx()));
      return;
    }
    const Attributes attributes(list);
    keeps_[depth_] = depth_ > 0 && keeps_[depth_ - 1];
    if (const auto space = attributes.find(Space::xml, "space"))
      keeps_[depth_] = *space == "preserve";
    handler_.keepsSpace_ = keeps_[depth_];
    ++depth_;
    handler_.start(nameOf(name), attributes);
  }

  void end(const char* name) {
    handler_.end(nameOf(name));
    --depth_;
    handler_.keepsSpace_ = depth_ > 0 && keeps_[depth_ - 1];
  }

  static void onStart(void* self, const char* name, const char** list) {
    auto* parser = static_cast<XmlParser*>(self);
    parser->guarded([&] { parser->start(name, list); });
  }
  static void onEnd(void* self, const char* name) {
    auto* parser = static_cast<XmlParser*>(self);
    parser->guarded([&] { parser->end(name); });
  }
  static void onText(void* self, const char* letters, int length) {
    auto* parser = static_cast<XmlParser*>(self);
    parser->guarded([&] { parser->handler_.text({letters, static_cast<size_t>(length)}); });
  }
  static void onDoctype(void* self, const char*, const char*, const char*, int) {
    auto* parser = static_cast<XmlParser*>(self);
    parser->guarded([&] {
      parser->handler_.stop(makeFault("sheet.doctype",
                                      "phần XML có khai báo DOCTYPE nên bị từ chối",
                                      "an XML part has a DOCTYPE, which is refused",
                                      saveAsXlsx()));
    });
  }

  Archive& archive_;
  Handler& handler_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::exception_ptr thrown_;
  std::bitset<kMostDepth> keeps_;
  unsigned depth_ = 0;
  size_t fed_ = 0;
  std::string lastUri_;  ///< with the separator
  Space lastSpace_ = Space::other;
};

Fault parseXml(Archive& archive, std::string_view name, Handler& handler) {
  XmlParser parser(archive, handler);
  Fault fault =
      archive.inflate(name, [&](std::string_view piece) { return parser.feed(piece, false); });
  if (!fault && !handler.fault())
    parser.feed({}, true);
  return fault ? fault : handler.fault();
}

}  // namespace vanthu::sheet
