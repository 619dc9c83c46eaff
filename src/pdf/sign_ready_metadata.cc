// Rules about metadata: the XMP packet is sound XML and says what the information dictionary says.
#include <algorithm>
#include <array>
#include <utility>

#include "pdf/file_shape.h"
#include "pdf/sign_ready_internal.h"
#include "pdf/xmp_scan.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kLargestPacket = 1 << 20;

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
std::string_view firstDifference(const StrictFile& file, NodeId info, const XmpScan& xmp) {
  std::string_view different;
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

bool says(const XmpScan& xmp, std::string_view element, std::string_view text) {
  const std::string* said = xmp.find(element);
  return said != nullptr && *said == text;
}

}  // namespace

void checkMetadata(const StrictFile& file, FileKind kind, Findings& findings) {
  const NodeId catalog = catalogOf(file);
  const std::string_view packet = file.target(*file.findRaw(catalog, "Metadata"))->stream;
  const auto bad = [&](const std::string& what) {
    findings.add("metadata", "Thông tin tệp (XMP và Info) không khớp nhau.", what + ".");
  };
  XmpScan xmp(packet);
  if (packet.size() > kLargestPacket || !xmp.run())
    return bad("the XMP packet holds what ours do not, or is not well-formed");
  const std::string_view different = firstDifference(file, *file.find(file.trailer(), "Info"), xmp);
  if (!different.empty())
    bad("XMP and Info differ in " + std::string(different));
  const bool toSign = kind == FileKind::signReady;
  if (!says(xmp, "pdfaid:part", "2") || !says(xmp, "pdfaid:conformance", toSign ? "A" : "B") ||
      (toSign ? !says(xmp, "pdfuaid:part", "1") : xmp.has("pdfuaid:part")) ||
      !says(xmp, "dc:format", "application/pdf") ||
      !says(xmp, "dc:language", textOf(file.node(*file.find(catalog, "Lang")).text)))
    bad(std::string("XMP does not claim ") + (toSign ? "PDF/A-2a and PDF/UA-1" : "PDF/A-2b") +
        " in the document's language");
  size_t intents = 0;
  file.eachElement(*file.find(catalog, "OutputIntents"), [&](NodeId) { ++intents; });
  if (intents != 1)
    findings.add("output-intent",
                 "Tệp phải có đúng một hồ sơ màu.",
                 "there is not exactly one output intent.");
}

}  // namespace vanthu::pdf
