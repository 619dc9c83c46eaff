#include "pdf/strict_reader.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vanthu::pdf {
namespace {

constexpr int kMaxDepth = 32;
constexpr size_t kMaxKeys = 256;  // of one dictionary; our largest has a dozen

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

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

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::optional<StrictFile> StrictFile::read(std::string_view bytes, ReadFault& fault) {
  StrictFile file;
  StrictReader reader(bytes);
  if (reader.read(file))
    return file;
  fault = reader.fault();
  return std::nullopt;
}

bool StrictReader::read(StrictFile& file) {
  file_ = &file;
  file.nodes_.reserve(bytes_.size() / 16 + 64);
  if (!readEnd() || !readTable() || !readTrailer() || !readObjects())
    return false;
  file.body_ = bytes_.substr(0, tablePosition_);
  return true;
}

bool StrictReader::refuse(const char* rule, const char* what) {
  if (fault_.rule.empty())
    fault_ = {rule, std::string(what) + " at byte " + std::to_string(position_)};
  return false;
}

/// "startxref", the table's offset, "%%EOF", and then nothing.
bool StrictReader::readEnd() {
  constexpr std::string_view kStart = "startxref";
  lastLine_ = bytes_.rfind(kStart);
  if (lastLine_ == std::string_view::npos)
    return refuse("syntax", "no startxref");
  position_ = lastLine_ + kStart.size();
  if (!skipEndOfLine() || !readInteger(tablePosition_, 10) || !skipEndOfLine() || !skip("%%EOF"))
    return refuse("syntax", "startxref and %%EOF are malformed");
  if (!skipEndOfLine() || position_ != bytes_.size())
    return refuse("stray-bytes", "%%EOF is not the last line");
  return true;
}

bool StrictReader::readTable() {
  position_ = tablePosition_;
  if (position_ >= lastLine_ || !skip("xref") || !skipEndOfLine())
    return refuse("classic-table", "no classic cross-reference table");
  size_t first = 0, count = 0;
  if (!readInteger(first, 10) || !skip(" ") || !readInteger(count, 10) || !skipEndOfLine())
    return refuse("classic-table", "malformed cross-reference table");
  if (first != 0 || count < 2 || count > bytes_.size() / 20)
    return refuse("classic-table", "the table does not list all objects");
  offsets_.assign(count, 0);
  for (size_t number = 0; number < count; ++number) {
    if (!readEntry(number))
      return false;
  }
  if (!skip("trailer") || !skipEndOfLine())
    return refuse("revisions", "the table has more than one section");
  return true;
}

bool StrictReader::readEntry(size_t number) {
  const size_t start = position_;
  size_t offset = 0;
  if (!readInteger(offset, 10) || position_ != start + 10 ||
      !skip(number == 0 ? " 65535 f" : " 00000 n") || (!skip("\r\n") && !skip(" \n")))
    return refuse("classic-table", "an entry that is not of an object in use");
  if ((number == 0 && offset != 0) || offset >= tablePosition_)
    return refuse("classic-table", "an entry points behind the objects");
  offsets_[number] = offset;
  return true;
}

bool StrictReader::readTrailer() {
  file_->objects_.resize(offsets_.size());
  file_->trailer_ = static_cast<NodeId>(file_->nodes_.size());
  if (!readValue(0))
    return false;
  if (file_->nodes_[file_->trailer_].kind != Node::Kind::dictionary)
    return refuse("syntax", "the trailer is no dictionary");
  skipSpace();
  if (position_ != lastLine_)
    return refuse("stray-bytes", "something stands between trailer and startxref");
  return true;
}

/// Objects must lie one behind the other, from the header to the table.
bool StrictReader::readObjects() {
  std::vector<size_t> order(offsets_.size() - 1);
  std::iota(order.begin(), order.end(), size_t{1});
  std::sort(
      order.begin(), order.end(), [&](size_t a, size_t b) { return offsets_[a] < offsets_[b]; });
  position_ = 0;
  if (!readHeader())
    return false;
  for (const size_t number : order) {
    if (position_ != offsets_[number])
      return refuse("stray-bytes", "bytes that belong to no object");
    if (!readObject(number))
      return false;
  }
  if (position_ != tablePosition_)
    return refuse("stray-bytes", "bytes between the last object and the table");
  return true;
}

/// "%PDF-1.n" and a comment of four bytes beyond ASCII.
bool StrictReader::readHeader() {
  if (!skip("%PDF-1.") || !isDigit(at(position_)))
    return refuse("syntax", "no PDF header");
  ++position_;
  if (!skipEndOfLine() || !skip("%"))
    return refuse("syntax", "no binary comment in the header");
  for (int i = 0; i < 4; ++i, ++position_) {
    if (static_cast<unsigned char>(at(position_)) < 0x80)
      return refuse("syntax", "no binary comment in the header");
  }
  return skipEndOfLine() || refuse("stray-bytes", "a header line that is too long");
}

bool StrictReader::readObject(size_t number) {
  size_t written = 0;
  if (!readInteger(written, 10) || written != number || !skip(" 0 obj") || !skipEndOfLine())
    return refuse("syntax", "an object does not begin with its number");
  StrictFile::Object& object = file_->objects_[number];
  object.value = static_cast<NodeId>(file_->nodes_.size());
  if (!readValue(0))
    return false;
  if (file_->nodes_[object.value].kind == Node::Kind::reference)
    return refuse("syntax", "an object that is only a reference");
  skipSpace();
  if (skip("stream") && !readStream(object))
    return false;
  if (!skip("endobj") || !skipEndOfLine())
    return refuse("syntax", "an object without its end");
  return true;
}

bool StrictReader::readStream(StrictFile::Object& object) {
  if (at(position_) == '\r')
    ++position_;
  size_t length = 0;
  if (!skip("\n") || !readStreamLength(object.value, length))
    return refuse("syntax", "a stream without its length");
  if (length > tablePosition_ || position_ + length > tablePosition_)
    return refuse("syntax", "a stream that is longer than the file");
  object.hasStream = true;
  object.stream = bytes_.substr(position_, length);
  position_ += length;
  if (!skipEndOfLine() || !skip("endstream") || !skipEndOfLine())
    return refuse("syntax", "a stream that does not end where its length says");
  return true;
}

/// The length may be an object of its own further on; it is read ahead, without making nodes.
bool StrictReader::readStreamLength(NodeId dictionary, size_t& length) {
  const std::optional<NodeId> raw = file_->findRaw(dictionary, "Length");
  if (!raw)
    return false;
  const Node& node = file_->node(*raw);
  if (node.kind == Node::Kind::number && node.integer && node.value >= 0) {
    length = static_cast<size_t>(node.value / 1000);
    return true;
  }
  if (node.kind != Node::Kind::reference)
    return false;
  const size_t here = position_;
  position_ = offsets_[static_cast<size_t>(node.value)];
  size_t number = 0;
  const bool good = readInteger(number, 10) && skip(" 0 obj") && skipEndOfLine() &&
                    readInteger(length, 10) && skipEndOfLine() && skip("endobj");
  position_ = here;
  return good && number == static_cast<size_t>(node.value);
}

bool StrictReader::readValue(int depth) {
  if (depth > kMaxDepth)
    return refuse("syntax", "nested too deeply");
  skipSpace();
  const auto self = static_cast<NodeId>(file_->nodes_.size());
  file_->nodes_.emplace_back();
  bool good = false;
  switch (at(position_)) {
    case '<':
      good = at(position_ + 1) == '<' ? readDictionary(self, depth) : readHexString(self);
      break;
    case '(':
      good = readLiteralString(self);
      break;
    case '[':
      good = readArray(self, depth);
      break;
    case '/':
      good = readName(self);
      break;
    case '+':
    case '-':
    case '.':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      good = readNumberOrReference(self);
      break;
    default:
      good = readWord(self);
  }
  file_->nodes_[self].end = static_cast<NodeId>(file_->nodes_.size());
  return good;
}

bool StrictReader::readDictionary(NodeId self, int depth) {
  file_->nodes_[self].kind = Node::Kind::dictionary;
  position_ += 2;
  size_t keys = 0;
  for (;;) {
    skipSpace();
    if (skip(">>"))
      break;
    if (at(position_) != '/' || ++keys > kMaxKeys)
      return refuse("syntax", "a malformed dictionary");
    if (!readValue(depth + 1) || !readValue(depth + 1))
      return false;
  }
  file_->nodes_[self].end = static_cast<NodeId>(file_->nodes_.size());
  if (hasRepeatedKey(self))
    return refuse("syntax", "a key that stands twice in one dictionary");
  return true;
}

bool StrictReader::hasRepeatedKey(NodeId dictionary) const {
  const auto& nodes = file_->nodes_;
  for (NodeId a = dictionary + 1; a < nodes[dictionary].end; a = nodes[a + 1].end) {
    for (NodeId b = nodes[a + 1].end; b < nodes[dictionary].end; b = nodes[b + 1].end) {
      if (nodes[a].text == nodes[b].text)
        return true;
    }
  }
  return false;
}

bool StrictReader::readArray(NodeId self, int depth) {
  file_->nodes_[self].kind = Node::Kind::array;
  ++position_;
  for (;;) {
    skipSpace();
    if (skip("]"))
      return true;
    if (position_ >= bytes_.size())
      return refuse("syntax", "an array without its end");
    if (!readValue(depth + 1))
      return false;
  }
}

bool StrictReader::readNumberOrReference(NodeId self) {
  const size_t start = position_;
  Node& node = file_->nodes_[self];
  node.kind = Node::Kind::number;
  const bool negative = at(position_) == '-';
  if (negative || at(position_) == '+')
    ++position_;
  int64_t value = 0;
  size_t digits = 0;
  for (; isDigit(at(position_)) && digits < 12; ++position_, ++digits)
    value = value * 10 + (at(position_) - '0');
  value *= 1000;
  node.integer = at(position_) != '.';
  if (!node.integer) {
    ++position_;
    for (int64_t unit = 100; isDigit(at(position_)) && digits < 12;
         ++position_, ++digits, unit /= 10)
      value += (at(position_) - '0') * unit;
  }
  if (digits == 0 || isRegular(at(position_)))
    return refuse("syntax", "a malformed number");
  node.value = negative ? -value : value;
  if (node.integer && isDigit(bytes_[start]) && bytes_.substr(position_, 4) == " 0 R" &&
      !isRegular(at(position_ + 4))) {
    const int64_t number = value / 1000;
    if (number == 0 || static_cast<size_t>(number) >= offsets_.size())
      return refuse("syntax", "a reference to no object");
    node.kind = Node::Kind::reference;
    node.value = number;
    position_ += 4;
  }
  return true;
}

bool StrictReader::readName(NodeId self) {
  const size_t start = ++position_;
  while (isRegular(at(position_)))
    ++position_;
  if (position_ == start || at(position_) == '#')
    return refuse("syntax", "an empty or escaped name");
  Node& node = file_->nodes_[self];
  node.kind = Node::Kind::name;
  node.text = bytes_.substr(start, position_ - start);
  return true;
}

bool StrictReader::readHexString(NodeId self) {
  const size_t end = bytes_.find('>', position_);
  const std::string_view digits =
      end == std::string_view::npos ? "" : bytes_.substr(position_ + 1, end - position_ - 1);
  const bool hexadecimal = std::all_of(digits.begin(), digits.end(), [](char c) {
    return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  });
  if (end == std::string_view::npos || !hexadecimal || digits.size() % 2 != 0)
    return refuse("syntax", "a malformed hexadecimal string");
  Node& node = file_->nodes_[self];
  node.kind = Node::Kind::string;
  node.text = bytes_.substr(position_, end + 1 - position_);
  position_ = end + 1;
  return true;
}

bool StrictReader::readLiteralString(NodeId self) {
  const size_t start = position_;
  int open = 0;
  for (; position_ < bytes_.size(); ++position_) {
    const char c = bytes_[position_];
    if (c == '\\')
      ++position_;
    else if (c == '(')
      ++open;
    else if (c == ')' && --open == 0)
      break;
  }
  if (position_ >= bytes_.size())
    return refuse("syntax", "a string without its end");
  ++position_;
  Node& node = file_->nodes_[self];
  node.kind = Node::Kind::string;
  node.text = bytes_.substr(start, position_ - start);
  return true;
}

bool StrictReader::readWord(NodeId self) {
  Node& node = file_->nodes_[self];
  const size_t start = position_;
  while (isRegular(at(position_)))
    ++position_;
  const std::string_view word = bytes_.substr(start, position_ - start);
  if (word == "true" || word == "false") {
    node.kind = Node::Kind::boolean;
    node.value = word == "true" ? 1 : 0;
    return true;
  }
  if (word == "null")
    return true;
  position_ = start;
  return refuse("syntax", "a word that is no value");
}

bool StrictReader::skip(std::string_view literal) {
  if (bytes_.substr(std::min(position_, bytes_.size()), literal.size()) != literal)
    return false;
  position_ += literal.size();
  return true;
}

bool StrictReader::skipEndOfLine() {
  return skip("\n") || skip("\r\n");
}

void StrictReader::skipSpace() {
  while (isSpace(at(position_)))
    ++position_;
}

bool StrictReader::readInteger(size_t& value, size_t maxDigits) {
  value = 0;
  size_t digits = 0;
  for (; isDigit(at(position_)); ++position_, ++digits) {
    if (digits == maxDigits)
      return false;
    value = value * 10 + static_cast<size_t>(at(position_) - '0');
  }
  return digits > 0;
}

}  // namespace vanthu::pdf
