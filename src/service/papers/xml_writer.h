// Writes XML 1.0: elements one within another, texts with what must be escaped. Pure.
#ifndef VANTHU_SERVICE_PAPERS_XML_WRITER_H_
#define VANTHU_SERVICE_PAPERS_XML_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::service {

class XmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

  XmlWriter();

  XmlWriter& open(std::string_view name, const Attributes& attributes = {});
  XmlWriter& close();
  /// An element with a text; nothing for an empty one.
  XmlWriter& text(std::string_view name, std::string_view value);
  /// The same, there even if it is empty.
  XmlWriter& element(std::string_view name, std::string_view value);

  /// The finished text. REQUIRES: every element is closed.
  std::string take();

 private:
  void indent();

  std::string out_;
  std::vector<std::string> open_;
};

/// `text` without what XML 1.0 cannot hold, and with & < > " as entities.
std::string xmlEscaped(std::string_view text);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_XML_WRITER_H_
