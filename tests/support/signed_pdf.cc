#include "support/signed_pdf.h"

#include <cstdio>
#include <stdexcept>

namespace vanthu::testing {
namespace {

/// "/Size 145" behind the last trailer.
std::string lastEntry(const std::string& pdf, const std::string& key) {
  const size_t trailer = pdf.rfind("trailer");
  const size_t at = pdf.find(key, trailer);
  if (trailer == std::string::npos || at == std::string::npos)
    throw std::runtime_error("no " + key);
  const size_t end = pdf.find('\n', at);
  return pdf.substr(at + key.size(), end - at - key.size());
}

std::string tenDigits(size_t offset) {
  char text[24];
  std::snprintf(text, sizeof text, "%010zu", offset);
  return text;
}

}  // namespace

std::string signedOnce(const std::string& pdf, std::string_view field) {
  const size_t name = pdf.rfind("/T (" + std::string(field) + ")");
  if (name == std::string::npos)
    throw std::runtime_error("no field");
  const size_t endOfHead = pdf.rfind(" 0 obj", name);
  const size_t begin = pdf.rfind('\n', endOfHead) + 1;
  const size_t end = pdf.find(">>\nendobj", name);
  const std::string number = pdf.substr(begin, endOfHead - begin);
  const std::string size = lastEntry(pdf, "/Size ");
  const size_t start = pdf.rfind("startxref\n") + 10;
  const std::string previous = pdf.substr(start, pdf.find('\n', start) - start);

  std::string out = pdf;
  const size_t signature = out.size();
  out += size + " 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/Contents <00>\n>>\nendobj\n";
  const size_t widget = out.size();
  out += pdf.substr(begin, end - begin) + "/V " + size + " 0 R\n>>\nendobj\n";
  const size_t table = out.size();
  out += "xref\n" + number + " 1\n" + tenDigits(widget) + " 00000 n\r\n" + size + " 1\n" +
         tenDigits(signature) + " 00000 n\r\ntrailer\n<<\n/Root " + lastEntry(pdf, "/Root ") +
         "\n/Size " + std::to_string(std::stoul(size) + 1) + "\n/Prev " + previous +
         "\n>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return out;
}

}  // namespace vanthu::testing
