#include "pdf/xmp_scan.h"

#include <algorithm>
#include <array>

namespace vanthu::pdf {
namespace {

constexpr size_t kMaxDepth = 32;

constexpr std::string_view kBegin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>";
constexpr std::string_view kEnd = "<?xpacket end=\"r\"?>";

/// Sorted.
constexpr std::array<std::string_view, 27> kElements = {"dc:creator",
                                                        "dc:description",
                                                        "dc:format",
                                                        "dc:language",
                                                        "dc:title",
                                                        "pdf:Producer",
                                                        "pdfaExtension:schemas",
                                                        "pdfaProperty:category",
                                                        "pdfaProperty:description",
                                                        "pdfaProperty:name",
                                                        "pdfaProperty:valueType",
                                                        "pdfaSchema:namespaceURI",
                                                        "pdfaSchema:prefix",
                                                        "pdfaSchema:property",
                                                        "pdfaSchema:schema",
                                                        "pdfaid:conformance",
                                                        "pdfaid:part",
                                                        "pdfuaid:part",
                                                        "rdf:Alt",
                                                        "rdf:Bag",
                                                        "rdf:Description",
                                                        "rdf:RDF",
                                                        "rdf:Seq",
                                                        "rdf:li",
                                                        "x:xmpmeta",
                                                        "xmp:CreateDate",
                                                        "xmp:ModifyDate"};
static_assert(std::is_sorted(kElements.begin(), kElements.end()));

/// As they may stand in a tag; a prefix with another meaning would make a name mean another thing.
constexpr std::array<std::string_view, 13> kAttributes = {
    "rdf:about=\"\"",
    "rdf:parseType=\"Resource\"",
    "xml:lang=\"x-default\"",
    "xmlns:x=\"adobe:ns:meta/\"",
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"",
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
    "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"",
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\""};

bool isElement(std::string_view name) {
  return std::binary_search(kElements.begin(), kElements.end(), name);
}

bool isAttribute(std::string_view attribute) {
  return std::find(kAttributes.begin(), kAttributes.end(), attribute) != kAttributes.end();
}

bool addEntity(std::string& text, std::string_view raw, size_t& i) {
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

}  // namespace

bool XmpScan::run() {
  if (!xml_.starts_with(kBegin) || !xml_.ends_with(kEnd) ||
      xml_.size() < kBegin.size() + kEnd.size())
    return false;
  xml_ = xml_.substr(kBegin.size(), xml_.size() - kBegin.size() - kEnd.size());
  return readBody();
}

bool XmpScan::readBody() {
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

const std::string* XmpScan::find(std::string_view name) const {
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

bool XmpScan::has(std::string_view name) const {
  return std::any_of(texts_.begin(), texts_.end(), [&](const auto& x) { return x.first == name; });
}

/// No comments, declarations, instructions or elements that close themselves: none is known.
bool XmpScan::readMarkup() {
  const size_t end = xml_.find('>', at_);
  if (end == std::string_view::npos)
    return false;
  const std::string_view inside = xml_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  return inside.starts_with("/") ? close(inside.substr(1)) : open(inside);
}

bool XmpScan::open(std::string_view tag) {
  size_t end = std::min(tag.find(' '), tag.size());
  const std::string_view name = tag.substr(0, end);
  while (end < tag.size()) {
    const size_t start = end + 1;
    end = std::min(tag.find(' ', start), tag.size());
    if (!isAttribute(tag.substr(start, end - start)))
      return false;
  }
  open_.push_back(name);
  return isElement(name) && open_.size() <= kMaxDepth;
}

bool XmpScan::close(std::string_view name) {
  if (open_.empty() || open_.back() != name)
    return false;
  open_.pop_back();
  return true;
}

bool XmpScan::addText(std::string_view raw) {
  std::string text;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '&')
      text += raw[i];
    else if (!addEntity(text, raw, i))
      return false;
  }
  if (text.find_first_not_of(" \n\r\t") == std::string::npos)
    return true;
  const std::string_view owner = ownerOfText();
  if (!owner.empty())
    texts_.emplace_back(owner, std::move(text));
  return !owner.empty();
}

/// The innermost element that is no part of a list.
std::string_view XmpScan::ownerOfText() const {
  for (size_t i = open_.size(); i-- > 0;) {
    if (!open_[i].starts_with("rdf:"))
      return open_[i];
  }
  return {};
}

}  // namespace vanthu::pdf
