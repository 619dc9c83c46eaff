// Rules about metadata: the XMP packet is sound XML and says what the information dictionary says.
#include <algorithm>
#include <array>
#include <utility>

#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestPacket = 1 << 20;
constexpr size_t kMaxDepth = 32;

/// An XML text in which only what our packets need is allowed: elements, attributes, the five
/// entities.
class XmlScan {
 public:
  explicit XmlScan(std::string_view xml) : xml_(xml) {}

  /// False unless the elements nest, nothing is declared, and every "<" and "&" is part of markup.
  bool run() {
    while (at_ < xml_.size()) {
      const size_t markup = std::min(xml_.find('<', at_), xml_.size());
      if (!addText(xml_.substr(at_, markup - at_)))
        return false;
      at_ = markup;
      if (at_ < xml_.size() && !readMarkup())
        return false;
    }
    return open_.empty();
  }

  /// The one text in elements of that name, or in an rdf:li inside them; null if there are none or
  /// several.
  const std::string* find(std::string_view name) const {
    const std::string* found = nullptr;
    for (const auto& [element, text] : texts_) {
      if (element != name)
        continue;
      if (found != nullptr)
        return nullptr;
      found = &text;
    }
    return found;
  }

  bool has(std::string_view name) const {
    return std::any_of(
        texts_.begin(), texts_.end(), [&](const auto& x) { return x.first == name; });
  }

 private:
  bool readMarkup() {
    const size_t end = xml_.find('>', at_);
    if (end == std::string_view::npos)
      return false;
    std::string_view inside = xml_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inside.starts_with("?xpacket"))
      return inside.ends_with("?");
    if (inside.empty() || inside[0] == '!' || inside[0] == '?')
      return false;  // no comment, no declaration, no other instruction
    if (inside[0] == '/')
      return close(inside.substr(1));
    return inside.back() == '/' || openElement(inside.substr(0, inside.find_first_of(" \n\t\r")));
  }

  bool openElement(std::string_view name) {
    open_.push_back(name);
    return open_.size() <= kMaxDepth;
  }

  bool close(std::string_view name) {
    if (open_.empty() || open_.back() != name)
      return false;
    open_.pop_back();
    return true;
  }

  bool addText(std::string_view raw) {
    std::string text;
    for (size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] != '&')
        text += raw[i];
      else if (!addEntity(text, raw, i))
        return false;
    }
    const std::string_view owner = ownerOfText();
    if (!owner.empty() && text.find_first_not_of(" \n\r\t") != std::string::npos)
      texts_.emplace_back(owner, std::move(text));
    return true;
  }

  static bool addEntity(std::string& text, std::string_view raw, size_t& i) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    for (const auto& [name, letter] : kEntities) {
      if (raw.substr(i, name.size()) == name) {
        text += letter;
        i += name.size() - 1;
        return true;
      }
    }
    return false;
  }

  /// The innermost element that is no part of a list.
  std::string_view ownerOfText() const {
    for (size_t i = open_.size(); i-- > 0;) {
      if (!open_[i].starts_with("rdf:"))
        return open_[i];
    }
    return {};
  }

  std::string_view xml_;
  size_t at_ = 0;
  std::vector<std::string_view> open_;
  std::vector<std::pair<std::string_view, std::string>> texts_;
};

/// "(D:20261120000000+07'00')" as XMP writes it: "2026-11-20T00:00:00+07:00".
std::string isoDate(const std::string& date) {
  if (date.size() != 23 || !date.starts_with("D:"))
    return "malformed";
  return date.substr(2, 4) + "-" + date.substr(6, 2) + "-" + date.substr(8, 2) + "T" +
         date.substr(10, 2) + ":" + date.substr(12, 2) + ":" + date.substr(14, 2) +
         date.substr(16, 3) + ":" + date.substr(20, 2);
}

struct Pair {
  std::string_view info, xmp;
  bool date;
};
constexpr std::array<Pair, 6> kPairs = {{{"Title", "dc:title", false},
                                         {"Author", "dc:creator", false},
                                         {"Subject", "dc:description", false},
                                         {"Producer", "pdf:Producer", false},
                                         {"CreationDate", "xmp:CreateDate", true},
                                         {"ModDate", "xmp:ModifyDate", true}}};

/// Empty if Info and XMP agree; otherwise the entry that does not.
std::string_view firstDifference(const StrictFile& file, NodeId info, const XmlScan& xmp) {
  std::string_view different;
  file.eachEntry(info, [&](std::string_view key, NodeId) {
    const auto known = [&](const Pair& pair) { return pair.info == key; };
    if (std::none_of(kPairs.begin(), kPairs.end(), known))
      different = key;
  });
  for (const Pair& pair : kPairs) {
    const std::optional<NodeId> value = file.find(info, pair.info);
    const std::string* said = xmp.find(pair.xmp);
    std::string expected = value ? textOf(file.node(*value).text) : std::string();
    if (value && pair.date)
      expected = isoDate(expected);
    if (value ? said == nullptr || *said != expected : xmp.has(pair.xmp))
      different = pair.info;
  }
  return different;
}

bool says(const XmlScan& xmp, std::string_view element, std::string_view text) {
  const std::string* said = xmp.find(element);
  return said != nullptr && *said == text;
}

}  // namespace

void checkMetadata(const StrictFile& file, Findings& findings) {
  const std::optional<NodeId> raw = file.findRaw(catalogOf(file), "Metadata");
  const StrictFile::Object* stream = raw ? file.target(*raw) : nullptr;
  const std::optional<NodeId> info = file.find(file.trailer(), "Info");
  const auto bad = [&](const std::string& what) {
    findings.add("metadata", "Thông tin tệp (XMP và Info) không khớp nhau.", what + ".");
  };
  if (stream == nullptr || !stream->hasStream || !info || file.findRaw(stream->value, "Filter") ||
      stream->stream.size() > kLargestPacket)
    return bad("there is no plain XMP packet or no Info dictionary");
  XmlScan xmp(stream->stream);
  if (!xmp.run())
    return bad("the XMP packet is not well-formed");
  const std::string_view different = firstDifference(file, *info, xmp);
  if (!different.empty())
    bad("XMP and Info differ in " + std::string(different));
  if (!says(xmp, "pdfaid:part", "2") || !says(xmp, "pdfaid:conformance", "A") ||
      !says(xmp, "pdfuaid:part", "1"))
    bad("XMP does not claim PDF/A-2a and PDF/UA-1");
}

}  // namespace vanthu::pdf
