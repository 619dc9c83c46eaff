#include "service/papers/edxml.h"

#include <array>
#include <optional>
#include <utility>

#include "service/papers/xml_writer.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kNamespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

// 0: an ordinary paper; 1-3: khẩn, thượng khẩn, hỏa tốc.
std::string_view priorityOf(std::string_view words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPriorities = {
      {{"KHẨN", "1"}, {"THƯỢNG KHẨN", "2"}, {"HỎA TỐC", "3"}}};
  for (const auto& [name, code] : kPriorities)
    if (name == words)
      return code;
  return "0";
}

std::string digits(const std::optional<int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

void writeHeader(XmlWriter& xml, const store::RegisterEntry& entry, const EdxmlParts& parts) {
  const store::Paper& paper = entry.paper;
  xml.open("MessageHeader");
  xml.open("From").text("OrganId", parts.organId).text("OrganName", paper.organName).close();
  for (const store::Recipient& one : paper.to)
    xml.open("To").text("OrganId", one.organId).text("OrganName", one.name).close();
  xml.open("Code");
  xml.text("CodeNumber", entry.codeNumber()).text("CodeNotation", paper.codeNotation).close();
  xml.open("PromulgationInfo").text("Place", parts.place);
  xml.text("PromulgationDate", toIso(entry.issuedDate)).close();
  xml.open("DocumentType").text("TypeName", paper.typeName).close();
  xml.text("Subject", paper.subject);
  xml.open("SignerInfo").text("Competence", paper.authority).text("Position", paper.position);
  xml.text("FullName", paper.fullName).close();
  if (paper.dueDate)
    xml.text("DueDate", toIso(*paper.dueDate));
  xml.open("ToPlaces");
  for (const store::Recipient& one : paper.to)
    xml.text("Place", one.purpose.empty() ? one.name : one.name + " (" + one.purpose + ")");
  xml.close();
  xml.open("OtherInfo").text("Priority", priorityOf(paper.priority));
  xml.text("PromulgationAmount", digits(paper.issuedAmount));
  xml.text("PageAmount", digits(paper.pageAmount)).close();
  xml.text("DocumentId", entry.id).close();
}

}  // namespace

std::string edxmlOf(const store::RegisterEntry& entry, const EdxmlParts& parts) {
  XmlWriter xml;
  xml.open("edXML", {{"xmlns", kNamespace}});
  xml.open("edXMLEnvelope").open("edXMLHeader");
  writeHeader(xml, entry, parts);
  xml.close();
  xml.open("edXMLBody").open("edXMLManifest").open("Reference");
  xml.text("AttachmentName", parts.fileName).text("ContentType", "application/pdf");
  xml.text("Sha256", parts.pdfSha256).close().close().close().close();
  xml.open("AttachmentEncoded").open("Attachment", {{"name", parts.fileName}});
  xml.text("ContentType", "application/pdf").text("ContentTransferEncoded", parts.pdfBase64);
  xml.close().close().close();
  return xml.take();
}

}  // namespace vanthu::service
