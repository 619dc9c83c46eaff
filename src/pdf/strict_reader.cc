#include "pdf/strict_reader.h"

#include <algorithm>
#include <numeric>

#include "pdf/value_reader.h"

namespace vanthu::pdf {

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
  file.nodes_.reserve(cursor_.bytes.size() / 16 + 64);
  if (!readEnd() || !readTable() || !readTrailer() || !readObjects())
    return false;
  file.body_ = cursor_.bytes.substr(0, tablePosition_);
  return true;
}

/// "startxref", the table's offset, "%%EOF", and then nothing.
bool StrictReader::readEnd() {
  constexpr std::string_view kStart = "startxref";
  lastLine_ = cursor_.bytes.rfind(kStart);
  if (lastLine_ == std::string_view::npos)
    return cursor_.refuse("syntax", "no startxref");
  cursor_.position = lastLine_ + kStart.size();
  if (!cursor_.skipEndOfLine() || !cursor_.readInteger(tablePosition_, 10) ||
      !cursor_.skipEndOfLine() || !cursor_.skip("%%EOF"))
    return cursor_.refuse("syntax", "startxref and %%EOF are malformed");
  if (!cursor_.skipEndOfLine() || cursor_.position != cursor_.bytes.size())
    return cursor_.refuse("stray-bytes", "%%EOF is not the last line");
  return true;
}

bool StrictReader::readTable() {
  cursor_.position = tablePosition_;
  if (cursor_.position >= lastLine_ || !cursor_.skip("xref") || !cursor_.skipEndOfLine())
    return cursor_.refuse("classic-table", "no classic cross-reference table");
  size_t first = 0, count = 0;
  if (!cursor_.readInteger(first, 10) || !cursor_.skip(" ") || !cursor_.readInteger(count, 10) ||
      !cursor_.skipEndOfLine())
    return cursor_.refuse("classic-table", "malformed cross-reference table");
  if (first != 0 || count < 2 || count > cursor_.bytes.size() / 20)
    return cursor_.refuse("classic-table", "the table does not list all objects");
  offsets_.assign(count, 0);
  for (size_t number = 0; number < count; ++number) {
    if (!readEntry(number))
      return false;
  }
  if (!cursor_.skip("trailer") || !cursor_.skipEndOfLine())
    return cursor_.refuse("revisions", "the table has more than one section");
  return true;
}

bool StrictReader::readEntry(size_t number) {
  const size_t start = cursor_.position;
  size_t offset = 0;
  if (!cursor_.readInteger(offset, 10) || cursor_.position != start + 10 ||
      !cursor_.skip(number == 0 ? " 65535 f" : " 00000 n") ||
      (!cursor_.skip("\r\n") && !cursor_.skip(" \n")))
    return cursor_.refuse("classic-table", "an entry that is not of an object in use");
  if ((number == 0 && offset != 0) || offset >= tablePosition_)
    return cursor_.refuse("classic-table", "an entry points behind the objects");
  offsets_[number] = offset;
  return true;
}

bool StrictReader::readTrailer() {
  file_->objects_.resize(offsets_.size());
  file_->trailer_ = static_cast<NodeId>(file_->nodes_.size());
  if (!readValue())
    return false;
  if (file_->nodes_[file_->trailer_].kind != Node::Kind::dictionary)
    return cursor_.refuse("syntax", "the trailer is no dictionary");
  cursor_.skipSpace();
  if (cursor_.position != lastLine_)
    return cursor_.refuse("stray-bytes", "something stands between trailer and startxref");
  return true;
}

/// Objects must lie one behind the other, from the header to the table.
bool StrictReader::readObjects() {
  std::vector<size_t> order(offsets_.size() - 1);
  std::iota(order.begin(), order.end(), size_t{1});
  std::sort(
      order.begin(), order.end(), [&](size_t a, size_t b) { return offsets_[a] < offsets_[b]; });
  cursor_.position = 0;
  if (!readHeader())
    return false;
  for (const size_t number : order) {
    if (cursor_.position != offsets_[number])
      return cursor_.refuse("stray-bytes", "bytes that belong to no object");
    if (!readObject(number))
      return false;
  }
  if (cursor_.position != tablePosition_)
    return cursor_.refuse("stray-bytes", "bytes between the last object and the table");
  return true;
}

/// "%PDF-1.7", what PDF/A-2 is made of, and a comment of four bytes beyond ASCII.
bool StrictReader::readHeader() {
  if (!cursor_.skip("%PDF-1.7"))
    return cursor_.refuse("syntax", "no header of PDF 1.7");
  if (!cursor_.skipEndOfLine() || !cursor_.skip("%"))
    return cursor_.refuse("syntax", "no binary comment in the header");
  for (int i = 0; i < 4; ++i, ++cursor_.position) {
    if (static_cast<unsigned char>(cursor_.peek()) < 0x80)
      return cursor_.refuse("syntax", "no binary comment in the header");
  }
  return cursor_.skipEndOfLine() || cursor_.refuse("stray-bytes", "a header line that is too long");
}

bool StrictReader::readObject(size_t number) {
  size_t written = 0;
  if (!cursor_.readInteger(written, 10) || written != number || !cursor_.skip(" 0 obj") ||
      !cursor_.skipEndOfLine())
    return cursor_.refuse("syntax", "an object does not begin with its number");
  StrictFile::Object& object = file_->objects_[number];
  object.value = static_cast<NodeId>(file_->nodes_.size());
  if (!readValue())
    return false;
  if (file_->nodes_[object.value].kind == Node::Kind::reference)
    return cursor_.refuse("syntax", "an object that is only a reference");
  cursor_.skipSpace();
  if (cursor_.skip("stream") && !readStream(object))
    return false;
  if (!cursor_.skip("endobj") || !cursor_.skipEndOfLine())
    return cursor_.refuse("syntax", "an object without its end");
  return true;
}

bool StrictReader::readStream(StrictFile::Object& object) {
  if (cursor_.peek() == '\r')
    ++cursor_.position;
  size_t length = 0;
  if (!cursor_.skip("\n") || !readStreamLength(object.value, length))
    return cursor_.refuse("syntax", "a stream without its length");
  if (length > tablePosition_ || cursor_.position + length > tablePosition_)
    return cursor_.refuse("syntax", "a stream that is longer than the file");
  object.hasStream = true;
  object.stream = cursor_.bytes.substr(cursor_.position, length);
  cursor_.position += length;
  if (!cursor_.skipEndOfLine() || !cursor_.skip("endstream") || !cursor_.skipEndOfLine())
    return cursor_.refuse("syntax", "a stream that does not end where its length says");
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
  const size_t here = cursor_.position;
  cursor_.position = offsets_[static_cast<size_t>(node.value)];
  size_t number = 0;
  const bool good = cursor_.readInteger(number, 10) && cursor_.skip(" 0 obj") &&
                    cursor_.skipEndOfLine() && cursor_.readInteger(length, 10) &&
                    cursor_.skipEndOfLine() && cursor_.skip("endobj");
  cursor_.position = here;
  return good && number == static_cast<size_t>(node.value);
}

bool StrictReader::readValue() {
  return ValueReader(cursor_, file_->nodes_, offsets_.size()).read();
}

}  // namespace vanthu::pdf
