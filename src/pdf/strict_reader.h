// StrictReader: bytes into a StrictFile. The grammar is in strict_file.h.
#ifndef VANTHU_PDF_STRICT_READER_H_
#define VANTHU_PDF_STRICT_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "pdf/strict_file.h"

namespace vanthu::pdf {

class StrictReader {
 public:
  explicit StrictReader(std::string_view bytes) : bytes_(bytes) {}

  /// False if the bytes were refused; fault() says why.
  bool read(StrictFile& file);
  const ReadFault& fault() const { return fault_; }

 private:
  // All return false after noting a fault; position_ is then where it was found.
  bool refuse(const char* rule, const char* what);
  bool readEnd();
  bool readHeader();
  bool readTable();
  bool readEntry(size_t number);
  bool readTrailer();
  bool readObjects();
  bool readObject(size_t number);
  bool readStream(StrictFile::Object& object);
  bool readStreamLength(NodeId dictionary, size_t& length);

  bool readValue(int depth);
  bool readDictionary(NodeId self, int depth);
  bool readArray(NodeId self, int depth);
  bool readNumberOrReference(NodeId self);
  bool readName(NodeId self);
  bool readHexString(NodeId self);
  bool readLiteralString(NodeId self);
  bool readWord(NodeId self);
  bool hasRepeatedKey(NodeId dictionary) const;

  bool skip(std::string_view literal);
  bool skipEndOfLine();
  void skipSpace();
  bool readInteger(size_t& value, size_t maxDigits);
  char at(size_t position) const { return position < bytes_.size() ? bytes_[position] : '\0'; }

  std::string_view bytes_;
  size_t position_ = 0;
  size_t tablePosition_ = 0;
  size_t lastLine_ = 0;  ///< where "startxref" begins
  std::vector<size_t> offsets_;
  StrictFile* file_ = nullptr;
  ReadFault fault_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_STRICT_READER_H_
