#include "tiny_pdf.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <utility>

namespace vanthu::read {
namespace {

std::string number(Length length) {
  char digits[32];
  std::snprintf(digits, sizeof(digits), "%.1f", length.points());
  std::string out = digits;
  if (out.ends_with(".0"))
    out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

}  // namespace

TinyPdf& TinyPdf::object(int number, std::string body) {
  objects_[number] = std::move(body);
  return *this;
}

TinyPdf& TinyPdf::stream(int number, const std::string& entries, const std::string& bytes) {
  return object(number,
                "<< " + entries + " /Length " + std::to_string(bytes.size()) + " >>\nstream\n" +
                    bytes + "\nendstream");
}

std::string TinyPdf::bytes(const std::string& trailer) const {
  std::string out = "%PDF-1.7\n";
  std::string table;
  for (const auto& [number, body] : objects_) {
    char entry[32];
    std::snprintf(entry, sizeof(entry), "%010zu 00000 n \n", out.size());
    table += std::to_string(number) + " 1\n" + entry;
    out += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  }
  const size_t start = out.size();
  out += "xref\n0 1\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Size " +
         std::to_string(objects_.rbegin()->first + 1) + " " + trailer + " >>\nstartxref\n" +
         std::to_string(start) + "\n%%EOF\n";
  return out;
}

TinyPdf onePage(const std::string& content, const std::string& resources, const std::string& page) {
  TinyPdf pdf;
  pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  pdf.object(3,
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
             "/Font << /F1 5 0 R >> " +
                 resources + " >> " + page + " >>");
  pdf.stream(4, "", content);
  pdf.object(5,
             "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
  return pdf;
}

TinyPdf onePageWithFont(const std::string& font, const std::string& content) {
  return onePage(content).object(5, font);
}

Pdf readWell(const std::string& bytes) {
  Result<Pdf> pdf = readPdf(bytes);
  if (!pdf) {
    ADD_FAILURE() << toJson(pdf.error());
    return {};
  }
  EXPECT_FALSE(pdf->damaged);
  return std::move(*pdf);
}

std::vector<std::string> linesOf(const Page& page) {
  std::vector<std::string> out;
  for (const TextLine& line : page.lines)
    out.push_back(line.text() + " at " + number(line.left) + "," + number(line.baseline));
  return out;
}

std::vector<std::string> textsOf(const Page& page) {
  std::vector<std::string> out;
  for (const TextLine& line : page.lines)
    out.push_back(line.text());
  return out;
}

std::vector<std::string> rulesOf(const Page& page) {
  std::vector<std::string> out;
  for (const Rule& rule : page.rules)
    out.push_back(number(rule.x1) + "," + number(rule.y1) + "-" + number(rule.x2) + "," +
                  number(rule.y2) + " " + number(rule.thickness));
  return out;
}

std::string faultOf(const std::string& bytes, const ReadLimits& limits) {
  const Result<Pdf> pdf = readPdf(bytes, limits);
  return pdf ? "none" : pdf.error().front().code;
}

}  // namespace vanthu::read
