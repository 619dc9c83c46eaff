#include "service/raw_probes/probes.h"

#include <algorithm>
#include <fstream>

namespace vanthu::testing {
namespace {

class Unescaper {
 public:
  explicit Unescaper(const std::string& text) : text_(text) {}

  /// Up to the closing brace of a repetition, or to the end.
  std::string read() {
    std::string bytes;
    while (at_ < text_.size() && text_[at_] != '}') {
      const char c = text_[at_];
      if (c == '\\')
        bytes += escape();
      else if (c == '{' && repetition())
        bytes += repeated();
      else if (text_.compare(at_, 3, "<H>") == 0)
        bytes += macro("Host: x\r\n");
      else if (text_.compare(at_, 3, "<S>") == 0)
        bytes += macro("GET /smuggled HTTP/1.1\r\nHost: x\r\nA: 1234\r\n\r\n");
      else
        bytes += text_[at_++];
    }
    return bytes;
  }

  std::string readAll() {
    std::string bytes = read();
    while (at_ < text_.size()) {  // a brace of its own
      bytes += text_[at_++];
      bytes += read();
    }
    return bytes;
  }

 private:
  char escape() {
    const char kind = text_.at(at_ + 1);
    at_ += 2;
    switch (kind) {
      case 'r':
        return '\r';
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case '0':
        return '\0';
      case 'x':
        at_ += 2;
        return static_cast<char>(std::stoi(text_.substr(at_ - 2, 2), nullptr, 16));
      default:
        return kind;
    }
  }

  bool repetition() const {
    const size_t colon = text_.find_first_not_of("0123456789", at_ + 1);
    return colon != std::string::npos && colon > at_ + 1 && text_[colon] == ':';
  }

  std::string repeated() {
    const size_t colon = text_.find(':', at_);
    const int times = std::stoi(text_.substr(at_ + 1, colon - at_ - 1));
    at_ = colon + 1;
    const std::string once = read();
    ++at_;
    std::string all;
    for (int i = 0; i < times; ++i)
      all += once;
    return all;
  }

  std::string macro(const char* bytes) {
    at_ += 3;
    return bytes;
  }

  const std::string& text_;
  size_t at_ = 0;
};

}  // namespace

std::string unescape(const std::string& text) {
  return Unescaper(text).readAll();
}

std::vector<Probe> readProbes() {
  std::ifstream file(std::string(VANTHU_SOURCE_DIR) + "/tests/service/raw_probes/probes.txt");
  std::vector<Probe> probes;
  for (std::string line; std::getline(file, line);) {
    const size_t first = line.find(" | ");
    if (line.empty() || line[0] == '#' || first == std::string::npos)
      continue;
    const size_t second = std::min(line.find(" | ", first + 3), line.size());
    const std::string rest = second < line.size() ? line.substr(second + 3) : "";
    probes.push_back(
        {line.substr(0, first), line.substr(first + 3, second - first - 3), unescape(rest)});
  }
  return probes;
}

}  // namespace vanthu::testing
