#include "pdf/metadata.h"

#include <string_view>

#include "base/markup_text.h"
#include "pdf/syntax.h"
#include "pdf/write.h"

namespace vanthu::pdf {
namespace {

// PDF/UA's identifier is no schema that PDF/A-2 knows, so it is described (ISO 19005-2, 6.6.2.3).
constexpr std::string_view kUaSchema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

void appendElement(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  out += escapedMarkup(text, MarkupPlace::element);
  out.append("</").append(name).append(">\n");
}

/// "<name><rdf:Kind><rdf:li…>text</rdf:li></rdf:Kind></name>"
void appendContainer(std::string& out,
                     std::string_view name,
                     std::string_view kind,
                     std::string_view itemAttribute,
                     std::string_view text) {
  out.append("<").append(name).append("><rdf:").append(kind).append("><rdf:li");
  out.append(itemAttribute).append(">");
  out += escapedMarkup(text, MarkupPlace::element);
  out.append("</rdf:li></rdf:").append(kind).append("></").append(name).append(">\n");
}

/// Midnight in Viet Nam, where the date of an official document is reckoned.
std::string xmpDate(const Date& date) {
  return toIso(date) + "T00:00:00+07:00";
}

std::string pdfDate(const Date& date) {
  std::string digits;
  for (const char c : toIso(date)) {
    if (c != '-')
      digits += c;
  }
  return "(D:" + digits + "000000+07'00')";
}

void appendEntry(std::string& out, const char* key, std::string_view text) {
  if (text.empty())
    return;
  out += key;
  out += ' ';
  appendTextString(out, text);
  out += '\n';
}

}  // namespace

std::string xmpPacket(const page::Meta& meta, Claim claim) {
  const bool toSign = claim == Claim::signReady;
  std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
  out +=
      R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
)";
  appendElement(out, "pdfaid:part", "2");
  appendElement(out, "pdfaid:conformance", toSign ? "A" : "B");
  if (toSign)
    appendElement(out, "pdfuaid:part", "1");
  appendElement(out, "dc:format", "application/pdf");
  appendContainer(out, "dc:title", "Alt", " xml:lang=\"x-default\"", meta.title);
  if (!meta.author.empty())
    appendContainer(out, "dc:creator", "Seq", "", meta.author);
  if (!meta.subject.empty())
    appendContainer(out, "dc:description", "Alt", " xml:lang=\"x-default\"", meta.subject);
  appendContainer(out, "dc:language", "Bag", "", meta.language);
  appendElement(out, "pdf:Producer", kProducer);
  if (meta.date) {
    appendElement(out, "xmp:CreateDate", xmpDate(*meta.date));
    appendElement(out, "xmp:ModifyDate", xmpDate(*meta.date));
  }
  out += "</rdf:Description>\n";
  if (toSign)
    out += kUaSchema;
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

std::string infoEntries(const page::Meta& meta) {
  std::string out;
  appendEntry(out, "/Title", meta.title);
  appendEntry(out, "/Author", meta.author);
  appendEntry(out, "/Subject", meta.subject);
  appendEntry(out, "/Producer", kProducer);
  if (meta.date) {
    out += "/CreationDate " + pdfDate(*meta.date) + "\n";
    out += "/ModDate " + pdfDate(*meta.date) + "\n";
  }
  return out;
}

}  // namespace vanthu::pdf
