#include "unit/check/plants.h"

namespace vanthu::check {

Plant organ(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).organ = field("/organName", words); };
}

Plant number(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).number = field("/codeNumber", words); };
}

Plant placeDate(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).placeDate = field("/issuedDate", words); };
}

Plant subject(std::string words) {
  return [words](Document& d) { nth<Title>(d).subject = field("/subject", words); };
}

Plant letterSubject(std::string words) {
  return [words](Document& d) { nth<Letterhead>(d).subject = field("/subject", words); };
}

Plant basis(size_t n, std::string words) {
  return [n, words](Document& d) {
    size_t seen = 0;
    for (document::Block& block : d.blocks) {
      auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr && paragraph->role == document::Role::basis && seen++ == n)
        paragraph->text = field("/basis/" + std::to_string(n), words);
    }
  };
}

Plant label(std::string beginning, std::string label) {
  return [beginning, label](Document& d) { paragraph(d, beginning).label = label; };
}

Plant words(std::string beginning, std::string now) {
  return [beginning, now](Document& d) {
    Paragraph& found = paragraph(d, beginning);
    found.text = field(std::get<document::Text>(found.text.front()).source.pointer, now);
  };
}

Plant authority(std::vector<std::string> lines) {
  return [lines](Document& d) {
    auto& authority = nth<Closing>(d).signatures.front().authority;
    authority.clear();
    for (const std::string& line : lines)
      authority.push_back(field("/signer/" + std::to_string(authority.size()), line));
  };
}

Plant signer(std::string words) {
  return [words](Document& d) {
    nth<Closing>(d).signatures.front().fullName = field("/signer/fullName", words);
  };
}

Plant recipients(std::vector<std::string> lines) {
  return [lines](Document& d) {
    auto& recipients = nth<Closing>(d).recipients;
    recipients.clear();
    for (const std::string& line : lines)
      recipients.push_back(field("/to/" + std::to_string(recipients.size()), line));
  };
}

Plant addressees(std::vector<std::string> lines) {
  return [lines](Document& d) {
    auto& names = nth<document::Addressees>(d).names;
    names.clear();
    for (const std::string& line : lines)
      names.push_back(field("/addressees/" + std::to_string(names.size()), line));
  };
}

}  // namespace vanthu::check
