#include "pdf/value_reader.h"

#include <algorithm>
#include <array>

namespace vanthu::pdf {
namespace {

constexpr int kMaxDepth = 32;
constexpr size_t kMaxKeys = 256;   // of one dictionary; our largest has a dozen
constexpr size_t kMaxDigits = 12;  // of one number

/// Letters that a name, a number or a word may be made of.
constexpr std::array<bool, 256> regularLetters() {
  std::array<bool, 256> table{};
  for (size_t c = 0x21; c < 0x7F; ++c)
    table[c] = true;
  for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%', '#'})
    table[static_cast<unsigned char>(c)] = false;
  return table;
}

constexpr std::array<bool, 256> kRegular = regularLetters();

bool isRegular(char c) {
  return kRegular[static_cast<unsigned char>(c)];
}

bool beginsNumber(char c) {
  return isDigit(c) || c == '+' || c == '-' || c == '.';
}

}  // namespace

bool ValueReader::readValue(int depth) {
  if (depth > kMaxDepth)
    return cursor_.refuse("syntax", "nested too deeply");
  cursor_.skipSpace();
  const auto self = static_cast<NodeId>(nodes_.size());
  nodes_.emplace_back();
  const char c = cursor_.peek();
  bool good = false;
  if (c == '/')
    good = readName(self);
  else if (beginsNumber(c))
    good = readNumberOrReference(self);
  else if (c == '<')
    good = cursor_.peek(1) == '<' ? readDictionary(self, depth) : readHexString(self);
  else if (c == '[')
    good = readArray(self, depth);
  else if (c == '(')
    good = readLiteralString(self);
  else
    good = readWord(self);
  nodes_[self].end = static_cast<NodeId>(nodes_.size());
  return good;
}

bool ValueReader::readDictionary(NodeId self, int depth) {
  nodes_[self].kind = Node::Kind::dictionary;
  cursor_.position += 2;
  size_t keys = 0;
  for (;;) {
    cursor_.skipSpace();
    if (cursor_.skip(">>"))
      break;
    if (cursor_.peek() != '/' || ++keys > kMaxKeys)
      return cursor_.refuse("syntax", "a malformed dictionary");
    if (!readValue(depth + 1) || !readValue(depth + 1))
      return false;
  }
  nodes_[self].end = static_cast<NodeId>(nodes_.size());
  if (hasRepeatedKey(self))
    return cursor_.refuse("syntax", "a key that stands twice in one dictionary");
  return true;
}

bool ValueReader::hasRepeatedKey(NodeId dictionary) const {
  for (NodeId a = dictionary + 1; a < nodes_[dictionary].end; a = nodes_[a + 1].end) {
    for (NodeId b = nodes_[a + 1].end; b < nodes_[dictionary].end; b = nodes_[b + 1].end) {
      if (nodes_[a].text == nodes_[b].text)
        return true;
    }
  }
  return false;
}

bool ValueReader::readArray(NodeId self, int depth) {
  nodes_[self].kind = Node::Kind::array;
  ++cursor_.position;
  for (;;) {
    cursor_.skipSpace();
    if (cursor_.skip("]"))
      return true;
    if (cursor_.position >= cursor_.bytes.size())
      return cursor_.refuse("syntax", "an array without its end");
    if (!readValue(depth + 1))
      return false;
  }
}

bool ValueReader::readNumberOrReference(NodeId self) {
  Node& node = nodes_[self];
  node.kind = Node::Kind::number;
  const bool hasSign = !isDigit(cursor_.peek()) && cursor_.peek() != '.';
  const bool negative = cursor_.peek() == '-';
  if (hasSign)
    ++cursor_.position;
  size_t digits = 0;
  for (; isDigit(cursor_.peek()) && digits < kMaxDigits; ++cursor_.position, ++digits)
    node.value = node.value * 10 + (cursor_.peek() - '0');
  node.value *= 1000;
  node.integer = !cursor_.skip(".");
  if (!node.integer) {
    for (int64_t unit = 100; isDigit(cursor_.peek()) && digits < kMaxDigits; unit /= 10) {
      node.value += (cursor_.peek() - '0') * unit;
      ++cursor_.position;
      ++digits;
    }
  }
  if (digits == 0 || isRegular(cursor_.peek()))
    return cursor_.refuse("syntax", "a malformed number");
  if (negative)
    node.value = -node.value;
  return hasSign || !node.integer || readReference(node);
}

/// An integer may turn out to be the beginning of "12 0 R".
bool ValueReader::readReference(Node& node) {
  constexpr std::string_view kRest = " 0 R";
  if (isRegular(cursor_.peek(kRest.size())) || !cursor_.skip(kRest))
    return true;
  const auto number = static_cast<size_t>(node.value / 1000);
  if (number == 0 || number >= objectEnd_)
    return cursor_.refuse("syntax", "a reference to no object");
  node.kind = Node::Kind::reference;
  node.value = static_cast<int64_t>(number);
  return true;
}

bool ValueReader::readName(NodeId self) {
  const size_t start = ++cursor_.position;
  while (isRegular(cursor_.peek()))
    ++cursor_.position;
  if (cursor_.position == start || cursor_.peek() == '#')
    return cursor_.refuse("syntax", "an empty or escaped name");
  nodes_[self].kind = Node::Kind::name;
  nodes_[self].text = since(start);
  return true;
}

bool ValueReader::readHexString(NodeId self) {
  const size_t start = cursor_.position;
  const size_t end = cursor_.bytes.find('>', start);
  if (end == std::string_view::npos)
    return cursor_.refuse("syntax", "a string without its end");
  const std::string_view digits = cursor_.bytes.substr(start + 1, end - start - 1);
  const bool hexadecimal = std::all_of(digits.begin(), digits.end(), [](char c) {
    return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  });
  if (!hexadecimal || digits.size() % 2 != 0)
    return cursor_.refuse("syntax", "a malformed hexadecimal string");
  cursor_.position = end + 1;
  nodes_[self].kind = Node::Kind::string;
  nodes_[self].text = since(start);
  return true;
}

bool ValueReader::readLiteralString(NodeId self) {
  const size_t start = cursor_.position;
  int open = 0;
  for (; cursor_.position < cursor_.bytes.size(); ++cursor_.position) {
    const char c = cursor_.peek();
    if (c == '\\')
      ++cursor_.position;
    else if (c == '(')
      ++open;
    else if (c == ')' && --open == 0)
      break;
  }
  if (cursor_.position >= cursor_.bytes.size())
    return cursor_.refuse("syntax", "a string without its end");
  ++cursor_.position;
  nodes_[self].kind = Node::Kind::string;
  nodes_[self].text = since(start);
  return true;
}

bool ValueReader::readWord(NodeId self) {
  Node& node = nodes_[self];
  const size_t start = cursor_.position;
  while (isRegular(cursor_.peek()))
    ++cursor_.position;
  const std::string_view word = since(start);
  if (word == "true" || word == "false") {
    node.kind = Node::Kind::boolean;
    node.value = word == "true" ? 1 : 0;
    return true;
  }
  if (word == "null")
    return true;
  cursor_.position = start;
  return cursor_.refuse("syntax", "a word that is no value");
}

}  // namespace vanthu::pdf
