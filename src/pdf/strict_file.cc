#include "pdf/strict_file.h"

#include "base/utf8.h"

namespace vanthu::pdf {
namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return -1;
}

std::string hexBytes(std::string_view digits) {
  std::string out;
  int high = -1;
  for (const char c : digits) {
    const int digit = hexDigit(c);
    if (digit < 0)
      continue;
    if (high < 0) {
      high = digit;
    } else {
      out += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0)
    out += static_cast<char>(high * 16);
  return out;
}

/// One escape of a literal string; `i` stands on the letter behind the backslash and moves to its
/// last one.
void appendEscape(std::string& out, std::string_view text, size_t& i) {
  static constexpr std::string_view kLetters = "nrtbf";
  static constexpr std::string_view kMeanings = "\n\r\t\b\f";
  const size_t letter = kLetters.find(text[i]);
  if (letter != std::string_view::npos) {
    out += kMeanings[letter];
  } else if (text[i] >= '0' && text[i] <= '7') {
    int code = 0;
    size_t digits = 0;
    while (digits < 3 && i + digits < text.size() && text[i + digits] >= '0' &&
           text[i + digits] <= '7')
      code = code * 8 + (text[i + digits++] - '0');
    out += static_cast<char>(code & 0xFF);
    i += digits - 1;
  } else if (text[i] != '\n' && text[i] != '\r') {
    out += text[i];
  }
}

std::string utf16ToUtf8(std::string_view bytes) {
  std::string out;
  const auto unit = [&](size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                 static_cast<unsigned char>(bytes[i + 1]));
  };
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && (unit(i + 2) & 0xFC00) == 0xDC00) {
      c = 0x10000 + ((c & 0x3FF) << 10) + (unit(i + 2) & 0x3FF);
      i += 2;
    }
    appendUtf8(out, c);
  }
  return out;
}

}  // namespace

const StrictFile::Object* StrictFile::target(NodeId id) const {
  const Node& node = nodes_[id];
  if (node.kind != Node::Kind::reference)
    return nullptr;
  return &objects_[static_cast<size_t>(node.value)];
}

NodeId StrictFile::resolve(NodeId id) const {
  const Object* object = target(id);
  return object == nullptr ? id
                           : object->value;  // no object is a bare reference: the reader refuses it
}

std::optional<NodeId> StrictFile::findRaw(NodeId dictionary, std::string_view key) const {
  if (nodes_[dictionary].kind != Node::Kind::dictionary)
    return std::nullopt;
  for (NodeId at = dictionary + 1; at < nodes_[dictionary].end; at = nodes_[at + 1].end) {
    if (nodes_[at].text == key)
      return at + 1;
  }
  return std::nullopt;
}

std::optional<NodeId> StrictFile::find(NodeId dictionary, std::string_view key) const {
  const std::optional<NodeId> raw = findRaw(dictionary, key);
  return raw ? std::optional(resolve(*raw)) : std::nullopt;
}

bool StrictFile::isName(NodeId dictionary, std::string_view key, std::string_view name) const {
  const std::optional<NodeId> value = find(dictionary, key);
  return value && nodes_[*value].kind == Node::Kind::name && nodes_[*value].text == name;
}

std::string stringBytes(std::string_view asWritten) {
  if (asWritten.size() < 2)
    return {};
  const std::string_view inside = asWritten.substr(1, asWritten.size() - 2);
  if (asWritten.front() == '<')
    return hexBytes(inside);
  std::string out;
  for (size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '\\' && i + 1 < inside.size())
      appendEscape(out, inside, ++i);
    else
      out += inside[i];
  }
  return out;
}

std::string textOf(std::string_view asWritten) {
  std::string bytes = stringBytes(asWritten);
  if (bytes.starts_with("\xFE\xFF"))
    return utf16ToUtf8(std::string_view(bytes).substr(2));
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) >= 0x80)
      return {};
  }
  return bytes;
}

}  // namespace vanthu::pdf
