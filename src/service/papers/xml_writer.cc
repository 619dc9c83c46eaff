#include "service/papers/xml_writer.h"

#include <cassert>

#include "base/markup_text.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// Control characters are not allowed even as references; tab and line feed are.
bool isForbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n';
}

}  // namespace

std::string xmlEscaped(std::string_view text) {
  std::string allowed(text);
  std::erase_if(allowed, isForbidden);
  return escapedMarkup(allowed);
}

XmlWriter::XmlWriter() : out_(kDeclaration) {}

void XmlWriter::indent() {
  out_.append(open_.size() * 2, ' ');
}

XmlWriter& XmlWriter::open(std::string_view name, const Attributes& attributes) {
  indent();
  out_ += "<" + std::string(name);
  for (const auto& [key, value] : attributes)
    out_ += " " + std::string(key) + "=\"" + xmlEscaped(value) + "\"";
  out_ += ">\n";
  open_.emplace_back(name);
  return *this;
}

XmlWriter& XmlWriter::close() {
  assert(!open_.empty());
  const std::string name = std::move(open_.back());
  open_.pop_back();
  indent();
  out_ += "</" + name + ">\n";
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view name, std::string_view value) {
  return value.empty() ? *this : element(name, value);
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view value) {
  indent();
  const std::string word(name);
  out_ += "<" + word + ">" + xmlEscaped(value) + "</" + word + ">\n";
  return *this;
}

std::string XmlWriter::take() {
  assert(open_.empty());
  return std::move(out_);
}

}  // namespace vanthu::service
